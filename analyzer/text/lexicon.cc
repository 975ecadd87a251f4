#include "analyzer/text/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "analyzer/text/detect.h"
#include "analyzer/text/fold.h"
#include "core/hash.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::array<std::string_view, kListCount> kFileNames = {
    "stopwords.txt",       "proclitics.txt",
    "abbreviations.txt",   "questions.txt",
    "generic_anchors.txt", "soft_404.txt",
    "placeholders.txt",    "transitions.txt",
    "al_not_article.txt",  "detect.txt",
    "broken_plurals.txt",  "persons.txt",
    "whole_words.txt",     "passive_participles.txt",
    "passive_masdars.txt", "calls_to_action.txt",
    "hamza_words.txt",     "wasl_words.txt",
    "yaa_words.txt",       "taa_words.txt",
    "misspellings.txt",    "irregular_forms.txt",
    "verbs.txt",           "spelling_variants.txt",
    "marketing.txt",       "journey.txt",
    "phrase_words.txt"};

constexpr std::string_view kLanguageFile = "language.json";

std::optional<std::size_t> list_named(std::string_view file_name) {
  for (std::size_t i = 0; i < kFileNames.size(); ++i) {
    if (kFileNames[i] == file_name) return i;
  }
  return std::nullopt;
}

Error broken(const EmbeddedFile& file, std::size_t line, std::string_view why) {
  return {ErrorCode::kInvalid, fmt::format("lexicons/{}:{}: {}", file.path, line, why)};
}

/// True where no word of the line is empty or has white space around it.
bool is_well_spaced(std::string_view line, bool columns) {
  const auto at_edge = [line](std::size_t at) {
    return at == 0 || at + 1 == line.size() || line[at - 1] == '\t' || line[at + 1] == '\t';
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\r' || (line[at] == '\t' && !columns)) return false;
    if ((line[at] == ' ' || line[at] == '\t') && at_edge(at)) return false;
  }
  return true;
}

/// Calls `take(line, number)` for each entry until it returns false.
template <typename Take>
void for_each_entry(std::string_view content, const Take& take) {
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    if (line.empty() || line.front() == '#') continue;
    if (!take(line, number)) return;
  }
}

/// The loosest spelling that editors still let pass: أ إ آ written ا.
std::string without_hamza_on_alef(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    append_utf8(out, c == U'أ' || c == U'إ' || c == U'آ' ? U'ا' : c);
  }
  return out;
}

}  // namespace

std::string_view file_name_of(List list) { return kFileNames[static_cast<std::size_t>(list)]; }

std::span<const std::string_view> LanguagePack::entries(List list) const {
  const Entries& wanted = lists_[static_cast<std::size_t>(list)];
  if (wanted.content.empty()) return {};
  std::call_once(wanted.entries_once, [&wanted] {
    for_each_entry(wanted.content, [&wanted](std::string_view line, std::size_t /*number*/) {
      wanted.entries.push_back(line);
      return true;
    });
  });
  return wanted.entries;
}

bool LanguagePack::contains(List list, std::string_view folded) const {
  const Entries& wanted = lists_[static_cast<std::size_t>(list)];
  std::call_once(wanted.folded_once, [this, &wanted, list] {
    const std::span<const std::string_view> all = entries(list);
    wanted.folded.reserve(all.size() * (list == List::kStopwords ? 3 : 1));
    for (const std::string_view entry : all) {
      wanted.folded.insert(fold(entry, Fold::kL2));
      if (list != List::kStopwords) continue;
      const std::string plain = fold(entry, Fold::kL1);
      wanted.folded.insert(without_hamza_on_alef(plain));
      wanted.folded.insert(plain);
    }
  });
  return wanted.folded.find(folded) != wanted.folded.end();
}

