#include "analyzer/article/raw_html.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "analyzer/article/entity.h"
#include "analyzer/page/ascii.h"
#include "analyzer/page/tag_scanner.h"

namespace dalil {
namespace {

struct Element {
  std::string_view name;
  BlockKind kind;
};

constexpr Element kBlocks[] = {
    {"address", BlockKind::kOther},   {"article", BlockKind::kOther},
    {"aside", BlockKind::kOther},     {"blockquote", BlockKind::kOther},
    {"caption", BlockKind::kCaption}, {"center", BlockKind::kOther},
    {"dd", BlockKind::kListItem},     {"details", BlockKind::kOther},
    {"div", BlockKind::kOther},       {"dl", BlockKind::kOther},
    {"dt", BlockKind::kListItem},     {"figcaption", BlockKind::kCaption},
    {"figure", BlockKind::kOther},    {"h1", BlockKind::kHeading},
    {"h2", BlockKind::kHeading},      {"h3", BlockKind::kHeading},
    {"h4", BlockKind::kHeading},      {"h5", BlockKind::kHeading},
    {"h6", BlockKind::kHeading},      {"hr", BlockKind::kOther},
    {"li", BlockKind::kListItem},     {"ol", BlockKind::kOther},
    {"p", BlockKind::kParagraph},     {"pre", BlockKind::kCode},
    {"section", BlockKind::kOther},   {"summary", BlockKind::kOther},
    {"table", BlockKind::kOther},     {"tbody", BlockKind::kOther},
    {"td", BlockKind::kTableCell},    {"th", BlockKind::kTableCell},
    {"thead", BlockKind::kOther},     {"tr", BlockKind::kOther},
    {"ul", BlockKind::kOther},
};

const Element* find_block(std::string_view name) {
  const auto* const found = std::ranges::find_if(
      kBlocks, [&](const Element& element) { return ascii::equals(name, element.name); });
  return found == std::end(kBlocks) ? nullptr : found;
}

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::any_of(names,
                             [&](std::string_view known) { return ascii::equals(name, known); });
}

std::string decoded(std::string_view value) {
  std::string text;
  while (!value.empty()) {
    std::size_t bytes = decode_entity(value, text);
    if (bytes == 0) {
      text += value.front();
      bytes = 1;
    }
    value.remove_prefix(bytes);
  }
  return text;
}

class Reader {
 public:
  Reader(std::string_view html, std::uint32_t at, const BlockStyle& base, ArticleBuilder& builder)
      : html_(html), at_(at), base_(base), builder_(builder) {}

  void run() {
    TagScanner scanner(html_);
    ScannedTag tag;
    std::size_t done = 0;
    while (scanner.next(tag)) {
      text(done, tag.begin);
      visit(tag);
      if (!tag.closing && is_any(tag.name, {"script", "style", "textarea", "title", "svg"})) {
        scanner.raw_text(tag.name);
      }
      done = scanner.position();
    }
    text(done, html_.size());
  }

 private:
  std::uint32_t place(std::string_view part) const {
    return at_ + static_cast<std::uint32_t>(part.data() - html_.data());
  }

  /// Text between two tags; comments and declarations in it are none.
  void text(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t open = std::min(html_.find('<', begin), end);
      const std::string_view part = html_.substr(begin, open - begin);
      builder_.add_encoded(part, place(part));
      if (open == end) return;
      const std::string_view rest = html_.substr(open, end - open);
      const bool comment = rest.starts_with("<!--");
      if (!comment && !rest.starts_with("<!") && !rest.starts_with("<?")) {
        builder_.add_same(rest.substr(0, 1), place(rest));
        begin = open + 1;
        continue;
      }
      const std::size_t close = rest.find(comment ? "-->" : ">");
      begin = close == rest.npos ? end : open + close + (comment ? 3 : 1);
    }
  }

  void visit(const ScannedTag& tag) {
    if (const Element* const element = find_block(tag.name)) {
      BlockStyle style = base_;
      if (!tag.closing) {
        style.kind = element->kind;
        style.heading_level = 0;
        if (element->kind == BlockKind::kHeading) {
          style.heading_level = static_cast<std::uint8_t>(tag.name[1] - '0');
        }
      }
      builder_.begin_block(style);
    } else if (ascii::equals(tag.name, "br")) {
      builder_.space();
    } else if (ascii::equals(tag.name, "a")) {
      if (tag.closing) {
        builder_.end_link();
      } else if (const auto href = tag_attribute(html_, tag, "href")) {
        builder_.begin_link(decoded(*href));
      }
    } else if (ascii::equals(tag.name, "img") && !tag.closing) {
      image(tag);
    } else if (is_any(tag.name, {"code", "kbd", "samp", "var", "tt"})) {
      if (tag.closing) {
        builder_.end_literal();
      } else {
        builder_.begin_literal();
      }
    }
  }

  void image(const ScannedTag& tag) {
    const auto alt = tag_attribute(html_, tag, "alt");
    builder_.begin_image(decoded(tag_attribute(html_, tag, "src").value_or("")), alt.has_value());
    if (alt) builder_.add_encoded(*alt, place(*alt));
    builder_.end_image();
  }

  std::string_view html_;
  std::uint32_t at_;
  BlockStyle base_;
  ArticleBuilder& builder_;
};

}  // namespace

void add_raw_html(std::string_view html, std::uint32_t at, const BlockStyle& base,
                  ArticleBuilder& builder) {
  Reader(html, at, base, builder).run();
}

}  // namespace dalil
