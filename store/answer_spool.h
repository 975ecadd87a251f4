// Answers that have come and whose pages are not committed yet. A program that is killed leaves
// them behind, and the one that goes on takes them from here instead of asking a server again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/response.h"

namespace dalil {

/// A file beside the store's, of the answers of one run. It is a convenience: where it cannot be
/// written or is damaged, answers are asked for again. Survives a killed program, not a power cut.
/// Thread-safe.
class AnswerSpool {
 public:
  /// Takes over what a killed program left in the file (Store::answers_of). `path` "" keeps
  /// nothing.
  explicit AnswerSpool(std::string path);
  /// Leaves a file only where it holds answers.
  ~AnswerSpool();
  AnswerSpool(const AnswerSpool&) = delete;
  AnswerSpool& operator=(const AnswerSpool&) = delete;

  /// Keeps what a URL of the store answered when it was asked for the `attempt`th time, until
  /// settle(); what is kept already stays.
  void keep(std::int64_t url, int attempt, const Response& response);

  /// What was kept for that attempt, if `asked` is the URL that answered so: rows are given again
  /// where a database is made anew.
  std::optional<Response> recall(std::int64_t url, int attempt, const Url& asked) const;

  /// The store has what these URLs answered.
  void settle(std::span<const std::int64_t> urls);

  /// The store has all there is: nothing is kept from now on.
  void close();

 private:
  using Key = std::pair<std::int64_t, int>;
  struct Place {
    std::uint64_t offset = 0;
    std::uint32_t size = 0;  ///< Of the record, without its head.
  };

  void read_file();
  bool append(const Key& key, std::string_view record);
  bool rewrite();

  const std::string path_;
  mutable std::recursive_mutex mutex_;
  int file_ = -1;
  std::uint64_t end_ = 0;   ///< Behind the last record.
  std::uint64_t live_ = 0;  ///< Bytes of the records that are not settled.
  std::map<Key, Place> places_;
};

}  // namespace dalil
