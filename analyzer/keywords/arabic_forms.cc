#include "analyzer/keywords/arabic_forms.h"

#include <string>

#include "analyzer/keywords/arabic_words.h"

namespace dalil {
namespace {

constexpr unsigned kArticle = Form::kTakesArticle;
constexpr unsigned kArticlePlural = Form::kTakesArticle | Form::kPlural;

/// All attached pronouns but ي, "my".
constexpr std::string_view kPronouns[] = {"ه", "ها", "هم",  "هما", "هن",
                                          "ك", "كم", "كما", "كن",  "نا"};

void add_pronouns(std::string_view stem, unsigned flags, FormList& forms) {
  for (const std::string_view pronoun : kPronouns) forms.add(stem, pronoun, flags);
}

/// Builds what stands before an ending that is spelled as part of the stem (ت of ة, ؤ of اء).
std::string join(std::string_view stem, std::string_view more) {
  return std::string(stem).append(more);
}

/// The paradigm of one noun.
class Noun {
 public:
  Noun(const NounStem& noun, FormList& forms)
      : noun_(noun),
        text_(noun.text),
        number_((noun.plural ? unsigned{Form::kPlural} : 0U) |
                (noun.also_other ? unsigned{Form::kAlsoOther} : 0U)),
        forms_(forms) {}

  void inflect() {
    forms_.add(text_, "", kArticle | number_);
    if (text_.ends_with("ة")) {
      teh();
    } else if (text_.ends_with("ى")) {
      alef_maqsura();
    } else if (text_.ends_with("اء")) {
      alef_hamza();
    } else if (ends_with_hamza()) {
      hamza();
    } else if (text_.ends_with("ا")) {
      add_pronouns(text_, number_, forms_);
      forms_.add(text_, "ي", number_);
      if (!noun_.plural) add_at_forms(join(text_, "ت"), forms_);
    } else {
      consonant();
    }
  }

 private:
  bool ends_with_hamza() const {
    return text_.ends_with("ء") || text_.ends_with("ئ") || text_.ends_with("ؤ") ||
           text_.ends_with("أ");
  }

  /// مكتبة: مكتبتها, مكتبتان, مكتبات; قناة: قنوات; منشأة: منشآت.
  void teh() {
    const std::string_view bare = without_last(text_);
    const std::string open = join(bare, "ت");
    add_pronouns(open, number_, forms_);
    forms_.add(open, "ي", number_);
    if (noun_.plural) return;
    for (const std::string_view dual : {"ان", "ين"}) forms_.add(open, dual, kArticlePlural);
    for (const std::string_view dual : {"ا", "ي", "يه", "يها", "يهم"}) {
      forms_.add(open, dual, Form::kPlural);
    }
    if (bare.ends_with("ا")) {
      add_at_forms(join(without_last(bare), "وات"), forms_);
      add_at_forms(join(without_last(bare), "يات"), forms_);
    } else if (bare.ends_with("أ")) {
      add_at_forms(join(without_last(bare), "آت"), forms_);
    } else {
      add_at_forms(join(bare, "ات"), forms_);
    }
  }

  /// مستشفى: مستشفاهم, مستشفيان, مستشفيات.
  void alef_maqsura() {
    const std::string_view bare = without_last(text_);
    const std::string open = join(bare, "ا");
    add_pronouns(open, number_, forms_);
    forms_.add(open, "ي", number_);
    if (noun_.plural) return;
    const std::string yeh = join(bare, "ي");
    for (const std::string_view dual : {"ان", "ين"}) forms_.add(yeh, dual, kArticlePlural);
    add_at_forms(join(yeh, "ات"), forms_);
  }

  /// إجراء: إجراؤها, إجرائها, إجراءان, إجراءات; عملاء: عملائنا.
  void alef_hamza() {
    const std::string_view bare = without_last(text_);
    for (const std::string_view seat : {"ؤ", "ئ", "ء"}) {
      add_pronouns(join(bare, seat), number_, forms_);
    }
    forms_.add(join(bare, "ئ"), "ي", number_);
    if (noun_.plural) return;
    for (const std::string_view dual : {"ان", "ين"}) forms_.add(text_, dual, kArticlePlural);
    forms_.add(join(bare, "ئ"), "ين", kArticlePlural);
    if (noun_.takes_at) add_at_forms(join(text_, "ات"), forms_);
    if (noun_.takes_wawnun) {
      forms_.add(text_, "ون", kArticlePlural);
      forms_.add(join(bare, "ؤ"), "ون", kArticlePlural);
    }
  }

