#include "core/message.h"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>

#include <functional>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/utf8.h"

namespace dalil {
namespace {

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

icu::Locale icu_locale(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  locale.setKeywordValue("numbers", "latn", status);
  return locale;
}

/// Lets a map of strings be asked with a view.
struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};
template <typename T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// The parsed pattern; nullptr where it does not parse. MessageFormat is not safe to share between
/// threads.
const icu::MessageFormat* parsed(std::string_view locale, std::string_view pattern) {
  thread_local TextMap<TextMap<std::unique_ptr<icu::MessageFormat>>> cache;
  auto by_locale = cache.find(locale);
  if (by_locale == cache.end()) by_locale = cache.try_emplace(std::string(locale)).first;
  auto& patterns = by_locale->second;
  if (const auto known = patterns.find(pattern); known != patterns.end()) {
    return known->second.get();
  }
  UErrorCode status = U_ZERO_ERROR;
  auto format = std::make_unique<icu::MessageFormat>(to_icu(pattern), icu_locale(locale), status);
  if (U_FAILURE(status)) format.reset();
  return patterns.emplace(std::string(pattern), std::move(format)).first->second.get();
}

icu::Formattable to_icu(const Value& value) {
  struct Visitor {
    icu::Formattable operator()(std::int64_t number) const { return icu::Formattable(number); }
    icu::Formattable operator()(double number) const { return icu::Formattable(number); }
    icu::Formattable operator()(const std::string& text) const {
      return icu::Formattable(to_icu(std::string_view(text)));
    }
  };
  return std::visit(Visitor{}, value);
}

/// Checks the plural whose argument starts at part `begin` of the pattern.
bool check_plural(const icu::MessagePattern& pattern, std::int32_t begin,
                  const std::set<std::string>& known, std::string& error) {
  std::set<std::string> forms;
  const std::int32_t end = pattern.getLimitPartIndex(begin);
  std::string name;
  pattern.getSubstring(pattern.getPart(begin + 1)).toUTF8String(name);
  for (std::int32_t i = begin + 2; i < end; ++i) {
    if (pattern.getPartType(i) == UMSGPAT_PART_TYPE_MSG_START) {
      i = pattern.getLimitPartIndex(i);  // what is nested is checked by itself
    } else if (pattern.getPartType(i) == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      std::string form;
      pattern.getSubstring(pattern.getPart(i)).toUTF8String(form);
      const std::string same = form == "=1" ? "one" : form == "=2" ? "two" : form;
      forms.insert(known.contains(same) ? same : form);
    }
  }
  for (const std::string& form : forms) {
    if (form.front() != '=' && !known.contains(form)) {
      error = fmt::format("the language has no plural form \"{}\" (in {{{}}})", form, name);
      return false;
    }
  }
  for (const std::string& form : known) {
    // Zero reads well as "other", and "many" (11 to 99 in Arabic) looks like it without tashkeel.
    if (form != "zero" && form != "many" && !forms.contains(form)) {
      error = fmt::format("the plural of {{{}}} lacks the form \"{}\"", name, form);
      return false;
    }
  }
  return true;
}

std::set<std::string> plural_forms(const icu::Locale& locale, UErrorCode& status) {
  std::set<std::string> forms;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  if (U_FAILURE(status)) return forms;
  const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
  while (U_SUCCESS(status)) {
    const icu::UnicodeString* keyword = keywords->snext(status);
    if (keyword == nullptr) break;
    std::string form;
    forms.insert(keyword->toUTF8String(form));
  }
  return forms;
}

}  // namespace

std::string format_message(std::string_view locale, std::string_view pattern,
                           std::span<const NamedValue> values) {
  if (pattern.find_first_of("{'") == std::string_view::npos) return to_valid_utf8(pattern);
  const icu::MessageFormat* format = parsed(locale, pattern);
  if (format == nullptr) return to_valid_utf8(pattern);

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> arguments;
  names.reserve(values.size());
  arguments.reserve(values.size());
  for (const NamedValue& value : values) {
    names.push_back(to_icu(std::string_view(value.name)));
    arguments.push_back(to_icu(value.value));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString sentence;
  format->format(names.data(), arguments.data(), static_cast<std::int32_t>(values.size()), sentence,
                 status);
  if (U_FAILURE(status)) return to_valid_utf8(pattern);
  std::string out;
  sentence.toUTF8String(out);
  return out;
}

bool check_message(std::string_view locale, std::string_view pattern, std::string& error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::UnicodeString text = to_icu(pattern);
  const icu::Locale language = icu_locale(locale);
  const icu::MessageFormat format(text, language, where, status);
  if (U_FAILURE(status)) {
    std::string before;
    icu::UnicodeString(where.preContext).toUTF8String(before);
    error = before.empty() ? u_errorName(status)
                           : fmt::format("{} after \"{}\"", u_errorName(status), before);
    return false;
  }
  const icu::MessagePattern parts(text, nullptr, status);
  const std::set<std::string> forms = plural_forms(language, status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < parts.countParts(); ++i) {
    const auto& part = parts.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_START &&
        part.getArgType() == UMSGPAT_ARG_TYPE_PLURAL && !check_plural(parts, i, forms, error)) {
      return false;
    }
  }
  return U_SUCCESS(status);
}

std::string format_number(std::string_view locale, std::int64_t number) {
  const NamedValue value[] = {{"number", number}};
  return format_message(locale, "{number}", value);
}

}  // namespace dalil
