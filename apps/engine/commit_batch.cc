#include "apps/engine/commit_batch.h"

#include <chrono>
#include <utility>

namespace dalil {
namespace {

// What is taken at once, and what may wait: bounds memory where the disk is slow.
constexpr std::size_t kEnough = 64;
constexpr std::size_t kCapacity = 2 * kEnough;
constexpr std::size_t kEnoughBytes = 8'000'000;
constexpr std::chrono::milliseconds kMoment{200};

// About what a page takes here.
std::size_t weight(const PageCommit& page) {
  return page.body.size() + page.spelled.size() + page.links.size() * (sizeof(LinkRecord) + 32) +
         page.findings.size() * (sizeof(Finding) + 256);
}

}  // namespace

CommitBatch::CommitBatch(std::vector<RuleOutcome> empty_tally)
    : empty_tally_(std::move(empty_tally)), content_{{}, empty_tally_} {}

void CommitBatch::add(PageCommit page, std::span<RuleOutcome> tally) {
  std::unique_lock lock(mutex_);
  has_room_.wait(lock, [&] { return content_.pages.size() < kCapacity && bytes_ < kEnoughBytes; });
  bytes_ += weight(page);
  content_.pages.push_back(std::move(page));
  for (std::size_t i = 0; i < tally.size(); ++i) {
    RuleOutcome& sum = content_.tally[i];
    sum.checked += std::exchange(tally[i].checked, 0);
    sum.failed += std::exchange(tally[i].failed, 0);
    sum.not_applicable += std::exchange(tally[i].not_applicable, 0);
    sum.crashed += std::exchange(tally[i].crashed, 0);
  }
  if (hurried_ || content_.pages.size() == kEnough || bytes_ >= kEnoughBytes) ready_.notify_one();
}

CommitBatch::Content CommitBatch::take() {
  std::unique_lock lock(mutex_);
  const auto enough = [&] {
    return closed_ || content_.pages.size() >= kEnough || bytes_ >= kEnoughBytes ||
           (hurried_ && !content_.pages.empty());
  };
  while (!ready_.wait_for(lock, kMoment, enough) && content_.pages.empty()) continue;
  bytes_ = 0;
  has_room_.notify_all();
  return std::exchange(content_, {{}, empty_tally_});
}

void CommitBatch::hurry() {
  const std::lock_guard lock(mutex_);
  hurried_ = true;
  ready_.notify_one();
}

void CommitBatch::relax() {
  const std::lock_guard lock(mutex_);
  hurried_ = false;
}

void CommitBatch::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  ready_.notify_one();
}

}  // namespace dalil
