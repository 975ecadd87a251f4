// Reads small sites in txtar form.
#include "tests/support/txtar.h"

#include <cctype>
#include <sstream>

namespace dalil::test {
namespace {

// kNone for all other words.
Failure failure_of(std::string_view word) {
  for (int i = 1; i <= static_cast<int>(Failure::kTooManyRedirects); ++i) {
    if (failure_name(static_cast<Failure>(i)) == word) return static_cast<Failure>(i);
  }
  return Failure::kNone;
}

// "-- /path [status] [sitemap] [blocked] [failure] --"
bool read_file_line(const std::string& line, Txtar& txtar, TxtarFile*& current) {
  const bool named = line.starts_with("-- /") || line.starts_with("-- http");
  if (!named || !line.ends_with(" --")) return false;
  std::istringstream words(line.substr(3, line.size() - 6));
  std::string path, word;
  words >> path;
  current = &txtar.files[path];
  while (words >> word) {
    if (word == "sitemap") {
      current->sitemap = true;
    } else if (word == "blocked") {
      current->blocked = true;
    } else if (word.size() == 3 && word.find_first_not_of("0123456789") == std::string::npos) {
      current->status = std::stoi(word);
    } else if (failure_of(word) != Failure::kNone) {
      current->failure = failure_of(word);
    } else {
      txtar.problem = "unknown word in: " + line;
    }
  }
  return true;
}

// Header lines first, ended by an empty line; else all of it is the body.
void split_headers(const std::string& content, Response& response) {
  std::size_t at = 0;
  while (true) {
    const std::size_t end = content.find('\n', at);
    const std::string line = content.substr(at, end - at);
    if (line.empty() || end == std::string::npos) break;
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos || line.find_first_of(" <") < colon) {
      response.headers.clear();
      at = 0;
      break;
    }
    std::string name = line.substr(0, colon);
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    response.headers.push_back({name, line.substr(colon + 2)});
    at = end + 1;
  }
  if (!response.headers.empty() && at < content.size()) ++at;  // The empty line.
  response.body = content.substr(at);
  if (response.header("content-type").empty()) {
    response.headers.push_back({"content-type", "text/html; charset=utf-8"});
  }
}

}  // namespace

Txtar parse_txtar(std::string_view text) {
  Txtar txtar;
  TxtarFile* current = nullptr;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (read_file_line(line, txtar, current)) continue;
    if (current && line.starts_with("repeat ")) {
      std::size_t digits = 0;
      const unsigned long times = std::stoul(line.substr(7), &digits);
      for (unsigned long i = 0; i < times; ++i) current->content += line.substr(8 + digits) + '\n';
    } else if (current) {
      current->content += line + '\n';
    } else if (line.starts_with("keyword: ")) {
      txtar.keyphrases.push_back(line.substr(9));
      txtar.targets.emplace_back();
    } else if (line.starts_with("target: ") && !txtar.targets.empty()) {
      txtar.targets.back() = line.substr(8);
    } else if (!line.empty()) {
      txtar.problem = "a line before the first file: " + line;
    }
  }
  if (!txtar.files.contains("/")) txtar.problem = "no file for /";
  return txtar;
}

Response answer_of_file(const Url& url, const TxtarFile& file) {
  Response response;
  response.requested = response.url = url;
  response.status = file.status;
  if (url.path() == "/robots.txt" || url.path() == "/llms.txt") {
    response.body = file.content;
  } else {
    split_headers(file.content, response);
  }
  return response;
}

}  // namespace dalil::test
