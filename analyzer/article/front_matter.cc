#include "analyzer/article/front_matter.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "analyzer/article/front_entries.h"
#include "analyzer/page/ascii.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMostBytes = 256 * 1024;
constexpr std::string_view kBom = "\xEF\xBB\xBF";

enum class Field : std::uint8_t {
  kTitle,
  kSeoTitle,
  kDescription,
  kSeoDescription,
  kSummary,
  kSlug,
  kUrl,
  kKeyphrase,
  kKeywords,  ///< A string with commas is a list.
  kLanguage,
  kKind
};

constexpr std::pair<std::string_view, Field> kKeys[] = {
    {"title", Field::kTitle},
    {"العنوان", Field::kTitle},
    {"عنوان", Field::kTitle},
    {"seo_title", Field::kSeoTitle},
    {"meta_title", Field::kSeoTitle},
    {"seotitle", Field::kSeoTitle},
    {"metatitle", Field::kSeoTitle},
    {"description", Field::kDescription},
    {"الوصف", Field::kDescription},
    {"وصف", Field::kDescription},
    {"seo_description", Field::kSeoDescription},
    {"meta_description", Field::kSeoDescription},
    {"seodescription", Field::kSeoDescription},
    {"metadescription", Field::kSeoDescription},
    {"summary", Field::kSummary},
    {"excerpt", Field::kSummary},
    {"الملخص", Field::kSummary},
    {"slug", Field::kSlug},
    {"permalink", Field::kUrl},
    {"url", Field::kUrl},
    {"canonical", Field::kUrl},
    {"canonicalurl", Field::kUrl},
    {"canonical_url", Field::kUrl},
    {"الرابط", Field::kUrl},
    {"keyphrase", Field::kKeyphrase},
    {"focus_keyword", Field::kKeyphrase},
    {"focus_keyphrase", Field::kKeyphrase},
    {"focuskeyword", Field::kKeyphrase},
    {"focuskeyphrase", Field::kKeyphrase},
    {"الكلمة المفتاحية", Field::kKeyphrase},
    {"keyphrases", Field::kKeywords},
    {"keywords", Field::kKeywords},
    {"keyword", Field::kKeywords},
    {"الكلمات المفتاحية", Field::kKeywords},
    {"lang", Field::kLanguage},
    {"language", Field::kLanguage},
    {"locale", Field::kLanguage},
    {"اللغة", Field::kLanguage},
    {"kind", Field::kKind},
    {"type", Field::kKind},
    {"layout", Field::kKind},
};

std::optional<Field> field_of(const FrontEntry& entry) {
  std::string key = ascii::lower(ascii::trim(entry.key));
  std::ranges::replace(key, '-', '_');
  const auto* const found =
      std::ranges::find(kKeys, std::string_view(key), &std::pair<std::string_view, Field>::first);
  if (found == std::end(kKeys)) return std::nullopt;
  if (entry.nested && found->second == Field::kTitle) return Field::kSeoTitle;
  if (entry.nested && found->second == Field::kDescription) return Field::kSeoDescription;
  return found->second;
}

/// Where the front matter stands in the source.
struct Fence {
  std::size_t begin = 0, end = 0;  ///< Of what is between the marks.
  std::size_t body = 0;
  FrontEntries (*parse)(std::string_view) = nullptr;
};

/// `---` or `+++` and a line of the same; "..." ends YAML, too.
std::optional<Fence> find_fence(std::string_view source, std::size_t start, std::string_view mark) {
  const auto line_at = [&](std::size_t at) {
    return source.substr(at, std::min(source.find('\n', at), source.size()) - at);
  };
  const auto is_mark = [](std::string_view line, std::string_view wanted) {
    return line.starts_with(wanted) && ascii::trim(line.substr(wanted.size())).empty();
  };
  std::string_view line = line_at(start);
  if (!is_mark(line, mark)) return std::nullopt;
  Fence fence;
  fence.begin = std::min(start + line.size() + 1, source.size());
  for (std::size_t at = fence.begin; at < source.size() && at - start < kMostBytes;
       at += line.size() + 1) {
    line = line_at(at);
    if (!is_mark(line, mark) && !(mark == "---" && is_mark(line, "..."))) continue;
    fence.end = at;
    fence.body = std::min(at + line.size() + 1, source.size());
    fence.parse = mark == "---" ? parse_yaml : parse_toml;
    return fence;
  }
  return std::nullopt;
}

