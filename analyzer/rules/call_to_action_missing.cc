// call-to-action-missing: a landing page that never asks its reader to do anything.
#include <algorithm>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/listed_phrases.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

bool has_action(const Article& article, const FoldedText& folded, const LanguagePack& pack) {
  if (ListedPhrases(pack, List::kCallsToAction).in(folded, 0, folded.size())) return true;
  // A button may be an image: its alternative text is the link's.
  return std::ranges::any_of(article.page.links, [&pack](const Link& link) {
    return pack.contains(List::kCallsToAction, fold(without_marks(link.text), Fold::kL2));
  });
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (article_case.kind != ArticleKind::kLanding || article_case.article.words.empty()) {
    return Outcome::kNotApplicable;
  }
  if (!has_action(article_case.article, article_case.folded, *article_case.language)) {
    findings.whole().finding.confidence = Confidence::kLikely;  // It may ask in other words.
  }
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kCallsToAction};

constexpr std::string_view kSources[] = {"https://www.nngroup.com/articles/get-started/"};

constexpr Example kExamples[] = {{"a landing page that only describes", R"(kind: landing
-- a.md --
# محمصة البن

نحمص البن اليمني كل صباح، وتصل الطلبات إلى بيوت أصحابها في يومين.)",
                                  "1"},
                                 {"one that asks, and a page of another kind", R"(kind: landing
-- a.md --
# محمصة البن

نحمص البن اليمني كل صباح. [اطلب الآن](/order))"},
                                 {"an article", R"(kind: blog
-- a.md --
# محمصة البن

نحمص البن اليمني كل صباح.)"}};

}  // namespace

extern const Rule call_to_action_missing{
    .card =
        {.id = "call-to-action-missing",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Landing page without a call to action",
                .headline =
                    "{pages, plural, one {# article is a landing page without a call to action} "
                    "other {# articles are landing pages without a call to action}}",
                .message = "Nothing on this landing page asks the reader to do something, such as "
                           "“Order now” or “Get a quote”.",
                .why = "Visitors of a landing page look for the next step; where none is named, "
                       "they leave.",
                .fix = "Say in a link or button what the reader should do next and what it brings: "
                       "“Order fresh beans”."},
         .ar =
             {.title = "صفحة هبوط بلا دعوة إلى إجراء",
              .headline = "{pages, plural, one {مقال واحد صفحة هبوط بلا دعوة إلى إجراء} two "
                          "{مقالان صفحتا هبوط بلا دعوة إلى إجراء} few {# مقالات صفحات هبوط بلا "
                          "دعوة إلى إجراء} many {# مقالًا صفحات هبوط بلا دعوة إلى إجراء} other {# "
                          "مقال صفحات هبوط بلا دعوة إلى إجراء}}",
              .message =
                  "ليس في صفحة الهبوط ما يدعو القارئ إلى خطوة، مثل «اطلب الآن» أو «احجز موعدك».",
              .why = "زائر صفحة الهبوط يبحث عن الخطوة التالية، فإن لم يجدها غادر.",
              .fix =
                  "قل للقارئ في رابط أو زر ما الذي يفعله وما الذي يناله: «اطلب البن الطازج الآن»."},
         .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