std::span<const ListPlace> LanguagePack::places(List list, std::string_view folded) const {
  const Entries& wanted = lists_[static_cast<std::size_t>(list)];
  std::call_once(wanted.places_once, [this, &wanted, list] {
    const std::span<const std::string_view> all = entries(list);
    std::string word;
    for (std::uint32_t entry = 0; entry < all.size(); ++entry) {
      std::string_view cell;
      for (std::uint32_t i = 0; !(cell = column_of(all[entry], i)).empty(); ++i) {
        word.clear();
        fold_to(cell, Fold::kL2, word);
        wanted.places.push_back({hash64(word), entry, i});
      }
    }
    std::ranges::stable_sort(wanted.places, {}, &ListPlace::hash);
  });
  const std::uint64_t hash = hash64(folded);
  return {std::ranges::lower_bound(wanted.places, hash, {}, &ListPlace::hash),
          std::ranges::upper_bound(wanted.places, hash, {}, &ListPlace::hash)};
}

std::string_view column_of(std::string_view entry, std::size_t column) {
  for (; column > 0; --column) {
    const std::size_t tab = entry.find('\t');
    if (tab == entry.npos) return "";
    entry.remove_prefix(tab + 1);
  }
  return entry.substr(0, entry.find('\t'));
}

Result<Lexicons> Lexicons::load(std::span<const EmbeddedFile> files) {
  Lexicons lexicons;
  for (const EmbeddedFile& file : files) {
    const std::size_t slash = file.path.find('/');
    if (slash == file.path.npos || file.path.substr(slash + 1) != kLanguageFile) continue;
    const auto json = nlohmann::json::parse(file.content, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return broken(file, 1, "not a JSON object");
    auto pack = std::make_unique<LanguagePack>();
    const auto text = [&json](const char* key) {
      const auto found = json.find(key);
      return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    pack->tag_ = file.path.substr(0, slash);
    pack->name_ = text("name");
    pack->endonym_ = text("endonym");
    pack->script_ = text("script");
    pack->icu_locale_ = text("icu_locale");
    pack->right_to_left_ = text("direction") == "rtl";
    if (pack->name_.empty() || pack->endonym_.empty() || pack->script_.empty()) {
      return broken(file, 1, "name, endonym or script is missing");
    }
    if (pack->icu_locale_.empty()) pack->icu_locale_ = pack->tag_;
    lexicons.packs_.push_back(std::move(pack));
  }
  for (const EmbeddedFile& file : files) {
    const std::size_t slash = file.path.find('/');
    if (slash == file.path.npos) continue;
    const std::optional<std::size_t> list = list_named(file.path.substr(slash + 1));
    if (!list) continue;
    for (const auto& pack : lexicons.packs_) {
      if (pack->tag_ == file.path.substr(0, slash)) pack->lists_[*list].content = file.content;
    }
  }
  return lexicons;
}

const DetectionWords& Lexicons::detection_words() const {
  std::call_once(detection_->once, [this] {
    for (std::size_t i = 0; i < packs_.size(); ++i) {
      const LanguagePack& pack = *packs_[i];
      const List list = pack.has(List::kDetect) ? List::kDetect : List::kStopwords;
      detection_->words.add_language(i, pack.entries(list));
    }
    detection_->words.add_strangers(
        [this](std::string_view language) { return find(language) != nullptr; });
  });
  return detection_->words;
}

const LanguagePack* Lexicons::find(std::string_view tag) const {
  const std::string primary = primary_language(tag);
  for (const auto& pack : packs_) {
    if (pack->tag_ == primary) return pack.get();
  }
  return nullptr;
}

std::optional<Error> find_broken_list(std::span<const EmbeddedFile> files) {
  std::optional<Error> found;
  for (const EmbeddedFile& file : files) {
    const auto list = list_named(file.path.substr(file.path.find('/') + 1));
    if (!list || found) continue;
    for_each_entry(file.content, [&](std::string_view line, std::size_t number) {
      if (!is_valid_utf8(line)) {
        found = broken(file, number, "not valid UTF-8");
      } else if (!is_well_spaced(line, has_columns(static_cast<List>(*list)))) {
        found = broken(file, number, "white space around the entry");
      }
      return !found;
    });
  }
  return found;
}

}  // namespace dalil
