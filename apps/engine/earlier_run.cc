#include "apps/engine/earlier_run.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "core/hash.h"

namespace dalil {
namespace {

// What the analyzer reads of an answer beside its body. A 304 repeats the others where they have
// changed, but not the content type: servers that send one with it leave out the charset.
constexpr std::string_view kContentType = "content-type";
constexpr std::array<std::string_view, 5> kFactHeaders = {kContentType, "content-language", "link",
                                                          "refresh", "x-robots-tag"};

constexpr std::size_t kLongestValidator = 512;         // Bytes; longer ones are no versions.
constexpr std::uint64_t kLargestBody = 1'000'000'000;  // No page that was kept is so large.

// What can be sent back as it came.
std::string validator(std::string_view value) {
  const bool plain = std::ranges::all_of(value, [](char c) { return c >= ' ' && c <= '~'; });
  return plain && value.size() <= kLongestValidator ? std::string(value) : std::string();
}

// As an answer had them.
std::vector<Header> headers_of(const PageSource& source) {
  std::vector<Header> headers;
  std::string_view lines = source.headers;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    headers.push_back({std::string(line.substr(0, colon)), std::string(line.substr(colon + 2))});
  }
  headers.push_back({"etag", source.validators.etag});
  headers.push_back({"last-modified", source.validators.last_modified});
  return headers;
}

}  // namespace

std::optional<std::string> decompress(std::string_view packed) {
  const std::uint64_t size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kLargestBody) return std::nullopt;  // Errors are larger than that.
  std::string bytes(size, '\0');
  const std::size_t got = ZSTD_decompress(bytes.data(), size, packed.data(), packed.size());
  if (got != size) return std::nullopt;
  return bytes;
}

std::string fact_headers(const Response& response) {
  std::string lines;
  for (const std::string_view name : kFactHeaders) {
    for (const Header& header : response.headers) {
      if (header.name == name) lines += fmt::format("{}: {}\n", name, header.value);
    }
  }
  return lines;
}

PageSource source_of(const Response& response) {
  PageSource source;
  source.validators = {validator(response.header("etag")),
                       validator(response.header("last-modified"))};
  source.headers = fact_headers(response);
  if (response.failure == Failure::kNone) {
    source.key = hash64(fmt::format("{:x} {}", hash64(response.body), source.headers));
  }
  return source;
}

Result<Validators> EarlierRun::validators(std::string_view href) const {
  if (run_ == 0) return Validators{};
  Result<std::optional<EarlierPage>> page = store_.earlier(run_, href);
  if (!page) return page.error();
  // Without the body, a 304 with other headers could not be read.
  if (!*page || (*page)->body == 0) return Validators{};
  return std::move((*page)->source.validators);
}

Result<std::optional<EarlierPage>> EarlierRun::recall(const Validators& asked,
                                                      Response& response) const {
  const bool same = response.status == 304 && !asked.empty();
  const bool whole = response.status == 200 && !response.head_only && !response.body.empty();
  if (run_ == 0 || (!same && !whole)) return std::optional<EarlierPage>();
  Result<std::optional<EarlierPage>> page = store_.earlier(run_, response.requested.href());
  if (!page || !*page || !same) return page;
  std::erase_if(response.headers, [](const Header& h) { return h.name == kContentType; });
  std::vector<Header> kept = headers_of((*page)->source);
  std::erase_if(kept, [&](const Header& h) { return !response.header(h.name).empty(); });
  std::ranges::move(kept, std::back_inserter(response.headers));
  response.status = 200;
  return page;
}

Result<std::optional<Response>> EarlierRun::kept(const Url& url) const {
  const Result<std::optional<EarlierPage>> page = store_.earlier(run_, url.href());
  if (!page) return page.error();
  if (!*page || (*page)->body == 0) return std::optional<Response>();
  Response response;
  response.requested = response.url = url;
  response.status = 200;
  response.headers = headers_of((*page)->source);
  if (Result<void> loaded = load_body(**page, response); !loaded) return loaded.error();
  return std::optional(std::move(response));
}

Result<void> EarlierRun::load_body(const EarlierPage& page, Response& response) const {
  const Result<std::string> packed = store_.body(page.url);
  if (!packed) return packed.error();
  if (std::optional<std::string> body = decompress(*packed)) {
    response.body = *std::move(body);
    return {};
  }
  return Error{ErrorCode::kStore,
               fmt::format("the page that run {} kept of {} is damaged. Audit without --since.",
                           run_, response.requested.display())};
}

}  // namespace dalil
