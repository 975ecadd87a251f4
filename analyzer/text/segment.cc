#include "analyzer/text/segment.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "analyzer/text/lexicon.h"
#include "analyzer/text/sentences.h"
#include "analyzer/text/word_class.h"
#include "core/utf8.h"

namespace dalil {
namespace {

bool is_arabic(WordClass c) { return c == WordClass::kArabic || c == WordClass::kTatweel; }

/// A letter of a script that marks inside a word (word's, example.com) may join.
bool is_other_letter(WordClass c) { return c == WordClass::kLetter || c == WordClass::kHebrew; }

bool is_letter(WordClass c) { return is_arabic(c) || is_other_letter(c); }

bool is_word_part(WordClass c) {
  return is_letter(c) || c == WordClass::kNumeric || c == WordClass::kUnderscore;
}

std::uint32_t offset(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Reads one block from left to right.
class WordScanner {
 public:
  WordScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  /// The class of the code point at `from`, which is moved past it; kOther at the end.
  WordClass read(std::size_t& from) const {
    if (from >= text_.size()) return WordClass::kOther;
    const auto lead = static_cast<std::uint8_t>(text_[from]);
    if (lead < 0x80) {
      ++from;
      return classes_[lead];
    }
    if (lead >= 0xC0 && lead < 0xE0 && from + 1 < text_.size()) {
      const auto next = static_cast<std::uint8_t>(text_[from + 1]);
      from += 2;
      return classes_[(lead & 0x1Fu) << 6 | (next & 0x3Fu)];
    }
    return word_class(next_code_point(text_, from));
  }

  /// Moves to the next word and says what kind it opens with; kOther at the end of the block.
  WordClass find_word() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const WordClass c = read(next);
      if (is_word_part(c) || c == WordClass::kDictionary) return c;
      at_ = next;
    }
    return WordClass::kOther;
  }

  /// Takes a word by rule from where find_word() stopped; empty where it holds no letter or digit.
  TextRange take_word() {
    TextRange word;
    WordClass last = WordClass::kOther;         // of the last character that is no mark
    WordClass last_letter = WordClass::kOther;  // tells where the script changes
    bool has_content = false;
    for (;;) {
      std::size_t next = at_;
      WordClass c = read(next);
      if (c == WordClass::kExtend) {
        at_ = next;
        if (last != WordClass::kUnderscore) word.end = offset(at_);
        continue;
      }
      if (last != WordClass::kOther && !is_word_part(c)) {
        const std::size_t joined = join_over(last, c, next);
        if (joined == 0) break;
        at_ = joined;
        continue;
      }
      if (!is_word_part(c) || parts(last, last_letter, c)) break;
      if (c != WordClass::kUnderscore) {
        if (word.end == 0) word.begin = offset(at_);
        word.end = offset(next);
      }
      has_content |= c != WordClass::kUnderscore && c != WordClass::kTatweel;
      if (is_letter(c)) last_letter = c;
      last = c;
      at_ = next;
      if (c == WordClass::kLetter || c == WordClass::kArabic) word.end = take_run(c);
    }
    return has_content ? word : TextRange();
  }

  /// Takes a run of dictionary scripts.
  TextRange take_dictionary_run() {
    const std::size_t begin = at_;
    for (;;) {
      std::size_t next = at_;
      const WordClass c = read(next);
      if (c != WordClass::kDictionary && c != WordClass::kExtend) break;
      at_ = next;
    }
    return {offset(begin), offset(at_)};
  }

 private:
  /// True where a word ends between two word characters.
  static bool parts(WordClass last, WordClass last_letter, WordClass c) {
    if (last == WordClass::kOther) return false;
    if (is_letter(c) && last_letter != WordClass::kOther &&
        is_arabic(c) != is_arabic(last_letter)) {
      return true;
    }
    return (c == WordClass::kUnderscore && is_arabic(last)) ||
           (last == WordClass::kUnderscore && is_arabic(c));
  }

  /// Passes the letters of that class, which nothing parts, and says where they end.
  std::uint32_t take_run(WordClass c) {
    for (std::size_t next = at_; read(next) == c;) at_ = next;
    return offset(at_);
  }

  /// Where the mark `c`, which ends at `next`, joins what stands around it (WB6, 7, 7b, 7c, 11,
  /// 12): the offset behind it; else 0.
  std::size_t join_over(WordClass last, WordClass c, std::size_t next) const {
    const bool letters =
        is_other_letter(last) && (c == WordClass::kMidLetter || c == WordClass::kMidBoth);
    const bool numbers =
        last == WordClass::kNumeric && (c == WordClass::kMidNumber || c == WordClass::kMidBoth);
    const bool hebrew = last == WordClass::kHebrew && c == WordClass::kDoubleQuote;
    if (!letters && !numbers && !hebrew) return 0;
    std::size_t behind = next;
    WordClass following = read(behind);
    while (following == WordClass::kExtend) {
      next = behind;
      following = read(behind);
    }
    const bool joins = (letters && is_other_letter(following)) ||
                       (numbers && following == WordClass::kNumeric) ||
                       (hebrew && following == WordClass::kHebrew);
    return joins ? next : 0;
  }

  const WordClasses& classes_ = word_classes();
  std::string_view text_;
  std::size_t at_;
};

}  // namespace

struct Segmenter::State {
  const Lexicons* lexicons;
  std::unique_ptr<icu::BreakIterator> dictionary;  ///< Opened at its first use.
  icu::UnicodeString utf16;

  /// Divides a run of scripts that do not write spaces.
  void divide(std::string_view text, TextRange run, std::vector<TextRange>& out) {
    UErrorCode status = U_ZERO_ERROR;
    if (dictionary == nullptr) {
      dictionary.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    }
    if (U_FAILURE(status) || dictionary == nullptr) {
      out.push_back(run);
      return;
    }
    const std::string_view bytes = slice(text, run);
    utf16 = icu::UnicodeString::fromUTF8(
        icu::StringPiece(bytes.data(), static_cast<std::int32_t>(bytes.size())));
    dictionary->setText(utf16);
    std::int32_t units = 0;
    std::size_t at = run.begin;
    for (std::int32_t end = dictionary->next(); end != icu::BreakIterator::DONE;
         end = dictionary->next()) {
      const std::size_t begin = at;
      while (units < end) units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
      if (dictionary->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
        out.push_back({offset(begin), offset(at)});
      }
    }
  }
};

Segmenter::Segmenter(const Lexicons& lexicons)
    : state_(new State{.lexicons = &lexicons, .dictionary = nullptr, .utf16 = {}}) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

void Segmenter::words(std::string_view text, TextRange block, std::vector<TextRange>& out) {
  WordScanner scanner(text.substr(0, block.end), block.begin);
  for (;;) {
    const WordClass kind = scanner.find_word();
    if (kind == WordClass::kOther) return;
    if (kind == WordClass::kDictionary) {
      state_->divide(text, scanner.take_dictionary_run(), out);
    } else if (const TextRange word = scanner.take_word(); word.end != 0) {
      out.push_back(word);
    }
  }
}

void Segmenter::sentences(std::string_view text, TextRange block, std::string_view language,
                          std::vector<TextRange>& out) {
  append_sentences(text, block, state_->lexicons->find(language), out);
}

}  // namespace dalil
