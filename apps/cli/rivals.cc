#include "apps/cli/rivals.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <thread>
#include <utility>

#include "analyzer/page/read_page.h"
#include "analyzer/text/segment.h"
#include "apps/cli/article_files.h"
#include "apps/cli/fetch_one.h"
#include "apps/cli/input.h"
#include "apps/cli/run_choice.h"
#include "apps/engine/gap_run.h"
#include "core/utf8.h"
#include "crawler/robots.h"

namespace dalil::cli {
namespace {

constexpr std::chrono::milliseconds kLeastDelay{1000}, kMostDelay{30'000};

bool is_url(std::string_view name) {
  return name.starts_with("http://") || name.starts_with("https://");
}

bool is_number(std::string_view name) {
  return !name.empty() && name.size() < 18 &&
         std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

// Pages of the web, asked for as politely as a crawl would.
class WebRivals {
 public:
  WebRivals(const RivalOptions& options, const Resources& resources)
      : options_(options), resources_(resources), reader_(resources.lexicons) {
    access_.proxy = options.access.proxy;
    access_.ca = options.access.ca;
    access_.resolve = options.access.resolve;
  }

  /// The page, or why there is none.
  Result<GapDocument> read(const std::string& name, Segmenter& segmenter) {
    const Result<Url> url = Url::parse(name);
    if (!url) {
      return Error{ErrorCode::kUsage, fmt::format("{}: this is no address.", to_valid_utf8(name))};
    }
    Host& host = host_of(*url);
    const std::string path = url->has_query() ? fmt::format("{}?{}", url->path(), url->query())
                                              : std::string(url->path());
    if (host.closed) {
      return Error{ErrorCode::kUnreachable,
                   fmt::format("{}: the robots.txt of its host cannot be read, so nobody knows "
                               "what may be; it is left out.",
                               name)};
    }
    if (!host.robots.verdict("dalil", path).allowed) {
      return Error{ErrorCode::kUnreachable,
                   fmt::format("{}: robots.txt forbids it; it is left out.", name)};
    }
    if (host.asked) std::this_thread::sleep_until(host.next);
    host.asked = true;
    Result<Response> response = fetch_one(name, access_);
    host.next = std::chrono::steady_clock::now() + host.delay;
    if (!response) return response.error();
    if (response->status != 200) {
      return Error{ErrorCode::kUnreachable,
                   response->status == 0 ? fmt::format("{}: no answer ({}); it is left out.", name,
                                                       failure_name(response->failure))
                                         : fmt::format("{}: the server answers {}; it is left out.",
                                                       name, response->status)};
    }
    const Page page = reader_.read(*response, {.language = options_.language});
    if (page.content_words == 0) {
      return Error{ErrorCode::kUnreachable,
                   fmt::format("{}: there is no text on it; it is left out.", name)};
    }
    return gap_document(page, page.url, std::string(url->host()), resources_.lexicons, segmenter);
  }

 private:
  struct Host {
    RobotsTxt robots = RobotsTxt::parse("");
    bool closed = false;
    bool asked = false;
    std::chrono::milliseconds delay = kLeastDelay;
    std::chrono::steady_clock::time_point next;
  };

  Host& host_of(const Url& url) {
    const auto [known, is_new] = hosts_.try_emplace(url.origin());
    Host& host = known->second;
    if (!is_new) return host;
    const Result<Response> answer = fetch_one(url.origin() + "/robots.txt", access_);
    const bool answered = answer && answer->status != 0;
    switch (robots_policy(answered ? std::optional<int>(answer->status) : std::nullopt)) {
      case RobotsPolicy::kParse:
        host.robots = RobotsTxt::parse(answer->body);
        break;
      case RobotsPolicy::kAllowAll:
        break;
      case RobotsPolicy::kDisallowAll:
        host.closed = true;
        break;
    }
    if (const std::optional<double> seconds = host.robots.crawl_delay("dalil")) {
      const std::chrono::milliseconds asked(static_cast<std::int64_t>(*seconds * 1000));
      host.delay = std::clamp(asked, kLeastDelay, kMostDelay);
    }
    return host;
  }

  const RivalOptions& options_;
  const Resources& resources_;
  AccessOptions access_;
  PageReader reader_;
  std::map<std::string, Host> hosts_;
};

Result<void> add_run(const std::string& name, Store& store, const Resources& resources,
                     std::vector<GapDocument>& documents) {
  const Result<RunInfo> run = run_to_read(store, std::stoll(name));
  if (!run) return run.error();
  Result<std::vector<GapDocument>> pages = gap_documents(store, *run, resources);
  if (!pages) return pages.error();
  std::ranges::move(*pages, std::back_inserter(documents));
  return {};
}

Result<void> add_files(const std::string& name, const RivalOptions& options,
                       const Resources& resources, Segmenter& segmenter,
                       std::vector<GapDocument>& documents) {
  const Result<std::vector<ArticleFile>> files = find_articles({name}, "");
  if (!files) return files.error();
  ArticleReader reader(resources.lexicons);
  for (const ArticleFile& file : *files) {
    const Result<std::string> bytes = read_input(file.path);
    if (!bytes) return bytes.error();
    ArticleOptions article_options;
    article_options.path = file.path;
    article_options.language = options.language;
    const Result<Article> article = reader.read(*bytes, file.format, article_options);
    if (!article) return Error{ErrorCode::kUsage, article.error().message};
    documents.push_back(
        gap_document(article->page, file.path, file.path, resources.lexicons, segmenter));
  }
  return {};
}

}  // namespace

void add_rival_options(CLI::App& command, RivalOptions& options, const char* what) {
  command.add_option("--against", options.names, what)->allow_extra_args(false);
}

Result<std::vector<GapDocument>> read_rivals(const RivalOptions& options, Store* store,
                                             const Resources& resources) {
  std::vector<GapDocument> documents;
  Segmenter segmenter(resources.lexicons);
  WebRivals web(options, resources);
  for (const std::string& name : options.names) {
    if (is_url(name)) {
      Result<GapDocument> document = web.read(name, segmenter);
      if (document) {
        documents.push_back(std::move(*document));
      } else if (document.error().code == ErrorCode::kUnreachable) {
        fmt::print(stderr, "dalil: {}\n", document.error().message);
      } else {
        return document.error();
      }
      continue;
    }
    const bool is_run = store != nullptr && is_number(name) && !std::filesystem::exists(name);
    const Result<void> added = is_run ? add_run(name, *store, resources, documents)
                                      : add_files(name, options, resources, segmenter, documents);
    if (!added) return added.error();
  }
  if (documents.empty()) {
    return Error{ErrorCode::kUnreachable, "None of the pages of --against can be read."};
  }
  return documents;
}

}  // namespace dalil::cli
