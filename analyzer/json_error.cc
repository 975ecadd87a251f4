#include "analyzer/json_error.h"

#include <nlohmann/json.hpp>

namespace dalil {
namespace {

class Grammar : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception&) override {
    place_ = at == 0 ? 1 : at;
    return false;
  }
  std::size_t place() const { return place_; }

 private:
  std::size_t place_ = 0;
};

}  // namespace

std::size_t json_error_place(std::string_view text) {
  Grammar grammar;
  nlohmann::json::sax_parse(text, &grammar);
  return grammar.place();
}

}  // namespace dalil