  /// جزء, شاطئ, مبدأ, تباطؤ: the seat of the hamza goes by the vowels around it.
  void hamza() {
    const std::string_view bare = without_last(text_);
    for (const std::string_view seat : {"ء", "ئ", "أ", "ؤ"}) {
      const std::string seated = join(bare, seat);
      if (seat == "ء" || seat == "ئ") forms_.add(seated, "ا", number_);
      if (seat != "أ" || text_.ends_with("أ")) add_pronouns(seated, number_, forms_);
      if (noun_.plural || letters(bare) < 2) continue;
      for (const std::string_view two : {"ان", "ين", "ون"}) {
        forms_.add(seated, two, kArticlePlural);
      }
    }
    if (noun_.plural || letters(bare) < 2) return;
    forms_.add(join(bare, "آن"), "", kArticlePlural);
    if (noun_.takes_at) add_at_forms(join(text_, "ات"), forms_);
  }

  void consonant() {
    forms_.add(text_, "ا", number_);
    add_pronouns(text_, number_, forms_);
    // Few broken plurals of four letters have an adjective beside them: دولي, صحفي, مدني have.
    const bool plain = noun_.person || (noun_.plural && letters(text_) >= 5);
    forms_.add(text_, "ي", number_ | (plain ? 0U : unsigned{Form::kAmbiguousYeh}));
    if (noun_.plural) {
      if (letters(text_) == 4 && text_.substr(4, 2) == "و") {
        add_at_forms(join(text_, "ات"), forms_);  // حجوزات, رسومات
      }
      return;
    }
    if (letters(text_) >= 3) {
      for (const std::string_view dual : {"ان", "ين"}) forms_.add(text_, dual, kArticlePlural);
      for (const std::string_view dual : {"يه", "يها"}) forms_.add(text_, dual, Form::kPlural);
    }
    if (text_.ends_with("و") && letters(text_) >= 5) add_at_forms(join(text_, "هات"), forms_);
    if (noun_.takes_at) add_at_forms(join(text_, "ات"), forms_);
    if (noun_.takes_wawnun) wawnun();
  }

  /// كاتبون, كاتبين, كاتبو, كاتبي and with pronouns; قاضي: قاضون, قاضين.
  void wawnun() {
    forms_.add(text_, "ون", kArticlePlural);
    forms_.add(text_, "و", Form::kPlural);
    forms_.add(text_, "وا", Form::kPlural);
    for (const std::string_view vowel : {"و", "ي"}) {
      add_pronouns(join(text_, vowel), Form::kPlural, forms_);
    }
  }

  const NounStem& noun_;
  std::string_view text_;
  unsigned number_;
  FormList& forms_;
};

/// فاعي and مفاعي with a radical ي, which indefinite words lose: قاضٍ, محامٍ, عالٍ.
void add_defective(std::string_view text, unsigned flags, FormList& forms) {
  const std::string_view bare = without_last(text);
  forms.add(bare, "", flags & ~kArticle);
  for (const std::string_view ending : {"ون", "ين"}) {
    forms.add(bare, ending, kArticlePlural | flags);
  }
  forms.add(bare, "و", Form::kPlural | flags);
}

void add_feminine(std::string_view stem, unsigned flags, FormList& forms) {
  forms.add(stem, "ة", kArticle | flags);
  for (const std::string_view ending : {"تان", "تين", "ات"}) {
    forms.add(stem, ending, kArticlePlural | flags);
  }
}

}  // namespace

void add_noun_forms(const NounStem& noun, FormList& forms) {
  Noun(noun, forms).inflect();
  if (noun.defective) add_defective(noun.text, kArticle, forms);
}

void add_at_forms(std::string_view plural, FormList& forms) {
  const std::string_view stem = without_last(plural, 2);
  forms.add(stem, plural.substr(stem.size()), kArticlePlural);
  add_pronouns(plural, Form::kPlural, forms);
  forms.add(plural, "ي", Form::kPlural);
}

void add_adjective_forms(std::string_view masculine, const AdjectiveUse& use, FormList& forms) {
  const bool elative = letters(masculine) == 4 && masculine.starts_with("أ");
  if (use.masculine) {
    const unsigned flags = use.masculine_flags;
    forms.add(masculine, "", kArticle | flags);
    forms.add(masculine, "ا", flags);
    for (const std::string_view ending : {"ان", "ين", "ون"}) {
      forms.add(masculine, ending, kArticlePlural | flags);
    }
    if (masculine.ends_with("ي") && letters(masculine) == 4 && masculine.substr(2, 2) == "ا") {
      add_defective(masculine, kArticle | flags, forms);
    }
  }
  if (!use.feminine) return;
  add_feminine(masculine, use.feminine_flags, forms);
  if (elative) {  // أحمر, حمراء; أكبر, كبرى
    const std::string_view radicals = masculine.substr(2);
    forms.add(radicals, "اء", kArticle | use.feminine_flags);
    forms.add(radicals, "اوات", kArticlePlural | use.feminine_flags);
    forms.add(radicals, "ى", kArticle | use.feminine_flags);
  }
}

}  // namespace dalil
