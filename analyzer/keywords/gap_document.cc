#include "analyzer/keywords/gap_document.h"

#include <algorithm>
#include <utility>

#include "analyzer/article/questions.h"
#include "analyzer/text/segment.h"
#include "analyzer/video_players.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestHeading = 300;  // Bytes; more is a paragraph in a heading's clothes.

bool is_video(const Part& part, const Result<Url>& page) {
  if (part.kind == PartKind::kVideo) return true;
  if (part.kind != PartKind::kFrame) return false;
  const Result<Url> url = Url::parse(part.address, page ? &*page : nullptr);
  return url && plays_videos(*url);
}

bool asks(const std::string& heading, const LanguagePack* pack) {
  if (pack != nullptr) return read_question(heading, *pack).surely;
  return heading.ends_with('?') || heading.ends_with("؟");
}

bool counts(const Heading& heading) {
  return heading.region == Region::kContent && !heading.text.empty() &&
         heading.text.size() <= kLongestHeading;
}

}  // namespace

PageMeasures measures_of(const Page& page, const Lexicons& lexicons) {
  const auto count = [](const auto& all, auto&& counts_one) {
    return static_cast<std::uint32_t>(std::ranges::count_if(all, counts_one));
  };
  const LanguagePack* const pack = lexicons.find(page.language);
  PageMeasures measures;
  measures.words = page.content_words;
  measures.headings = count(page.headings, counts);
  measures.questions =
      count(page.headings, [&](const Heading& h) { return counts(h) && asks(h.text, pack); });
  measures.images = count(page.images, [](const Image& image) {
    return image.region == Region::kContent && !image.hidden;
  });
  const Result<Url> url = Url::parse(page.url);
  measures.videos = count(page.parts, [&](const Part& part) { return is_video(part, url); });
  measures.tables = count(page.parts, [](const Part& part) {
    return part.kind == PartKind::kTable && (part.of_data || part.has_headers);
  });
  measures.links = count(
      page.links, [](const Link& link) { return link.region == Region::kContent && !link.hidden; });
  return measures;
}

GapDocument gap_document(const Page& page, std::string name, std::string source,
                         const Lexicons& lexicons, Segmenter& segmenter) {
  GapDocument document;
  document.name = std::move(name);
  document.source = std::move(source);
  document.words = Speller().spell(keyword_text(page, segmenter, false));
  for (const Heading& heading : page.headings) {
    if (counts(heading)) document.headings.push_back(heading.text);
  }
  document.measures = measures_of(page, lexicons);
  return document;
}

}  // namespace dalil
