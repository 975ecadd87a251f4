#include "crawler/traps.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/hash.h"
#include "crawler/url_parts.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestUrl = 2'083;
constexpr std::size_t kMostSegments = 20;
constexpr std::size_t kLongestRepeated = 4;  // Segments.
constexpr std::uint32_t kMostDoubtful =
    5'000;  // URLs with the same parameters, not all of them new.
constexpr std::uint32_t kEnoughToJudge = 20;

/// How many URLs of a pattern are taken (of kParameters: before the first look at them).
std::uint32_t limit_of(TrapKind kind) {
  switch (kind) {
    case TrapKind::kNone:
    case TrapKind::kLength:
    case TrapKind::kDepth:
      return 0;
    case TrapKind::kRepeat:
      return 3;
    case TrapKind::kSession:
      return 1;
    case TrapKind::kCalendar:
      return 366;
    case TrapKind::kParameters:
      return 100;
  }
  return 0;
}

using Segments = std::vector<std::string_view>;

std::string join(const Segments& segments, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text.append("/").append(segments[i]);
  return text;
}

std::string first_part(const Url& url, const Segments& segments) {
  return url.origin() + join(segments, 0, std::min<std::size_t>(segments.size(), 1)) + "/…";
}

// "/a/b/a/b/a/b" with the first segment of the row and how many there are in a block; numbers are
// chapters and verses.
std::optional<std::string> repeated(const Segments& segments) {
  for (std::size_t size = 1; size <= kLongestRepeated; ++size) {
    for (std::size_t at = 0; at + 3 * size <= segments.size(); ++at) {
      const auto block = segments.begin() + static_cast<std::ptrdiff_t>(at);
      const auto step = static_cast<std::ptrdiff_t>(size);
      if (!std::equal(block, block + 2 * step, block + step)) continue;
      if (std::all_of(block, block + step, [](std::string_view part) { return is_number(part); })) {
        continue;
      }
      return join(segments, 0, at + size) + "/…";
    }
  }
  return std::nullopt;
}

// The path with its date at the end as "{date}": /2031-05, /2031/5, /2031/05/01.
std::optional<std::string> dated_path(Segments segments) {
  if (!segments.empty() && segments.back().empty()) segments.pop_back();
  const std::size_t count = segments.size();
  const auto is_small = [&](std::size_t back) {
    return count > back && segments[count - 1 - back].size() <= 2 &&
           is_number(segments[count - 1 - back]);
  };
  const auto is_year_at = [&](std::size_t back) {
    return count > back && is_year(segments[count - 1 - back]);
  };
  std::size_t parts = 0;
  if (count > 0 && is_date(segments.back())) {
    parts = 1;
  } else if (is_small(0) && is_year_at(1)) {
    parts = 2;
  } else if (is_small(0) && is_small(1) && is_year_at(2)) {
    parts = 3;
  }
  if (parts == 0) return std::nullopt;
  return join(segments, 0, count - parts) + "/{date}";
}

bool asks_for_date(const QueryPart& part) {
  constexpr std::array<std::string_view, 7> kNames = {"day", "mo",   "month", "week",
                                                      "y",   "year", "yr"};
  return is_date(part.value) || (std::ranges::binary_search(kNames, part.name) &&
                                 part.value.size() <= 4 && is_number(part.value));
}

bool is_session(const QueryPart& part) {
  constexpr std::array<std::string_view, 9> kNames = {"cfid",       "cftoken",   "jsessionid",
                                                      "oscsid",     "phpsessid", "sess_id",
                                                      "session_id", "sessionid", "zenid"};
  const std::string name = lower_ascii(part.name);
  if (std::ranges::binary_search(kNames, name) || name.starts_with("aspsessionid")) return true;
  return (name == "sid" || name == "s") && is_token(part.value);
}

// The URL without its session id, where it has one.
std::optional<std::string> without_session(const Url& url, const std::vector<QueryPart>& query) {
  bool found = false;
  std::string text = url.origin();
  const std::string path = without_path_session(url.path());
  found = path.size() != url.path().size();
  text += path;
  char separator = '?';
  for (const QueryPart& part : query) {
    if (is_session(part)) {
      found = true;
      continue;
    }
    text.append(1, separator).append(part.text);
    separator = '&';
  }
  if (!found) return std::nullopt;
  return text;
}

