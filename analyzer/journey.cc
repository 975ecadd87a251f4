#include "analyzer/journey.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "analyzer/text/fold.h"
#include "core/hash.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::array<std::string_view, kStages> kNames = {
    "awareness",  "engagement", "subscription", "conversion",
    "excitement", "ascension",  "advocacy",     "promotion"};

// Fewer words are no content that anybody is led by.
constexpr std::uint32_t kLeastWords = 40;
constexpr std::size_t kMostEvidence = 5;
constexpr double kLeastWeight = 3;
constexpr double kLeastConfidence = 0.5;
// What one place says of the stage.
constexpr double kInTitle = 3, kInHeading = 2, kInControl = 2, kInText = 1;

std::optional<Stage> stage_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Stage>(found - kNames.begin());
}

// What parts words: ASCII marks but for the apostrophe, Arabic marks, quotes, dashes.
bool is_mark(char32_t c) {
  if (c < 0x80) return c != '\'' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
  return c == U'،' || c == U'؛' || c == U'؟' || c == U'«' || c == U'»' ||
         (c >= 0x2010 && c <= 0x205E);
}

void add_hashes(std::string_view text, std::vector<std::uint64_t>& words) {
  ContentTokens tokens;
  const std::string folded = fold(text, Fold::kL2);
  std::string plain;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    append_utf8(plain, is_mark(c) ? U' ' : c);
  }
  add_tokens(plain, tokens);
  words.insert(words.end(), tokens.words.begin(), tokens.words.end());
}

class Weighing {
 public:
  explicit Weighing(const StageWords::Language& language) : language_(language) {}

  void text(std::string_view where, std::string_view text, double weight) {
    found_.clear();
    language_.find_in(text, found_);
    take(where, weight);
  }

  /// A link names what the page behind it is about; of this one it tells what it asks for.
  void link(std::string_view text) {
    found_.clear();
    language_.find_in(text, found_);
    std::erase_if(found_, [](const StageWords::Found& found) {
      return found.stage == Stage::kAwareness || found.stage == Stage::kEngagement ||
             found.stage == Stage::kExcitement;
    });
    take("a", kInControl);
  }

  void words(std::span<const std::uint64_t> words) {
    found_.clear();
    language_.find_in(words, found_);
    take("text", kInText);
  }

  void add(Stage stage, double weight, std::string evidence) {
    weights_[static_cast<std::size_t>(stage)] += weight;
    evidence_[static_cast<std::size_t>(stage)].push_back({weight, std::move(evidence)});
  }

  StageVerdict verdict() {
    StageVerdict verdict;
    const auto top = std::ranges::max_element(weights_);
    double all = 0;
    for (const double weight : weights_) all += weight;
    verdict.confidence =
        all > 0 ? *top / (all + 1) * std::min(1.0, *top / (2 * kLeastWeight) + 0.5) : 0;
    auto& evidence = evidence_[static_cast<std::size_t>(top - weights_.begin())];
    std::ranges::stable_sort(evidence, std::greater<>(), &Said::weight);
    for (const Said& said : evidence) {
      if (verdict.evidence.size() < kMostEvidence) verdict.evidence.push_back(said.text);
    }
    if (*top < kLeastWeight || verdict.confidence < kLeastConfidence) return verdict;
    verdict.stage = static_cast<Stage>(top - weights_.begin());
    return verdict;
  }

 private:
  struct Said {
    double weight = 0;
    std::string text;
  };

  // A phrase counts once, where it says most: places come in that order.
  void take(std::string_view where, double weight) {
    for (const StageWords::Found& found : found_) {
      if (std::ranges::find(seen_, found.phrase) != seen_.end()) continue;
      seen_.push_back(found.phrase);
      add(found.stage, weight, fmt::format("{}: {}", where, found.text));
    }
  }

  const StageWords::Language& language_;
  std::array<double, kStages> weights_{};
  std::array<std::vector<Said>, kStages> evidence_;
  std::vector<StageWords::Found> found_;
  std::vector<std::uint32_t> seen_;
};

bool has_type(const Page& page, std::initializer_list<std::string_view> types) {
  return std::ranges::any_of(page.data.things, [&](const Thing& thing) {
    return std::ranges::any_of(thing.types, [&](const auto& type) {
      return std::ranges::find(types, type) != types.end();
    });
  });
}

void weigh_structure(const Page& page, Weighing& weighing) {
  if (has_type(page, {"Product", "Offer", "AggregateOffer"})) {
    weighing.add(Stage::kConversion, 3, "schema.org: Product");
  }
  if (has_type(page, {"FAQPage", "HowTo", "QAPage"})) {
    weighing.add(Stage::kAwareness, 2, "schema.org: FAQPage, HowTo, QAPage");
  }
  if (has_type(page, {"Article", "BlogPosting", "NewsArticle", "TechArticle"})) {
    weighing.add(Stage::kAwareness, 1.5, "schema.org: Article");
  }
  const auto questions = std::ranges::count_if(page.headings, [](const Heading& heading) {
    return heading.region == Region::kContent &&
           (heading.text.ends_with('?') || heading.text.ends_with("؟"));
  });
  if (questions >= 2) weighing.add(Stage::kAwareness, 2, fmt::format("h2–h6: {} ?", questions));
}

}  // namespace

