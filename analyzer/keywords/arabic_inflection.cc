#include "analyzer/keywords/arabic_inflection.h"

#include <algorithm>
#include <string>

#include "analyzer/keywords/arabic_words.h"
#include "analyzer/text/fold.h"

namespace dalil {
namespace {

/// Masculine nouns with a plural in ات that their shape or another plural hides. Where it is not
/// known, خدمات is the plural of خدمة and not of خدم.
constexpr std::string_view kWithAt[] = {"طلب", "سند", "محل",  "ملف",  "مقر", "ممر",
                                        "مصب", "بنك", "عقار", "تحدي", "تعدي"};

std::string join(std::string_view stem, std::string_view more) {
  return std::string(stem).append(more);
}

/// One word of a phrase, read as a noun or as an adjective.
class Inflector {
 public:
  Inflector(const ArabicWords& lists, FormList& forms) : lists_(lists), forms_(forms) {}

  void noun(std::string_view core) {
    if (known_noun(core) || whole_noun(core)) return;
    if ((core.ends_with("ات") || core.ends_with("آت")) && letters(core) >= 4) {
      return at_plural(core);
    }
    if (person_plural(core) || dual(core) || with_pronoun(core)) return;
    singular(core);
  }

  void adjective(std::string_view core, const AdjectiveUse& use) {
    for (const BrokenFamily& family : lists_.families(core)) {
      broken_adjective(family, use);
      if (fold(family.singular, Fold::kL2) != fold(core, Fold::kL2)) {
        return add_adjective_forms(masculine_of(family.singular), use, forms_);
      }
    }
    const std::string masculine = masculine_of(core);
    if (masculine != core) {
      for (const BrokenFamily& family : lists_.families(masculine)) broken_adjective(family, use);
    }
    add_adjective_forms(masculine, use, forms_);
  }

 private:
  // Nouns.

  bool takes_at(std::string_view text) const {
    if (std::ranges::find(kWithAt, text) != std::end(kWithAt)) return true;
    if (letters(text) <= 3 || !lists_.person(text).man.empty()) return false;
    const bool object = text.starts_with("م") && letters(text) == 5 && text.substr(6, 2) == "و";
    return object || !lists_.is_broken_singular(text);  // مشروعات beside مشاريع
  }

  bool takes_wawnun(std::string_view text) const {
    if (!lists_.person(text).man.empty()) return true;
    const bool participle = text.starts_with("م") && letters(text) >= 4;
    const bool nisba = text.ends_with("ي") && letters(text) >= 4;
    return (participle || nisba) && !lists_.is_broken_singular(text);
  }

  void stem(std::string_view text) {
    const bool masculine = !text.ends_with("ة");
    const PersonNoun person = lists_.person(text);
    const bool radical = letters(text) == 4 && text.substr(2, 2) == "ا";
    add_noun_forms(
        {.text = text,
         .person = !person.woman.empty(),
         .takes_wawnun = masculine && takes_wawnun(text),
         .defective = text.ends_with("ي") &&
                      (!person.man.empty() || (radical && lists_.is_broken_singular(text))),
         .takes_at = masculine && takes_at(text)},
        forms_);
  }

  void broken(const BrokenFamily& family) {
    for (const std::string_view plural : family.plurals) {
      if (lists_.never_plural(fold(plural, Fold::kL2))) continue;
      if (plural.ends_with("ات")) {
        add_at_forms(plural, forms_);
      } else {
        // A collective is no other word: تمر and تمرة.
        const bool collective =
            family.singular.size() == plural.size() + 2 && family.singular.starts_with(plural);
        const bool other = !collective && lists_.is_broken_singular(plural);
        add_noun_forms({.text = plural, .plural = true, .also_other = other}, forms_);
      }
    }
  }

  /// A singular with its broken plurals, and its feminine where both are one word.
  void singular(std::string_view text) {
    const PersonNoun person = lists_.person(text);
    if (person.woman.empty()) return with_plurals(text);
    with_plurals(person.man);
    with_plurals(person.woman);
  }

  void with_plurals(std::string_view text) {
    stem(text);
    if (!lists_.is_broken_singular(text)) return;
    for (const BrokenFamily& family : lists_.families(text)) broken(family);
  }

  bool known_noun(std::string_view core) {
    const std::vector<BrokenFamily> families = lists_.families(core);
    for (const BrokenFamily& family : families) singular(family.singular);
    if (families.empty() && !lists_.person(core).man.empty()) {
      singular(core);
      return true;
    }
    return !families.empty();
  }

