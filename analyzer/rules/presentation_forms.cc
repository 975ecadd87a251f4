// presentation-forms: a word is written with the shapes of letters instead of letters.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

/// Letters have shapes there; phrases such as ﷺ and ﷲ, and ornate brackets, are meant so.
bool is_shape(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDEF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c <= 0xFEFC);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (!is_shape(glyphs[i].c) || glyphs[i].is(GlyphKind::kOther)) continue;
      const std::size_t begin = i;
      while (glyphs[i + 1].is(GlyphKind::kArabic)) ++i;
      const TextRange word = glyphs.range(begin, i + 1);
      propose(findings, article_case.article, word, fold(article_case.shown(word), Fold::kL1));
    }
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.unicode.org/charts/PDF/UFE70.pdf",
                                         "https://www.unicode.org/charts/PDF/UFB50.pdf"};

constexpr Example kExamples[] = {{"a word", R"(-- a.md --
# القهوة

قال ﻣﺤﻤﺪ إن البن يأتي غدا.)",
                                  "3"},
                                 {"phrases of one sign", R"(-- a.md --
قال النبي ﷺ: «إنما الأعمال بالنيات»، والحمد ﷲ، والسعر ١٠ ﷼.)"}};

}  // namespace

extern const Rule presentation_forms{
    .card =
        {.id = "presentation-forms",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Word of letter shapes",
                .headline = "{pages, plural, one {# article with words of letter shapes} other {# "
                            "articles with words of letter shapes}}",
                .message = "“{wrong}” is written with presentation forms, the shapes of letters, "
                           "not with letters.",
                .why = "They look the same but are other characters: nobody who searches for the "
                       "word finds it. They come from PDF files and old programs.",
                .fix = "Write “{right}” anew, and look whether the order of its letters is right."},
         .ar = {.title = "كلمة مكتوبة بأشكال الحروف",
                .headline = "{pages, plural, one {مقال واحد فيه كلمات مكتوبة بأشكال الحروف} two "
                            "{مقالان فيهما كلمات مكتوبة بأشكال الحروف} few {# مقالات فيها كلمات "
                            "مكتوبة بأشكال الحروف} many {# مقالًا فيها كلمات مكتوبة بأشكال الحروف} "
                            "other {# مقال فيها كلمات مكتوبة بأشكال الحروف}}",
                .message = "«{wrong}» مكتوبة بأشكال الحروف لا بالحروف نفسها.",
                .why = "تبدو الكلمة سليمة لكن محارفها غير الحروف المعتادة، فلا يجدها من يبحث عنها. "
                       "وهي تأتي من ملفات PDF والبرامج القديمة.",
                .fix = "أعد كتابتها: «{right}»، وتحقق من ترتيب حروفها."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
