#include "analyzer/page/query_tree.h"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/node_facts.h"
#include "analyzer/page/query_state.h"

namespace dalil {

class QueryTree {
 public:
  explicit QueryTree(const GumboNode& document) { build(document); }

  bool too_big() const { return elements_ > kMaxAskedElements; }

  void answer(const PageQueries& queries, std::vector<QueryAnswer>& answers) const {
    const auto& all = queries.state_->all;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].kind != QueryKind::kXpath) continue;
      try {
        answer(*all[i].xpath, answers[i]);
        answers[i].asked = true;
      } catch (const std::exception&) {
        answers[i] = {};  // Such as memory that ran out: the page stays unasked.
      }
    }
  }

 private:
  struct Open {
    const GumboVector* children;
    unsigned next;
    pugi::xml_node into;
  };

  void build(const GumboNode& document) {
    std::vector<Open> open{{&document.v.document.children, 0, document_}};
    while (!open.empty() && !too_big()) {
      Open& top = open.back();
      if (top.next == top.children->length) {
        open.pop_back();
        continue;
      }
      const auto& node = *static_cast<const GumboNode*>(top.children->data[top.next++]);
      const pugi::xml_node into = top.into;
      switch (node.type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
          open.push_back({&node.v.element.children, 0, add_element(node.v.element, into)});
          break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
          add(pugi::node_pcdata, node.v.text, into);
          break;
        case GUMBO_NODE_COMMENT:
          add(pugi::node_comment, node.v.text, into);
          break;
        case GUMBO_NODE_DOCUMENT:
          break;
      }
    }
  }

  void add(pugi::xml_node_type type, const GumboText& text, pugi::xml_node into) {
    pugi::xml_node node = into.append_child(type);
    node.set_value(text.text);
    places_[node.internal_object()] = position(text.start_pos);
  }

  pugi::xml_node add_element(const GumboElement& element, pugi::xml_node into) {
    ++elements_;
    std::string name = gumbo_normalized_tagname(element.tag);
    if (element.tag == GUMBO_TAG_UNKNOWN && element.original_tag.length > 1) {
      const std::string_view tag(element.original_tag.data, element.original_tag.length);
      name = ascii::lower(tag.substr(1, tag.find_first_of(" \t\n\f\r/>") - 1));
    }
    pugi::xml_node node = into.append_child(name.c_str());
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      node.append_attribute(attribute->name).set_value(attribute->value);
    }
    places_[node.internal_object()] = position(element.start_pos);
    return node;
  }

  void answer(const pugi::xpath_query& query, QueryAnswer& answer) const {
    switch (query.return_type()) {
      case pugi::xpath_type_node_set:
        for (const pugi::xpath_node& found : query.evaluate_node_set(document_)) {
          const pugi::xml_node node = found.node() ? found.node() : found.parent();
          const auto place = places_.find(node.internal_object());
          const SourcePosition at = place == places_.end() ? SourcePosition{} : place->second;
          const bool shown = answer.first.size() < kMaxAnswers;
          if (found.attribute()) {
            add_answer(found.attribute().value(), at, answer);
          } else {
            add_answer(shown ? text_of(node) : std::string(), at, answer);
          }
        }
        break;
      case pugi::xpath_type_boolean:
        if (query.evaluate_boolean(document_)) add_answer("true", {}, answer);
        break;
      case pugi::xpath_type_number:
        if (const double number = query.evaluate_number(document_); !std::isnan(number)) {
          add_answer(fmt::format("{:g}", number), {}, answer);
        }
        break;
      case pugi::xpath_type_string:
        if (const std::string text = query.evaluate_string(document_); !text.empty()) {
          add_answer(text, {}, answer);
        }
        break;
      case pugi::xpath_type_none:
        break;
    }
  }

  static std::string text_of(pugi::xml_node node) {
    static const pugi::xpath_query kText("string(.)");
    return kText.evaluate_string(node);
  }

  pugi::xml_document document_;
  std::unordered_map<const void*, SourcePosition> places_;
  std::uint32_t elements_ = 0;
};

void answer_by_tree(const PageQueries& queries, const GumboNode& document,
                    std::vector<QueryAnswer>& answers) {
  const QueryTree tree(document);
  if (!tree.too_big()) tree.answer(queries, answers);
}

}  // namespace dalil
