// h2-missing: a long text without any subheading.
#include <algorithm>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLongWords = 500;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || page.content_words < kLongWords) return Outcome::kNotApplicable;
  // Every h1 after the first divides the text, too.
  bool titled = false;
  const bool any = std::ranges::any_of(page.headings, [&titled](const Heading& heading) {
    if (heading.text.empty()) return false;
    const bool divides = heading.level >= 2 || std::exchange(titled, true);
    return divides && heading.region == Region::kContent;
  });
  // Tables, code and lists are found by their look.
  const auto prose = std::ranges::count_if(page.blocks, [](const Block& block) {
    return block.kind == BlockKind::kParagraph && block.region == Region::kContent;
  });
  constexpr std::ptrdiff_t kFewParagraphs = 5;
  if (any || prose < kFewParagraphs) return Outcome::kChecked;
  findings.add(seen("body", "no h2 to h6", {})).values = {
      {"words", std::int64_t{page.content_words}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/"};

constexpr Example kExamples[] = {{"six hundred words in one piece", R"(-- / --
<h1>Coffee</h1>
repeat 60 <p>Beans from the terraces of Haraz are dried for weeks.
-- /ar --
<html lang="ar"><h1>القهوة</h1>
repeat 60 <p>تجفف حبوب البن من مدرجات حراز أسابيع طويلة تحت الشمس هناك.)",
                                  "/ /ar"},
                                 {"subheadings, and a short text", R"(-- / --
<html lang="ar"><h1>القهوة</h1><h2>من حراز</h2>
repeat 60 <p>تجفف حبوب البن من مدرجات حراز أسابيع طويلة تحت الشمس هناك.
-- /short --
<h1>Coffee</h1><p>Beans from the terraces of Haraz.
-- /parts --
<h1>Coffee</h1><h1>From Haraz</h1>
repeat 60 <p>Beans from the terraces of Haraz are dried for weeks.)"}};

}  // namespace

extern const Rule h2_missing{
    .card =
        {.id = "h2-missing",
         .category = Category::kHeadings,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Long text without subheadings",
                .headline = "{pages, plural, one {# page has a long text without subheadings} "
                            "other {# pages have long texts without subheadings}}",
                .message = "The text of {words} words has no subheading.",
                .why = "Visitors look over a page before they read it; without subheadings they do "
                       "not see whether their question is answered. Search engines use them to "
                       "find the part that answers.",
                .fix = "Divide the text where its subject changes, every 150 to 300 words, and "
                       "give each part an <h2> that says what it answers."},
         .ar = {.title = "نص طويل بلا عناوين فرعية",
                .headline =
                    "{pages, plural, one {صفحة واحدة نصها طويل بلا عناوين فرعية} two {صفحتان نص كل "
                    "منهما طويل بلا عناوين فرعية} few {# صفحات نصها طويل بلا عناوين فرعية} many {# "
                    "صفحة نصها طويل بلا عناوين فرعية} other {# صفحة نصها طويل بلا عناوين فرعية}}",
                .message = "النص من {words, plural, one {كلمة واحدة} two {كلمتين} few {# كلمات} "
                           "many {# كلمة} other {# كلمة}} وليس فيه عنوان فرعي.",
                .why = "يتصفح الزائر الصفحة قبل أن يقرأها، ومن غير عناوين فرعية لا يرى أفيها جواب "
                       "سؤاله؛ ومحركات البحث تهتدي بها إلى الجزء الذي يجيب.",
                .fix = "قسّم النص حيث يتغير موضوعه، كل 150 إلى 300 كلمة، واجعل لكل قسم عنوان <h2> "
                       "يقول ما الذي يجيب عنه."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
