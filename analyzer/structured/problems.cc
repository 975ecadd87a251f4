#include "analyzer/structured/problems.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/structured/names.h"
#include "analyzer/structured/spelling.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil {
namespace {

using Kind = ProblemKind;

/// Collects problems, each once.
class Problems {
 public:
  void add(Problem problem) {
    for (Problem& known : found_) {
      if (std::tie(known.kind, known.type, known.name) !=
          std::tie(problem.kind, problem.type, problem.name)) {
        continue;
      }
      ++known.count;
      return;
    }
    if (found_.size() < kMaxProblems) found_.push_back(std::move(problem));
  }
  bool full() const { return found_.size() == kMaxProblems; }
  std::vector<Problem> take() { return std::move(found_); }

 private:
  std::vector<Problem> found_;
};

/// Names that are often made up and not near the right one in letters.
constexpr std::pair<std::string_view, std::string_view> kMeant[] = {
    {"publishedDate", "datePublished"},
    {"publishDate", "datePublished"},
    {"publishedTime", "datePublished"},
    {"modifiedDate", "dateModified"},
    {"updatedDate", "dateModified"},
    {"dateUpdated", "dateModified"},
    {"lastModified", "dateModified"},
    {"phone", "telephone"},
    {"phoneNumber", "telephone"},
    {"currency", "priceCurrency"},
    {"images", "image"},
    {"imageUrl", "image"},
    {"rating", "aggregateRating"},
    {"stars", "aggregateRating"},
    {"socialLinks", "sameAs"},
    {"openHours", "openingHours"},
    {"zipCode", "postalCode"},
    {"city", "addressLocality"},
    {"country", "addressCountry"},
    {"state", "addressRegion"}};

std::string_view meant_property(std::string_view name, const Thing& thing,
                                const Vocabulary& vocabulary) {
  const std::string_view nearest = vocabulary.nearest_property(name, thing.types);
  if (!nearest.empty()) return nearest;
  for (const auto& [wrong, right] : kMeant) {
    if (spelling_distance(name, wrong, 0) == 0 &&
        vocabulary.has(thing.types, *vocabulary.property(right))) {
      return right;
    }
  }
  return {};
}

/// Actions say what they take in and give out: "query-input".
/// https://schema.org/docs/actions.html
std::string_view without_action_suffix(std::string_view name) {
  for (const std::string_view suffix : {"-input", "-output"}) {
    if (name.ends_with(suffix)) name.remove_suffix(suffix.size());
  }
  return name;
}

std::string list_of(std::span<const std::uint16_t> types, const Vocabulary& vocabulary) {
  constexpr std::size_t kMost = 4;
  std::string out;
  for (std::size_t i = 0; i < std::min(types.size(), kMost); ++i) {
    if (i != 0) out += ", ";
    out += vocabulary.type_at(types[i]).name;
  }
  if (types.size() > kMost) out += " …";
  return out;
}

bool knows_all_types(const Thing& thing, const Vocabulary& vocabulary) {
  return std::ranges::all_of(
      thing.types, [&](const std::string& type) { return vocabulary.type(type) != nullptr; });
}

void check_names(const Thing& thing, const Vocabulary& vocabulary, Problems& problems) {
  for (const std::string& type : thing.types) {
    if (vocabulary.type(type) != nullptr) continue;
    problems.add({.kind = Kind::kType,
                  .thing = &thing,
                  .type = "",
                  .name = type,
                  .value = "",
                  .better = std::string(vocabulary.nearest_type(type)),
                  .expected = "",
                  .at = thing.at});
  }
  // What a type of nobody's, or one that lends another's properties, has is not known.
  const bool judged = !thing.types.empty() && knows_all_types(thing, vocabulary) &&
                      !vocabulary.is_a(thing, "Role") && !vocabulary.is_a(thing, "DataType");
  for (const Property& property : thing.properties) {
    const std::string_view name = without_action_suffix(property.name);
    const PropertyTerm* const term = vocabulary.property(name);
    if (term == nullptr && !thing.types.empty()) {
      problems.add({.kind = Kind::kProperty,
                    .thing = &thing,
                    .type = described(thing),
                    .name = property.name,
                    .value = property.values.front().text,
                    .better = std::string(meant_property(name, thing, vocabulary)),
                    .expected = "",
                    .at = property.at});
    } else if (term != nullptr && judged && !term->domains.empty() &&
               !vocabulary.has(thing.types, *term)) {
      problems.add({.kind = Kind::kMisplaced,
                    .thing = &thing,
                    .type = described(thing),
                    .name = property.name,
                    .value = property.values.front().text,
                    .better = "",
                    .expected = list_of(term->domains, vocabulary),
                    .at = property.at});
    }
  }
}

/// What the types of a property's values come to.
struct Ranges {
  bool text = false, url = false, number = false, boolean = false, date = false, time = false;
  bool duration = false, other = false;
  std::string_view enumeration;

