#include "analyzer/article/spelling_choice.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr char32_t kAlef = U'ا', kAbove = U'أ', kBelow = U'إ', kMadda = U'آ';

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t offset = 0; offset < text.size();) {
    letters += next_code_point(text, offset);
  }
  return letters;
}

bool is_alef(char32_t letter) {
  return letter == kAlef || letter == kAbove || letter == kBelow || letter == kMadda;
}

template <std::size_t N>
bool begins_with_any(std::u32string_view word, const std::u32string_view (&list)[N]) {
  return std::ranges::any_of(list, [&](auto each) { return word.starts_with(each); });
}

/// استخدام, استشارة, and not the verb, whose first person is أستخدم.
bool is_tenth_form(std::u32string_view word) {
  return word.size() >= 6 && word.starts_with(U"است") && (word[4] == kAlef || word[5] == kAlef);
}

/// Words that are written both ways: loans, أستخدم and the like.
bool goes_both_ways(std::u32string_view word) {
  static constexpr std::u32string_view kBoth[] = {U"استراتيج", U"اتباع", U"استاد", U"استوديو",
                                                  U"استديو"};
  return begins_with_any(word, kBoth) || (word.starts_with(U"است") && !is_tenth_form(word));
}

/// Commands, which have hamzat wasl, while the first person has a hamza: اكتب and أكتب.
bool is_command(std::u32string_view word) {
  static constexpr std::u32string_view kCommands[] = {
      U"ابدأ", U"ابدا", U"اكتب", U"اختر", U"احصل", U"اعرف", U"اصنع", U"اعمل", U"اجعل",
      U"احجز", U"اشتر", U"اربح", U"احذف", U"احسب", U"اطلب", U"اضبط", U"افتح", U"ابحث"};
  return std::ranges::find(kCommands, word) != std::ranges::end(kCommands);
}

/// Verbal nouns of the forms VII to X and what is made of them, and the old nouns with hamzat wasl;
/// `word` with a plain alef.
bool begins_with_wasl(std::u32string_view word) {
  static constexpr std::u32string_view kKnown[] = {
      U"اتصال", U"اتفاق", U"اتحاد", U"اتجاه", U"اتخاذ", U"اتهام", U"اتساع", U"اتزان", U"اتكال",
      U"ادخار", U"ادعاء", U"اطلاع", U"امرأة", U"امراة", U"اثنان", U"اثنين", U"اثنتا"};
  static constexpr std::u32string_view kWhole[] = {U"اسم", U"اسما", U"ابن", U"ابنة", U"ابنه"};
  if (std::ranges::find(kWhole, word) != std::ranges::end(kWhole)) return true;
  if (begins_with_any(word, kKnown) || is_tenth_form(word)) return true;
  if (word.size() < 6 || word[4] != kAlef) return false;
  const bool eighth = word[2] == U'ت' ||                                            // اجتماع
                      (word[2] == U'ط' && (word[1] == U'ص' || word[1] == U'ض')) ||  // اصطياد
                      (word[2] == U'د' && word[1] == U'ز');                         // ازدحام
  return eighth || word[1] == U'ن';                                                 // انخفاض
}

/// Of two words that differ in the seat of their first hamza.
SpellingChoice choose_seat(std::u32string_view plain, char32_t first, char32_t second) {
  static constexpr std::u32string_view kForeign[] = {U"الكترون", U"انترنت", U"انستغرام",
                                                     U"انستجرام"};
  if (begins_with_any(plain, kForeign)) {
    if (first == kBelow) return SpellingChoice::kFirst;
    if (second == kBelow) return SpellingChoice::kSecond;
  }
  // إعداد and أعداد, إخبار and أخبار, with whatever follows.
  return SpellingChoice::kOtherWords;
}

SpellingChoice choose_alef(std::u32string plain, char32_t first, char32_t second) {
  plain[0] = kAlef;
  const bool bare = first == kAlef || second == kAlef;
  if (!bare) return choose_seat(plain, first, second);
  if (is_command(plain)) return SpellingChoice::kOtherWords;
  static constexpr std::u32string_view kHamza[] = {U"استاذ", U"استرال", U"استون"};
  const bool hamza = begins_with_any(plain, kHamza);
  if (!hamza && goes_both_ways(plain)) return SpellingChoice::kEither;
  const bool wasl = !hamza && begins_with_wasl(plain);
  return (first == kAlef) == wasl ? SpellingChoice::kFirst : SpellingChoice::kSecond;
}

SpellingChoice choose_final(std::u32string_view word, bool first_has_marbuta) {
  static constexpr std::u32string_view kRadical[] = {
      U"ميا",  U"وج",   U"اتجا", U"انتبا", U"فق",   U"تنبي", U"توجي",
      U"ترفي", U"تشوي", U"تموي", U"رفا",   U"فواك", U"شب",   U"إل",
      U"منب",  U"مشاب", U"نزي",  U"متشاب", U"شفا",  U"تشبي", U"تنوي"};
  word.remove_suffix(1);
  if (word == U"موج") return SpellingChoice::kOtherWords;  // موجه, "directed", and موجة, "wave"
  const bool marbuta = std::ranges::find(kRadical, word) == std::ranges::end(kRadical);
  return first_has_marbuta == marbuta ? SpellingChoice::kFirst : SpellingChoice::kSecond;
}

std::ptrdiff_t hamzas(std::u32string_view word) {
  return std::ranges::count_if(word, [](char32_t letter) {
    return std::u32string_view(U"أإآؤئء").find(letter) != std::u32string_view::npos;
  });
}

}  // namespace

SpellingChoice choose_spelling(std::string_view first, std::string_view second) {
  std::u32string a = letters_of(first), b = letters_of(second);
  if (a.empty() || b.empty() || a == b) return SpellingChoice::kEither;
  SpellingChoice choice = SpellingChoice::kEither;
  const auto add = [&](SpellingChoice next) {
    const bool settled = choice == SpellingChoice::kFirst || choice == SpellingChoice::kSecond;
    if (next == SpellingChoice::kEither || choice == SpellingChoice::kOtherWords) return;
    // Each is right at one place and wrong at the other.
    const bool torn = settled && next != SpellingChoice::kOtherWords && next != choice;
    choice = torn ? SpellingChoice::kEither : next;
  };
  if (a[0] != b[0] && is_alef(a[0]) && is_alef(b[0])) {
    add(choose_alef(a, a[0], b[0]));
    a[0] = b[0] = kAlef;
  }
  if (a.back() != b.back() && (a.back() == U'ة' || b.back() == U'ة')) {
    add(choose_final(a, a.back() == U'ة'));
    a.back() = b.back() = U'ة';
  }
  const std::ptrdiff_t more = hamzas(a) - hamzas(b);
  if (more != 0) add(more > 0 ? SpellingChoice::kFirst : SpellingChoice::kSecond);
  return choice;
}

}  // namespace dalil
