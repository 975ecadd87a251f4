// What all keyword tables have in common as JSON: the schema dalil.keywords/1.
#pragma once

#include <string_view>

#include "reports/json_writer.h"
#include "reports/stream.h"

namespace dalil {

/// A document that goes to a sink piece by piece.
class KeywordJson {
 public:
  KeywordJson(const Sink& sink, std::string_view kind) : stream_(sink) {
    json.begin_object().key("schema").text("dalil.keywords/1").key("kind").text(kind);
  }
  void pass_on() { stream_.pass_on(); }
  void end() {
    json.end_object();
    stream_.text += '\n';
    stream_.finish();
  }

 private:
  Stream stream_;

 public:
  JsonWriter json{stream_.text};
};

template <typename Range>
void write_texts(std::string_view key, const Range& texts, JsonWriter& json) {
  json.key(key).begin_array();
  for (const auto& text : texts) json.text(text);
  json.end_array();
}

}  // namespace dalil
