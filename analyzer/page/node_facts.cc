#include "analyzer/page/node_facts.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <functional>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/script_redirect.h"
#include "analyzer/page/text_builder.h"

namespace dalil {
namespace {

std::string_view view(const char* text) { return text == nullptr ? std::string_view() : text; }

std::optional<std::string_view> optional(const char* text) {
  if (text == nullptr) return std::nullopt;
  return std::string_view(text);
}

std::string text_of(const GumboElement& element) {
  std::string text;
  for (unsigned i = 0; i < element.children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
    if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) {
      text += child.v.text.text;
    }
  }
  return text;
}

PlacedText placed_title(const GumboElement& element, const PageSources& sources) {
  PlacedText out;
  PlacedWriter writer(out.text, out.map, sources.source);
  for (unsigned i = 0; i < element.children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
    if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) {
      add_placed(child.v.text, Markup::kTitle, sources, writer);
    }
  }
  if (is_blank(out.text)) return {};
  return out;
}

/// A width or height of 0 or 1: nothing that anyone sees.
bool is_tiny(const char* size) {
  if (size == nullptr) return false;
  const std::string_view text = ascii::trim(size);
  return text == "1" || text == "0" || text == "1px" || text == "0px";
}

/// A length in CSS pixels; 0 where it is none.
std::uint32_t pixels(std::string_view length) {
  length = ascii::trim(length);
  if (length.ends_with("px")) length.remove_suffix(2);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), number);
  return error == std::errc() && end == length.data() + length.size() ? number : 0;
}

/// True where the place of an image is known before it has come.
bool is_sized(const GumboElement& element) {
  const std::string_view style = view(attribute(element, "style"));
  const auto told = [&](const char* name) {
    return !ascii::trim(view(attribute(element, name))).empty() || style.find(name) != style.npos;
  };
  return (told("width") && told("height")) || style.find("aspect-ratio") != style.npos;
}

/// `a.jpg 1x, b.jpg 2x`: URLs may hold commas, so one ends at white space.
/// https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
void add_srcset(PageDraft& draft, std::string_view element, std::string_view set,
                SourcePosition at) {
  while (true) {
    const std::size_t begin = set.find_first_not_of(" \t\n\f\r,");
    if (begin == std::string_view::npos) return;
    set.remove_prefix(begin);
    std::string_view url = set.substr(0, set.find_first_of(ascii::kSpace));
    set.remove_prefix(url.size());
    const bool descriptor = url.back() != ',';
    while (!url.empty() && url.back() == ',') url.remove_suffix(1);
    draft.add_resource(element, url, at);
    if (!descriptor) continue;
    const std::size_t comma = set.find(',');
    if (comma == std::string_view::npos) return;
    set.remove_prefix(comma);
  }
}

/// https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
ScriptKind script_kind(const GumboElement& element, std::string_view type) {
  if (ascii::equals(type, "module")) return ScriptKind::kModule;
  if (attribute(element, "nomodule") != nullptr) return ScriptKind::kDormant;
  if (type.empty()) return ScriptKind::kClassic;
  // https://mimesniff.spec.whatwg.org/#javascript-mime-type-essence-match
  const std::string lower = ascii::lower(type);
  std::string_view name = lower;
  for (const std::string_view room : {"text/", "application/"}) {
    if (!name.starts_with(room)) continue;
    name.remove_prefix(room.size());
    for (const std::string_view known :
         {"javascript", "x-javascript", "ecmascript", "x-ecmascript", "jscript", "livescript"}) {
      if (name == known) return ScriptKind::kClassic;
    }
    // "text/javascript1.5"
    if (name.starts_with("javascript1.")) return ScriptKind::kClassic;
    break;
  }
  return ScriptKind::kDormant;
}

void add_script(PageDraft& draft, const GumboElement& element, bool in_head) {
  const SourcePosition at = position(element.start_pos);
  const std::string_view type = ascii::trim(view(attribute(element, "type")));
  const ScriptKind kind = script_kind(element, type);
  if (ascii::equals(ascii::trim(type.substr(0, type.find(';'))), "application/ld+json")) {
    // Findings in it name its own lines.
    SourcePosition text_at = at;
    if (element.children.length != 0) {
      const auto& child = *static_cast<const GumboNode*>(element.children.data[0]);
      if (child.type == GUMBO_NODE_TEXT) text_at = first_visible(child.v.text);
    }
    draft.page.structured_data.push_back(
        {std::string(ascii::trim(text_of(element))), text_at, in_head});
  } else if (const char* src = attribute(element, "src")) {
    const std::size_t known = draft.page.resources.size();
    draft.add_resource("script", src, at);
    if (draft.page.resources.size() == known) return;
    Resource& script = draft.page.resources.back();
    script.script = kind;
    script.blocking = kind == ScriptKind::kClassic && in_head &&
                      attribute(element, "async") == nullptr &&
                      attribute(element, "defer") == nullptr;
  } else if (kind != ScriptKind::kDormant && element.children.length != 0 &&
             draft.page.script_redirect.text.empty()) {
    const auto& child = *static_cast<const GumboNode*>(element.children.data[0]);
    if (child.type == GUMBO_NODE_TEXT) {
      draft.page.script_redirect = {script_redirect(child.v.text.text), at, in_head};
    }
  }
}

}  // namespace

