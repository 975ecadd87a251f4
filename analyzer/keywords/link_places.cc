#include "analyzer/keywords/link_places.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analyzer/text/phrase_language.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLeastWords = 2, kMostWords = 6;  // Of what a page is about.
constexpr std::size_t kNameLetters = 4, kLatinNameLetters = 3;
constexpr std::size_t kNameWords = 3;
constexpr double kNameShare = 0.1;          // Of the pages; a word on more of them is no name.
constexpr std::size_t kLeastSentence = 25;  // Bytes; less is a label.

/// True where the text of a link of the page covers a part of `range` in the block. The same words
/// may be linked elsewhere on the page: then they are linked often enough.
bool in_link(const Page& page, const Block& block, TextRange range) {
  const std::string_view text = slice(page.text, block.text);
  return std::ranges::any_of(page.links, [&](const Link& link) {
    if (link.text.empty()) return false;
    for (std::size_t at = text.find(link.text); at != text.npos;
         at = text.find(link.text, at + 1)) {
      const std::size_t begin = block.text.begin + at;
      if (begin < range.end && begin + link.text.size() > range.begin) return true;
    }
    return false;
  });
}

bool is_literal(std::span<const TextRange> literals, TextRange range) {
  const auto next = std::ranges::upper_bound(literals, range.begin, {}, &TextRange::end);
  return next != literals.end() && next->begin < range.end;
}

/// A sentence, and no entry of a list or table of contents.
bool is_running(std::string_view sentence) {
  for (const std::string_view mark : {".", "!", "?", "؟", "…", ":", "؛", ")", "»"}) {
    if (sentence.ends_with(mark)) return true;
  }
  return std::ranges::count(sentence, ' ') >= 9;
}

/// The matcher lets function words be missing at the edges and come between: a link to "logging in
/// from afar" should say so, and "setting this parameter" is not about setting parameters.
bool is_whole(const FoldedText& text, const Page& page, const Keyphrase& phrase, TextRange match) {
  const auto first = std::ranges::lower_bound(page.words, match.begin, {}, &TextRange::begin);
  const auto last = std::ranges::lower_bound(page.words, match.end, {}, &TextRange::begin);
  return text.size() == page.words.size() &&
         static_cast<std::size_t>(last - first) == phrase.words();
}

/// The phrases of one title or h1.
class SubjectReader {
 public:
  SubjectReader(const WordIndex& index, const SiteWordTraits& traits, const PageLikeness& likeness,
                const PageWords& page)
      : index_(index), traits_(traits), likeness_(likeness) {
    const auto arabic =
        std::ranges::count_if(page.body.words, [&](std::uint32_t word) { return is_arabic(word); });
    arabic_page_ = 2 * arabic > std::ssize(page.body.words);
  }

  void read(const WordRun& run, std::uint32_t begin, std::uint32_t end,
            std::vector<std::string>& phrases) const {
    // "Chapter 12. Backups"
    if (begin + 2 < end && is_label(run.words[begin + 1]) && run.parted[begin + 2] != 0) ++begin;
    while (begin < end && is_label(run.words[begin])) ++begin;
    std::uint32_t behind = begin;
    while (behind < end && (behind == begin || run.parted[behind] == 0)) ++behind;
    add(run, begin, behind, true, phrases);
    if (arabic_page_) add_latin_name(run, begin, behind, phrases);
    // "Introduction to SELinux" is about SELinux.
    std::uint32_t first = begin;
    while (first < behind && !says_something(run.words[first])) ++first;
    if (first == begin) {
      // "Shares for Windows by means of Samba": its first part.
      while (first < behind && !is_general(run.words[first])) ++first;
      // A general word at the end of an Arabic one is its adjective.
      const bool adjective = first + 1 == behind && is_arabic(run.words[behind - 1]);
      if (first < behind && first > begin + 1 && !adjective) {
        add(run, begin, first, false, phrases);
      }
    } else if (first < behind && !(is_arabic(run.words[first]) &&
                                   has(run.words[first - 1], SiteWordTraits::kContent))) {
      // In Arabic a noun goes before its adjective and before its genitive: without it,
      // "البيانات الفوقية" would be "الفوقية", and how to make a package would be about packages.
      add(run, first, behind, false, phrases);
    }
  }

