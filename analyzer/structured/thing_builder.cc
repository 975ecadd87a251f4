#include "analyzer/structured/thing_builder.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyzer/page/ascii.h"
#include "analyzer/structured/names.h"

namespace dalil {
namespace {

/// Takes over what another description of the same thing says.
void merge(Thing& into, Thing& from) {
  for (std::string& type : from.types) {
    if (std::ranges::find(into.types, type) == into.types.end()) {
      into.types.push_back(std::move(type));
    }
  }
  for (Property& property : from.properties) {
    const auto known = std::ranges::find(into.properties, property.name, &Property::name);
    if (known == into.properties.end()) {
      into.properties.push_back(std::move(property));
    } else {
      std::ranges::move(property.values, std::back_inserter(known->values));
    }
  }
  into.top = into.top || from.top;
  into.foreign = into.foreign && from.foreign;
  from = Thing{.at = from.at, .syntax = from.syntax};
}

}  // namespace

std::string_view name_of(Syntax syntax) {
  switch (syntax) {
    case Syntax::kJsonLd:
      return "JSON-LD";
    case Syntax::kMicrodata:
      return "Microdata";
    case Syntax::kRdfa:
      return "RDFa";
  }
  return "";
}

std::string_view Thing::text(std::string_view name) const& {
  const Property* const property = find(name);
  if (property == nullptr) return {};
  const auto found = std::ranges::find_if(
      property->values, [](const PropertyValue& value) { return !value.is_thing(); });
  return found == property->values.end() ? std::string_view() : found->text;
}

std::uint32_t ThingBuilder::add(Syntax syntax, SourcePosition at, bool top) {
  data_.things.push_back({.at = at, .syntax = syntax, .top = top});
  return static_cast<std::uint32_t>(data_.things.size() - 1);
}

void ThingBuilder::add_text(std::uint32_t owner, std::string_view property, std::string_view text,
                            PropertyValue::Kind kind, SourcePosition at) {
  text = ascii::trim(text);
  if (text.empty()) return;
  if (kind == PropertyValue::Kind::kText && is_web_address(text)) kind = PropertyValue::Kind::kUrl;
  add_value(owner, property, {.kind = kind, .text = std::string(text)}, at);
}

void ThingBuilder::add_thing(std::uint32_t owner, std::string_view property, std::uint32_t thing,
                             SourcePosition at) {
  add_value(owner, property, {.kind = PropertyValue::Kind::kThing, .text = "", .thing = thing}, at);
}

void ThingBuilder::add_value(std::uint32_t owner, std::string_view property, PropertyValue value,
                             SourcePosition at) {
  std::vector<Property>& properties = data_.things[owner].properties;
  auto known = std::ranges::find(properties, property, &Property::name);
  if (known == properties.end()) {
    properties.push_back({.name = std::string(property), .values = {}, .at = at});
    known = properties.end() - 1;
  }
  known->values.push_back(std::move(value));
}

void ThingBuilder::merge_ids() {
  std::unordered_map<std::string_view, std::uint32_t> first;
  std::vector<std::uint32_t> target(data_.things.size());
  bool merged = false;
  for (std::uint32_t i = 0; i < target.size(); ++i) {
    target[i] = i;
    const Thing& thing = data_.things[i];
    if (thing.id.empty()) continue;
    // The fullest description is the one that stays: its place is where an author looks.
    const auto [at, is_new] = first.try_emplace(thing.id, i);
    merged = merged || !is_new;
    if (!is_new && thing.properties.size() > data_.things[at->second].properties.size()) {
      at->second = i;
    }
  }
  if (!merged) return;
  for (std::uint32_t i = 0; i < target.size(); ++i) {
    if (!data_.things[i].id.empty()) target[i] = first.at(data_.things[i].id);
  }
  for (std::uint32_t i = 0; i < target.size(); ++i) {
    if (target[i] == i) continue;
    // The key of the map is a view into a thing that stays.
    merge(data_.things[target[i]], data_.things[i]);
  }
  for (Thing& thing : data_.things) {
    for (Property& property : thing.properties) {
      for (PropertyValue& value : property.values) {
        if (value.is_thing()) value.thing = target[value.thing];
      }
    }
  }
}

}  // namespace dalil
