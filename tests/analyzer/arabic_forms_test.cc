// The paradigms of Arabic: the forms that a word of a keyphrase has, and those that it has not.
#include "analyzer/keywords/arabic_forms.h"

#include <algorithm>
#include <set>
#include <string>

#include "analyzer/keywords/arabic_clitics.h"
#include "analyzer/keywords/arabic_words.h"
#include "analyzer/keywords/keyphrase.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

/// The forms of the last word of a phrase, at L1.
std::set<std::string> forms_of(std::string_view phrase) {
  Segmenter segmenter(lexicons());
  const Keyphrase keyphrase(phrase, "ar", lexicons(), segmenter);
  const FormList& list = keyphrase.parts().back().forms;
  std::set<std::string> forms;
  for (const Form& form : list.forms()) forms.emplace(list.shown(form));
  return forms;
}

TEST_CASE("the forms of a word") {
  struct Row {
    std::string_view phrase;
    std::vector<std::string> has, has_not;
  };
  const Row rows[] = {
      {"كتاب", {"كتاب", "كتابا", "كتابها", "كتابين", "كتب", "كتبنا"}, {"كتابة", "كتابات", "كاتب"}},
      {"كاتب", {"كاتبة", "كاتبون", "كاتبي", "كاتبات", "كتاب"}, {"كتابة", "مكتوب"}},
      {"شركة", {"شركتنا", "شركتان", "شركات", "شركاتهم"}, {"شرك", "شركاء"}},
      {"شركات", {"شركة", "شركتك"}, {"شرك"}},
      {"جامعات", {"جامعة"}, {"جامع"}},
      {"إعلانات", {"إعلان", "إعلانها"}, {}},
      {"الموظفين", {"موظف", "موظفة", "موظفي", "موظفون"}, {"موظفينات"}},
      {"محتوى", {"محتواه", "محتويات"}, {"محتواون"}},
      {"أغنية", {"أغاني", "أغان", "أغنيات"}, {}},
      {"موقع إلكتروني", {"إلكترونية", "إلكترونيان", "إلكترونيا"}, {"إلكترون"}},
      {"خدمة إلكترونية", {"إلكترونية", "إلكترونيات"}, {"إلكتروني"}},
      {"القائمة السوداء", {"سوداء"}, {}},
      {"الموظف الجديد", {"جدد", "جديدة"}, {}},
      {"علامتك", {"علامة", "علامات", "علامتنا"}, {}},
      {"على", {"على"}, {"علىها"}},
  };
  for (const Row& row : rows) {
    INFO(row.phrase);
    const std::set<std::string> forms = forms_of(row.phrase);
    for (const std::string& form : row.has) {
      INFO(form);
      CHECK(forms.contains(form));
    }
    for (const std::string& form : row.has_not) {
      INFO(form);
      CHECK_FALSE(forms.contains(form));
    }
  }
}

TEST_CASE("a form tells how it is spelled and what may stand before it") {
  FormList forms;
  add_noun_forms({.text = "مكتبة"}, forms);
  const auto find = [&forms](std::string_view shown) {
    return *std::ranges::find_if(forms.forms(),
                                 [&](const Form& form) { return forms.shown(form) == shown; });
  };
  CHECK(forms.folded(find("مكتبة")) == "مكتبه");
  CHECK((find("مكتبة").flags & Form::kTakesArticle) != 0);
  CHECK((find("مكتبتها").flags & Form::kTakesArticle) == 0);
  CHECK(forms.ending(find("مكتبتها")) == "ها");
  CHECK((find("مكتبات").flags & Form::kPlural) != 0);
}

TEST_CASE("what the lists know of words") {
  const ArabicWords words(*lexicons().find("ar"));
  for (const char* word : {"فكره", "فكرتها", "وجهات", "بطاقه", "لجنه", "وديه", "والد"}) {
    INFO(word);
    CHECK(words.is_whole(word));
  }
  for (const char* word : {"وسعر", "بشركه", "لموقع", "كعلامه", "كروتين", "لبنكه"}) {
    INFO(word);
    CHECK_FALSE(words.is_whole(word));
  }
  CHECK(words.keeps_al("الكترونيات", "إلكترونيات"));
  CHECK(words.keeps_al("الكترونيه", "الكترونيه"));
  CHECK_FALSE(words.keeps_al("الام", "الأم"));
  CHECK_FALSE(words.keeps_al("الواحات", "الواحات"));
  CHECK(words.person("مديرة").man == "مدير");
  CHECK(words.person("مؤسس").woman.empty());
  CHECK(words.person("كتاب").man.empty());
  CHECK(initial_hamzas_agree("الأنترنت", "الإنترنت"));
  CHECK_FALSE(initial_hamzas_agree("أعلام", "إعلام"));
  CHECK_FALSE(initial_hamzas_agree("آثار", "إثار"));
  CHECK(initial_hamzas_agree("اعلام", "إعلام"));
}

TEST_CASE("the readings of a word's particles") {
  const auto readings = [](std::string_view word) {
    std::string all;
    for (const Peel& peel : Peels(word)) {
      if (!all.empty()) all += '|';
      all += word.substr(peel.bytes);
      if (peel.article) all += '+';
    }
    return all;
  };
  CHECK(readings("تسويق") == "تسويق");
  CHECK(readings("والتسويق") == "والتسويق|التسويق|تسويق+");
  CHECK(readings("للتسويق") == "للتسويق|تسويق+|لتسويق");
  CHECK(readings("وبالتسويق") == "وبالتسويق|بالتسويق|تسويق+|التسويق");
  CHECK(readings("أتسويق") == "أتسويق");
  CHECK(readings("ال") == "ال");
  CHECK(readings("") == "");
  const LanguagePack& pack = *lexicons().find("ar");
  CHECK(without_article("وللمتاجر", pack) == "متاجر");
  CHECK(without_article("الكتروني", pack) == "");
  CHECK(without_article("فكره", pack) == "");
  CHECK(is_core_with_clitics("والتسويق", "تسويق", pack));
  CHECK_FALSE(is_core_with_clitics("فكره", "كره", pack));
}

}  // namespace
}  // namespace dalil
