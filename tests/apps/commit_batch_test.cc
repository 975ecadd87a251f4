// Pages on their way to the store: several at once, none lost, nobody far ahead of the writer.
#include "apps/engine/commit_batch.h"

#include <string>
#include <thread>
#include <vector>

#include "tests/support/catch.h"

namespace dalil {
namespace {

std::vector<RuleOutcome> tally(std::int64_t checked, std::int64_t failed) {
  return {{.rule = "title-missing", .checked = checked, .failed = failed}};
}

PageCommit page(std::int64_t url) {
  PageCommit commit;
  commit.url = url;
  return commit;
}

}  // namespace

TEST_CASE("pages of a batch come together, with the sums of their counts") {
  CommitBatch batch(tally(0, 0));
  std::vector<RuleOutcome> own = tally(1, 1);
  batch.add(page(7), own);
  CHECK(own.front().checked == 0);
  CHECK(own.front().failed == 0);
  own = tally(2, 0);
  batch.add(page(8), own);
  batch.hurry();
  const CommitBatch::Content content = batch.take();
  REQUIRE(content.pages.size() == 2);
  CHECK(content.pages[0].url == 7);
  CHECK(content.pages[1].url == 8);
  REQUIRE(content.tally.size() == 1);
  CHECK(content.tally.front().rule == "title-missing");
  CHECK(content.tally.front().checked == 3);
  CHECK(content.tally.front().failed == 1);
}

TEST_CASE("a few pages are given out after a moment without anybody's hurry") {
  CommitBatch batch(tally(0, 0));
  std::vector<RuleOutcome> own = tally(1, 0);
  batch.add(page(1), own);
  CHECK(batch.take().pages.size() == 1);
}

TEST_CASE("whoever is ahead of the writer waits, and nothing is lost") {
  constexpr std::int64_t kPages = 1000;
  CommitBatch batch(tally(0, 0));
  std::thread worker([&] {
    std::vector<RuleOutcome> own = tally(0, 0);
    for (std::int64_t i = 0; i < kPages; ++i) {
      own.front().checked = 1;
      batch.add(page(i), own);
    }
    batch.close();
  });
  std::int64_t next = 0, checked = 0;
  while (true) {
    const CommitBatch::Content content = batch.take();
    if (content.pages.empty()) break;
    CHECK(content.pages.size() <= 128);
    for (const PageCommit& commit : content.pages) CHECK(commit.url == next++);
    checked += content.tally.front().checked;
  }
  worker.join();
  CHECK(next == kPages);
  CHECK(checked == kPages);
}

}  // namespace dalil
