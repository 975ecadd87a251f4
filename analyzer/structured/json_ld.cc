#include "analyzer/structured/json_ld.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/structured/names.h"
#include "core/utf8.h"

namespace dalil {
namespace {

using Kind = JsonValue::Kind;

/// Lines and columns of a text, quick where they are asked for in order.
class Places {
 public:
  Places(std::string_view text, SourcePosition begin) : text_(text), begin_(begin), at_(begin) {}

  SourcePosition of(std::size_t offset) {
    if (offset < offset_) {
      offset_ = 0;
      at_ = begin_;
    }
    for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
      const char c = text_[offset_];
      if (c == '\n') {
        ++at_.line;
        at_.column = 1;
      } else {
        at_.column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      }
    }
    return at_;
  }

 private:
  std::string_view text_;
  SourcePosition begin_, at_;
  std::size_t offset_ = 0;
};

/// What names mean: https://www.w3.org/TR/json-ld11/#the-context
struct Context {
  bool schema = false;  ///< Names without a prefix are schema.org's.
  std::vector<std::pair<std::string, std::string>> terms;

  const std::string* term(std::string_view name) const {
    const auto found = std::find_if(terms.rbegin(), terms.rend(),
                                    [&](const auto& term) { return term.first == name; });
    return found == terms.rend() ? nullptr : &found->second;
  }
};

/// schema.org's name for a name of the block; "" where it is another vocabulary's.
std::string local_name(std::string_view name, const Context& context, int depth = 0) {
  if (name.find("://") != name.npos) return std::string(schema_term(name));
  if (const std::string* const term = context.term(name)) {
    if (term->empty() || depth > 3) return "";
    if (*term != name) return local_name(*term, context, depth + 1);
  }
  const std::size_t colon = name.find(':');
  if (colon == name.npos) return context.schema ? std::string(name) : std::string();
  const std::string_view prefix = name.substr(0, colon);
  if (const std::string* const term = context.term(prefix)) {
    return std::string(schema_term(*term + std::string(name.substr(colon + 1))));
  }
  return prefix == "schema" && context.schema ? std::string(name.substr(colon + 1)) : "";
}

class BlockReader {
 public:
  BlockReader(const TextFact& block, ThingBuilder& builder, StructuredData& data)
      : block_(block), builder_(builder), data_(data), places_(block.text, block.at) {}

  void run() {
    const JsonReading reading = read_json(block_.text);
    if (reading.fault != JsonFault::kNone) {
      const std::string_view near = std::string_view(block_.text).substr(reading.at);
      data_.broken.push_back(
          {reading.fault, "", std::string(prefix_graphemes(near, 40)), places_.of(reading.at)});
      return;
    }
    roots(reading.value, {});
    if (!known_) context_fault(reading.value);
  }

 private:
  /// Types without any vocabulary: to a search engine the block says nothing.
  void context_fault(const JsonValue& root) {
    if (typed_at_ == nullptr || has_context_) return;
    data_.broken.push_back({JsonFault::kNone, strange_context_,
                            std::string(prefix_graphemes(typed_at_->text, 40)),
                            places_.of(root.at)});
  }

  void roots(const JsonValue& value, const Context& context) {
    if (value.is(Kind::kArray)) {
      for (const JsonMember& member : value.members) roots(member.value, context);
    } else if (value.is(Kind::kObject)) {
      node(value, context, true);
    }
  }

  void add_context(const JsonValue& value, Context& context) {
    if (value.is(Kind::kString)) {
      if (is_schema_org(value.text)) {
        context.schema = true;
      } else if (is_web_address(value.text)) {
        has_context_ = true;  // Some other vocabulary.
      } else if (strange_context_.empty()) {
        strange_context_ = prefix_graphemes(value.text, 100);
      }
    } else if (value.is(Kind::kNull)) {
      context = {};
    } else {
      for (const JsonMember& member : value.members) {
        value.is(Kind::kArray) ? add_context(member.value, context) : add_term(member, context);
      }
    }
    known_ = known_ || context.schema;
  }

  void add_term(const JsonMember& member, Context& context) {
    const JsonValue* meaning = &member.value;
    if (meaning->is(Kind::kObject)) meaning = meaning->find("@id");
    const std::string iri =
        meaning != nullptr && meaning->is(Kind::kString) ? meaning->text : std::string();
    if (member.name == "@vocab") {
      context.schema = is_schema_org(iri);
      has_context_ = true;
    } else if (!member.name.starts_with('@')) {
      // A term may be defined for its kind alone: {"url": {"@type": "@id"}}.
      if (member.value.is(Kind::kObject) && meaning == nullptr) return;
      context.terms.emplace_back(member.name, iri);
      has_context_ = true;
    }
  }