  bool only(bool kind) const { return kind && !text && !other && enumeration.empty(); }
};

Ranges ranges_of(const PropertyTerm& term, const Vocabulary& vocabulary) {
  Ranges ranges;
  for (const std::uint16_t index : term.ranges) {
    const TypeTerm& type = vocabulary.type_at(index);
    const std::string_view name = type.name;
    if (name == "URL") {
      ranges.url = true;
    } else if (vocabulary.is_a(name, "Text")) {
      ranges.text = true;
    } else if (vocabulary.is_a(name, "Number")) {
      ranges.number = true;
    } else if (name == "Boolean") {
      ranges.boolean = true;
    } else if (name == "Date" || name == "DateTime") {
      ranges.date = true;
    } else if (name == "Time") {
      ranges.time = true;
    } else if (name == "Duration") {
      ranges.duration = true;
    } else if (vocabulary.is_enumeration(type)) {
      ranges.enumeration = name;
    } else {
      ranges.other = true;
    }
  }
  return ranges;
}

/// The same for all properties, made once.
const Ranges& ranges_of(const PropertyTerm& term) {
  static const std::vector<Ranges> all = [] {
    std::vector<Ranges> made;
    for (const PropertyTerm& each : Vocabulary::get().properties()) {
      made.push_back(ranges_of(each, Vocabulary::get()));
    }
    return made;
  }();
  return all[static_cast<std::size_t>(&term - Vocabulary::get().properties().data())];
}

/// Properties whose values a rule for their type judges.
bool is_told_elsewhere(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "price",      "lowPrice",    "highPrice",   "priceCurrency", "ratingValue",
      "bestRating", "worstRating", "ratingCount", "reviewCount",   "position"};
  return std::ranges::find(kNames, name) != std::end(kNames);
}

/// The kind that a text should have been; nullopt where it will do.
std::optional<Kind> text_fault(const PropertyValue& value, const Ranges& ranges,
                               const Vocabulary& vocabulary) {
  const std::string_view text = value.text;
  if (ranges.text) return std::nullopt;
  if (ranges.date && !ranges.other && !ranges.url) {
    const bool good = parse_date(text) || (ranges.time && is_time(text)) || ranges.duration ||
                      (ranges.number && parse_number(text));
    return good ? std::nullopt : std::optional(Kind::kDate);
  }
  if (ranges.only(ranges.time)) return is_time(text) ? std::nullopt : std::optional(Kind::kTime);
  if (ranges.duration) {
    // QuantitativeValue beside it takes no plain text either.
    const bool good = is_duration(text) || (ranges.number && parse_number(text));
    return good ? std::nullopt : std::optional(Kind::kDuration);
  }
  if (ranges.only(ranges.boolean)) {
    const std::string_view term = schema_term(text);
    const std::string lower = ascii::lower(term.empty() ? text : term);
    const bool good = lower == "true" || lower == "false" || lower == "1" || lower == "0";
    return good ? std::nullopt : std::optional(Kind::kBoolean);
  }
  if (ranges.only(ranges.number) && !ranges.date && !ranges.url && !ranges.boolean) {
    return parse_number(text) ? std::nullopt : std::optional(Kind::kNumber);
  }
  if (!ranges.enumeration.empty() && !ranges.other && !ranges.url && !ranges.number &&
      !ranges.boolean && !ranges.date) {
    const std::string_view term = schema_term(text);
    // Members of other vocabularies (GoodRelations) have their own addresses.
    if (term.empty() && is_web_address(text)) return std::nullopt;
    const bool good = vocabulary.is_member(term.empty() ? text : term, ranges.enumeration);
    return good ? std::nullopt : std::optional(Kind::kMember);
  }
  // "mainEntityOfPage": true is an old habit that harms nobody.
  if (ranges.url && !ranges.number && !ascii::equals(text, "true")) {
    return may_be_address(text) ? std::nullopt : std::optional(Kind::kUrl);
  }
  return std::nullopt;
}

