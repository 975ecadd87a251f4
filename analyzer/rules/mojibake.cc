// mojibake: letters that were decoded twice or in the wrong encoding, and are stored so: "Ã©",
// "Ø§Ù„", "ÇáÈä", "�".
#include "analyzer/mojibake.h"

#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// A page about encodings shows some of them; in a broken text they are all over a paragraph.
Outcome check(const PageCase& page_case, PageFindings& findings) {
  constexpr std::size_t kFewInTitle = 2, kFew = 3, kShare = 10;
  const Page& page = page_case.page;
  if (page.replaced != 0) return Outcome::kNotApplicable;  // html-limits says so.
  std::string_view where = "head > title", text = page.title();
  SourcePosition at;
  Mojibake found = find_mojibake(text);
  if (found.all() < kFewInTitle) {
    if (find_mojibake(page.text).all() < kFew) return Outcome::kChecked;
    const auto broken = std::ranges::find_if(page.blocks, [&](const Block& block) {
      found = find_mojibake(slice(page.text, block.text));
      return found.all() >= kFew && found.all() * kShare >= block.words_end - block.words_begin;
    });
    if (broken == page.blocks.end()) return Outcome::kChecked;
    where = "body";
    text = slice(page.text, broken->text);
    at = broken->at;
  }
  Finding& finding = findings.add(seen(where, text, at));
  constexpr std::size_t kShort = 80;
  finding.values = {{"text", std::string(prefix_graphemes(finding.evidence.front().what, kShort))},
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
<meta charset="utf-8"><title>Beans</title><p>ÇáÞåæÉ ÇáÚÑÈíÉ ãä Çáíãä ÃÕíáÉ æÇáÈä ÇáãÍãÕ ÃÌæÏ ãÇ ÚäÏäÇ
-- /lost --
<meta charset="utf-8"><title>Beans</title><p>Caf� na�ve r�sum� � la carte, cr�e, No�l)",
     "/ /latin /lost"},
    {"accents, and a page that shows one", R"(-- / --
<html lang="ar"><meta charset="utf-8"><title>محمصة البن</title><p>نحمص كل صباح.
-- /fr --
<html lang="fr"><meta charset="utf-8"><title>Café à la carte, créée où</title><p>Être à São Paulo, maïs, Noël, naïve
-- /about --
<meta charset="utf-8"><title>Encodings</title><p>When a text that is saved as UTF-8 is read in another encoding, an é that is read wrong shows as Ã©, an è shows as Ã¨, and an apostrophe that was set well shows as â€™ on such a page of the web.)"}};

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