/// A JSON object at the very top.
std::optional<Fence> find_object(std::string_view source, std::size_t start) {
  const std::size_t member = source.find_first_not_of(" \t\r\n", start + 1);
  if (!source.substr(start).starts_with('{') || member == source.npos || source[member] != '"') {
    return std::nullopt;
  }
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = start; at < source.size() && at - start < kMostBytes; ++at) {
    const char c = source[at];
    if (quoted && c == '\\') ++at;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) return Fence{start, at + 1, at + 1, parse_json};
  }
  return std::nullopt;
}

/// Bytes of an escape sequence: `\n`, `\u0645`, a pair of surrogates.
std::size_t escape_bytes(std::string_view text) {
  if (text.size() < 2) return 1;
  std::size_t bytes = 2;
  if (text[1] == 'u') bytes = 6;
  if (text[1] == 'U') bytes = 10;
  if (text[1] == 'x') bytes = 4;
  const auto is_surrogate = [](std::string_view escape) {
    return escape.size() >= 4 && ascii::to_lower(escape[2]) == 'd' && escape[3] > '7';
  };
  if (text[1] == 'u' && is_surrogate(text) && text.substr(6).starts_with("\\u")) bytes = 12;
  return std::min(bytes, text.size());
}

/// Lays a value beside the source that it was read from, from `at` on: the same bytes, escapes, and
/// white space that was folded. From where the two part, the value has no place.
PlacedText placed(std::string_view source, std::size_t at, std::string_view value) {
  PlacedText out;
  PlacedWriter writer(out.text, out.map, source);
  const auto range = [](std::size_t begin, std::size_t end) {
    return TextRange{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  // An anchor or a tag of YAML comes first.
  if (at < source.size() && (source[at] == '&' || source[at] == '!') &&
      value.substr(0, 1) != source.substr(at, 1)) {
    at = std::min(source.find_first_of(ascii::kSpace, at), source.size());
    at = std::min(source.find_first_not_of(ascii::kSpace, at), source.size());
  }
  if (at < source.size() && (source[at] == '|' || source[at] == '>')) {
    at = std::min(source.find('\n', at), source.size());
  }
  for (int quotes = 0;
       quotes < 3 && at < source.size() && value.substr(0, 1) != source.substr(at, 1); ++quotes) {
    if (source[at] != '"' && source[at] != '\'') break;
    ++at;
  }
  while (!value.empty() && at < source.size()) {
    const std::size_t white = std::min(source.find_first_not_of(ascii::kSpace, at), source.size());
    std::size_t next = 0;
    next_code_point(value, next);
    if (ascii::is_space(value.front()) && white != at) {
      writer.add_same(source.substr(at, white - at), static_cast<std::uint32_t>(at));
      value.remove_prefix(std::min(value.find_first_not_of(ascii::kSpace), value.size()));
      at = white;
    } else if (source[at] == '\\' && (value.front() != '\\' || source.substr(at, 2) == "\\\\")) {
      const std::size_t bytes = escape_bytes(source.substr(at));
      if (bytes == 2 && ascii::is_space(source[at + 1])) {
        at = std::min(source.find_first_not_of(ascii::kSpace, at + 1), source.size());
        continue;  // a line that goes on
      }
      writer.add_changed(value.substr(0, next), range(at, at + bytes));
      value.remove_prefix(next);
      at += bytes;
    } else if (source.substr(at).starts_with("''") && value.front() == '\'') {
      writer.add_changed(value.substr(0, 1), range(at, at + 2));
      value.remove_prefix(1);
      at += 2;
    } else if (source[at] == value.front()) {
      writer.add_same(value.substr(0, 1), static_cast<std::uint32_t>(at));
      value.remove_prefix(1);
      ++at;
    } else if (white != at) {
      at = white;
    } else {
      break;
    }
  }
  writer.add(value);
  return out;
}

void add_keyphrases(const FrontEntry& entry, bool split, std::vector<std::string>& out) {
  const auto add = [&](std::string_view phrase) {
    std::string text = collapse_space(phrase);
    if (!text.empty() && std::ranges::find(out, text) == out.end()) out.push_back(std::move(text));
  };
  for (std::string_view value : entry.values) {
    while (split && !entry.list) {
      const std::size_t comma = value.find(','), arabic = value.find("،");
      const std::size_t at = std::min(comma, arabic);
      if (at == value.npos) break;
      add(value.substr(0, at));
      value.remove_prefix(at + (at == comma ? 1 : std::string_view("،").size()));
    }
    add(value);
  }
}

std::string kind_of(std::string_view value) {
  const std::string kind = ascii::lower(ascii::trim(value));
  if (kind == "landing" || kind == "landing-page") return "landing";
  if (kind == "blog" || kind == "post" || kind == "posts" || kind == "article") return "blog";
  return "";
}

/// The first of the fields that is there gives the text its place.
const FrontEntry* first_of(const FrontEntries& entries, std::initializer_list<Field> fields) {
  for (Field field : fields) {
    for (const FrontEntry& entry : entries.entries) {
      if (!entry.list && field_of(entry) == field && !ascii::trim(entry.values.front()).empty()) {
        return &entry;
      }
    }
  }
  return nullptr;
}

void collect(const FrontEntries& entries, std::string_view source, std::size_t begin,
             FrontMatter& out) {
  const auto text = [&](std::initializer_list<Field> fields) {
    const FrontEntry* const entry = first_of(entries, fields);
    return entry ? placed(source, begin + entry->at, entry->values.front()) : PlacedText();
  };
  const auto value = [&](Field field) {
    const FrontEntry* const entry = first_of(entries, {field});
    return entry ? std::string(ascii::trim(entry->values.front())) : std::string();
  };
  out.title = text({Field::kSeoTitle, Field::kTitle});
  out.description = text({Field::kSeoDescription, Field::kDescription, Field::kSummary});
  out.slug = value(Field::kSlug);
  out.url = value(Field::kUrl);
  out.language = value(Field::kLanguage);
  for (const FrontEntry& entry : entries.entries) {
    const std::optional<Field> field = field_of(entry);
    if (field == Field::kKeyphrase || field == Field::kKeywords) {
      add_keyphrases(entry, field == Field::kKeywords, out.keyphrases);
    } else if (field == Field::kKind && out.kind.empty()) {
      out.kind = kind_of(entry.values.front());
    }
  }
}

/// True where the first line that says something is a key.
bool begins_with_key(std::string_view text) {
  if (text.starts_with('{')) return true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = ascii::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t mark = line.find_first_of(":=");
    return mark != line.npos && mark != 0 && mark < 64;
  }
  return true;
}

}  // namespace

bool is_front_group(std::string_view key) {
  return ascii::equals(key, "seo") || ascii::equals(key, "meta");
}

FrontMatter read_front_matter(std::string_view source) {
  FrontMatter out;
  const std::size_t start = source.starts_with(kBom) ? kBom.size() : 0;
  std::optional<Fence> fence = find_fence(source, start, "---");
  if (!fence) fence = find_fence(source, start, "+++");
  if (!fence) fence = find_object(source, start);
  if (!fence) return out;
  const std::string_view text = source.substr(fence->begin, fence->end - fence->begin);
  const FrontEntries entries = fence->parse(text);
  if (!entries.is_map && (entries.error.empty() || !begins_with_key(text))) return out;
  out.end = static_cast<std::uint32_t>(fence->body);
  if (entries.is_map) {
    collect(entries, source, fence->begin, out);
  } else {
    const auto before = std::ranges::count(source.substr(0, fence->begin), '\n');
    out.error = fmt::format("The front matter was passed over, for its line {} cannot be read: {}.",
                            static_cast<std::size_t>(before) + entries.line + 1, entries.error);
  }
  return out;
}

}  // namespace dalil