std::size_t first_visible(std::string_view written, std::string_view text) {
  const std::size_t first = ascii::kSpaceSet.find_other_in(text);
  const bool is_markup = first != text.size() && text[first] == '<';
  for (std::size_t at = 0;; ++at) {
    at = ascii::kSpaceSet.find_other_in(written, at);
    if (at == written.size()) return at;
    const char next = at + 1 < written.size() ? written[at + 1] : ' ';
    if (is_markup || written[at] != '<' || !(ascii::is_letter(next) || next == '/' || next == '!'))
      return at;
    at = written.find('>', at);
    if (at == written.npos) return written.size();
  }
}

SourcePosition first_visible(const GumboText& text) {
  SourcePosition at = position(text.start_pos);
  const std::string_view written(text.original_text.data, text.original_text.length);
  for (const char c : written.substr(0, first_visible(written, text.text))) {
    if (c == '\n') {
      ++at.line;
      at.column = 1;
    } else if (c != '\r') {
      at.column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }
  }
  return at;
}

namespace {

const GumboAttribute* find_attribute(const GumboElement& element, const char* name) {
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* candidate = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (std::strcmp(candidate->name, name) == 0) return candidate;
  }
  return nullptr;
}

/// Where a piece of the parser's input stands in the source; {0, 0} for what is no piece of it.
TextRange place_of(const GumboStringPiece& piece, const PageSources& sources) {
  const std::string_view html = sources.source;
  const std::less<const char*> before;
  if (piece.data == nullptr || before(piece.data, html.data()) ||
      before(html.data() + html.size(), piece.data)) {
    return {};
  }
  const auto begin = static_cast<std::size_t>(piece.data - html.data());
  const std::size_t end = std::min(begin + piece.length, html.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

const char* attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* const found = find_attribute(element, name);
  return found == nullptr ? nullptr : found->value;
}

void add_placed(const GumboText& node, Markup markup, const PageSources& sources,
                PlacedWriter& writer) {
  add_aligned(node.text, sources.source, place_of(node.original_text, sources), markup, writer);
}

std::string name_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  const std::string_view tag(element.original_tag.data, element.original_tag.length);
  return ascii::lower(tag.substr(1, tag.find_first_of(" \t\n\f\r/>") - 1));
}

PlacedText placed_attribute(const GumboElement& element, const char* name,
                            const PageSources& sources) {
  PlacedText out;
  const GumboAttribute* const found = find_attribute(element, name);
  if (found == nullptr || is_blank(found->value)) return out;
  TextRange place = place_of(found->original_value, sources);
  const std::string_view written = slice(sources.source, place);
  if (written.size() >= 2 && (written.front() == '"' || written.front() == '\'')) {
    place = {place.begin + 1, place.end - 1};
  }
  PlacedWriter writer(out.text, out.map, sources.source);
  add_aligned(found->value, sources.source, place, Markup::kAttribute, writer);
  return out;
}

CommonAttributes common_attributes(const GumboElement& element) {
  CommonAttributes common;
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* candidate = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string_view name = candidate->name;
    if (name == "hidden") {
      common.hidden = true;
    } else if (name == "style") {
      const StyleFacts style = read_style(candidate->value);
      common.hidden = common.hidden || style.display_none;
      common.conceals = style.conceals;
      common.background = style.background;
    } else if (name == "role") {
      common.role = ascii::first_token(candidate->value);
      common.beside = common.beside || ascii::equals(common.role, "note");
    } else if (name == "aria-hidden") {
      common.aria_hidden = ascii::equals(ascii::trim(candidate->value), "true");
    } else if (name == "class" || name == "id") {
      if (name == "class") {
        common.first_class = ascii::first_token(candidate->value);
        common.beside = common.beside || stands_beside(candidate->value);
      }
      if (!common.named) common.named = named_region(candidate->value);
    }
  }
  return common;
}

