// JUnit XML, which every build server shows: a suite for each rule of an audit, with a test case
// for each page that breaks it, or one for each file of a check.
#include <fmt/format.h>

#include <string>

#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/readable.h"
#include "reports/reported.h"
#include "reports/stream.h"
#include "reports/xml.h"

namespace dalil {
namespace {

/// Whether a finding begins a test case: those of one page that follow each other are one, but what
/// fails is never in one with what does not. In a check each is one.
class Order {
 public:
  explicit Order(const ReportedGroup& group) : by_page_(group.card != nullptr) {}

  bool begins(const Reported& finding) {
    const bool same = by_page_ && !first_ && finding.page == page_ && finding.fails == fails_;
    first_ = false;
    page_ = finding.page;
    fails_ = finding.fails;
    return !same;
  }

 private:
  bool by_page_, first_ = true, fails_ = false;
  std::string page_;
};

/// The test cases of one suite.
class Cases {
 public:
  Cases(const ReportedGroup& group, Stream& out) : group_(group), order_(group), out_(out) {}
  ~Cases() { close(); }
  Cases(const Cases&) = delete;
  Cases& operator=(const Cases&) = delete;

  void add(const Reported& finding) {
    if (order_.begins(finding)) begin(finding, group_.card != nullptr);
    std::string line;
    if (finding.line > 0) line = fmt::format("{}:{}: ", finding.line, finding.column);
    append_xml(out_.text, fmt::format("{}{} {}\n", line, finding.message, finding.fix));
    out_.pass_on();
  }

 private:
  void begin(const Reported& finding, bool by_page) {
    close();
    open_ = true;
    tag_ = finding.fails ? "failure" : "system-out";
    std::string name = by_page ? readable_url(finding.page) : std::string(finding.card->id);
    if (!by_page && finding.line > 0) {
      name += fmt::format(" {}:{}", finding.line, finding.column);
    }
    out_.text += fmt::format("    <testcase classname=\"{}\" name=\"{}\"", xml_text(group_.name),
                             xml_text(name));
    if (!finding.file.empty()) {
      out_.text += fmt::format(" file=\"{}\"", xml_text(finding.file));
      if (finding.line > 0) out_.text += fmt::format(" line=\"{}\"", finding.line);
    }
    out_.text += fmt::format("><{}", tag_);
    if (tag_ == "failure") {
      out_.text += fmt::format(" type=\"{}\" message=\"{}\"", name_of(finding.card->severity),
                               xml_text(finding.message));
    }
    out_.text += '>';
  }

  void close() {
    if (open_) out_.text += fmt::format("</{}></testcase>\n", tag_);
    open_ = false;
  }

  const ReportedGroup& group_;
  Order order_;
  Stream& out_;
  bool open_ = false;
  std::string_view tag_;
};

/// What a suite counts before its cases come.
struct Counts {
  std::int64_t tests = 0, failures = 0, errors = 0;
};

Result<Counts> count(const ReportedRun& run, const ReportedGroup& group) {
  Counts counts;
  if (group.card && !run.gated) {
    counts.tests = group.failed;
    counts.failures = group.card->severity <= Severity::kWarning ? group.failed : 0;
    return counts;
  }
  Order order(group);
  const Result<void> done = run.each_of(group, [&](const Reported& finding) {
    const bool begins = order.begins(finding);
    counts.tests += begins;
    counts.failures += begins && finding.fails;
    return true;
  });
  if (!done) return done.error();
  return counts;
}

void open_suite(std::string_view name, const Counts& counts, Stream& out) {
  out.text += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                          xml_text(name), counts.tests, counts.failures, counts.errors);
}

Result<void> write_run(const ReportedRun& run, const Sink& sink) {
  Stream out(sink);
  out.text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out.text += fmt::format("<testsuites name=\"{}\">\n", xml_text("dalil " + run.name));
  for (const ReportedGroup& group : run.groups) {
    const Result<Counts> counts = count(run, group);
    if (!counts) return counts.error();
    open_suite(group.name, *counts, out);
    Result<void> done;
    {
      Cases cases(group, out);
      done = run.each_of(group, [&](const Reported& finding) {
        cases.add(finding);
        return true;
      });
    }
    if (!done) return done;
    out.text += "  </testsuite>\n";
  }
  for (const Unread& unread : run.unread) {
    open_suite(unread.file, {.tests = 1, .errors = 1}, out);
    out.text += fmt::format(
        "    <testcase classname=\"{0}\" name=\"{0}\" file=\"{0}\"><error "
        "message=\"{1}\"/></testcase>\n",
        xml_text(unread.file), xml_text(unread.error));
    out.text += "  </testsuite>\n";
  }
  for (const std::string& name : run.clean) {
    open_suite(name, {.tests = 1}, out);
    out.text += fmt::format("    <testcase classname=\"{0}\" name=\"{0}\"/>\n", xml_text(name));
    out.text += "  </testsuite>\n";
  }
  out.text += "</testsuites>\n";
  out.finish();
  return {};
}

}  // namespace

/// Rules that found nothing are suites with one test that passed. Failures are errors and warnings,
/// or where there is a gate, what fails it; the rest is the output of tests that pass.
Result<void> write_junit(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  return write_run(ReportedRun::of(view, options), sink);
}

/// A suite for each file; one without findings has a test that passed, and one that could not be
/// read has an error.
Result<void> write_check_junit(const CheckSummary& summary, const ReportOptions& options,
                               const Sink& sink) {
  return write_run(ReportedRun::of(summary, options), sink);
}

}  // namespace dalil
