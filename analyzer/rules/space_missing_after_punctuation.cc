// space-missing-after-punctuation: a mark and the word behind it are written without a space.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Domains may end in Arabic: موقع.السعودية
constexpr std::string_view kTopDomains[] = {
    "السعودية", "امارات",  "مصر",  "الاردن", "قطر",   "تونس", "عمان", "فلسطين", "سورية",
    "المغرب",   "الجزائر", "شبكة", "موقع",   "بازار", "كوم",  "عرب",  "ابوظبي", "بيتك"};

bool is_single(const Glyphs& glyphs, std::size_t mark) {
  return glyphs.letters_before(mark) == 1 || glyphs.letters_from(mark + 1) == 1;
}

/// Abbreviations (ق.م), the year 1445هـ.2024 and domains.
bool dot_joins(const Article& article, const Glyphs& glyphs, std::size_t dot) {
  if (is_single(glyphs, dot) || glyphs[dot - 1].c == U'ـ') return true;
  const std::string_view rest = std::string_view(article.text).substr(glyphs[dot + 1].at);
  const std::size_t letters = glyphs.letters_from(dot + 1);
  for (std::string_view domain : kTopDomains) {
    if (rest.starts_with(domain) && domain.size() == 2 * letters) return true;
  }
  return false;
}

bool lacks_space(const Article& article, const Glyphs& glyphs, std::size_t mark) {
  const Glyph& behind = glyphs[mark + 1];
  const Glyph& before = glyphs[glyphs.solid_before(mark)];
  if (behind.c == U'ـ') return false;
  switch (glyphs[mark].c) {
    case U'،':
    case U'؛':
    case U'؟':
      return before.kind != GlyphKind::kMark && before.kind != GlyphKind::kEdge &&
             (behind.is(GlyphKind::kArabic) || behind.is(GlyphKind::kLetter) ||
              behind.is(GlyphKind::kOpen)) &&
             !(glyphs.letters_before(mark) == 1 && glyphs.letters_from(mark + 1) == 1);
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
      if (!behind.is(GlyphKind::kArabic)) return false;
      if (!before.is(GlyphKind::kArabic) && !before.is(GlyphKind::kClose)) return false;
      return glyphs[mark].c != '.' || !dot_joins(article, glyphs, mark);
    default:
      return false;
  }
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
      if (!glyphs[i].is(GlyphKind::kMark) || glyphs[i + 1].is_gap()) continue;
      if (!lacks_space(article, glyphs, i)) continue;
      const TextRange mark = glyphs.range(i, i + 1);
      propose_safe(findings, article, mark, std::string(article_case.shown(mark)) + ' ');
    }
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {{"after a full stop, a comma and a colon", R"(-- a.md --
# القهوة

وصل الإعلان.الهدف منه البيع،والبيع وحده.
نبيع أنواعا منها:البن والهيل.)",
                                  "3 3 4"},
                                 {"in front of a Latin word", R"(-- a.txt --
قهوة
نعمل على تحسين المحتوى،SEO وغيره.)",
                                  "2"},
                                 {"numbers, times, abbreviations, years and domains", R"(-- a.md --
في سنة 300 ق.م كان السعر 1,000 ثم 3.5 عند الساعة 10:30، وفي 1445هـ.الموافق 2024 فتح د.أحمد متجره على
بن.السعودية وكتب (س،ص) ثم قال: نعم.)"},
                                 {"closing quotes and brackets", R"(-- a.md --
قال «نعم.» ثم سأل (لماذا؟) وسكت.)"}};

}  // namespace

extern const Rule space_missing_after_punctuation{
    .card = {.id = "space-missing-after-punctuation",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "No space behind a punctuation mark",
                    .headline =
                        "{pages, plural, one {# article without a space behind a punctuation mark} "
                        "other {# articles without spaces behind punctuation marks}}",
                    .message = "No space stands behind the mark: “{wrong}”.",
                    .why = "Two words with a mark between them are one word to search engines and "
                           "to whoever looks for one of them.",
                    .fix = "Put a space behind the mark."},
             .ar = {.title = "علامة ترقيم بلا مسافة بعدها",
                    .headline = "{pages, plural, one {مقال واحد فيه علامة ترقيم بلا مسافة بعدها} "
                                "two {مقالان فيهما علامة ترقيم بلا مسافة بعدها} few {# مقالات فيها "
                                "علامة ترقيم بلا مسافة بعدها} many {# مقالًا فيها علامة ترقيم بلا "
                                "مسافة بعدها} other {# مقال فيها علامة ترقيم بلا مسافة بعدها}}",
                    .message = "لا مسافة بعد علامة الترقيم: «{wrong}».",
                    .why = "الكلمتان اللتان لا تفصلهما مسافة بعد العلامة تعدهما محركات البحث كلمة "
                           "واحدة، فلا تجد أيًا منهما.",
                    .fix = "أضف مسافة بعد العلامة."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
