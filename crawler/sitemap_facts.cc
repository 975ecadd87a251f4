#include "crawler/sitemap_facts.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "core/hash.h"
#include "core/utf8.h"
#include "crawler/sitemap_date.h"

namespace dalil {
namespace {

constexpr std::size_t kShown = 3, kMaxQuoted = 300;
constexpr std::size_t kProblemsOfAKind = 20;
constexpr std::size_t kMaxListed = 1'000'000;  // What is listed beyond is not compared any more.
constexpr std::size_t kToTheMinute = 16;       // "2026-11-22T08:30"

std::string quoted(const std::string& text) {
  return std::string(prefix_graphemes(text, kMaxQuoted));
}

void note(const SitemapEntry& entry, ListedUrls& urls, std::string other = "") {
  ++urls.count;
  if (urls.first.size() < kShown) {
    urls.first.push_back({quoted(entry.loc), entry.line, std::move(other)});
  }
}

/// Whether entries may be missing where that error is met.
bool loses_entries(SitemapErrorKind kind) {
  switch (kind) {
    case SitemapErrorKind::kGzip:
    case SitemapErrorKind::kTooLarge:
    case SitemapErrorKind::kTooManyEntries:
    case SitemapErrorKind::kEncoding:
    case SitemapErrorKind::kHtml:
    case SitemapErrorKind::kNotASitemap:
    case SitemapErrorKind::kXml:
    case SitemapErrorKind::kMissingLoc:
      return true;
    case SitemapErrorKind::kEmpty:
    case SitemapErrorKind::kRelativeLoc:
    case SitemapErrorKind::kNotHttpLoc:
    case SitemapErrorKind::kBadLastmod:
    case SitemapErrorKind::kBadAlternate:
      return false;
  }
  return true;
}

/// Copies the errors; true where none of them loses entries.
bool add_problems(const Sitemap& sitemap, SitemapFact& fact) {
  std::array<std::size_t, kSitemapErrorKinds> counts{};
  bool whole = true;
  for (const SitemapError& error : sitemap.errors) {
    whole = whole && !loses_entries(error.kind);
    if (++counts[static_cast<std::size_t>(error.kind)] > kProblemsOfAKind) continue;
    fact.problems.push_back(
        {std::string(sitemap_error_name(error.kind)), error.line, quoted(error.message)});
  }
  return whole;
}

/// "2026-11-22"; "" where the entry names no day.
std::string day_of(const SitemapEntry& entry) {
  constexpr std::size_t kToTheDay = 10;
  const bool has_day = entry.lastmod.size() >= kToTheDay && is_w3c_datetime(entry.lastmod);
  return has_day ? entry.lastmod.substr(0, kToTheDay) : std::string();
}

}  // namespace

SitemapSurvey::SitemapSurvey(const Scope& scope, bool secure) : scope_(scope), secure_(secure) {
  constexpr std::time_t kDay = 86'400;
  tomorrow_ = fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr) + kDay));
}

SitemapSurvey::Found SitemapSurvey::read(const Sitemap& sitemap, const NamedSitemap& file,
                                         SitemapFact& fact) {
  Found found;
  fact.kind = sitemap_kind_name(sitemap.kind);
  fact.entries = static_cast<std::int64_t>(sitemap.entries.size());
  found.whole = add_problems(sitemap, fact) || file.source == SitemapSource::kGuess;
  const bool is_index = sitemap.kind == SitemapKind::kIndex;
  if (is_index && file.source == SitemapSource::kIndex) {
    fact.problems.push_back({"index-in-index", 0, "an index that another index lists"});
  }
  files_.push_back(fact.url);
  for (const SitemapEntry& entry : sitemap.entries) {
    note_date(entry, fact);
    const Result<Url> url = Url::parse(entry.loc, &file.url);
    if (!url) continue;
    if (is_index) {
      add_child(entry, *url, file, fact, found);
    } else if (!scope_.own_site(*url)) {
      if (url->is_http()) note(entry, fact.foreign);
    } else {
      const Url page = url->as_page();
      note_page(entry, page, fact);
      if (scope_.verdict(page) == ScopeVerdict::kInside) {
        found.pages.push_back({page.href(), day_of(entry)});
      }
    }
  }
  return found;
}

void SitemapSurvey::note_date(const SitemapEntry& entry, SitemapFact& fact) const {
  if (entry.lastmod.empty() || !is_w3c_datetime(entry.lastmod)) return;
  if (fact.dated++ == 0) {
    fact.date = entry.lastmod;
    fact.one_date = true;
  }
  fact.one_date = fact.one_date && std::string_view(entry.lastmod).substr(0, kToTheMinute) ==
                                       std::string_view(fact.date).substr(0, kToTheMinute);
  if (entry.lastmod.substr(0, tomorrow_.size()) > tomorrow_)
    note(entry, fact.future, entry.lastmod);
}

void SitemapSurvey::note_page(const SitemapEntry& entry, const Url& page, SitemapFact& fact) {
  if (secure_ && page.scheme() == "http") note(entry, fact.insecure);
  const auto file = static_cast<std::uint32_t>(files_.size() - 1);
  const std::uint64_t hash = hash64(page.href());
  if (listed_.size() >= kMaxListed && !listed_.contains(hash)) return;
  const auto [first, added] = listed_.emplace(hash, file);
  if (!added && first->second != file) note(entry, fact.repeated, files_[first->second]);
}

void SitemapSurvey::add_child(const SitemapEntry& entry, const Url& child, const NamedSitemap& file,
                              SitemapFact& fact, Found& found) const {
  // Who keeps an index elsewhere and names it in robots.txt keeps the files of that index there.
  if (!scope_.own_site(child) && child.origin() != file.url.origin()) {
    if (child.is_http()) note(entry, fact.foreign);
    found.whole = false;
    return;
  }
  const Url page = child.as_page();
  if (page.href() == fact.url || page.href() == fact.named_by) {
    fact.problems.push_back(
        {"index-loop", entry.line, "an index that lists itself or its own index"});
  }
  found.sitemaps.push_back(page);
}

}  // namespace dalil
