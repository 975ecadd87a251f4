// What all keyword tables have in common as JSON: the schema dalil.keywords/1.
#pragma once

#include <string>
#include <string_view>

#include "reports/json_writer.h"
#include "reports/sink.h"

namespace dalil {

/// A document that goes to a sink piece by piece.
class KeywordJson {
 public:
  KeywordJson(const Sink& sink, std::string_view kind) : sink_(sink) {
    json.begin_object().key("schema").text("dalil.keywords/1").key("kind").text(kind);
  }
  void pass_on() {
    if (text_.size() < kPiece) return;
    sink_(text_);
    text_.clear();
  }
  void end() {
    json.end_object();
    text_ += '\n';
    sink_(text_);
  }

 private:
  static constexpr std::size_t kPiece = 64 * 1024;  ///< Bytes that are gathered.

  const Sink& sink_;
  std::string text_;

 public:
  JsonWriter json{text_};
};

template <typename Range>
void write_texts(std::string_view key, const Range& texts, JsonWriter& json) {
  json.key(key).begin_array();
  for (const auto& text : texts) json.text(text);
  json.end_array();
}

}  // namespace dalil
