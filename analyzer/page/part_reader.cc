#include "analyzer/page/part_reader.h"

#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/node_facts.h"

namespace dalil {
namespace {

constexpr std::size_t kBackgrounds = 100;

std::string_view view(const char* text) { return text == nullptr ? std::string_view() : text; }

std::string_view trimmed(const GumboElement& element, const char* name) {
  return ascii::trim(view(attribute(element, name)));
}

/// True for an element that Gumbo has no number for.
bool is_named(const GumboElement& element, std::string_view name) {
  if (element.tag != GUMBO_TAG_UNKNOWN || element.original_tag.length < name.size() + 2) {
    return false;
  }
  const std::string_view tag(element.original_tag.data + 1, element.original_tag.length - 1);
  const char next = tag[name.size()];
  return ascii::starts_with(tag, name) && (next == '>' || next == '/' || ascii::is_space(next));
}

/// The first of the attributes that says something.
std::string label_of(const GumboElement& element, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    std::string text = collapsed(view(attribute(element, name)));
    if (!text.empty()) return text;
  }
  return {};
}

bool is_landmark(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ASIDE:
      return true;
    default:
      return false;
  }
}

}  // namespace

void PartReader::attributes(const GumboElement& element) {
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* const own = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string_view name = own->name;
    const auto at = position(element.start_pos);
    switch (name.empty() ? ' ' : name.front()) {
      case 'a':
        if (name != "aria-labelledby" && name != "aria-describedby") break;
        ascii::for_each_token(own->value, ascii::kSpace, [&](std::string_view id) {
          page_.id_references.push_back(
              {name == "aria-labelledby" ? "aria-labelledby" : "aria-describedby", std::string(id),
               at});
        });
        break;
      case 'd':
        if (name == "dir" && element.tag != GUMBO_TAG_HTML) {
          page_.rtl_elements += ascii::equals(ascii::trim(own->value), "rtl");
        }
        break;
      case 'f':
        if (name != "for" || element.tag != GUMBO_TAG_LABEL) break;
        page_.id_references.push_back({"for", own->value, at});
        break;
      case 'i':
        if (name == "id" && *own->value != '\0') {
          page_.places.push_back({own->value, at, false});
        } else if (name == "itemscope") {
          page_.has_microdata = true;
        }
        break;
      case 'n':
        if (name != "name" || element.tag != GUMBO_TAG_A || *own->value == '\0') break;
        page_.places.push_back({own->value, at, true});
        break;
      case 'r':
        if (name == "role" && ascii::equals(ascii::trim(own->value), "main")) page_.has_main = true;
        break;
      case 't':
        if (name == "typeof") page_.has_microdata = true;
        break;
      default:
        break;
    }
  }
}

Part& PartReader::add(PartKind kind, const GumboElement& element, const Context& context) {
  Part& part = page_.parts.emplace_back();
  part.kind = kind;
  part.at = position(element.start_pos);
  part.hidden = context.hidden || context.aria_hidden;
  part.labelled = !trimmed(element, "aria-labelledby").empty();
  part.name = label_of(element, {"aria-label", "title"});
  return part;
}

void PartReader::open(const GumboElement& element, std::size_t part, bool label) {
  open_.push_back({&element, part, label, {}, {}});
  naming_ += label;
}

Part* PartReader::innermost(PartKind kind) {
  for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
    if (open->part < page_.parts.size() && page_.parts[open->part].kind == kind &&
        open->element->tag != GUMBO_TAG_LABEL) {
      return &page_.parts[open->part];
    }
  }
  return nullptr;
}

void PartReader::input(const GumboElement& element, const Context& context) {
  const std::string type = ascii::lower(trimmed(element, "type"));
  if (type == "password") {
    if (Part* const form = innermost(PartKind::kForm)) form->has_password = true;
  }
  // Those of forms have names of their own.
  if (type == "hidden" || type == "submit" || type == "reset") return;
  // The boxes of lists of tasks are pictures: nobody can tick them.
  if (type == "checkbox" && attribute(element, "disabled") != nullptr) return;
  if (type == "button" || type == "image") {
    Part& part = add(PartKind::kButton, element, context);
    if (part.name.empty()) part.name = label_of(element, {type == "image" ? "alt" : "value"});
    return;
  }
  Part& part = add(PartKind::kField, element, context);
  part.id = view(attribute(element, "id"));
  part.has_password = type == "password";
  if (part.name.empty()) part.name = label_of(element, {"placeholder"});
}