  /// A word whose last letters are no ending.
  bool whole_noun(std::string_view core) {
    if (!lists_.is_listed(fold(core, Fold::kL2))) return false;
    singular(core);
    return true;
  }

  void at_plural(std::string_view core) {
    add_at_forms(core, forms_);
    const std::string_view bare = without_last(core, 2);
    if (core.ends_with("آت")) return singular(join(bare, "أة"));
    if (core.ends_with("وهات") && letters(core) >= 7) return singular(without_last(core, 3));
    singular(join(bare, "ة"));
    if (letters(core) >= 6) stem(without_last(core));  // كاميرا
    if (bare.ends_with("ي")) {
      if (bare.starts_with("م")) singular(join(without_last(bare), "ى"));
      if (takes_at(bare) && letters(bare) <= 4) singular(bare);
      return;
    }
    // مسابقة, مراجعة: what is no person has no مفاعل beside it.
    const bool verbal = bare.starts_with("م") && letters(bare) == 5 && bare.substr(4, 2) == "ا";
    if (!verbal && takes_at(bare) && !lists_.is_broken_plural(bare)) singular(bare);
  }

  /// موظفين, موظفون, موظفي, موظفو, محامون.
  bool person_plural(std::string_view core) {
    for (const std::string_view ending : {"ين", "ون", "ي", "و"}) {
      if (!core.ends_with(ending)) continue;
      const std::string_view bare = core.substr(0, core.size() - ending.size());
      if (letters(bare) < 3) continue;
      const std::string defective = join(bare, "ي");
      if (!lists_.person(defective).man.empty()) {
        singular(defective);
        return true;
      }
      const bool person = !lists_.person(bare).man.empty();
      const bool participle = bare.starts_with("م") && letters(bare) >= 4 && ending != "ي";
      const bool nisba = bare.ends_with("ي") && letters(bare) >= 4 && letters(ending) == 2;
      if (person || participle || nisba) {
        singular(bare);
        return true;
      }
    }
    return false;
  }

  bool dual(std::string_view core) {
    if (!core.ends_with("ان") && !core.ends_with("ين")) return false;
    const std::string_view bare = without_last(core, 2);
    if (bare.ends_with("ت") && letters(bare) >= 4) {
      singular(core);
      singular(join(without_last(bare), "ة"));
      return true;
    }
    if (!lists_.is_broken_singular(bare)) return false;
    singular(bare);
    return true;
  }

  /// علامتك, مواقعنا.
  bool with_pronoun(std::string_view core) {
    for (const std::string_view pronoun : {"ها", "هم", "كم", "نا", "ك", "ه"}) {
      if (!core.ends_with(pronoun)) continue;
      const std::string_view bare = core.substr(0, core.size() - pronoun.size());
      if (letters(bare) < 3) continue;
      if (!lists_.families(bare).empty()) {
        noun(bare);
        return true;
      }
      if (bare.ends_with("ت") && letters(bare) >= 4 && pronoun != "ه") {
        noun(bare.ends_with("ات") ? std::string(bare) : join(without_last(bare), "ة"));
        return true;
      }
    }
    return false;
  }

  // Adjectives.

  /// صغار and جدد beside صغير and جديد.
  void broken_adjective(const BrokenFamily& family, const AdjectiveUse& use) {
    const unsigned flags = Form::kTakesArticle | Form::kPlural | use.masculine_flags;
    for (const std::string_view plural : family.plurals) forms_.add(plural, "", flags);
  }

  static std::string masculine_of(std::string_view core) {
    if (core.ends_with("ة")) return std::string(without_last(core));
    if (core.ends_with("اء") && letters(core) == 5) return join("أ", without_last(core, 2));
    if (core.ends_with("ى") && letters(core) == 4) return join("أ", without_last(core));
    const bool long_enough = letters(core) >= 5;
    for (const std::string_view ending : {"تان", "تين", "ات", "ان", "ين", "ون"}) {
      if (!long_enough || !core.ends_with(ending)) continue;
      const std::string_view bare = core.substr(0, core.size() - ending.size());
      // سمين and أمان are whole; of what is longer, most is not.
      if (letters(bare) >= 4 || (letters(bare) == 3 && ending != "ان")) return std::string(bare);
    }
    return std::string(core);
  }

  const ArabicWords& lists_;
  FormList& forms_;
};

}  // namespace

void add_arabic_forms(const ArabicWords& lists, PhraseWord& word) {
  Inflector inflector(lists, word.forms);
  if (word.noun) inflector.noun(word.core);
  if (word.adjective) inflector.adjective(word.core, word.use);
}

}  // namespace dalil