 private:
  bool has(std::uint32_t word, std::uint8_t trait) const {
    return (traits_.traits(word) & trait) != 0;
  }
  bool is_general(std::uint32_t word) const { return has(word, SiteWordTraits::kGeneral); }
  bool says_something(std::uint32_t word) const {
    return has(word, SiteWordTraits::kContent) && !is_general(word);
  }
  bool is_arabic(std::uint32_t word) const { return has_arabic_letter(index_.vocabulary()[word]); }
  /// "9.10", "A.2", "B": what numbers a section.
  bool is_label(std::uint32_t word) const {
    const std::string_view shown = index_.vocabulary()[word];
    if (code_points(shown) == 1) return true;
    const std::size_t letter = shown.size() > 2 && shown[1] == '.' ? 1 : 0;
    return shown.find_first_not_of("0123456789.…", letter) == shown.npos;
  }

  /// "دليل LDAP" is about LDAP. Of several names none is what a title is about.
  void add_latin_name(const WordRun& run, std::uint32_t begin, std::uint32_t end,
                      std::vector<std::string>& phrases) const {
    const auto is_latin = [&](std::uint32_t i) { return !is_arabic(run.words[i]); };
    std::uint32_t first = begin;
    while (first < end && !is_latin(first)) ++first;
    std::uint32_t behind = first;
    while (behind < end && is_latin(behind)) ++behind;
    for (std::uint32_t i = behind; i < end; ++i) {
      if (is_latin(i)) return;
    }
    // Where all of it is in Latin letters, it has been read as a phrase.
    if (first > begin || behind < end) {
      if (behind - first <= kNameWords) add(run, first, behind, false, phrases);
    }
  }

  /// A word may be a subject by itself where it is a name, which is rare on the site: in Latin
  /// letters on an Arabic page, or the whole of an Arabic title, without an article. In English any
  /// noun could be meant.
  bool is_name(std::uint32_t word, bool whole) const {
    const std::string_view shown = index_.vocabulary()[word];
    const bool arabic = is_arabic(word);
    const bool may_be = arabic ? whole && !shown.starts_with("ال") : arabic_page_;
    const double most = std::max(3.0, kNameShare * static_cast<double>(index_.size()));
    return may_be && says_something(word) &&
           code_points(shown) >= (arabic ? kNameLetters : kLatinNameLetters) &&
           likeness_.pages_with(traits_.lexeme(word)) <= most;
  }

  void add(const WordRun& run, std::uint32_t begin, std::uint32_t end, bool whole,
           std::vector<std::string>& phrases) const {
    // What ends in "from afar" is about more, and "other settings", in Arabic, about nothing.
    if (begin == end || !has(run.words[end - 1], SiteWordTraits::kContent)) return;
    const bool general = is_arabic(run.words[end - 1]) && is_general(run.words[end - 1]);
    if (general && end - begin <= kLeastWords) return;
    std::size_t content = 0;
    std::string text;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!text.empty()) text += ' ';
      text += index_.vocabulary()[run.words[i]];
      content += has(run.words[i], SiteWordTraits::kContent);
    }
    const bool phrase = end - begin >= kLeastWords && end - begin <= kMostWords && content >= 2;
    const bool name = end - begin == 1 && is_name(run.words[begin], whole);
    if (!phrase && !name) return;
    if (std::ranges::find(phrases, text) == phrases.end()) phrases.push_back(std::move(text));
  }

  const WordIndex& index_;
  const SiteWordTraits& traits_;
  const PageLikeness& likeness_;
  bool arabic_page_;  ///< By its letters: what it declares may be a template's mistake.
};

/// "المشرف حزمة" is no "مشرف حزمة": behind a noun with an article one without begins something new.
bool is_clause(std::string_view match, const Keyphrase& phrase) {
  const auto has_article = [](std::string_view word) {
    for (const std::string_view particle : {"و", "ف", "ب", "ك"}) {
      if (word.starts_with(particle) && word.substr(particle.size()).starts_with("ال")) return true;
    }
    return word.starts_with("ال") || word.starts_with("لل") || word.starts_with("ولل");
  };
  const std::string_view last = match.substr(match.rfind(' ') + 1);
  return last.size() < match.size() && has_arabic_letter(match) && has_article(match) &&
         !has_article(last) && !has_article(phrase.phrase());
}

}  // namespace