void PartReader::plugin(const GumboElement& element, const Context& context) {
  const bool is_object = element.tag == GUMBO_TAG_OBJECT;
  const std::string type = ascii::lower(trimmed(element, "type"));
  const std::string_view address = trimmed(element, is_object                         ? "data"
                                                    : element.tag == GUMBO_TAG_APPLET ? "code"
                                                                                      : "src");
  const std::string path = ascii::lower(address.substr(0, address.find_first_of("?#")));
  const bool needs = element.tag == GUMBO_TAG_APPLET || type.find("flash") != type.npos ||
                     type.find("java") == 0 || type.find("silverlight") != type.npos ||
                     type.find("x-director") != type.npos || path.ends_with(".swf") ||
                     path.ends_with(".class") || path.ends_with(".xap") ||
                     !trimmed(element, "classid").empty();
  if (needs) add(PartKind::kPlugin, element, context).address = address;
}

void PartReader::table_part(const GumboElement& element) {
  Part* const table = innermost(PartKind::kTable);
  if (table == nullptr) return;
  switch (element.tag) {
    case GUMBO_TAG_TR:
      ++table->rows;
      break;
    case GUMBO_TAG_TH:
      table->has_headers = true;
      break;
    case GUMBO_TAG_TD:
      ++table->cells;
      table->has_headers = table->has_headers || attribute(element, "scope") != nullptr ||
                           attribute(element, "headers") != nullptr ||
                           trimmed(element, "role").ends_with("header");
      break;
    default:
      table->of_data = true;
      break;
  }
}

void PartReader::enter(const GumboElement& element, const Context& context) {
  const std::size_t next = page_.parts.size();
  page_.landmarks += is_landmark(element.tag);
  if (!context.background.empty() && !context.hidden && page_.backgrounds.size() < kBackgrounds) {
    page_.backgrounds.push_back({std::string(context.background), {}, position(element.start_pos)});
  }
  switch (element.tag) {
    case GUMBO_TAG_MAIN:
      page_.has_main = true;
      break;
    case GUMBO_TAG_A:
      if (attribute(element, "href") == nullptr && attribute(element, "onclick") != nullptr) {
        add(PartKind::kScriptLink, element, context).address = trimmed(element, "onclick");
      }
      break;
    case GUMBO_TAG_BUTTON:
      add(PartKind::kButton, element, context);
      open(element, next, true);
      break;
    case GUMBO_TAG_LABEL:
      open(element, next, true);
      break;
    case GUMBO_TAG_INPUT:
      input(element, context);
      break;
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA: {
      Part& part = add(PartKind::kField, element, context);
      part.id = view(attribute(element, "id"));
      if (part.name.empty()) part.name = label_of(element, {"placeholder"});
      break;
    }
    case GUMBO_TAG_FORM:
      add(PartKind::kForm, element, context).address = trimmed(element, "action");
      open(element, next, false);
      break;
    case GUMBO_TAG_IFRAME: {
      Part& part = add(PartKind::kFrame, element, context);
      part.address = trimmed(element, "src");
      part.hidden = part.hidden || context.noscript;
      break;
    }
    case GUMBO_TAG_FRAMESET:
      add(PartKind::kFrameset, element, context);
      break;
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
      plugin(element, context);
      break;
    case GUMBO_TAG_TABLE: {
      Part& part = add(PartKind::kTable, element, context);
      part.hidden = part.hidden || attribute(element, "role") != nullptr;
      open(element, next, false);
      break;
    }
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_CAPTION:
      table_part(element);
      break;
    case GUMBO_TAG_VIDEO:
      if (attribute(element, "muted") != nullptr) break;
      add(PartKind::kVideo, element, context).address = trimmed(element, "src");
      open(element, next, false);
      break;
    case GUMBO_TAG_TRACK:
      if (Part* const video = innermost(PartKind::kVideo)) {
        const std::string_view kind = trimmed(element, "kind");
        video->has_captions = video->has_captions || kind.empty() ||
                              ascii::equals(kind, "captions") || ascii::equals(kind, "subtitles");
      }
      break;
    case GUMBO_TAG_IMG:
      if (Part* const picture = innermost(PartKind::kPicture)) picture->has_image = true;
      break;
    default:
      if (is_named(element, "picture")) {
        add(PartKind::kPicture, element, context);
        open(element, next, false);
      }
      break;
  }
}

void PartReader::text(std::string_view content) {
  if (naming_ == 0) return;
  for (Open& open : open_) {
    if (open.label) open.collapser.add(content, open.name);
  }
}

void PartReader::space() {
  if (naming_ == 0) return;
  for (Open& open : open_) open.collapser.space();
}

void PartReader::leave(const GumboElement& element) {
  if (open_.empty() || open_.back().element != &element) return;
  Open closed = std::move(open_.back());
  open_.pop_back();
  naming_ -= closed.label;
  if (!closed.label || is_blank(closed.name)) return;
  // A label names all fields in it, a button itself.
  for (std::size_t i = closed.part; i < page_.parts.size(); ++i) {
    Part& part = page_.parts[i];
    if (part.name.empty()) part.name = closed.name;
    if (element.tag == GUMBO_TAG_BUTTON) break;
  }
}

}  // namespace dalil
