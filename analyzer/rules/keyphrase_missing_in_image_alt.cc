// keyphrase-missing-in-image-alt: no alternative text of the article's images has its main phrase.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  const Piece* const alt = first_piece(article_case.article, PieceKind::kAltText);
  if (!keyphrase || !alt) return Outcome::kNotApplicable;
  const auto [with, of] = keyphrase->places.image_alt;
  if (with > 0) return Outcome::kChecked;
  Finding& finding = describe(findings.at(alt->text), article_case, *keyphrase);
  finding.values.push_back({"images", std::int64_t{of}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/google-images",
    "https://www.w3.org/WAI/tutorials/images/"};

constexpr Example kExamples[] = {{"an image of something else", R"(keyword: coffee beans
-- a.md --
Our coffee beans come from three farms.

![A road in the mountains](road.jpg))",
                                  "3"},
                                 {"two images of an Arabic article", R"(keyword: قهوة عربية
-- a.html --
<p>تقدم القهوة العربية مع التمر.</p>
<p><img src="a.jpg" alt="مجلس قديم في حائل"> <img src="b.jpg" alt="دلة على الجمر"></p>)",
                                  "2"},
                                 {"one of two images shows it", R"(keyword: قهوة عربية
-- a.md --
تقدم القهوة العربية مع التمر.

![مجلس قديم في حائل](a.jpg) ![فنجان من القهوة العربية](b.jpg))"},
                                 {"no images, and one that says nothing", R"(keyword: قهوة عربية
-- a.md --
تقدم القهوة العربية مع التمر. ![](line.png))"}};

}  // namespace

extern const Rule keyphrase_missing_in_image_alt{
    .card =
        {.id = "keyphrase-missing-in-image-alt",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase missing in the texts of images",
                .headline = "{pages, plural, one {# article has no image whose text has its "
                            "keyphrase} other {# articles have no image whose text has their "
                            "keyphrase}}",
                .message = "{images, plural, one {The alternative text of the image does not have "
                           "“{phrase}”} other {None of the # alternative texts of images has "
                           "“{phrase}”}}.",
                .why = "Image search finds images by their alternative texts, and an article whose "
                       "images show its subject is easier to follow.",
                .fix = "Where an image shows it, say so in its alternative text. Leave texts alone "
                       "that describe something else."},
         .ar = {.title = "عبارة مفتاحية غائبة عن النصوص البديلة للصور",
                .headline =
                    "{pages, plural, one {مقال واحد تخلو نصوص صوره البديلة من عبارته المفتاحية} "
                    "two {مقالان تخلو نصوص صورهما البديلة من عبارتهما المفتاحية} "
                    "few {# مقالات تخلو نصوص صورها البديلة من عباراتها المفتاحية} "
                    "many {# مقالًا تخلو نصوص صورها البديلة من عباراتها المفتاحية} "
                    "other {# مقال تخلو نصوص صورها البديلة من عباراتها المفتاحية}}",
                .message = "{images, plural, one {النص البديل للصورة يخلو من عبارة «{phrase}»} two "
                           "{النصان البديلان للصورتين يخلوان من عبارة «{phrase}»} few {النصوص "
                           "البديلة للصور (#) تخلو كلها من عبارة «{phrase}»} other {النصوص البديلة "
                           "للصور (#) تخلو كلها من عبارة «{phrase}»}}.",
                .why = "يعثر البحث عن الصور على الصورة بنصها البديل، والمقال الذي تعرض صوره موضوعه "
                       "أيسر فهمًا.",
                .fix = "إن كانت في المقال صورة تعرض «{phrase}» فقل ذلك في نصها البديل، ودع النصوص "
                       "التي تصف غيرها كما هي."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
