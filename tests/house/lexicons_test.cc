// Holds the language packs to their form: docs/lexicons.md says what a list looks like, and here it
// is checked.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace {

namespace fs = std::filesystem;

const fs::path kLexicons = fs::path(DALIL_SOURCE_DIR) / "lexicons";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> children(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The folders of languages: those that hold a language.json.
std::vector<fs::path> packs() {
  std::vector<fs::path> found;
  for (const fs::path& path : children(kLexicons)) {
    if (fs::exists(path / "language.json")) found.push_back(path);
  }
  return found;
}

/// The code points of `bytes`; nothing where they are not well-formed UTF-8.
std::optional<std::u32string> decode(std::string_view bytes) {
  std::u32string text;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80    ? 1
                               : lead < 0xC2  ? 0
                               : lead < 0xE0  ? 2
                               : lead < 0xF0  ? 3
                               : lead <= 0xF4 ? 4
                                              : 0;
    if (length == 0 || i + length > bytes.size()) return {};
    char32_t c = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(bytes[i + k]);
      if ((next & 0xC0) != 0x80) return {};
      c = (c << 6) | (next & 0x3Fu);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    if (overlong || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) return {};
    text.push_back(c);
    i += length;
  }
  return text;
}

/// Why the character has no place in a list of this language, or "".
std::string_view fault(char32_t c, std::string_view language, std::string_view list) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c < 0x20 || c == 0x7F) return "control character or tab";
  if (c == 0xA0 || in(0x2000, 0x200B) || c == 0x200D || c == 0xFEFF)
    return "space that is not a space";
  if (c == 0x200C && language != "fa") return "ZWNJ";
  if (c == 0x61C || in(0x200E, 0x200F) || in(0x202A, 0x202E) || in(0x2066, 0x2069)) {
    return "bidi control";
  }
  if (in(0xFB1D, 0xFDFF) || in(0xFE70, 0xFEFE)) return "presentation form";
  if (in(0x300, 0x36F) || in(0x653, 0x655)) return "decomposed letter: not NFC";
  if (in(0x64B, 0x652) || c == 0x670 || in(0x591, 0x5C7)) return "vowel mark";
  if (c == 0x640 && !(language == "ar" && list == "abbreviations.txt")) return "tatweel";
  if (language == "ar" && (c == 0x6A9 || c == 0x6CC || c == 0x6BE || c == 0x6C1)) {
    return "Persian or Urdu letter in Arabic";
  }
  if ((language == "fa" || language == "ur") && (c == 0x643 || c == 0x64A || c == 0x649)) {
    return "Arabic kaf or yeh in Persian or Urdu";
  }
  return "";
}

/// The entries of a list; the comments at its top are cut off.
std::vector<std::string> entries(const std::string& content) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < content.size();) {
    const std::size_t end = std::min(content.find('\n', start), content.size());
    lines.push_back(content.substr(start, end - start));
    start = end + 1;
  }
  const auto first = std::find_if(lines.begin(), lines.end(),
                                  [](const std::string& line) { return !line.starts_with("#"); });
  return {first, lines.end()};
}

std::vector<std::string> cells(const std::string& entry) {
  std::vector<std::string> found;
  for (std::size_t start = 0; start <= entry.size();) {
    const std::size_t end = std::min(entry.find('\t', start), entry.size());
    found.push_back(entry.substr(start, end - start));
    start = end + 1;
  }
  return found;
}

TEST_CASE("every list is clean, sorted and without repeats") {
  for (const fs::path& pack : packs()) {
    for (const fs::path& path : children(pack)) {
      if (path.extension() != ".txt") continue;
      const std::string language = pack.filename().string(), list = path.filename().string();
      CAPTURE(language, list);
      const std::string content = read(path);
      CHECK(content.starts_with("# "));
      CHECK(content.ends_with("\n"));
      const std::vector<std::string> found = entries(content);
      CHECK_FALSE(found.empty());
      const bool table = content.substr(0, content.find('\n')).find("tab") != std::string::npos;
      const std::string* previous = nullptr;
      for (const std::string& entry : found) {
        CAPTURE(entry);
        REQUIRE_FALSE(entry.empty());
        CHECK_FALSE(entry.starts_with("#"));
        CHECK_FALSE((entry.front() == ' ' || entry.back() == ' '));
        CHECK(entry.find("  ") == std::string::npos);
        if (previous != nullptr) CHECK(*previous < entry);
        previous = &entry;
        const std::vector<std::string> columns = cells(entry);
        CHECK((columns.size() == 1 || table));
        for (const std::string& cell : columns) {
          CHECK_FALSE(cell.empty());
          const auto text = decode(cell);
          REQUIRE(text.has_value());
          // What a writer is told to write may need its tanwin: شكرًا.
          const bool told = &cell != &columns.front();
          for (const char32_t c : *text) {
            if (!(told && c == 0x64B)) CHECK(fault(c, language, list) == "");
          }
        }
      }
    }
  }
}