void add_root(Page& page, const GumboElement& element) {
  page.html_at = position(element.start_pos);
  if (const char* lang = attribute(element, "lang")) {
    page.has_html_lang = true;
    page.declared_language = ascii::trim(lang);
  }
  page.dir = ascii::lower(ascii::trim(view(attribute(element, "dir"))));
}

bool ended_by_noscript(const GumboElement& head) {
  if (head.children.length == 0) return false;
  const auto* last = static_cast<const GumboNode*>(head.children.data[head.children.length - 1]);
  return last->type == GUMBO_NODE_ELEMENT && last->v.element.tag == GUMBO_TAG_NOSCRIPT &&
         last->v.element.original_end_tag.length == 0;
}

void add_head_element(PageDraft& draft, const GumboElement& element, bool in_head) {
  const SourcePosition at = position(element.start_pos);
  const std::size_t known = draft.page.descriptions.size();
  switch (element.tag) {
    case GUMBO_TAG_TITLE:
      draft.page.titles.push_back({collapsed(text_of(element)), at, in_head});
      if (draft.sources != nullptr && draft.page.titles.size() == 1) {
        draft.sources->title = placed_title(element, *draft.sources);
      }
      break;
    case GUMBO_TAG_META:
      add_meta(
          draft,
          {optional(attribute(element, "name")), optional(attribute(element, "property")),
           optional(attribute(element, "http-equiv")), optional(attribute(element, "content"))},
          at, in_head);
      if (draft.sources != nullptr && known == 0 && draft.page.descriptions.size() == 1) {
        draft.sources->description = placed_attribute(element, "content", *draft.sources);
      }
      break;
    case GUMBO_TAG_LINK:
      add_link_tag(draft,
                   {view(attribute(element, "rel")), view(attribute(element, "href")),
                    view(attribute(element, "hreflang")), view(attribute(element, "lang")),
                    view(attribute(element, "media")), view(attribute(element, "type"))},
                   at, in_head);
      break;
    case GUMBO_TAG_BASE:
      if (const char* href = attribute(element, "href")) set_base(draft, href);
      break;
    default:
      add_script(draft, element, in_head);
      break;
  }
}

bool add_anchor(Page& page, const GumboElement& element, Region region) {
  const char* const href = attribute(element, "href");
  if (href == nullptr) return false;
  Link& link = page.links.emplace_back();
  link.href = ascii::trim(href);
  link.region = region;
  link.at = position(element.start_pos);
  if (const char* rel = attribute(element, "rel")) set_rel(link, rel);
  const char* const labelled_by = attribute(element, "aria-labelledby");
  link.labelled = labelled_by != nullptr && !ascii::trim(labelled_by).empty();
  link.new_window = ascii::equals(ascii::trim(view(attribute(element, "target"))), "_blank");
  link.scripted = attribute(element, "onclick") != nullptr || attribute(element, "role") != nullptr;
  if (element.tag == GUMBO_TAG_AREA) link.text = collapsed(view(attribute(element, "alt")));
  return true;
}

bool offers_sizes(const GumboElement& element) {
  return attribute(element, "srcset") != nullptr || attribute(element, "data-srcset") != nullptr ||
         attribute(element, "data-lazy-srcset") != nullptr;
}

void add_image(PageDraft& draft, const GumboElement& element, Region region) {
  const SourcePosition at = position(element.start_pos);
  Image& image = draft.page.images.emplace_back();
  image.src = ascii::trim(view(attribute(element, "src")));
  if (const char* alt = attribute(element, "alt")) image.alt = collapsed(alt);
  image.region = region;
  image.at = at;
  const std::string_view role = ascii::first_token(view(attribute(element, "role")));
  image.hidden = ascii::equals(role, "presentation") || ascii::equals(role, "none") ||
                 (is_tiny(attribute(element, "width")) && is_tiny(attribute(element, "height")));
  image.sized = is_sized(element);
  image.lazy = ascii::equals(ascii::trim(view(attribute(element, "loading"))), "lazy");
  image.titled = !is_blank(view(attribute(element, "title")));
  image.responsive = offers_sizes(element);
  image.width = pixels(view(attribute(element, "width")));
  draft.add_resource("img", view(attribute(element, "src")), at);
  if (const char* set = attribute(element, "srcset")) add_srcset(draft, "img", set, at);
}

void add_media(PageDraft& draft, const GumboElement& element) {
  const SourcePosition at = position(element.start_pos);
  const char* const name = gumbo_normalized_tagname(element.tag);
  const char* const source = element.tag == GUMBO_TAG_OBJECT ? "data" : "src";
  if (const char* href = attribute(element, source)) draft.add_resource(name, href, at);
  if (const char* set = attribute(element, "srcset")) add_srcset(draft, name, set, at);
}

}  // namespace dalil
