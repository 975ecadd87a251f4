// A check of articles as one HTML file for writers: what each keyphrase covers, how a result page
// may show the article, and every finding with its words around it.
#include <fmt/format.h>

#include <string>

#include "core/hash.h"
#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/html_document.h"
#include "reports/html_page.h"
#include "reports/html_parts.h"
#include "reports/readable.h"
#include "reports/sentences.h"

namespace dalil {
namespace {

constexpr std::size_t kQuoteColumns = 160;
constexpr std::size_t kSnippetColumns = 400;

std::string anchor_of(const CheckedFile& file) {
  return fmt::format("file-{:016x}", hash64(file.path));
}

/// The name of a file that was checked: a path, or an address.
std::string name_of_file(const CheckedFile& file) { return readable_url(file.path); }

void write_contents(const CheckSummary& summary, HtmlPage& page) {
  if (summary.files.size() < 2) return;
  page.raw("<nav class=\"contents\" aria-label=\"")
      .raw(html_escaped(page.words()("html.contents")))
      .raw("\">\n<ol>\n");
  for (const CheckedFile& file : summary.files) {
    page.raw("<li><a href=\"#").raw(anchor_of(file)).raw("\">").code(name_of_file(file));
    page.raw("</a></li>\n");
  }
  page.raw("</ol>\n</nav>\n");
}

void write_place(const CheckedPlace& place, HtmlPage& page) {
  page.raw("<td>");
  if (place.of > 1) {
    page.say("html.of", {{"with", place.with}, {"of", place.of}});
  } else if (place.of == 1) {
    page.say(place.with > 0 ? "html.yes" : "html.no");
  } else {
    page.raw("–");
  }
  page.raw("</td>");
}

void write_keyphrases(const CheckedFile& file, HtmlPage& page) {
  if (file.keyphrases.empty()) return;
  const Words& words = page.words();
  page.raw("<div class=\"scroll\"><table class=\"list\">\n<thead><tr>");
  write_column(words("html.column-phrase"), "", page);
  write_column(words("html.column-coverage"), "", page);
  for (const std::string_view place :
       {"title", "description", "h1", "introduction", "slug", "subheadings"}) {
    write_column(words(fmt::format("html.place-{}", place)), "", page);
  }
  page.raw("</tr></thead>\n<tbody>\n");
  for (const CheckedKeyphrase& phrase : file.keyphrases) {
    page.raw("<tr><th scope=\"row\">").stranger(phrase.phrase).raw("<br><span class=\"soft\">");
    page.say("check.count", {{"count", phrase.count},
                             {"density", phrase.density},
                             {"bounded", phrase.target_most > 0 ? "yes" : "no"},
                             {"least", phrase.target_least},
                             {"most", phrase.target_most}});
    page.raw("</span></th><td>").say(fmt::format("coverage.{}", phrase.coverage)).raw("</td>");
    for (const CheckedPlace* place : {&phrase.title, &phrase.description, &phrase.h1,
                                      &phrase.introduction, &phrase.slug, &phrase.subheadings}) {
      write_place(*place, page);
    }
    page.raw("</tr>\n");
  }
  page.raw("</tbody>\n</table></div>\n");
}

void write_line(std::string_view tag, std::string_view text, std::string_view missing,
                HtmlPage& page) {
  page.raw(fmt::format("<p class=\"{}{}\" dir=\"auto\">", tag, text.empty() ? " none" : ""));
  if (text.empty()) {
    page.say(missing);
  } else {  // Not in <bdi>: dir="auto" would look past it.
    page.raw(html_escaped(terminal_text(cut_to_columns(text, kSnippetColumns))));
  }
  page.raw("</p>\n");
}

void write_snippet(const CheckedFile& file, HtmlPage& page) {
  if (!file.has_snippet) return;
  page.raw("<div class=\"snippet\" role=\"group\" aria-label=\"").say("html.preview").raw("\">\n");
  if (!file.slug.empty()) {
    page.raw("<p class=\"crumbs\">").code("example.com › " + file.slug).raw("</p>\n");
  }
  write_line("headline", file.title.text, "snippet.no-title", page);
  write_line("passage", file.description.text, "snippet.no-description", page);
  page.raw("</div>\n");
}

void write_finding(const CheckedFinding& found, HtmlPage& page) {
  const Words& words = page.words();
  const RuleText& text = found.card->text(words.language());
  page.raw("<tr><td>");
  if (found.place.begin.line > 0) {
    page.code(fmt::format("{}:{}", found.place.begin.line, found.place.begin.column));
  } else if (!found.place.where.empty()) {
    page.code(cut_to_columns(found.place.where, kQuoteColumns));
  }
  page.raw("</td><td>");
  write_severity(found.card->severity, page);
  page.raw("</td><th scope=\"row\">").text(finding_sentence(text.message, found.finding, words));
  if (!found.shown.empty() && !(found.before.empty() && found.after.empty())) {
    const auto safe = [](std::string_view words_of_file) {
      return html_escaped(terminal_text(words_of_file));
    };
    page.raw("<q dir=\"auto\">").raw(safe(found.before)).raw("<mark>");
    page.raw(safe(cut_to_columns(found.shown, kQuoteColumns))).raw("</mark>");
    page.raw(safe(found.after)).raw("</q>");
  }
  page.raw("</th><td>").text(finding_sentence(text.fix, found.finding, words));
  if (found.fixable) page.raw(" ").say("check.fixable");
  page.raw("</td><td>").code(found.card->id).raw("</td></tr>\n");
}

void write_findings(const CheckedFile& file, HtmlPage& page) {
  const Words& words = page.words();
  if (file.findings.empty()) {
    page.element("p", words("check.clean"));
    return;
  }
  page.raw("<div class=\"scroll\"><table class=\"list findings\" data-rows=\"tr\">\n<thead><tr>");
  write_column(words("html.column-where"), "", page);
  write_column(words("html.column-severity"), "t", page);
  write_column(words("html.column-seen"), "t", page);
  write_column(words("column.fix"), "t", page);
  write_column(words("html.column-rule"), "t", page);
  page.raw("</tr></thead>\n<tbody>\n");
  for (const CheckedFinding& found : file.findings) write_finding(found, page);
  page.raw("</tbody>\n</table></div>\n");
}

void write_file(const CheckedFile& file, HtmlPage& page) {
  const Words& words = page.words();
  const std::string id = anchor_of(file);
  page.raw(fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">", id));
  page.code(name_of_file(file)).raw("</h2>\n");
  if (!file.error.empty()) {
    page.raw("<p class=\"note\">").stranger(file.error).raw("</p>\n</section>\n");
    return;
  }
  const std::string language =
      file.language_name.empty() ? words("check.language-unknown") : file.language_name;
  page.element("p class=\"verdict\"",
               words("check.facts", {{"file", code_text(name_of_file(file), words)},
                                     {"language", stranger_text(language, words)},
                                     {"words", file.words},
                                     {"score", std::int64_t{shown_score(file.score)}}}));
  for (const std::string& note : file.notes) {
    page.element("p class=\"note\"",
                 words("check.note", {{"note", stranger_text(note, words, kSnippetColumns)}}));
  }
  write_keyphrases(file, page);
  write_snippet(file, page);
  write_findings(file, page);
  page.raw("</section>\n");
}

}  // namespace

/// One self-contained document with a section for each file.
Result<void> write_check_html(const CheckSummary& summary, const ReportOptions& options,
                              const Sink& sink) {
  HtmlPage page(options.language, sink);
  const Words& words = page.words();
  std::int64_t findings = 0, clean = 0;
  for (const CheckedFile& file : summary.files) {
    findings += std::ssize(file.findings);
    clean += file.error.empty() && file.findings.empty();
  }
  const std::string total =
      words("check.total",
            {{"files", std::ssize(summary.files)}, {"findings", findings}, {"clean", clean}});
  open_document("dalil: " + total, page);
  write_contents(summary, page);
  page.raw("<main id=\"main\">\n<h1>").text(total).raw("</h1>\n");
  for (const CheckedFile& file : summary.files) write_file(file, page);
  page.raw("</main>\n<footer class=\"foot\">\n<p>").text(code_text(summary.tool, words));
  page.raw("</p>\n</footer>\n");
  close_document(page);
  page.flush();
  return {};
}

}  // namespace dalil
