// The link graph of a large site, in a file beside the store.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "analyzer/site/link_graph.h"
#include "store/scratch_file.h"

namespace dalil {

class GraphFile final : public GraphBytes {
 public:
  explicit GraphFile(ScratchFile file) : file_(std::move(file)) {}

  void append(std::string_view bytes) override { written_ = file_.append(bytes); }
  bool read(std::uint64_t offset, std::span<char> into) const override {
    return file_.read(offset, into);
  }

  /// Whether all could be written.
  const Result<void>& written() const { return written_; }

 private:
  ScratchFile file_;
  Result<void> written_;
};

}  // namespace dalil
