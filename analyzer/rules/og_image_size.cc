// og-image-size: a picture for previews that, by what the page says of it, is too small to be
// shown.
#include <algorithm>
#include <charconv>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// Below this many pixels on a side Facebook leaves the picture out.
constexpr RuleOption kOptions[] = {{"min_px", 200, 50, 2000}};

/// -1 where it is no number.
std::int64_t pixels_of(std::string_view text) {
  text = ascii::trim(text);
  std::int64_t pixels = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pixels);
  const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
  return error == std::errc() && (rest.empty() || rest == "px") ? pixels : -1;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  std::int64_t width = -1, height = -1;
  std::int64_t images = 0;
  for (const auto& [property, value] : page_case.page.open_graph) {
    images += property == "og:image";
    // What follows the second picture is about that one; networks take the first.
    if (images > 1) break;
    if (property == "og:image:width") width = pixels_of(value);
    if (property == "og:image:height") height = pixels_of(value);
  }
  if (width <= 0 || height <= 0) return Outcome::kNotApplicable;
  const auto least = static_cast<std::int64_t>(findings.option("min_px"));
  if (std::min(width, height) >= least) return Outcome::kChecked;
  findings
      .add(seen("meta[property=\"og:image:width\"]",
                std::to_string(width) + " × " + std::to_string(height), {}))
      .values = {{"width", width}, {"height", height}, {"least", least}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.facebook.com/docs/sharing/webmasters/images/",
    "https://ogp.me/#structured"};

constexpr Example kExamples[] = {{"the logo in the head, and a banner", R"(-- / --
<meta property="og:image" content="https://example.com/logo.png"><meta property="og:image:width" content="64"><meta property="og:image:height" content="64"><title>Roastery</title>
-- /ar --
<html lang="ar"><meta property="og:image" content="https://example.com/شعار.png"><meta property="og:image:width" content="1200px"><meta property="og:image:height" content="90px"><title>محمصة</title>)",
                                  "/ /ar"},
                                 {"a large one, sizes that say nothing, a small second one",
                                  R"(-- / --
<html lang="ar"><meta property="og:image" content="https://example.com/a.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image" content="https://example.com/b.jpg"><meta property="og:image:width" content="90"><meta property="og:image:height" content="90"><title>محمصة</title>
-- /auto --
<meta property="og:image" content="https://example.com/a.jpg"><meta property="og:image:width" content="auto"><meta property="og:image:height" content="90"><title>Beans</title>
-- /zero --
<meta property="og:image" content="https://example.com/a.jpg"><meta property="og:image:width" content="0"><meta property="og:image:height" content="0"><title>Beans</title>)"}};

}  // namespace

extern const Rule og_image_size{
    .card =
        {.id = "og-image-size",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Small preview picture",
                .headline =
                    "{pages, plural, one {# page has a preview picture that is too small to be "
                    "shown} other {# pages have preview pictures that are too small to be shown}}",
                .message = "The preview picture is said to have {width} × {height} pixels.",
                .why = "Facebook leaves pictures of less than 200 pixels on a side out of the "
                       "preview, and others show them as a thumbnail beside the link.",
                .fix = "Name a picture of 1,200 × 630 pixels in og:image, and its size in "
                       "og:image:width and og:image:height. It should have at least {least} on "
                       "each side."},
         .ar = {.title = "صورة معاينة صغيرة",
                .headline =
                    "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# "
                    "صفحة} other {# صفحة}} صورة معاينة أصغر من أن تُعرض",
                .message = "أبعاد صورة المعاينة بحسب الصفحة {width} × {height} بكسل.",
                .why = "يترك فيسبوك من المعاينة كل صورة يقل أحد أبعادها عن 200 بكسل، ويعرضها غيره "
                       "مصغرة إلى جانب الرابط.",
                .fix = "سمّ في og:image صورة أبعادها 1200 × 630 بكسل، واذكرها في og:image:width "
                       "وog:image:height. وينبغي ألا يقل أي بعد عن {least}."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .options = kOptions};

}  // namespace dalil::rules
