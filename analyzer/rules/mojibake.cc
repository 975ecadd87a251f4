// mojibake: letters that were decoded twice or in the wrong encoding, and are stored so: "Ã©",
// "Ø§Ù„", "ÇáÈä", "�".
#include "analyzer/mojibake.h"

#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// A page about encodings shows one or two of them; a broken one is full of them.
Outcome check(const PageCase& page_case, PageFindings& findings) {
  constexpr std::size_t kFew = 3;
  const Page& page = page_case.page;
  if (page.replaced != 0) return Outcome::kNotApplicable;  // html-limits says so.
  Mojibake found = find_mojibake(page.title());
  std::string_view where = "head > title", text = page.title();
  if (found.all() < 2) {
    found = find_mojibake(page.text);
    if (found.all() < kFew) return Outcome::kChecked;
    where = "body";
    const auto block =
        std::ranges::find_if(page.blocks, [&](const Block& b) { return b.text.end > found.first; });
    text = block == page.blocks.end() ? std::string_view(page.text) : slice(page.text, block->text);
  }
  Finding& finding = findings.add(seen(where, text, {}));
  constexpr std::size_t kShort = 80;
  finding.values = {{"text", std::string(prefix_graphemes(finding.evidence.front().what, kShort))},
                    {"count", static_cast<std::int64_t>(found.all())},
                    {"case", found.lost >= found.all()   ? "lost"
                             : found.latin > found.twice ? "latin"
                                                         : "twice"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/International/questions/qa-what-is-encoding",
    "https://encoding.spec.whatwg.org/"};

constexpr Example kExamples[] = {
    {"Arabic decoded twice, windows-1256 as Latin, letters that are lost", R"(-- / --
<html lang="ar"><meta charset="utf-8"><title>Ø§Ù„Ø¨Ù†</title><p>نحمص كل صباح.
-- /latin --
<meta charset="utf-8"><title>Beans</title><p>ÇáÞåæÉ ÇáÚÑÈíÉ ãä Çáíãä ÃÕíáÉ
-- /lost --
<meta charset="utf-8"><title>Beans</title><p>Caf� na�ve r�sum�)",
     "/ /latin /lost"},
    {"accents, and a page that shows one", R"(-- / --
<html lang="ar"><meta charset="utf-8"><title>محمصة البن</title><p>نحمص كل صباح.
-- /fr --
<html lang="fr"><meta charset="utf-8"><title>Café à la carte, créée où</title><p>Être à São Paulo, maïs, Noël, naïve
-- /about --
<meta charset="utf-8"><title>Encodings</title><p>An é that is read wrong shows as Ã©.)"}};

}  // namespace

extern const Rule mojibake{
    .card = {.id = "mojibake",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kHours,
             .en = {.title = "Letters that turned into others",
                    .headline = "{pages, plural, one {# page shows letters that turned into "
                                "others} other {# pages show letters that turned into others}}",
                    .message = "{case, select, lost {Letters were lost and show as �: “{text}”} "
                               "latin {Text in an old encoding was taken for Latin: “{text}”} "
                               "other {Text was encoded twice: “{text}”}}",
                    .why = "Nobody can read it, and no search finds it: neither that of the site "
                           "nor a search engine.",
                    .fix = "{case, select, lost {The letters are gone from the source: bring the "
                           "text back from a copy, and check the encoding where it is imported.} "
                           "other {Decode the stored text back once (as UTF-8 or windows-1256), "
                           "and set database, import and template to UTF-8.}}"},
             .ar = {.title = "حروف انقلبت رموزًا",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها حروف انقلبت رموزًا} two {صفحتان في كل "
                        "منهما حروف انقلبت رموزًا} few {# صفحات فيها حروف انقلبت رموزًا} many {# "
                        "صفحة فيها حروف انقلبت رموزًا} other {# صفحة فيها حروف انقلبت رموزًا}}",
                    .message =
                        "{case, select, lost {ضاعت حروف وظهر مكانها �: «{text}»} latin {قُرئ نص "
                        "بترميز قديم كأنه لاتيني: «{text}»} other {رُمّز النص مرتين: «{text}»}}",
                    .why = "لا يقرؤها أحد ولا يجدها بحث: لا بحث الموقع ولا محركات البحث.",
                    .fix =
                        "{case, select, lost {ضاعت الحروف من المصدر نفسه: أعد النص من نسخة، وتحقق "
                        "من الترميز حيث يُستورد.} other {أعد فك ترميز النص المحفوظ مرة (من UTF-8 أو "
                        "windows-1256)، واضبط قاعدة البيانات والاستيراد والقالب على UTF-8.}}"},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
