// content-lorem-ipsum: filler text of a template that nobody replaced, by the list of the page's
// own language.
#include <bitset>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kLongestBytes = 200;  // No entry has as many.
constexpr int kMostWords = 16;
constexpr std::size_t kBeginnings = 1024;

// The first three letters as one number: most sentences begin as no entry does.
std::size_t beginning_of(std::string_view text) {
  std::size_t hash = 0;
  int letters = 0;
  for (std::size_t at = 0; at < text.size() && letters < 3;) {
    char32_t c = next_code_point(text, at);
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if (c == U'أ' || c == U'إ' || c == U'آ') c = U'ا';
    if (c < 'a' || (c >= 0x2000 && c < 0x2C00)) continue;
    hash = hash * 31 + c;
    ++letters;
  }
  return hash % kBeginnings;
}

// The entry that the sentence begins with; a view into `folded`.
std::string_view filler_in(std::string_view folded, const LanguagePack& pack) {
  std::size_t end = 0;
  for (int words = 1; words <= kMostWords && end < folded.size(); ++words) {
    end = std::min(folded.find(' ', end + 1), folded.size());
    const std::string_view beginning = without_marks(folded.substr(0, end));
    if (words > 1 && pack.contains(List::kPlaceholders, beginning)) return beginning;
  }
  return {};
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  Instances fillers;
  std::string folded;
  std::bitset<kBeginnings> beginnings;
  for (const std::string_view entry : page_case.language->entries(List::kPlaceholders)) {
    beginnings.set(beginning_of(entry));
  }
  for (const Block& block : page.blocks) {
    if (block.kind == BlockKind::kCode) continue;
    for (std::uint32_t i = block.sentences_begin; i < block.sentences_end; ++i) {
      const std::string_view sentence = slice(page.text, page.sentences[i]);
      if (!beginnings.test(beginning_of(sentence))) continue;
      folded.clear();
      fold_to(prefix_bytes(sentence, kLongestBytes), Fold::kL2, folded);
      if (filler_in(folded, *page_case.language).empty()) continue;
      fillers.add([&] { return seen("body", sentence, block.at); });
    }
  }
  fillers.report(findings);
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kPlaceholders};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"Latin and Arabic filler", R"(-- / --
<html lang="en"><title>Roastery</title><p>We roast the beans of Yemen each morning in the old mill.<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.
-- /ar --
<html lang="ar"><title>محمصة البن</title><p>هذا النص هو مثال لنص يمكن أن يُستبدل في نفس المساحة، لقد تم توليد هذا النص.)",
                                  "/ /ar"},
                                 {"a text that is meant, and one about it", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص حبوب البن اليمني كل صباح في المحمصة التي أسسها جدنا.
-- /about --
<html lang="en"><title>Filler</title><p>Printers have long set “lorem ipsum” where the text was still to come.)"}};

}  // namespace

extern const Rule content_lorem_ipsum{
    .card =
        {.id = "content-lorem-ipsum",
         .category = Category::kContent,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Filler text of a template",
                .headline = "{pages, plural, one {# page shows the filler text of a template} "
                            "other {# pages show the filler text of a template}}",
                .message = "{count, plural, one {One sentence is filler: “{first}”} other {# "
                           "sentences are filler, first: “{first}”}}",
                .why = "Visitors see that the page was never finished and trust the others less, "
                       "and the page may be found for words that mean nothing.",
                .fix =
                    "Replace “{first}” by what the page is about, or take the section out of it."},
         .ar = {.title = "نص تجريبي من القالب",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها نص تجريبي من القالب} two {صفحتان في كل "
                    "منهما نص تجريبي من القالب} few {# صفحات فيها نص تجريبي من القالب} many {# "
                    "صفحة فيها نص تجريبي من القالب} other {# صفحة فيها نص تجريبي من القالب}}",
                .message = "{count, plural, one {جملة واحدة من النص التجريبي: «{first}»} two "
                           "{جملتان من النص التجريبي، أولاهما: «{first}»} few {# جمل من النص "
                           "التجريبي، أولاها: «{first}»} many {# جملة من النص التجريبي، أولاها: "
                           "«{first}»} other {# جملة من النص التجريبي، أولاها: «{first}»}}",
                .why = "يرى الزائر أن الصفحة لم تكتمل فتقل ثقته بسائر الموقع، وقد تظهر الصفحة في "
                       "البحث بكلمات لا معنى لها.",
                .fix = "اكتب مكان «{first}» ما تتحدث عنه الصفحة، أو احذف هذا القسم منها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
