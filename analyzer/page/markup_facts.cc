#include "analyzer/page/markup_facts.h"

#include <algorithm>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/node_facts.h"
#include "core/utf8.h"

namespace dalil {
namespace {

using Name = MarkupAttribute;

constexpr std::size_t kMostOpen = 16;

constexpr std::pair<std::string_view, Name> kNames[] = {
    {"itemscope", Name::kItemscope}, {"itemtype", Name::kItemtype}, {"itemprop", Name::kItemprop},
    {"itemid", Name::kItemid},       {"itemref", Name::kItemref},   {"vocab", Name::kVocab},
    {"typeof", Name::kTypeof},       {"property", Name::kProperty}, {"resource", Name::kResource},
    {"about", Name::kAbout},         {"prefix", Name::kPrefix}};

/// The attribute of an element that holds its value, and whether that is a reference.
/// https://html.spec.whatwg.org/multipage/microdata.html#values
struct ValueSource {
  const char* attribute = nullptr;
  bool is_url = false;
};

ValueSource value_source(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_VIDEO:
      return {"src", true};
    case GUMBO_TAG_A:
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_LINK:
      return {"href", true};
    case GUMBO_TAG_OBJECT:
      return {"data", true};
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_METER:
      return {"value", false};
    case GUMBO_TAG_TIME:
      return {"datetime", false};
    default:
      return {};
  }
}

/// True for elements whose content the walk passes over.
bool is_closed_book(GumboTag tag) {
  return tag == GUMBO_TAG_META || tag == GUMBO_TAG_LINK || tag == GUMBO_TAG_SCRIPT ||
         tag == GUMBO_TAG_BASE || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEXTAREA ||
         tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_NOFRAMES ||
         tag == GUMBO_TAG_NOEMBED || tag == GUMBO_TAG_BR;
}

std::string text_of_title(const GumboElement& element) {
  std::string text;
  for (unsigned i = 0; i < element.children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
    if (child.type == GUMBO_NODE_TEXT) text += child.v.text.text;
  }
  return collapsed(text);
}

/// The relation that `rel` of the element around says of what stands in it, as Drupal writes it:
/// `<span rel="schema:author"><a about="/user/1" typeof="schema:Person">`; "" where there is none.
std::string_view relation_around(const GumboNode& node) {
  if (node.parent == nullptr || node.parent->type != GUMBO_NODE_ELEMENT) return {};
  const char* const rel = attribute(node.parent->v.element, "rel");
  const std::string_view value = rel == nullptr ? std::string_view() : ascii::trim(rel);
  return value.find(':') == value.npos ? std::string_view() : value;
}

/// Sets the value where attributes hold it; false where the text is it.
bool set_value(const GumboElement& element, MarkupElement& markup) {
  // `content` goes first anywhere: search engines and RDFa read it so.
  if (const char* content = attribute(element, "content")) {
    markup.value = collapse_space(content);
    return true;
  }
  // A datatype says that the text is meant, whatever the element refers to.
  if (attribute(element, "datatype") != nullptr) return false;
  const ValueSource source = value_source(element.tag);
  if (const char* value = source.attribute ? attribute(element, source.attribute) : nullptr) {
    markup.value = ascii::trim(value);
    markup.is_url = source.is_url;
    return true;
  }
  if (element.tag == GUMBO_TAG_TITLE) markup.value = text_of_title(element);
  return is_closed_book(element.tag);
}

void set_ids(const GumboNode& node, std::string& ids) {
  for (const GumboNode* at = &node; at != nullptr && at->type == GUMBO_NODE_ELEMENT;
       at = at->parent) {
    const GumboElement& element = at->v.element;
    if (at != &node && attribute(element, "itemscope") != nullptr) return;
    const char* const id = attribute(element, "id");
    if (id == nullptr || *id == '\0') continue;
    if (!ids.empty()) ids += ' ';
    ids += id;
  }
}

}  // namespace

bool has_markup(const GumboElement& element) {
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* candidate = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const std::string_view name = candidate->name;
    if (name.size() < 5) continue;
    switch (name.front()) {
      case 'i':
        if (name == "itemscope" || name == "itemprop") return true;
        break;
      case 't':
        if (name == "typeof") return true;
        break;
      case 'v':
        if (name == "vocab") return true;
        break;
      case 'p':
        if (name == "property") return true;
        if (name == "prefix") {
          return std::string_view(candidate->value).find("schema.org") != std::string_view::npos;
        }
        break;
      default:
        break;
    }
  }
  return false;
}

/// True where `property` means RDFa; elsewhere it is Open Graph's.
bool MarkupReader::in_rdfa(std::uint32_t index) const {
  for (; index != MarkupElement::kNone; index = page_.markup[index].parent) {
    const MarkupElement& element = page_.markup[index];
    if (element.find(Name::kTypeof) != nullptr || element.find(Name::kVocab) != nullptr) {
      return true;
    }
  }
  return false;
}

/// Says by a property what a `rel` around says of a thing.
void MarkupReader::add_relation(std::string_view relation, MarkupElement& markup) {
  if (relation.empty()) return;
  const std::string* const about = markup.find(Name::kAbout);
  if (about == nullptr) {
    if (markup.find(Name::kProperty) == nullptr) {
      markup.attributes.emplace_back(Name::kProperty, relation);
    }
    return;
  }
  MarkupElement link;
  link.attributes = {{Name::kProperty, std::string(relation)}, {Name::kResource, *about}};
  link.parent = markup.parent;
  link.at = markup.at;
  page_.markup.push_back(std::move(link));
}

std::uint32_t MarkupReader::enter(const GumboNode& node, std::uint32_t parent) {
  const GumboElement& element = node.v.element;
  if (page_.markup.size() == kMaxMarkup) return parent;
  MarkupElement markup;
  markup.parent = parent;
  markup.at = position(element.start_pos);
  bool begins = false;
  for (const auto& [name, known] : kNames) {
    const char* const value = attribute(element, name.data());
    if (value == nullptr) continue;
    begins = begins || known != Name::kProperty;
    markup.attributes.emplace_back(known, ascii::trim(value));
  }
  if (!begins && !in_rdfa(parent)) return parent;
  const bool microdata = markup.find(Name::kItemprop) != nullptr;
  const bool names_item = markup.find(Name::kItemscope) != nullptr;
  const bool names_thing = markup.find(Name::kTypeof) != nullptr;
  // With `about`, the property is one of the thing that the element names.
  const bool is_own = markup.find(Name::kAbout) != nullptr;
  const bool has_value = (microdata && !names_item) ||
                         (markup.find(Name::kProperty) != nullptr && (!names_thing || is_own));
  if (names_thing) add_relation(relation_around(node), markup);
  if (microdata) set_ids(node, markup.ids);
  const auto index = static_cast<std::uint32_t>(page_.markup.size());
  if (has_value && !set_value(element, markup) && open_.size() < kMostOpen) {
    open_.push_back({&element, index, {}});
  }
  page_.markup.push_back(std::move(markup));
  return index;
}

void MarkupReader::add(std::string_view content) {
  for (Open& open : open_) {
    std::string& value = page_.markup[open.index].value;
    if (value.size() < kMaxMarkupText) {
      open.collapser.add(prefix_bytes(content, kMaxMarkupText - value.size()), value);
    }
  }
}

}  // namespace dalil