std::string_view name_of(Stage stage) { return kNames[static_cast<std::size_t>(stage)]; }

StageWords::Language::Language(const LanguagePack& pack) {
  for (const std::string_view entry : pack.entries(List::kJourney)) {
    const std::optional<Stage> stage = stage_named(column_of(entry, 0));
    if (!stage) continue;
    Phrase phrase{*stage, {}, column_of(entry, 1)};
    add_hashes(phrase.text, phrase.words);
    if (phrase.words.empty()) continue;
    const auto index = static_cast<std::uint32_t>(phrases_.size());
    by_first_.emplace(phrase.words.front(), index);
    if (pack.tag() == "ar") {  // "And" is written with the word that follows.
      std::vector<std::uint64_t> with_and;
      add_hashes("و" + std::string(phrase.text), with_and);
      if (with_and.size() == phrase.words.size()) by_first_.emplace(with_and.front(), index);
    }
    phrases_.push_back(std::move(phrase));
  }
}

void StageWords::Language::find_in(std::span<const std::uint64_t> words,
                                   std::vector<Found>& found) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto [first, last] = by_first_.equal_range(words[at]);
    for (auto entry = first; entry != last; ++entry) {
      const Phrase& phrase = phrases_[entry->second];
      if (phrase.words.size() > words.size() - at) continue;
      if (!std::equal(phrase.words.begin() + 1, phrase.words.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(at) + 1)) {
        continue;
      }
      found.push_back({phrase.stage, entry->second, phrase.text});
    }
  }
}

void StageWords::Language::find_in(std::string_view text, std::vector<Found>& found) const {
  std::vector<std::uint64_t> words;
  add_hashes(text, words);
  find_in(words, found);
}

StageWords::StageWords(const Lexicons& lexicons) {
  for (const auto& pack : lexicons.packs()) {
    if (pack->has(List::kJourney)) languages_.emplace(pack->tag(), Language(*pack));
  }
}

const StageWords::Language* StageWords::find(std::string_view language) const {
  const auto found = languages_.find(language.substr(0, language.find('-')));
  return found == languages_.end() ? nullptr : &found->second;
}

std::optional<StageVerdict> judge_stage(const Page& page, const ContentTokens& content,
                                        const StageWords& words) {
  if (!page.html || page.indexable != NotIndexable::kIndexable ||
      page.content_words < kLeastWords || page.like_missing) {
    return std::nullopt;
  }
  const StageWords::Language* const language = words.find(page.language);
  if (language == nullptr) return std::nullopt;
  Weighing weighing(*language);
  weighing.text("title", page.title(), kInTitle);
  for (const Heading& heading : page.headings) {
    if (heading.region != Region::kContent) continue;
    weighing.text(heading.level == 1 ? "h1" : "h2–h6", heading.text,
                  heading.level == 1 ? kInTitle : kInHeading);
  }
  for (const Part& part : page.parts) {
    if (part.kind == PartKind::kButton) weighing.text("button", part.name, kInControl);
  }
  for (const Link& link : page.links) {
    if (link.region == Region::kContent && !link.hidden && link.text.size() < 100) {
      weighing.link(link.text);
    }
  }
  weighing.words(content.words);
  weigh_structure(page, weighing);
  return weighing.verdict();
}

std::optional<PageNote> stage_note(const Page& page, const ContentTokens& content,
                                   const StageWords& words) {
  const std::optional<StageVerdict> verdict = judge_stage(page, content, words);
  if (!verdict) return std::nullopt;
  if (!verdict->stage) return PageNote{NoteKind::kStage, "unknown", ""};
  std::string value = fmt::format("{:.2f}", verdict->confidence);
  for (const std::string& evidence : verdict->evidence) value += "\n" + evidence;
  return PageNote{NoteKind::kStage, std::string(name_of(*verdict->stage)), std::move(value)};
}

StageVerdict read_stage(std::string_view name, std::string_view value) {
  StageVerdict verdict;
  verdict.stage = stage_named(name);
  std::size_t end = std::min(value.find('\n'), value.size());
  std::from_chars(value.data(), value.data() + end, verdict.confidence);
  while (end < value.size()) {
    value.remove_prefix(end + 1);
    end = std::min(value.find('\n'), value.size());
    verdict.evidence.emplace_back(value.substr(0, end));
  }
  return verdict;
}

}  // namespace dalil
