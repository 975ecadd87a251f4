// video-captions: films in the page that those who do not hear cannot follow.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances silent;
  bool any = false;
  for (const Part& part : page_case.page.parts) {
    if (part.kind != PartKind::kVideo || part.hidden) continue;
    any = true;
    if (!part.has_captions) silent.add([&] { return seen("video", part.address, part.at); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = silent.report(findings)) {
    finding->confidence = Confidence::kLikely;  // It may have no sound.
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded.html",
    "https://html.spec.whatwg.org/multipage/media.html#the-track-element"};

constexpr Example kExamples[] = {{"no track, and a track of chapters", R"(-- / --
<video src="/roast.mp4" controls></video>
-- /ar --
<html lang="ar"><h1>تحميص البن</h1><video controls><source src="/roast.mp4"><track kind="chapters" src="/c.vtt"></video>)",
                                  "/ /ar"},
                                 {"captions, and a film without sound", R"(-- / --
<html lang="ar"><video controls><source src="/roast.mp4"><track kind="captions" srclang="ar" src="/c.vtt"></video><video src="/bg.mp4" autoplay muted loop></video>)"}};

}  // namespace

extern const Rule video_captions{
    .card =
        {.id = "video-captions",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Videos without captions",
                .headline = "{pages, plural, one {# page has videos without captions} other {# "
                            "pages have videos without captions}}",
                .message = "{count, plural, one {The video on line {line} has no captions.} other "
                           "{# videos have no captions, first the one on line {line}.}}",
                .why = "Most people on telephones look at videos without sound, and the deaf "
                       "always; captions are also the words by which a video is found.",
                .fix = "Add <track kind=\"captions\" srclang=\"…\" src=\"….vtt\"> to the video on "
                       "line {line}, unless nobody speaks in it."},
         .ar = {.title = "مقاطع فيديو بلا ترجمة نصية",
                .headline = "{pages, plural, one {صفحة واحدة فيها مقاطع فيديو بلا ترجمة نصية} two "
                            "{صفحتان في كل منهما مقاطع فيديو بلا ترجمة نصية} few {# صفحات فيها "
                            "مقاطع فيديو بلا ترجمة نصية} many {# صفحة فيها مقاطع فيديو بلا ترجمة "
                            "نصية} other {# صفحة فيها مقاطع فيديو بلا ترجمة نصية}}",
                .message =
                    "{count, plural, one {مقطع الفيديو في السطر {line} بلا ترجمة نصية.} two {مقطعا "
                    "فيديو بلا ترجمة نصية، أولهما في السطر {line}.} few {# مقاطع فيديو بلا ترجمة "
                    "نصية، أولها في السطر {line}.} many {# مقطع فيديو بلا ترجمة نصية، أولها في "
                    "السطر {line}.} other {# مقطع فيديو بلا ترجمة نصية، أولها في السطر {line}.}}",
                .why = "يشاهد أكثر الناس الفيديو على الهاتف بلا صوت، والصم دائمًا؛ وبكلمات الترجمة "
                       "أيضًا يُعثر على المقطع.",
                .fix = "أضف <track kind=\"captions\" srclang=\"…\" src=\"….vtt\"> إلى المقطع في "
                       "السطر {line}، إلا إن لم يتكلم فيه أحد."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
