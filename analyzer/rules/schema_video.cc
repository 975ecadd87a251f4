// schema-video: a video whose time, length or address in structured data cannot be used.
#include "analyzer/structured/faults.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

bool is_nothing(std::string_view duration) {
  return is_duration(duration) && duration.find_first_of("123456789") == duration.npos;
}

void check_video(const Thing& video, const std::string& page, PageFindings& findings) {
  const std::string_view uploaded = video.text("uploadDate");
  const auto date = parse_date(uploaded);
  if (date && !date->has_zone) {
    const bool whole = date->has_day && date->has_time;
    add_fault(findings, "zone", video, "uploadDate", uploaded,
              whole           ? std::string(uploaded) + "+03:00"
              : date->has_day ? std::string(uploaded) + "T08:00:00+03:00"
                              : "");
  }
  if (is_nothing(video.text("duration")))
    add_fault(findings, "nothing", video, "duration", video.text("duration"));
  for (const char* const name : {"contentUrl", "embedUrl"}) {
    if (video.text(name) == page) add_fault(findings, "page", video, name, page);
  }
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  bool any = false;
  for (const Thing& thing : page_case.page.data.things) {
    if (thing.foreign || !Vocabulary::get().is_a(thing, "VideoObject")) continue;
    any = true;
    check_video(thing, page_case.page.url, findings);
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/video",
    "https://developers.google.com/search/docs/appearance/video", "https://schema.org/VideoObject"};

constexpr Example kExamples[] = {{"no zone, no length, an address that is the page’s", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "VideoObject", "name": "تحميص البن", "uploadDate": "2026-11-22"}</script>
-- /length --
<html lang="ar"><p itemscope itemtype="https://schema.org/VideoObject"><b itemprop="name">طحن البن</b><meta itemprop="duration" content="PT0S">
-- /page --
<p vocab="https://schema.org/" typeof="VideoObject"><a property="contentUrl" href="/page">Watch</a>)",
                                  "/ /length /page"},
                                 {"as it should be", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "VideoObject", "name": "تحميص البن",
"uploadDate": "2026-11-22T08:00:00+03:00", "duration": "PT4M30S", "contentUrl": "https://example.com/roast.mp4"}</script>)"}};

}  // namespace

extern const Rule schema_video{
    .card = {.id = "schema-video",
             .category = Category::kStructuredData,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Video whose date, length or address cannot be used",
                    .headline = "{pages, plural, one {# page describes a video by a date, length "
                                "or address that cannot be used} other {# pages describe videos by "
                                "dates, lengths or addresses that cannot be used}}",
                    .message = "{kind, select, zone {uploadDate is “{value}”, without a time "
                               "zone.} nothing {The video lasts {value}: no time at all.} other "
                               "{{name} is the address of the page itself, and not of the video.}}",
                    .why = "Video results show when a video came and how long it is, and need the "
                           "file or the player to look at; what is missing is guessed or left out.",
                    .fix = "{kind, select, zone {Write date, time and zone{known, select, yes {, "
                           "for example {better}} other {}}.} nothing {Write the length, for "
                           "example PT4M30S.} other {Write the address of the video file into "
                           "contentUrl, or that of the player into embedUrl.}}"},
             .ar = {.title = "فيديو لا يُنتفع بتاريخه أو مدته أو عنوانه",
                    .headline = "{pages, plural, one {صفحة واحدة تصف فيديو بتاريخ أو مدة أو عنوان "
                                "لا يُنتفع به} two {صفحتان تصفان فيديو بتاريخ أو مدة أو عنوان لا "
                                "يُنتفع به} few {# صفحات تصف فيديو بتاريخ أو مدة أو عنوان لا يُنتفع "
                                "به} many {# صفحة تصف فيديو بتاريخ أو مدة أو عنوان لا يُنتفع به} "
                                "other {# صفحة تصف فيديو بتاريخ أو مدة أو عنوان لا يُنتفع به}}",
                    .message = "{kind, select, zone {قيمة uploadDate هي «{value}» بلا منطقة "
                               "زمنية.} nothing {مدة الفيديو {value}، أي لا شيء.} other {قيمة "
                               "{name} عنوان الصفحة نفسها لا عنوان الفيديو.}}",
                    .why = "تعرض نتائج الفيديو تاريخه ومدته، وتحتاج إلى الملف أو المشغّل لتنظر فيه، "
                           "وما نقص منها يُخمَّن أو يُترك.",
                    .fix =
                        "{kind, select, zone {اكتب التاريخ والوقت والمنطقة الزمنية{known, select, "
                        "yes {، مثل {better}} other {}}.} nothing {اكتب المدة، مثل PT4M30S.} other "
                        "{اكتب عنوان ملف الفيديو في contentUrl، أو عنوان المشغّل في embedUrl.}}"},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
