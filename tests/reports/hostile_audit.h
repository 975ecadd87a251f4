// An audit in which every text is one that a hostile page could have written, and how tests have a
// format write it.
#pragma once

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <vector>

#include "reports/formats.h"
#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil::sample {

// What a page may write into its title.
inline const std::string kPayloads[] = {"=1+1",
                                        "+1",
                                        "-2+3",
                                        "@SUM(A1)",
                                        "\t=1",
                                        "\r\n=1",
                                        "＝1",
                                        "a\",\"=1",
                                        "]]><script>alert(1)</script>",
                                        "a|b\\|c",
                                        "one\n::error file=x::two\r\nthree",
                                        "%0A::error::x",
                                        std::string("\0\x01\x08\x0B\x1B[31m\x7F", 10),
                                        "\u202Eexe\u2066\u200F \u009B31m",
                                        "\uFFFE\uFFFF",
                                        "`code` ``more`` @somebody #12 $x$ ![i](javascript:1)",
                                        "&lt; &#0; <!-- -->",
                                        "name=\"x\" 'y'",
                                        std::string(10'000, 'x'),
                                        "عنوان عربي، وفيه “علامات”"};

/// The sample with these titles, in findings, pages, links and keyphrases.
struct Hostile {
  AuditSummary summary = sample::summary();
  Findings found;
  Pages page_rows;
  std::vector<LinkRow> link_rows;

  Hostile() {
    summary.keywords.clear();
    int number = 0;
    for (const std::string& payload : kPayloads) {
      const std::string url = fmt::format("https://example.com/{:02}", number++);
      found["title-too-long"].push_back(
          sample::finding("title-too-long", url, {{"title", payload}, {"length", std::int64_t{98}}},
                          {payload, payload, 3, 9}, payload));
      PageRow page = sample::pages()[0];
      page.url = url;
      page.title = page.description = page.h1 = payload;
      page.record.indexable = NotIndexable::kIndexable;
      page.depth = 1;
      page_rows.push_back(page);
      LinkRow link = sample::links()[0];
      link.link.url = url;
      link.link.anchor = payload;
      link_rows.push_back(link);
      summary.keywords.push_back({.phrase = payload, .pages = {{url, {}}}});
    }
  }
};

struct Empty {
  AuditSummary summary;
  Findings found;
  Pages page_rows;
  std::vector<LinkRow> link_rows;

  Empty() {
    summary.site = "https://example.com/";
    summary.started = "2026-11-22T06:00:00Z";
    summary.tool = "dalil 0.1.0";
  }
};

struct Sample {
  AuditSummary summary = sample::summary();
  Findings found = sample::findings();
  Pages page_rows = sample::pages();
  std::vector<LinkRow> link_rows = sample::links();
};

template <typename Audit>
std::string written(AuditWriter& write, const Audit& audit, const ReportOptions& options = {}) {
  const FindingSource findings = sample::source(audit.found);
  const PageRowSource pages = sample::source(audit.page_rows);
  const LinkRowSource links = sample::source(audit.link_rows);
  std::string out;
  const auto done = write({audit.summary, findings, pages, links}, options,
                          [&](std::string_view bytes) { out += bytes; });
  REQUIRE(done);
  return out;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace dalil::sample