std::string with_names(std::string text, const std::vector<QueryPart>& query) {
  std::vector<std::string_view> names;
  for (const QueryPart& part : query) names.push_back(part.name);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  char separator = '?';
  for (const std::string_view name : names) {
    text.append(1, separator).append("{").append(name).append("}");
    separator = '&';
  }
  return text;
}

}  // namespace

std::string_view name_of(TrapKind kind) {
  switch (kind) {
    case TrapKind::kNone:
      return "none";
    case TrapKind::kLength:
      return "length";
    case TrapKind::kDepth:
      return "depth";
    case TrapKind::kRepeat:
      return "repeated-path";
    case TrapKind::kSession:
      return "session-id";
    case TrapKind::kCalendar:
      return "calendar";
    case TrapKind::kParameters:
      return "parameters";
  }
  return "";
}

TrapPattern trap_pattern(const Url& url) {
  const Segments segments = path_segments(url.path());
  if (url.href().size() > kLongestUrl) return {TrapKind::kLength, first_part(url, segments)};
  if (segments.size() > kMostSegments) return {TrapKind::kDepth, first_part(url, segments)};
  const std::vector<QueryPart> query = query_parts(url.query());
  if (std::optional<std::string> page = without_session(url, query)) {
    return {TrapKind::kSession, std::move(*page)};
  }
  if (const std::optional<std::string> path = repeated(segments)) {
    return {TrapKind::kRepeat, url.origin() + *path};
  }
  if (const std::optional<std::string> path = dated_path(segments)) {
    return {TrapKind::kCalendar, with_names(url.origin() + *path, query)};
  }
  if (query.empty()) return {};
  std::string text = with_names(url.origin().append(url.path()), query);
  const bool dated = std::ranges::any_of(query, asks_for_date);
  return {dated ? TrapKind::kCalendar : TrapKind::kParameters, std::move(text)};
}

TrapGuard::Counter& TrapGuard::counter(std::uint64_t pattern, TrapKind kind) {
  return counters_.try_emplace(pattern, Counter{.allowed = limit_of(kind)}).first->second;
}

TrapGuard::Verdict TrapGuard::ask(const Url& url) {
  const TrapPattern pattern = trap_pattern(url);
  if (pattern.kind == TrapKind::kNone) return Verdict::kTake;
  const std::uint64_t hash = hash64(pattern.text);
  Counter& known = counter(hash, pattern.kind);
  if (known.taken < known.allowed) {
    ++known.taken;
    return Verdict::kTake;
  }
  if (pattern.kind != TrapKind::kParameters || known.closed) return Verdict::kLeave;
  doubted_.insert(hash);
  return Verdict::kPostpone;
}

void TrapGuard::recall(const Url& url) {
  const TrapPattern pattern = trap_pattern(url);
  if (pattern.kind == TrapKind::kNone) return;
  Counter& known = counter(hash64(pattern.text), pattern.kind);
  // What was taken had been allowed.
  if (++known.taken > known.allowed) known.allowed *= 4;
}

void TrapGuard::judge(const std::function<void(const Fetched&)>& for_each_fetched) {
  struct Seen {
    std::uint32_t pages = 0;
    std::unordered_set<std::uint64_t> contents;
  };
  std::unordered_map<std::uint64_t, Seen> seen;
  for_each_fetched([&](const Url& url, std::uint64_t content_key) {
    if (content_key == 0 || !url.has_query()) return;
    const std::uint64_t pattern = hash64(trap_pattern(url).text);
    if (!doubted_.contains(pattern)) return;
    ++seen[pattern].pages;
    seen[pattern].contents.insert(content_key);
  });
  for (const std::uint64_t pattern : doubted_) {
    Counter& known = counters_.at(pattern);
    const Seen& pages = seen[pattern];
    const std::size_t fresh = pages.contents.size();
    const bool repeats = pages.pages >= kEnoughToJudge && fresh * 2 < pages.pages;
    const bool doubtful = fresh * 10 < std::size_t{pages.pages} * 9;
    known.closed = repeats || (doubtful && known.taken >= kMostDoubtful);
    if (!known.closed) known.allowed *= 4;
  }
  doubted_.clear();
}

}  // namespace dalil
