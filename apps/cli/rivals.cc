#include "apps/cli/rivals.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "analyzer/page/read_page.h"
#include "analyzer/text/segment.h"
#include "apps/cli/article_files.h"
#include "apps/cli/input.h"
#include "apps/cli/run_choice.h"
#include "apps/cli/web_rivals.h"
#include "apps/engine/gap_run.h"

namespace dalil::cli {
namespace {

bool is_url(std::string_view name) {
  return name.starts_with("http://") || name.starts_with("https://");
}

bool is_number(std::string_view name) {
  return !name.empty() && name.size() < 18 &&
         std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

Result<GapDocument> read_page(const std::string& name, WebRivals& web, PageReader& reader,
                              const RivalOptions& options, const Resources& resources,
                              Segmenter& segmenter) {
  const Result<Response> response = web.fetch(name);
  if (!response) return response.error();
  const Page page = reader.read(*response, {.language = options.language});
  if (page.content_words == 0) {
    return Error{ErrorCode::kUnreachable,
                 fmt::format("{}: there is no text on it; it is left out.", name)};
  }
  const std::string host(Url::parse(name)->host());
  return gap_document(page, page.url, host, resources.lexicons, segmenter);
}

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
  PageReader reader(resources.lexicons);
  std::optional<WebRivals> web;
  for (const std::string& name : options.names) {
    if (is_url(name)) {
      if (!web) {
        Result<WebRivals> opened = WebRivals::open(options.names, options.access);
        if (!opened) return opened.error();
        web.emplace(*std::move(opened));
      }
      Result<GapDocument> document = read_page(name, *web, reader, options, resources, segmenter);
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
