#include "analyzer/keywords/arabic_clitics.h"

#include <cstddef>
#include <unordered_set>

#include "analyzer/text/lexicon.h"

namespace dalil {
namespace {

constexpr std::size_t kLetter = 2;  ///< Bytes of an Arabic letter in UTF-8.

/// Words that begin with a letter of their own that looks like a particle, and whose rest is a word
/// too; at L2, without article.
bool is_whole(std::string_view word) {
  static const std::unordered_set<std::string_view> kWhole = {
      // و
      "وجهه", "ورقه", "وحده", "واحد", "واحده", "وسام", "وصول", "وكيل", "وارث", "واقع", "وسيط",
      "وسائل", "وحدات", "وجبه", "وجبات", "وصفه", "وصفات", "وعود", "وردي", "ورود", "وقود", "وقفه",
      "ورشه", "والد", "والده", "والدين", "والدي", "وفره", "وزاره", "وكاله", "وافر", "وادي", "وجهات",
      "ورقات", "وجوه", "وفير", "وعاء", "وسيله", "ورثه", "وقائع", "وجوب", "وصال", "وسطي",
      // ف
      "فكره", "فكرتها", "فريق", "فنون", "فقره", "فقرات", "فرصه", "فلاح", "فساد", "فصول", "فعال",
      "فاصل", "فارق", "فتره", "فترات", "فروع", "فروق", "فطور", "فعليه", "فاخر", "فاخره", "فاضل",
      "فراش", "فارس", "فائز", "فضيله", "فسيح", "فلسفه", "فواصل", "فطريه", "فاتح", "فرحه", "فراغ",
      // ب
      "بطاقه", "بطاقات", "بريد", "بقره", "باقه", "بدايه", "بلاد", "بخار", "بصمه", "بهار", "بحار",
      "بحري", "برامج", "بدون", "بسيط", "بقيه", "بشره", "بركه", "بلاغ", "بدله", "بيان", "بطاله",
      "باحث", "بالغ", "بالون", "بصري", "بحيره", "بديل", "بسمه", "بشاره", "بنيه", "بخيل", "بصله",
      "بعيد", "بحور", "بقعه", "بارد", "بارده", "بذور", "برده", "برقيه", "برهان", "بنات", "بيانات",
      "بساط", "بصير", "بوابه", "بطريق", "بطول", "بطوله", "بليغ", "بقاع", "باريس", "بارز",
      // ك
      "كتاب", "كلام", "كبير", "كبيره", "كثير", "كامل", "كامله", "كلمه", "كلمات", "كميه", "كريم",
      "كمال", "كفيل", "كبار", "كماليه", "كساد", "كتله", "كاتب", "كليه", "كارثه", "كرامه", "كالسيوم",
      "كاسر", "كثيره", "كشافه", "كرات", "كوكب", "كنوز", "كرسي", "كسوه", "كوره", "كفاله", "كواكب",
      // ل
      "لجنه", "لجان", "لعبه", "لوحه", "لباس", "لسان", "لحظه", "لبنان", "لطيف", "لازم", "لحوم",
      "لقطه", "لقمه", "لياقه", "لمسه", "لمحه", "لمعان", "لقاح", "لوحات", "لعبات", "لجوء", "لواء",
      "لاعب", "لصوص", "لفيف", "لبيب", "لاحق", "لغات"};
  return kWhole.contains(word);
}

bool has_article(std::string_view prefix) {
  return prefix.ends_with("ال") || prefix.ends_with("لل");
}

bool is_clitic_string(std::string_view prefix, const LanguagePack& pack) {
  if (prefix.starts_with("ا") && prefix != "ال") return false;   // interrogative أ
  if (prefix.find("س") != std::string_view::npos) return false;  // future, before verbs only
  return pack.contains(List::kProclitics, prefix);
}

}  // namespace

bool is_core_with_clitics(std::string_view word, std::string_view core, const LanguagePack& pack) {
  if (word.size() <= core.size() || !word.ends_with(core)) return false;
  const std::string_view prefix = word.substr(0, word.size() - core.size());
  if (prefix.size() > 5 * kLetter || !is_clitic_string(prefix, pack)) return false;
  if (core.size() < (has_article(prefix) ? 2 : 3) * kLetter) return false;
  if (is_whole(word)) return false;
  return prefix.size() <= kLetter || !is_whole(word.substr(kLetter));
}

std::string_view without_article(std::string_view word, const LanguagePack& pack) {
  if (is_whole(word) || pack.contains(List::kAlNotArticle, word)) return "";
  for (std::size_t letters = 5; letters >= 2; --letters) {
    if (word.size() < (letters + (letters == 2 ? 2 : 3)) * kLetter) continue;
    const std::string_view prefix = word.substr(0, letters * kLetter);
    if (has_article(prefix) && is_clitic_string(prefix, pack)) return word.substr(prefix.size());
  }
  return "";
}

}  // namespace dalil
