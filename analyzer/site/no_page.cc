#include "analyzer/site/no_page.h"

#include <string>
#include <utility>

#include "analyzer/site/broken.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/named_how.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil {
namespace {

constexpr std::size_t kShown = 3;

}  // namespace

void judge_unanswered(const Site& site, SiteFindings& findings, bool (*fault)(Failure failure)) {
  const Redirects redirects(site);
  const NamedHow named = named_how(site, redirects);
  const bool unanswered = trust_unanswered(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || (record.status == 0 && record.failure == Failure::kNone)) continue;
    if (is_unanswered(record) && !unanswered) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    const bool told = is_unanswered(record) &&
                      (named.anchor[page] || named.hreflang[page] || named.redirect[page]);
    if (record.status != 0 || !fault(record.failure) || told) continue;
    Finding finding;
    finding.confidence = record.check.confidence;
    finding.values = {{"failure", select_key(failure_name(record.failure))}};
    finding.evidence = {status_evidence(record)};
    findings.add(page, std::move(finding));
  }
}

void judge_refused(const Site& site, SiteFindings& findings,
                   bool (*refused)(const PageRecord& page)) {
  std::int64_t count = 0;
  Finding finding;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    const PageRecord& record = site.pages[page];
    if (!record.internal || record.status == 0) continue;
    findings.checked(1);
    if (!refused(record)) continue;
    ++count;
    if (finding.evidence.size() < kShown) {
      finding.evidence.push_back({.where = display_url(site, page), .what = answer_of(record)});
    }
  }
  const std::uint32_t face = face_of_site(site);
  if (count == 0 || face == kNoPage) return;
  finding.confidence = Confidence::kUnverifiable;
  finding.values = {{"count", count}};
  findings.add(face, std::move(finding));
}

}  // namespace dalil