  /// An object as a thing; nullopt where it describes none.
  std::optional<std::uint32_t> node(const JsonValue& object, const Context& outer, bool top) {
    const JsonValue* const own = object.find("@context");
    if (own == nullptr) return node_in(object, outer, top);
    Context context = outer;
    add_context(*own, context);
    return node_in(object, context, top);
  }

  std::optional<std::uint32_t> node_in(const JsonValue& object, const Context& context, bool top) {
    if (builder_.full()) return std::nullopt;
    if (is_frame(object)) {
      graphs(object, context);
      return std::nullopt;
    }
    const std::uint32_t index = builder_.add(Syntax::kJsonLd, places_.of(object.at), top);
    for (const JsonMember& member : object.members) {
      if (is_keyword(member.name, "@type", context)) {
        types(member.value, context, index);
      } else if (is_keyword(member.name, "@id", context)) {
        builder_.thing(index).id = member.value.text;
      } else if (!member.name.starts_with('@')) {
        const std::string name = local_name(member.name, context);
        if (!name.empty()) values(index, name, member, member.value, context);
      }
    }
    graphs(object, context);
    return index;
  }

  /// True for what only holds others: {"@context": …, "@graph": […]}.
  static bool is_frame(const JsonValue& object) {
    return object.find("@graph") != nullptr &&
           std::ranges::all_of(object.members, [](const JsonMember& member) {
             return member.name.starts_with('@') && member.name != "@type";
           });
  }

  void graphs(const JsonValue& object, const Context& context) {
    for (const std::string_view name : {"@graph", "@included"}) {
      if (const JsonValue* const graph = object.find(name)) roots(*graph, context);
    }
    const JsonValue* const reverse = object.find("@reverse");
    if (reverse == nullptr) return;
    for (const JsonMember& member : reverse->members) roots(member.value, context);
  }

  /// schema.org's context has "id" and "type" as well.
  static bool is_keyword(std::string_view name, std::string_view keyword, const Context& context) {
    return name == keyword || (context.schema && name == keyword.substr(1));
  }

  void types(const JsonValue& value, const Context& context, std::uint32_t index) {
    if (value.is(Kind::kArray)) {
      for (const JsonMember& member : value.members) types(member.value, context, index);
    } else if (value.is(Kind::kString) && !value.text.empty()) {
      if (typed_at_ == nullptr) typed_at_ = &value;
      std::string name = local_name(value.text, context);
      Thing& thing = builder_.thing(index);
      known_ = known_ || !name.empty();  // By its full address.
      if (!name.empty()) thing.types.push_back(std::move(name));
      thing.foreign = thing.types.empty();
    }
  }

  void values(std::uint32_t owner, std::string_view name, const JsonMember& member,
              const JsonValue& value, const Context& context) {
    const auto add = [&](const JsonValue& scalar, PropertyValue::Kind kind) {
      builder_.add_text(owner, name, scalar.text, kind, places_.of(member.at));
    };
    switch (value.kind) {
      case Kind::kNull:
        return;
      case Kind::kString:
        return add(value, PropertyValue::Kind::kText);
      case Kind::kNumber:
        return add(value, PropertyValue::Kind::kNumber);
      case Kind::kBool:
        return add(value, PropertyValue::Kind::kBool);
      case Kind::kArray:
        for (const JsonMember& each : value.members) {
          values(owner, name, member, each.value, context);
        }
        return;
      case Kind::kObject:
        break;
    }
    for (const std::string_view wrapper : {"@value", "@list", "@set"}) {
      if (const JsonValue* const inner = value.find(wrapper)) {
        return values(owner, name, member, *inner, context);
      }
    }
    const SourcePosition at = places_.of(member.at);
    if (const auto thing = node(value, context, false)) builder_.add_thing(owner, name, *thing, at);
  }

  const TextFact& block_;
  ThingBuilder& builder_;
  StructuredData& data_;
  Places places_;
  const JsonValue* typed_at_ = nullptr;  ///< The first type.
  bool known_ = false;                   ///< schema.org was named.
  bool has_context_ = false;             ///< Another vocabulary was.
  std::string strange_context_;          ///< A context that is no address.
};

}  // namespace

void read_json_ld(const TextFact& block, ThingBuilder& builder, StructuredData& data) {
  BlockReader(block, builder, data).run();
}

}  // namespace dalil
