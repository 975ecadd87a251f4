#include "analyzer/page/fallback.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/tag_scanner.h"
#include "analyzer/page/text_builder.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
    {"amp", "&"},       {"lt", "<"},     {"gt", ">"},        {"quot", "\""},    {"apos", "'"},
    {"nbsp", "\u00A0"}, {"laquo", "«"},  {"raquo", "»"},     {"ndash", "–"},    {"mdash", "—"},
    {"copy", "©"},      {"hellip", "…"}, {"zwnj", "\u200C"}, {"rlm", "\u200F"}, {"lrm", "\u200E"},
};

/// The character of "#1605" or "#x645"; U+FFFD for what is none.
char32_t numeric_reference(std::string_view digits) {
  digits.remove_prefix(1);
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    digits.remove_prefix(1);
    base = 16;
  }
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && value != 0 ? static_cast<char32_t>(value) : U'\uFFFD';
}

/// Character references resolved, as far as titles and URLs need them.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t amp = std::min(text.find('&', at), text.size());
    out.append(text, at, amp - at);
    at = amp;
    if (at == text.size()) break;
    const std::size_t semicolon = text.substr(at, 12).find(';');
    const std::string_view name =
        semicolon == std::string_view::npos ? "" : text.substr(at + 1, semicolon - 1);
    const auto* named = std::find_if(std::begin(kNamed), std::end(kNamed),
                                     [&](const auto& entry) { return entry.first == name; });
    if (named != std::end(kNamed)) {
      out += named->second;
    } else if (name.size() > 1 && name.front() == '#') {
      append_utf8(out, numeric_reference(name));
    } else {
      out += '&';
      ++at;
      continue;
    }
    at += semicolon + 1;
  }
  return out;
}

/// Line and column of ascending offsets.
class Positions {
 public:
  explicit Positions(std::string_view html) : html_(html) {}

  SourcePosition of(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      const auto byte = static_cast<unsigned char>(html_[at_]);
      if (byte == '\n') {
        ++position_.line;
        position_.column = 1;
      } else if ((byte & 0xC0) != 0x80) {
        ++position_.column;
      }
    }
    return position_;
  }

 private:
  std::string_view html_;
  std::size_t at_ = 0;
  SourcePosition position_{1, 1};
};

class TagReader {
 public:
  TagReader(std::string_view html, PageDraft& draft)
      : html_(html), draft_(draft), scanner_(html), positions_(html) {}

  void run() {
    ScannedTag tag;
    while (scanner_.next(tag)) {
      gather(tag.begin);
      visit(tag);
      gathered_ = scanner_.position();
    }
    gather(html_.size());
    close_link();
  }

 private:
  /// The text before `end` belongs to the open link; comments in it do not.
  void gather(std::size_t end) {
    if (!in_link_ || end <= gathered_) return;
    std::string_view text = html_.substr(gathered_, end - gathered_);
    std::string& out = draft_.page.links.back().text;
    while (true) {
      const std::size_t open = text.find('<');
      collapser_.add(unescaped(text.substr(0, open)), out);
      if (open == std::string_view::npos) return;
      const std::string_view mark = text.substr(open).starts_with("<!--") ? "-->" : ">";
      const std::size_t close = text.find(mark, open);
      if (close == std::string_view::npos) return;
      text.remove_prefix(close + mark.size());
    }
  }

  void close_link() {
    if (!std::exchange(in_link_, false)) return;
    std::string& text = draft_.page.links.back().text;
    if (is_blank(text)) text.clear();
  }

  void visit(const ScannedTag& tag) {
    const std::string_view name = tag.name;
    if (ascii::equals(name, "body")) in_head_ = false;
    if (ascii::equals(name, "a")) close_link();
    if (tag.closing) return;
    if (ascii::equals(name, "a")) {
      anchor(tag);
    } else if (ascii::equals(name, "meta")) {
      meta(tag);
    } else if (ascii::equals(name, "link")) {
      const std::string rel = value(tag, "rel"), href = value(tag, "href"),
                        hreflang = value(tag, "hreflang"), lang = value(tag, "lang"),
                        media = value(tag, "media"), type = value(tag, "type");
      // What is loaded is told by trees only.
      add_link_tag(draft_, {rel, href, hreflang, lang, media, type}, positions_.of(tag.begin),
                   in_head_);
      draft_.page.resources.clear();
      draft_.resource_hrefs.clear();
    } else if (ascii::equals(name, "base")) {
      if (find(tag, "href")) set_base(draft_, value(tag, "href"));
    } else if (ascii::equals(name, "html")) {
      html(tag);
    } else if (ascii::equals(name, "title")) {
      const SourcePosition at = positions_.of(tag.begin);
      draft_.page.titles.push_back({collapsed(unescaped(scanner_.raw_text(name))), at, in_head_});
    } else if (ascii::equals(name, "script") || ascii::equals(name, "style") ||
               ascii::equals(name, "textarea")) {
      scanner_.raw_text(name);
    }
  }

  void anchor(const ScannedTag& tag) {
    if (!find(tag, "href")) return;
    Link& link = draft_.page.links.emplace_back();
    link.href = ascii::trim(value(tag, "href"));
    link.at = positions_.of(tag.begin);
    set_rel(link, value(tag, "rel"));
    link.labelled = !ascii::trim(value(tag, "aria-labelledby")).empty();
    in_link_ = true;
    collapser_ = {};
  }

  void meta(const ScannedTag& tag) {
    std::string values[4];
    std::optional<std::string_view> views[4];
    std::size_t i = 0;
    for (const char* name : {"name", "property", "http-equiv", "content"}) {
      if (find(tag, name)) views[i] = values[i] = value(tag, name);
      ++i;
    }
    add_meta(draft_, {views[0], views[1], views[2], views[3]}, positions_.of(tag.begin), in_head_);
  }

  void html(const ScannedTag& tag) {
    Page& page = draft_.page;
    if (page.html_at.line != 0) return;
    page.html_at = positions_.of(tag.begin);
    page.dir = ascii::lower(ascii::trim(value(tag, "dir")));
    if (!find(tag, "lang")) return;
    page.has_html_lang = true;
    page.declared_language = ascii::trim(value(tag, "lang"));
  }

  std::optional<std::string_view> find(const ScannedTag& tag, std::string_view name) const {
    return tag_attribute(html_, tag, name);
  }
  std::string value(const ScannedTag& tag, std::string_view name) const {
    return unescaped(find(tag, name).value_or(std::string_view()));
  }

  std::string_view html_;
  PageDraft& draft_;
  TagScanner scanner_;
  Positions positions_;
  bool in_head_ = true;
  bool in_link_ = false;
  Collapser collapser_;
  std::size_t gathered_ = 0;
};

}  // namespace

void read_tags(std::string_view html, PageDraft& draft) { TagReader(html, draft).run(); }

std::string_view scan_html_lang(std::string_view html) {
  TagScanner scanner(html.substr(0, 4096));
  ScannedTag tag;
  while (scanner.next(tag)) {
    if (tag.closing || !ascii::equals(tag.name, "html")) continue;
    return ascii::trim(tag_attribute(html, tag, "lang").value_or(std::string_view()));
  }
  return {};
}

}  // namespace dalil
