// space-inside-brackets: spaces stand between brackets or quotes and what is in them.
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_content(const Glyph& glyph) {
  return glyph.is(GlyphKind::kArabic) || glyph.is(GlyphKind::kLetter) ||
         glyph.is(GlyphKind::kDigit);
}

/// Straight quotes are told apart by what stands outside of them.
std::vector<Glyphs::Pair> spaced_quotes(const Glyphs& glyphs) {
  std::vector<std::size_t> quotes;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (glyphs[i].c == '"') quotes.push_back(i);
  }
  std::vector<Glyphs::Pair> pairs;
  if (quotes.size() % 2 != 0) return pairs;
  for (std::size_t i = 0; i < quotes.size(); i += 2) {
    const Glyph& outside = glyphs[quotes[i + 1] + 1];
    if (glyphs[quotes[i] - 1].is_gap() && glyphs[quotes[i] + 1].is(GlyphKind::kSpace) &&
        glyphs[quotes[i + 1] - 1].is(GlyphKind::kSpace) &&
        (outside.is_gap() || outside.is(GlyphKind::kMark))) {
      pairs.push_back({quotes[i], quotes[i + 1]});
    }
  }
  return pairs;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const auto mend = [&](const Glyphs& glyphs, Glyphs::Pair pair) {
    const std::size_t first = glyphs.solid_behind(pair.open),
                      last = glyphs.solid_before(pair.close);
    if (first > last || !is_content(glyphs[first]) || glyphs[pair.open].c == '[') return;
    if (first > pair.open + 1 && glyphs[pair.open + 1].is(GlyphKind::kSpace)) {
      propose_safe(findings, article, glyphs.range(pair.open, first),
                   article_case.shown(glyphs.range(pair.open, pair.open + 1)));
    }
    if (!glyphs[pair.close - 1].is(GlyphKind::kSpace)) return;
    std::size_t begin = pair.close;
    while (glyphs[begin - 1].is(GlyphKind::kSpace)) --begin;
    propose_safe(findings, article, glyphs.range(begin, pair.close + 1),
                 article_case.shown(glyphs.range(pair.close, pair.close + 1)));
  };
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    if (!glyphs.arabic()) return;
    for (const Glyphs::Pair& pair : glyphs.pairs()) mend(glyphs, pair);
    for (const Glyphs::Pair& pair : spaced_quotes(glyphs)) mend(glyphs, pair);
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"round brackets and quotes", R"(-- a.md --
# القهوة

نبيع البن ( المختص ) و« الهيل » كل يوم.
نقول " نعم " لكم، ونبيع الشاي (الأخضر ).)",
     "3 3 3 3 4 4 4"},
    {"tight ones, smileys, boxes and straight quotes that cannot be told apart", R"(-- a.md --
نبيع البن (المختص) و«الهيل» :) ونقول "نعم" لكم [ ] ثم قلنا "لا " مرة، وسمينا ”المحمصة“ و”السوق“ كل يوم.)"}};

}  // namespace

extern const Rule space_inside_brackets{
    .card =
        {.id = "space-inside-brackets",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Space inside brackets or quotes",
                .headline = "{pages, plural, one {# article with spaces inside brackets or quotes} "
                            "other {# articles with spaces inside brackets or quotes}}",
                .message = "A space stands inside the brackets or quotes: “{wrong}”.",
                .why = "Brackets hold on to what is in them; a space lets one of them stay alone "
                       "at the end of a line.",
                .fix = "Delete the space."},
         .ar =
             {.title = "مسافة داخل الأقواس",
              .headline =
                  "{pages, plural, one {مقال واحد فيه مسافات داخل الأقواس أو علامات التنصيص} two "
                  "{مقالان فيهما مسافات داخل الأقواس أو علامات التنصيص} few {# مقالات فيها مسافات "
                  "داخل الأقواس أو علامات التنصيص} many {# مقالًا فيها مسافات داخل الأقواس أو "
                  "علامات التنصيص} other {# مقال فيها مسافات داخل الأقواس أو علامات التنصيص}}",
              .message = "مسافة داخل القوسين أو علامتي التنصيص: «{wrong}».",
              .why =
                  "يلتصق القوس بما في داخله، والمسافة بينهما تترك القوس وحده في آخر السطر أو أوله.",
              .fix = "احذف المسافة."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