std::optional<LinkIdea> place_link(const LinkText& where, const Keyphrase& phrase) {
  const Page& page = where.page;
  const FoldedText& text = where.text;
  for (const KeyphraseMatch& match : phrase.find(text)) {
    const auto behind = std::ranges::upper_bound(page.blocks, match.text.begin, {},
                                                 [](const Block& b) { return b.text.begin; });
    if (behind == page.blocks.begin()) continue;
    const Block& block = *std::prev(behind);
    // Many a site sets its paragraphs as <div>.
    const bool text_block = block.kind == BlockKind::kParagraph ||
                            block.kind == BlockKind::kListItem || block.kind == BlockKind::kOther;
    if (!text_block || block.region != Region::kContent || match.text.end > block.text.end)
      continue;
    if (!is_whole(text, page, phrase, match.text)) continue;
    if (in_link(page, block, match.text) || is_literal(where.literals, match.text)) continue;
    if (where.pairs != nullptr && where.pairs->cuts(text, match.text)) continue;
    if (is_clause(slice(page.text, match.text), phrase)) continue;
    for (std::uint32_t i = block.sentences_begin; i < block.sentences_end; ++i) {
      const TextRange sentence = page.sentences[i];
      if (match.text.begin < sentence.begin || match.text.end > sentence.end) continue;
      // A line that is the phrase and little more is a heading by another name.
      if (sentence.bytes() < match.text.bytes() + kLeastSentence) break;
      if (!is_running(slice(page.text, sentence))) break;
      LinkIdea idea;
      idea.phrase = phrase.phrase();
      idea.sentence = slice(page.text, sentence);
      idea.begin = match.text.begin - sentence.begin;
      idea.end = match.text.end - sentence.begin;
      idea.line = block.at.line;
      return idea;
    }
  }
  return std::nullopt;
}

std::vector<std::string> subject_phrases(const WordIndex& index, const PageWords& page,
                                         const SiteWordTraits& traits,
                                         const PageLikeness& likeness) {
  std::vector<std::string> phrases;
  const SubjectReader reader(index, traits, likeness, page);
  for (std::size_t piece = 0; piece < page.pieces.size(); ++piece) {
    const TextPlace place = page.pieces[piece].place;
    if (place != TextPlace::kTitle && place != TextPlace::kH1) continue;
    reader.read(page.places, page.pieces[piece].begin, page.piece_end(piece), phrases);
  }
  return phrases;
}

PageLikeness::PageLikeness(const WordIndex& index, const SiteWordTraits& traits)
    : index_(index), traits_(traits), pages_with_(index.vocabulary().size(), 0) {
  std::vector<std::uint32_t> last(pages_with_.size(), ~0U);
  for (std::uint32_t page = 0; page < index.size(); ++page) {
    for (const std::uint32_t word : index.words(page).body.words) {
      const std::uint32_t lexeme = traits.lexeme(word);
      if (lexeme < last.size() && std::exchange(last[lexeme], page) != page) ++pages_with_[lexeme];
    }
  }
}

PageLikeness::Weights PageLikeness::weights(std::uint32_t page) const {
  std::map<std::uint32_t, float> counts;
  for (const std::uint32_t word : index_.words(page).body.words) {
    if ((traits_.traits(word) & SiteWordTraits::kContent) != 0) ++counts[traits_.lexeme(word)];
  }
  Weights weights;
  double length = 0;
  for (const auto& [lexeme, count] : counts) {
    const double rarity = std::log(static_cast<double>(index_.size() + 1) /
                                   std::max(1.0, static_cast<double>(pages_with_[lexeme])));
    const double weight = (1 + std::log(static_cast<double>(count))) * rarity;
    weights.emplace_back(lexeme, static_cast<float>(weight));
    length += weight * weight;
  }
  for (auto& [lexeme, weight] : weights) weight /= static_cast<float>(std::sqrt(length));
  return weights;
}

double PageLikeness::cosine(const Weights& a, const Weights& b) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first == j->first) {
      sum += static_cast<double>(i->second) * static_cast<double>(j->second);
      ++i;
      ++j;
    } else if (i->first < j->first) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

}  // namespace dalil
