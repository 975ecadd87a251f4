// `dalil check`: articles before they are published.
#include "apps/engine/check.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "apps/cli/access.h"
#include "apps/cli/article_files.h"
#include "apps/cli/commands.h"
#include "apps/cli/gate.h"
#include "apps/cli/input.h"
#include "apps/cli/keyphrases.h"
#include "apps/cli/mend.h"
#include "apps/cli/output.h"
#include "apps/cli/project_file.h"
#include "apps/cli/rivals.h"
#include "apps/cli/select.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

struct Options {
  std::vector<std::string> names;
  std::string keywords_file, as, kind, config;
  std::vector<std::string> select, ignore;
  CheckRequest request;
  RivalOptions rivals;
  MendOptions mend;
  AccessOptions access;
  OutputOptions output;
  GateOptions gate;
};

struct Outcome {
  CheckSummary summary;
  bool unreadable = false;
};

CheckedFile unreadable(const std::string& path, const Error& error) {
  CheckedFile file;
  file.path = path;
  file.error = error.message;
  return file;
}

/// The article as it is, or as it is once it is mended.
Result<CheckedFile> check_one(const ArticleFile& article, const Options& options,
                              ArticleChecker& checker) {
  const Result<std::string> bytes = read_input(article.path, options.access);
  if (!bytes) return unreadable(article.path, bytes.error());
  CheckedArticle checked = checker.check(*bytes, article.format, article.path);
  if (!checked.file.error.empty() || !options.mend.wanted()) return std::move(checked.file);
  if (Result<void> done = mend(article.path, *bytes, checked.edits, options.mend); !done) {
    return done.error();
  }
  if (!options.mend.write || checked.edits.empty()) return std::move(checked.file);
  return checker.check(apply_edits(*bytes, checked.edits), article.format, article.path).file;
}

Result<int> exit_code_of(const Outcome& outcome, const GateOptions& options) {
  const Result<int> code = gate(outcome.summary, options);
  return code && outcome.unreadable ? kUsageError : code;
}

Result<void> read_against(Options& options, const Resources& resources) {
  if (options.rivals.names.empty()) return {};
  options.rivals.access = options.access;
  options.rivals.language = options.request.article.language;
  Result<std::vector<GapDocument>> read = read_rivals(options.rivals, nullptr, resources);
  if (!read) return read.error();
  options.request.against = std::move(*read);
  return {};
}

Result<int> run(Options& options, std::span<const Rule* const> configured) {
  const Result<std::vector<ArticleFile>> articles = find_articles(options.names, options.as);
  if (!articles) return articles.error();
  const Result<std::vector<const Rule*>> rules =
      select_rules(configured, options.select, options.ignore);
  if (!rules) return rules.error();
  const Result<Resources> resources = Resources::load();
  if (!resources) return resources.error();
  Keyphrases keyphrases{std::move(options.request.keyphrases), {}, {}};
  if (Result<void> read = read_keyphrases(
          {options.keywords_file, "", options.request.article.language, options.output.quiet},
          resources->lexicons, keyphrases);
      !read) {
    return read.error();
  }
  options.request.keyphrases = std::move(keyphrases.phrases);
  if (options.kind == "landing") options.request.kind = ArticleKind::kLanding;
  if (options.kind == "blog") options.request.kind = ArticleKind::kBlog;

  options.request.today = utc_today();
  if (Result<void> compared = read_against(options, *resources); !compared) {
    return compared.error();
  }

  Outcome outcome;
  outcome.summary.tool = kToolVersion;
  outcome.summary.rules = kRulesVersion;
  ArticleChecker checker(*resources, *rules, options.request);
  for (const ArticleFile& article : *articles) {
    Result<CheckedFile> file = check_one(article, options, checker);
    if (!file) return file.error();
    if (!file->error.empty()) {
      outcome.unreadable = true;
      fmt::print(stderr, "dalil: {}\n", file->error);
    }
    outcome.summary.files.push_back(std::move(*file));
  }
  if (options.mend.takes_stdout(*articles)) return exit_code_of(outcome, options.gate);
  const auto fails = report_gate(nullptr, options.gate, options.output.formats);
  if (!fails) return fails.error();
  if (Result<void> written =
          write_checks(outcome.summary, options.output, *fails ? &**fails : nullptr);
      !written) {
    return written.error();
  }
  return exit_code_of(outcome, options.gate);
}

void add_article_options(CLI::App& command, Options& options) {
  ArticleOptions& article = options.request.article;
  command
      .add_option("--keyword", options.request.keyphrases,
                  "A keyphrase of the article; may be given several times, the first is the main "
                  "one. Without it, those of the front matter")
      ->allow_extra_args(false);
  command.add_option("--keywords", options.keywords_file,
                     "A list of keyphrases: one a line, or what a keyword tool exports");
  command.add_option("--language", article.language,
                     "Language of the article (BCP 47); else declared, else detected");
  command.add_option("--title", article.title, "Title of the page, where the file does not say it");
  command.add_option("--description", article.description,
                     "Meta description, where the file does not say it");
  command.add_option("--slug", article.slug, "Last part of the address that the page will have");
  command.add_option("--kind", options.kind, "What the article is for: landing or blog")
      ->check(CLI::IsMember({"landing", "blog"}));
  command.add_option("--as", options.as, "Format of standard input: md, html or txt")
      ->check(CLI::IsMember({"md", "html", "txt"}));
}

}  // namespace

void add_check(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("check", "Check articles before they are published");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("files", options->names,
                   "Articles (.md, .html, .txt, .docx), folders of them, a URL, or - for standard "
                   "input")
      ->option_text("FILE|DIR|URL|-…")
      ->required();
  add_article_options(*command, *options);
  add_rival_options(*command, options->rivals,
                    "A page or article on the same subject, to see what it has and these lack: a "
                    "URL, a file or a folder; may be given several times");
  command->add_flag(
      "--fix", options->mend.write,
      "Mend spacing and marks in the files; of standard input, print the mended text");
  command->add_flag("--diff", options->mend.diff,
                    "Show what --fix changes; without --fix nothing is written");
  command->add_option("--select", options->select, "Judge by these rules only: id,id,…")
      ->allow_extra_args(false);
  command->add_option("--ignore", options->ignore, "Judge without these rules: id,id,…")
      ->allow_extra_args(false);
  add_config_option(*command, options->config);
  add_access_options(*command, options->access);
  add_output_options(*command, options->output, check_format_names());
  add_csv_options(*command, options->output);
  add_gate_options(*command, options->gate);
  command->callback([options, command, &exit_code] {
    const Result<ConfiguredRules> rules =
        configure(*command, options->config, options->gate.budget);
    options->gate.quiet = options->output.quiet;
    const Result<int> code = rules ? run(*options, rules->rules()) : rules.error();
    exit_code = code ? *code : report_error(code.error());
  });
}

}  // namespace dalil::cli
