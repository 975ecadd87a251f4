// no-break-space: a no-break space stands between two Arabic words.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_no_break(char32_t c) { return c == 0xA0 || c == 0x202F; }

/// An abbreviation (د.) or a single letter stays with what follows.
bool is_short(const Glyphs& glyphs, std::size_t space) {
  return glyphs[space - 1].is(GlyphKind::kMark) || glyphs.letters_before(space) < 2 ||
         glyphs.letters_from(space + 1) < 2;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
      if (!is_no_break(glyphs[i].c) || is_short(glyphs, i)) continue;
      if (!glyphs[i - 1].is(GlyphKind::kArabic) || !glyphs[i + 1].is(GlyphKind::kArabic)) continue;
      propose_safe(findings, article_case.article, glyphs.range(i, i + 1), " ");
    }
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.unicode.org/reports/tr14/",
                                         "https://www.w3.org/TR/alreq/"};

constexpr Example kExamples[] = {{"between Arabic words", R"(-- a.md --
# القهوة

نبيع البن كل يوم.)",
                                  "3 3"},
                                 {"beside numbers, abbreviations and Latin words", R"(-- a.md --
السعر 5 ريالات، ود. أحمد يستعمل WordPress كل يوم و كفى.)"}};

}  // namespace

extern const Rule no_break_space{
    .card = {.id = "no-break-space",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "No-break space between words",
                    .headline = "{pages, plural, one {# article with no-break spaces between "
                                "words} other {# articles with no-break spaces between words}}",
                    .message = "A no-break space stands between the words of “{wrong}”.",
                    .why = "Lines cannot break there, so the text gets ragged on a phone; it comes "
                           "with what is pasted from a word processor.",
                    .fix = "Put an ordinary space in its place."},
             .ar = {.title = "مسافة غير فاصلة بين كلمتين",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه مسافات غير فاصلة بين الكلمات} two "
                        "{مقالان فيهما مسافات غير فاصلة بين الكلمات} few {# مقالات فيها مسافات غير "
                        "فاصلة بين الكلمات} many {# مقالًا فيها مسافات غير فاصلة بين الكلمات} other "
                        "{# مقال فيها مسافات غير فاصلة بين الكلمات}}",
                    .message = "بين كلمتي «{wrong}» مسافة غير فاصلة.",
                    .why = "لا ينكسر السطر عند هذه المسافة، فتضطرب الأسطر على الهاتف، وهي تأتي مع "
                           "ما يُلصق من برامج تحرير النصوص.",
                    .fix = "ضع مكانها مسافة عادية."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
