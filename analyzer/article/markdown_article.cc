#include "analyzer/article/markdown_article.h"

#include <md4c.h>

#include <functional>
#include <string>

#include "analyzer/article/article_builder.h"
#include "analyzer/article/entity.h"
#include "analyzer/article/markdown_mask.h"
#include "analyzer/article/raw_html.h"
#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

/// True for more than any article has: md4c's time grows with the square of these.
bool has_many(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos && count <= 1000;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count > 1000;
}

/// Turns md4c's calls into blocks, links and images. The parser hands out pointers into what it was
/// given, which is as long as the source: so every text has its place.
class MarkdownReader {
 public:
  MarkdownReader(ArticleDraft& draft, std::uint32_t body, bool mdx)
      : draft_(draft), source_(draft.article.source), body_(body), builder_(draft), mdx_(mdx) {
    masked_ = mask_markdown(source_.substr(body), mdx);
    // A table's rows are filled up to the width of its head: more calls than this are such cells.
    calls_left_ = 4 * masked_.size() + 4096;
  }

  void run() {
    MD_PARSER parser = {};
    parser.flags = MD_DIALECT_GITHUB | (mdx_ ? MD_FLAG_NOINDENTEDCODEBLOCKS : 0u);
    if (has_many(masked_, "www.")) parser.flags &= ~unsigned{MD_FLAG_PERMISSIVEWWWAUTOLINKS};
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return reader(self).call([&](MarkdownReader& r) { r.enter_block(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return reader(self).call([&](MarkdownReader& r) { r.leave_block(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return reader(self).call([&](MarkdownReader& r) { r.enter_span(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return reader(self).call([&](MarkdownReader& r) { r.leave_span(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return reader(self).call([&](MarkdownReader& r) { r.text(type, {text, size}); });
    };
    if (md_parse(masked_.data(), static_cast<MD_SIZE>(masked_.size()), &parser, this) != 0) {
      draft_.article.limits.emplace_back("cells");
    }
    flush_html();
    builder_.end_link();
    builder_.end_block();
  }

 private:
  static MarkdownReader& reader(void* self) { return *static_cast<MarkdownReader*>(self); }

  /// No exception passes through C.
  template <typename Visit>
  int call(Visit visit) noexcept {
    if (calls_left_ == 0) return 1;
    --calls_left_;
    visit(*this);
    return 0;
  }

  /// Where it stands in what was parsed; false for texts of the parser's own.
  bool is_ours(std::string_view text) const {
    const std::less_equal<const char*> before;
    return before(masked_.data(), text.data()) &&
           before(text.data() + text.size(), masked_.data() + masked_.size());
  }
  std::uint32_t place(std::string_view text) const {
    return body_ + static_cast<std::uint32_t>(text.data() - masked_.data());
  }

  BlockStyle base_style() const {
    return {list_items_ > 0 ? BlockKind::kListItem : BlockKind::kOther};
  }

  void enter_block(MD_BLOCKTYPE type, const void* detail) {
    flush_html();
    BlockStyle style = base_style();
    switch (type) {
      case MD_BLOCK_LI:
        ++list_items_;
        style.kind = BlockKind::kListItem;
        break;
      case MD_BLOCK_H:
        style.kind = BlockKind::kHeading;
        style.heading_level =
            static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_P:
        if (list_items_ == 0) style.kind = BlockKind::kParagraph;
        break;
      case MD_BLOCK_CODE:
        style.kind = BlockKind::kCode;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        style.kind = BlockKind::kTableCell;
        break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_QUOTE:
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
      case MD_BLOCK_HR:
      case MD_BLOCK_HTML:
      case MD_BLOCK_TABLE:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
      case MD_BLOCK_TR:
        break;
    }
    builder_.begin_block(style);
  }

  void leave_block(MD_BLOCKTYPE type) {
    flush_html();
    if (type == MD_BLOCK_LI) --list_items_;
    // What follows is still in the list item around it.
    builder_.begin_block(base_style());
  }

  void enter_span(MD_SPANTYPE type, const void* detail) {
    flush_html();
    if (type == MD_SPAN_A) {
      builder_.begin_link(value(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
    } else if (type == MD_SPAN_IMG) {
      if (images_++ == 0) {
        builder_.begin_image(value(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src), true);
      }
    } else if (type == MD_SPAN_CODE) {
      builder_.begin_literal();
    }
  }

  void leave_span(MD_SPANTYPE type) {
    flush_html();
    if (type == MD_SPAN_A) {
      builder_.end_link();
    } else if (type == MD_SPAN_IMG) {
      if (--images_ == 0) builder_.end_image();
    } else if (type == MD_SPAN_CODE) {
      builder_.end_literal();
    }
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_HTML) {
      if (!is_ours(text)) return;
      if (html_.bytes() == 0) html_.begin = place(text);
      html_.end = place(text) + static_cast<std::uint32_t>(text.size());
      return;
    }
    flush_html();
    switch (type) {
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
        if (is_ours(text)) {
          plain(text);
        } else {
          builder_.space();  // "\n", or the indentation of code
        }
        break;
      case MD_TEXT_ENTITY:
        if (is_ours(text)) builder_.add_encoded(text, place(text));
        break;
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        builder_.line_break();
        break;
      case MD_TEXT_NULLCHAR:
      case MD_TEXT_HTML:
      case MD_TEXT_LATEXMATH:
        break;
    }
  }

  /// What was masked is no text.
  void plain(std::string_view text) {
    while (!text.empty()) {
      const std::size_t masked = std::min(text.find(kMasked), text.size());
      if (masked != 0) builder_.add_same(text.substr(0, masked), place(text));
      text.remove_prefix(masked);
      text.remove_prefix(std::min(text.find_first_not_of(kMasked), text.size()));
    }
  }

  void flush_html() {
    if (html_.bytes() == 0) return;
    const TextRange html = std::exchange(html_, {});
    add_raw_html(slice(source_, html), html.begin, base_style(), builder_);
  }

  /// A URL as the parser gives it, what was masked in it as it stands in the file.
  std::string value(const MD_ATTRIBUTE& attribute) const {
    std::string text;
    if (attribute.text == nullptr || attribute.size == 0) return text;
    const std::string_view whole(attribute.text, attribute.size);
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
      const std::string_view part =
          whole.substr(attribute.substr_offsets[i],
                       attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
      if (attribute.substr_types[i] == MD_TEXT_ENTITY && decode_entity(part, text) != 0) continue;
      if (is_ours(part)) {
        text += source_.substr(place(part), part.size());
      } else {
        for (char c : part) {
          if (c != kMasked) text += c;
        }
      }
    }
    return text;
  }

  ArticleDraft& draft_;
  std::string_view source_;
  std::uint32_t body_;
  std::string masked_;
  ArticleBuilder builder_;
  bool mdx_;
  std::size_t calls_left_ = 0;
  int list_items_ = 0;
  int images_ = 0;
  TextRange html_;  ///< Raw HTML that is not added yet.
};

}  // namespace

void read_markdown_article(ArticleDraft& draft, std::uint32_t body, const ArticleOptions& options) {
  const std::string_view text = std::string_view(draft.article.source).substr(body);
  const bool mdx = ascii::lower(options.path).ends_with(".mdx") || looks_like_mdx(text);
  MarkdownReader(draft, body, mdx).run();
}

}  // namespace dalil
