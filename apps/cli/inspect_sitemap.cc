// `dalil inspect sitemap`: what a sitemap announces and what is wrong with it.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "apps/cli/commands.h"
#include "apps/cli/input.h"
#include "apps/cli/output.h"
#include "apps/cli/print_json.h"
#include "crawler/sitemap.h"

namespace dalil::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const SitemapEntry& entry) {
  Json alternates = Json::array();
  for (const SitemapAlternate& alternate : entry.alternates) {
    alternates.push_back({{"hreflang", alternate.hreflang}, {"href", alternate.href}});
  }
  print_json({{"loc", entry.loc},
              {"lastmod", entry.lastmod.empty() ? Json() : Json(entry.lastmod)},
              {"alternates", std::move(alternates)},
              {"images", entry.images},
              {"line", entry.line}});
}

struct Options {
  std::string source;
  AccessOptions access;
};

int run(const Options& options) {
  const Result<std::string> body = read_input(options.source, options.access);
  if (!body) return report_error(body.error());
  const Sitemap sitemap = parse_sitemap(*body);
  for (const SitemapEntry& entry : sitemap.entries) print(entry);
  Json errors = Json::array();
  for (const SitemapError& error : sitemap.errors) {
    errors.push_back({{"kind", sitemap_error_name(error.kind)},
                      {"line", error.line == 0 ? Json() : Json(error.line)},
                      {"message", error.message}});
  }
  print_json({{"entries", sitemap.entries.size()},
              {"index", sitemap.kind == SitemapKind::kIndex},
              {"errors", std::move(errors)},
              {"kind", sitemap_kind_name(sitemap.kind)}});
  return kClean;
}

}  // namespace

void add_inspect_sitemap(CLI::App& inspect, int& exit_code) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      inspect.add_subcommand("sitemap", "The entries of a sitemap, feed or list of URLs");
  command->add_option("sitemap", options->source, "A file, plain or gzip, or - for standard input")
      ->option_text("FILE|URL")
      ->required();
  add_access_options(*command, options->access);
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace dalil::cli
