// `dalil keywords`: keyword lists, and what a stored audit has of them.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "analyzer/keywords/phrase_groups.h"
#include "analyzer/text/segment.h"
#include "apps/cli/commands.h"
#include "apps/cli/keyword_list.h"
#include "apps/cli/output.h"
#include "apps/cli/rivals.h"
#include "apps/cli/run_choice.h"
#include "apps/cli/stored.h"
#include "apps/engine/gap_run.h"
#include "apps/engine/keyword_ideas.h"
#include "apps/engine/keyword_run.h"
#include "core/embedded.h"
#include "core/utf8.h"
#include "reports/gap_tables.h"
#include "reports/keyword_document.h"
#include "reports/keyword_tables.h"
#include "reports/topic_tables.h"

namespace dalil::cli {
namespace {

struct Options {
  std::int64_t run = 0;
  std::string store;
  std::size_t most = 200;
  KeywordListOptions list;
  RivalOptions rivals;
  OutputOptions output;
};

void add_run_options(CLI::App& command, Options& options) {
  command.add_option("run", options.run, "Number of the run; else the newest")->option_text("RUN");
  command.add_option("--store", options.store, "The database that keeps the audits");
  add_output_options(command, options.output, {"text", "json", "csv", "html", "xlsx"});
}

void add_list_options(CLI::App& command, Options& options, const char* keywords) {
  command.add_option("--keywords", options.list.files, keywords)->allow_extra_args(false);
  add_keyword_list_options(command, options.list);
}

/// One writer of each format; HTML and workbooks are made of the document.
struct Writers {
  std::function<void(const Sink&)> json, csv;
  std::function<void(const TerminalOptions&, const Sink&)> text;
  std::function<KeywordDocument(const std::string& language)> document = nullptr;
};

Result<void> write(const OutputOptions& options, const Writers& writers) {
  return write_formats(
      options, "keywords",
      [&](const std::string& format, bool to_terminal, const Sink& sink) -> Result<void> {
        if (format == "json") {
          writers.json(sink);
        } else if (format == "csv") {
          writers.csv(sink);
        } else if (format == "html") {
          write_keyword_html(writers.document(reader_language(options)), sink);
        } else if (format == "xlsx") {
          return write_keyword_xlsx(writers.document(reader_language(options)), sink);
        } else {
          writers.text(terminal_options(options, to_terminal), sink);
        }
        return {};
      });
}

/// Runs `work` on a stored run with its words.
int with_run(Options& options,
             const std::function<Result<void>(const KeywordRun&, const Resources&)>& work) {
  options.list.quiet = options.output.quiet;
  const Result<Resources> resources = Resources::load();
  if (!resources) return report_error(resources.error());
  Result<Store> store = open_stored(options.store);
  if (!store) return report_error(store.error());
  const Result<RunInfo> run = run_to_read(*store, options.run);
  if (!run) return report_error(run.error());
  const bool shows = !options.output.quiet && isatty(STDERR_FILENO) == 1;
  Result<SiteWords> words =
      site_words(*store, *run, *resources, [&](std::size_t done, std::size_t all) {
        if (shows) fmt::print(stderr, "\r\033[K  {} of {} pages read", done, all);
      });
  if (!words) return report_error(words.error());
  if (shows && words->made) fmt::print(stderr, "\r\033[K");
  if (words->no_bodies > 0 && !options.output.quiet) {
    fmt::print(stderr,
               "dalil: run {} has not kept {} of its pages (--no-bodies), and of these only title "
               "and description are known. Audit with --keywords, which keeps the words, or "
               "without --no-bodies.\n",
               run->id, words->no_bodies);
  }
  const KeywordRun keyword_run(*store, *run, std::move(*words), *resources);
  if (Result<void> done = work(keyword_run, *resources); !done) return report_error(done.error());
  return kClean;
}

void warn_of_targets(const KeywordMap& map) {
  for (const MappedPhrase& phrase : map.phrases) {
    if (phrase.target != TargetState::kNotFound) continue;
    fmt::print(
        stderr,
        "dalil: “{}” is meant for {}, which is no page of the audit that can stand in search "
        "results.\n",
        to_valid_utf8(phrase.group.phrase), to_valid_utf8(phrase.group.target));
  }
}

Result<void> run_import(const Options& options) {
  const Result<Resources> resources = Resources::load();
  if (!resources) return resources.error();
  const Result<std::vector<KeywordGroup>> groups =
      read_keyword_groups(options.list, resources->lexicons);
  if (!groups) return groups.error();
  return write(
      options.output,
      {.json = [&](const Sink& sink) { write_groups_json(*groups, sink); },
       .csv = [&](const Sink& sink) { write_groups_csv(*groups, sink); },
       .text = [&](const TerminalOptions&, const Sink& sink) { write_groups_csv(*groups, sink); }});
}

Result<void> run_map(const Options& options, const KeywordRun& run, const Resources& resources) {
  Result<std::vector<KeywordGroup>> groups = read_keyword_groups(options.list, resources.lexicons);
  if (!groups) return groups.error();
  const KeywordMap map = run.map(std::move(*groups), options.list.language);
  if (!options.output.quiet) warn_of_targets(map);
  const std::string language = reader_language(options.output);
  return write(
      options.output,
      {.json = [&](const Sink& sink) { write_map_json(map, {.language = language}, sink); },
       .csv = [&](const Sink& sink) { write_map_csv(map, sink); },
       .text = [&](const TerminalOptions& terminal,
                   const Sink& sink) { write_map_terminal(map, terminal, sink); },
       .document = [&](const std::string& reader) { return document_of(map, reader); }});
}

/// The groups of --keywords and --keyword; none where neither is given.
Result<std::vector<KeywordGroup>> optional_groups(const Options& options,
                                                  const Resources& resources) {
  if (options.list.files.empty() && options.list.phrases.empty()) {
    return std::vector<KeywordGroup>();
  }
  return read_keyword_groups(options.list, resources.lexicons);
}

Result<void> run_suggest(const Options& options, const KeywordRun& run,
                         const Resources& resources) {
  Result<std::vector<KeywordGroup>> groups = optional_groups(options, resources);
  if (!groups) return groups.error();
  const PhraseWordLists lists(embedded_lexicons());
  const std::vector<LongTailIdea> ideas =
      suggest_phrases(run, lists, std::move(*groups), options.list.language, options.most);
  const KeywordSite site{run.run().id, run.run().request.site};
  return write(
      options.output,
      {.json = [&](const Sink& sink) { write_ideas_json(site, ideas, sink); },
       .csv = [&](const Sink& sink) { write_ideas_csv(ideas, sink); },
       .text = [&](const TerminalOptions& terminal,
                   const Sink& sink) { write_ideas_terminal(site, ideas, terminal, sink); },
       .document = [&](const std::string& reader) { return document_of(site, ideas, reader); }});
}

/// Where in a text a link belongs, and how long texts are, the words alone do not say.
Result<void> needs_texts(const KeywordRun& run) {
  if (run.run().request.keep_bodies) return {};
  return Error{ErrorCode::kUsage,
               fmt::format("Run {} has not kept the texts of its pages (--no-bodies), and this "
                           "needs them. Audit the site again without it.",
                           run.run().id)};
}

Result<void> run_links(const Options& options, const KeywordRun& run, const Resources& resources) {
  if (Result<void> kept = needs_texts(run); !kept) return kept;
  Result<std::vector<KeywordGroup>> groups = optional_groups(options, resources);
  if (!groups) return groups.error();
  const PhraseWordLists lists(embedded_lexicons());
  const std::vector<LinkIdea> ideas =
      suggest_links(run, lists, std::move(*groups), options.list.language);
  const KeywordSite site{run.run().id, run.run().request.site};
  return write(
      options.output,
      {.json = [&](const Sink& sink) { write_link_ideas_json(site, ideas, sink); },
       .csv = [&](const Sink& sink) { write_link_ideas_csv(ideas, sink); },
       .text = [&](const TerminalOptions& terminal,
                   const Sink& sink) { write_link_ideas_terminal(site, ideas, terminal, sink); },
       .document = [&](const std::string& reader) { return document_of(site, ideas, reader); }});
}

Result<void> run_gap(Options& options, const KeywordRun& run, const Resources& resources) {
  if (Result<void> kept = needs_texts(run); !kept) return kept;
  options.rivals.language = run.run().request.page_language;
  const Result<std::vector<GapDocument>> theirs =
      read_rivals(options.rivals, &run.store(), resources);
  if (!theirs) return theirs.error();
  const Result<ContentGap> gap =
      dalil::run_gap(run, *theirs, resources, options.list.language, options.most);
  if (!gap) return gap.error();
  return write(options.output,
               {.json = [&](const Sink& sink) { write_gap_json(*gap, sink); },
                .csv = [&](const Sink& sink) { write_gap_csv(*gap, sink); },
                .text = [&](const TerminalOptions& terminal,
                            const Sink& sink) { write_gap_terminal(*gap, terminal, sink); },
                .document = [&](const std::string& reader) { return document_of(*gap, reader); }});
}

Result<void> run_topics(const Options& options, const KeywordRun& run, const Resources& resources) {
  Result<std::vector<KeywordGroup>> groups = optional_groups(options, resources);
  if (!groups) return groups.error();
  const TopicMap map = find_topics(run, std::move(*groups), options.list.language);
  return write(options.output,
               {.json = [&](const Sink& sink) { write_topics_json(map, sink); },
                .csv = [&](const Sink& sink) { write_topics_csv(map, sink); },
                .text = [&](const TerminalOptions& terminal,
                            const Sink& sink) { write_topics_terminal(map, terminal, sink); },
                .document = [&](const std::string& reader) { return document_of(map, reader); }});
}

void add_import(CLI::App& keywords, int& exit_code) {
  CLI::App* const command =
      keywords.add_subcommand("import", "Read keyword lists and fold the forms of one phrase");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("files", options->list.files,
                   "Lists: Search Console (zip, CSV, JSON of its API), Keyword Planner, Ahrefs, "
                   "Semrush, XLSX, or a phrase a line; - for standard input")
      ->option_text("FILE…")
      ->required();
  add_keyword_list_options(*command, options->list);
  add_output_options(*command, options->output, {"text", "json", "csv"});
  command->callback([options, &exit_code] {
    options->list.quiet = options->output.quiet;
    const Result<void> done = run_import(*options);
    exit_code = done ? static_cast<int>(kClean) : report_error(done.error());
  });
}

void add_map(CLI::App& keywords, int& exit_code) {
  CLI::App* const command =
      keywords.add_subcommand("map", "Which page of an audit stands for which phrase");
  const auto options = std::make_shared<Options>();
  add_run_options(*command, *options);
  add_list_options(*command, *options, "A keyword list; may be given several times");
  command->add_option("--targets", options->list.targets,
                      "A list of phrases with the page that is meant for each");
  command->callback([options, &exit_code] {
    exit_code = with_run(*options, [&](const KeywordRun& run, const Resources& resources) {
      return run_map(*options, run, resources);
    });
  });
}

void add_suggest(CLI::App& keywords, int& exit_code) {
  CLI::App* const command = keywords.add_subcommand(
      "suggest", "Phrases of more than three words to write for, from the site's own texts");
  const auto options = std::make_shared<Options>();
  add_run_options(*command, *options);
  add_list_options(*command, *options, "A keyword list whose long phrases come along");
  command->add_option("--most", options->most, "Phrases of the texts, and of the headings")
      ->check(CLI::Range(1, 10000));
  command->callback([options, &exit_code] {
    exit_code = with_run(*options, [&](const KeywordRun& run, const Resources& resources) {
      return run_suggest(*options, run, resources);
    });
  });
}

void add_links(CLI::App& keywords, int& exit_code) {
  CLI::App* const command = keywords.add_subcommand(
      "links", "Links to add where a page speaks of what another one is about");
  const auto options = std::make_shared<Options>();
  add_run_options(*command, *options);
  add_list_options(*command, *options, "A keyword list whose phrases are subjects of pages, too");
  command->callback([options, &exit_code] {
    exit_code = with_run(*options, [&](const KeywordRun& run, const Resources& resources) {
      return run_links(*options, run, resources);
    });
  });
}

void add_gap(CLI::App& keywords, int& exit_code) {
  CLI::App* const command = keywords.add_subcommand(
      "gap", "Terms, headings and questions that other pages have and an audited site has not");
  const auto options = std::make_shared<Options>();
  command->add_option("--site", options->run, "Number of our run; else the newest")
      ->option_text("RUN");
  command->add_option("--store", options->store, "The database that keeps the audits");
  add_rival_options(*command, options->rivals,
                    "What to compare with: a run, a URL, an article or a folder of articles; may "
                    "be given several times");
  command->get_option("--against")->required();
  command->add_option("--language", options->list.language,
                      "Language of words in Latin letters (BCP 47); English without it");
  command->add_option("--most", options->most, "Terms, and headings")->check(CLI::Range(1, 10000));
  add_access_options(*command, options->rivals.access);
  add_output_options(*command, options->output, {"text", "json", "csv", "html", "xlsx"});
  command->callback([options, &exit_code] {
    exit_code = with_run(*options, [&](const KeywordRun& run, const Resources& resources) {
      return run_gap(*options, run, resources);
    });
  });
}

void add_topics(CLI::App& keywords, int& exit_code) {
  CLI::App* const command = keywords.add_subcommand(
      "topics", "What the pages of an audit are about: main pages, pages around them, gaps");
  const auto options = std::make_shared<Options>();
  add_run_options(*command, *options);
  add_list_options(*command, *options, "A keyword list whose phrases belong to topics");
  command->callback([options, &exit_code] {
    exit_code = with_run(*options, [&](const KeywordRun& run, const Resources& resources) {
      return run_topics(*options, run, resources);
    });
  });
}

}  // namespace

void add_keywords(CLI::App& app, int& exit_code) {
  CLI::App* const keywords =
      app.add_subcommand("keywords", "Keyword lists, and what an audited site has of them");
  keywords->require_subcommand(1);
  add_import(*keywords, exit_code);
  add_map(*keywords, exit_code);
  add_suggest(*keywords, exit_code);
  add_links(*keywords, exit_code);
  add_gap(*keywords, exit_code);
  add_topics(*keywords, exit_code);
}

}  // namespace dalil::cli