bool takes(const PropertyTerm& term, const Thing& thing, const Vocabulary& vocabulary) {
  // Of what is not known, nothing is said; a Role stands between a thing and what it means.
  if (thing.types.empty() || !knows_all_types(thing, vocabulary)) return true;
  const auto fits = [&](const std::string& name) {
    const TypeTerm& type = *vocabulary.type(name);
    return std::ranges::any_of(term.ranges, [&](std::uint16_t index) {
      const TypeTerm& range = vocabulary.type_at(index);
      return vocabulary.is_a(type, range) || vocabulary.is_a(range, type);
    });
  };
  return std::ranges::any_of(thing.types, fits) || vocabulary.is_a(thing, "Role") ||
         vocabulary.is_a(thing, "Enumeration");
}

std::string better_value(Kind kind, std::string_view text, const Ranges& ranges,
                         const Vocabulary& vocabulary) {
  if (kind == Kind::kNumber) return plain_number(text);
  if (kind != Kind::kMember) return "";
  const std::string_view term = schema_term(text);
  const std::string_view member =
      vocabulary.nearest_member(term.empty() ? text : term, ranges.enumeration);
  return member.empty() ? "" : fmt::format("https://schema.org/{}", member);
}

void check_values(const StructuredData& data, const Thing& thing, const Property& property,
                  const Vocabulary& vocabulary, Problems& problems) {
  const PropertyTerm* const term = vocabulary.property(property.name);
  if (term == nullptr || is_told_elsewhere(property.name)) return;
  const auto add = [&](Kind kind, std::string value, std::string better) {
    problems.add({.kind = kind,
                  .thing = &thing,
                  .type = described(thing),
                  .name = property.name,
                  .value = std::move(value),
                  .better = std::move(better),
                  .expected = list_of(term->ranges, vocabulary),
                  .at = property.at});
  };
  if (!term->superseded_by.empty()) {
    return add(Kind::kOldProperty, property.values.front().text, std::string(term->superseded_by));
  }
  if (term->ranges.empty()) return;
  const Ranges& ranges = ranges_of(*term);
  for (const PropertyValue& value : property.values) {
    if (const Thing* const target = data.thing_of(value)) {
      if (!takes(*term, *target, vocabulary)) add(Kind::kTarget, described(*target), "");
    } else if (const auto kind = text_fault(value, ranges, vocabulary)) {
      add(*kind, value.text, better_value(*kind, value.text, ranges, vocabulary));
    }
  }
}

}  // namespace

std::string_view name_of(ProblemKind kind) {
  constexpr std::string_view kNames[] = {
      "type",     "property", "misplaced", "old_type", "old_property", "date",  "time",
      "duration", "url",      "number",    "boolean",  "member",       "target"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Problem> name_problems(const StructuredData& data) {
  Problems problems;
  const Vocabulary& vocabulary = Vocabulary::get();
  for (const Thing& thing : data.things) {
    if (problems.full()) break;
    if (!thing.foreign) check_names(thing, vocabulary, problems);
  }
  return problems.take();
}

std::vector<Problem> value_problems(const StructuredData& data) {
  Problems problems;
  const Vocabulary& vocabulary = Vocabulary::get();
  for (const Thing& thing : data.things) {
    if (problems.full()) break;
    if (thing.foreign || thing.types.empty()) continue;
    for (const std::string& type : thing.types) {
      const TypeTerm* const term = vocabulary.type(type);
      if (term == nullptr || term->superseded_by.empty()) continue;
      problems.add({.kind = Kind::kOldType,
                    .thing = &thing,
                    .type = "",
                    .name = type,
                    .value = "",
                    .better = std::string(term->superseded_by),
                    .expected = "",
                    .at = thing.at});
    }
    for (const Property& property : thing.properties) {
      check_values(data, thing, property, vocabulary, problems);
    }
  }
  return problems.take();
}

std::string described(const Thing& thing) {
  if (thing.types.empty()) return "Thing";
  std::string out = thing.types.front();
  for (std::size_t i = 1; i < std::min<std::size_t>(thing.types.size(), 3); ++i) {
    out += ", " + thing.types[i];
  }
  return out;
}

Evidence evidence_of(const Thing& thing, std::string_view property, std::string_view what,
                     SourcePosition at) {
  return seen(fmt::format("{} {}{}{}", name_of(thing.syntax), described(thing),
                          property.empty() ? "" : ".", property),
              what, at);
}

}  // namespace dalil
