// A reader and responses for the tests of analyzer/page.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/page/read_page.h"
#include "core/embedded.h"

namespace dalil::page_tests {

inline const Lexicons& lexicons() {
  static const Lexicons packs = [] {
    Result<Lexicons> loaded = Lexicons::load(embedded_lexicons());
    return loaded ? std::move(*loaded) : Lexicons();
  }();
  return packs;
}

inline Response response(std::string_view body, std::vector<Header> headers = {},
                         std::string_view url = "https://example.com/dir/page") {
  Response response;
  response.requested = response.url = *Url::parse(url);
  response.status = 200;
  response.headers = std::move(headers);
  if (response.header("content-type").empty()) {
    response.headers.push_back({"content-type", "text/html; charset=utf-8"});
  }
  response.body = body;
  return response;
}

inline Page read(const Response& response, const ReadOptions& options = {}) {
  static PageReader reader(lexicons());
  return reader.read(response, options);
}

inline Page read(std::string_view body, std::vector<Header> headers = {}) {
  return read(response(body, std::move(headers)));
}

}  // namespace dalil::page_tests
