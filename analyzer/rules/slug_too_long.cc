// slug-too-long: the slug that the article names is longer than a reader takes in. Proposes one
// without function words.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/slug_words.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// No search engine names a limit; results show about so much of an address.
constexpr RuleOption kOptions[] = {{"max_letters", 75, 10, 500}, {"max_words", 8, 1, 100}};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  // A file's name is not the address that the article will have.
  if (!article.slug_given || article.slug.empty()) return Outcome::kNotApplicable;
  const auto most_words = static_cast<std::size_t>(findings.option("max_words"));
  const auto most_letters = static_cast<std::size_t>(findings.option("max_letters"));
  const std::vector<std::string_view> words = slug_words(article.slug);
  const std::size_t letters = graphemes(last_segment(article.slug));
  const bool wordy = words.size() > most_words;
  if (letters <= most_letters && !wordy) return Outcome::kChecked;
  const std::string shorter =
      article_case.keyphrases.empty()
          ? shorter_slug(words, article_case.language, most_words, most_letters)
          : slug_of(article_case.keyphrases.front().phrase);
  ArticleFinding& found = findings.whole();
  found.finding.evidence.front().what = prefix_graphemes(article.slug, 2 * most_letters);
  found.finding.values = {{"letters", static_cast<std::int64_t>(letters)},
                          {"words", static_cast<std::int64_t>(words.size())},
                          {"measure", wordy ? "words" : "letters"},
                          {"case", shorter.empty() ? "none" : "shorter"},
                          {"slug", shorter}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {
    {"an Arabic sentence for a slug", R"(language: ar
slug: دليلك-الكامل-إلى-كل-ما-تريد-أن-تعرفه-عن-تحضير-القهوة-في-البيت
-- a.md --
# تحضير القهوة)",
     "1"},
    {"an English one, with a keyphrase that says it all", R"(keyword: roast coffee at home
slug: everything-you-always-wanted-to-know-about-the-best-ways-to-roast-coffee-at-home
-- a.md --
# Roasting coffee at home, for beginners who want to know all)",
     "1"},
    {"few words, behind a path", R"(slug: blog/2026/تحضير-القهوة-في-البيت
-- a.md --
# تحضير القهوة)"}};

}  // namespace

extern const Rule slug_too_long{
    .card =
        {.id = "slug-too-long",
         .category = Category::kUrls,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Long slug",
                .headline = "{pages, plural, one {# article has a long slug} other {# articles "
                            "have long slugs}}",
                .message = "The slug has {measure, select, words {{words} words; up to 8} other "
                           "{{letters} characters; up to 75}} are read and remembered.",
                .why = "A short address says what the page is about, survives being copied, and "
                       "shows whole in results.",
                .fix =
                    "{case, select, shorter {Shorten it before you publish, for example: {slug}} "
                    "other {Shorten it to the words that people search for, before you publish.}}"},
         .ar = {.title = "رابط طويل",
                .headline = "{pages, plural, one {مقال واحد رابطه طويل} two {مقالان رابطاهما "
                            "طويلان} few {# مقالات روابطها طويلة} many {# مقالًا روابطها طويلة} "
                            "other {# مقال روابطها طويلة}}",
                .message = "{measure, select, words {عدد كلمات الرابط {words}، ويحسن ألا تزيد على "
                           "8.} other {عدد أحرف الرابط {letters}، ويحسن ألا تزيد على 75.}}",
                .why = "الرابط القصير يدل على موضوع الصفحة، ويسهل نسخه وتذكره، ويظهر كاملًا في "
                       "نتائج البحث.",
                .fix = "{case, select, shorter {اختصره قبل النشر، مثلًا: {slug}} other {اختصره قبل "
                       "النشر إلى الكلمات التي يبحث الناس عنها.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .options = kOptions};

}  // namespace dalil::rules
