// What tests of whole audits share: the resources, a store, and all that a run says as text.
#pragma once

#include <string>

#include "apps/engine/audit.h"
#include "tests/support/catch.h"

namespace dalil::test {

inline const Resources& resources() {
  static const Resources loaded = *Resources::load();
  return loaded;
}

inline Store open(const std::string& path) {
  Result<Store> store = Store::open(path, false);
  if (!store) FAIL(store.error().message);
  return std::move(*store);
}

/// The pages and links of a run as text, as reports have them.
inline std::string tables(Store& store, std::int64_t run) {
  std::string text;
  CHECK(store.page_rows(run, [&](const PageRow& page) {
    text += page.url + " " + std::to_string(page.record.status) + " " + page.title + " " + page.h1 +
            " " + page.target + " " + page.template_name;
    for (const std::int64_t number :
         {std::int64_t{page.depth}, page.inlinks, page.outlinks, page.findings, page.images}) {
      text += " " + std::to_string(number);
    }
    text += " " + std::to_string(page.link_score) + "\n";
    return true;
  }));
  CHECK(store.link_rows(run, [&](const LinkRow& row) {
    text += std::string(row.from) + " " + row.link.url + " " + row.link.anchor + " " +
            std::to_string(row.status) + "\n";
    return true;
  }));
  return text;
}

/// Everything that a run says and that must not depend on time, as text.
inline std::string said(Store& store, const AuditSummary& summary) {
  std::string text;
  for (const Fix& fix : summary.fixes) {
    text += std::string(fix.card->id) + " " + std::to_string(fix.pages_affected) + " " +
            std::to_string(fix.priority) + " " + std::to_string(fix.gain) + "\n";
    const Result<void> read =
        store.findings(summary.run, fix.card->id, -1, [&](const Finding& finding) {
          text += finding.page + " " + finding.key + " " + finding.fingerprint() + " " +
                  std::string(name_of(finding.confidence)) + "\n";
          for (const Evidence& evidence : finding.evidence) {
            text +=
                evidence.where + " " + evidence.what + " " + std::to_string(evidence.line) + "\n";
          }
          return true;
        });
    CHECK(read);
  }
  text += std::to_string(summary.score.value) + "\n";
  for (const KeywordSummary& keyword : summary.keywords) text += keyword.best_page + "\n";
  text += tables(store, summary.run);
  return text;
}

}  // namespace dalil::test
