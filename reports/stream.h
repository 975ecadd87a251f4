// Text on its way to a sink: gathered, and handed over in pieces, so that no writer holds a whole
// report.
#pragma once

#include <string>

#include "reports/sink.h"

namespace dalil {

class Stream {
 public:
  explicit Stream(const Sink& sink) : sink_(sink) { text.reserve(kPiece + kPiece / 4); }

  /// Hands over what has been gathered, where it is enough to be worth it.
  void pass_on() {
    if (text.size() >= kPiece) finish();
  }
  /// Hands over all that is left.
  void finish() {
    sink_(text);
    text.clear();
  }

  std::string text;  ///< What is added is written here.

 private:
  static constexpr std::size_t kPiece = 64 * 1024;
  const Sink& sink_;
};

}  // namespace dalil