TEST_CASE("every pack says what language it is") {
  CHECK(packs().size() >= 9);
  for (const fs::path& pack : packs()) {
    CAPTURE(pack.filename().string());
    const auto card = nlohmann::json::parse(read(pack / "language.json"), nullptr, false);
    REQUIRE(card.is_object());
    for (const char* key : {"name", "endonym", "script", "direction", "icu_locale"}) {
      CAPTURE(key);
      REQUIRE(card.contains(key));
      REQUIRE(card[key].is_string());
      CHECK_FALSE(card[key].get<std::string>().empty());
    }
    const std::map<std::string, std::string> directions = {
        {"Arab", "rtl"}, {"Hebr", "rtl"}, {"Latn", "ltr"}};
    CHECK(card["direction"] == directions.at(card["script"].get<std::string>()));
    CHECK(card["icu_locale"] == pack.filename().string());
    for (const char* list :
         {"stopwords.txt", "generic_anchors.txt", "soft_404.txt", "detect.txt"}) {
      CAPTURE(list);
      CHECK(fs::exists(pack / list));
    }
  }
}

TEST_CASE("every file in lexicons has a source") {
  for (const fs::path& folder : children(kLexicons)) {
    if (!fs::is_directory(folder)) continue;
    CAPTURE(folder.filename().string());
    const std::string sources = read(folder / "SOURCES.md");
    for (const fs::path& path : children(folder)) {
      const std::string name = path.filename().string();
      CAPTURE(name);
      if (name != "SOURCES.md") CHECK(sources.find('`' + name + '`') != std::string::npos);
    }
  }
}

TEST_CASE("the two complete packs are complete") {
  for (const char* language : {"ar", "en"}) {
    for (const char* list :
         {"abbreviations.txt", "questions.txt", "placeholders.txt", "transitions.txt"}) {
      CAPTURE(language, list);
      CHECK(fs::exists(kLexicons / language / list));
    }
  }
  CHECK(fs::exists(kLexicons / "ar/proclitics.txt"));
  CHECK(fs::exists(kLexicons / "ar/al_not_article.txt"));
  CHECK(entries(read(kLexicons / "ar/stopwords.txt")).size() >= 250);
  CHECK(entries(read(kLexicons / "en/stopwords.txt")).size() >= 150);
}

TEST_CASE("a word that keeps its ال begins with alef and lam in some spelling") {
  for (const std::string& word : entries(read(kLexicons / "ar/al_not_article.txt"))) {
    CAPTURE(word);
    const std::u32string text = decode(word).value();
    REQUIRE(text.size() > 2);
    CHECK(std::u32string_view(U"اأإآ").find(text[0]) != std::u32string_view::npos);
    CHECK((text[1] == U'ل'));
  }
}

TEST_CASE("the checks find what they are for") {
  CHECK_FALSE(decode("\xC0\x80").has_value());
  CHECK_FALSE(decode("\xD8").has_value());
  CHECK_FALSE(decode("\xED\xA0\x80").has_value());
  CHECK(decode("قلم").value() == U"قلم");
  CHECK(fault(U'\u200F', "ar", "stopwords.txt") == "bidi control");
  CHECK(fault(U'\uFEFB', "ar", "stopwords.txt") == "presentation form");
  CHECK(fault(U'\u0640', "ar", "stopwords.txt") == "tatweel");
  CHECK(fault(U'ی', "ar", "stopwords.txt") != "");
  CHECK(fault(U'\u0301', "fr", "stopwords.txt") != "");
}

}  // namespace
