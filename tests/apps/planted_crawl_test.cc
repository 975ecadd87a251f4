// The sites of tests/sites on a server: what the rules find on the pages in memory, they find in an
// audit over HTTP, through crawler, store and site.
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "core/url.h"
#include "tests/apps/auditing.h"
#include "tests/support/loopback_server.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

constexpr std::string_view kOrigin = "https://example.com";

// What cannot be told of a site that is not on https, or is on the reader's own machine.
const std::set<std::string> kNotHere = {
    "mixed-content",         "form-action-http",  "link-to-localhost", "hsts-missing",
    "http-to-https-missing", "sitemap-http-urls", "www-both-resolve",  "canonical-https-http"};

struct File {
  std::string status = "200";
  std::string headers, body;
};

std::string read(const std::string& name) {
  std::ifstream file(std::string(DALIL_SOURCE_DIR) + "/tests/sites/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

/// "Content-Type: text/html"; lines of robots.txt are none.
bool is_header(const std::string& line) {
  const std::size_t colon = line.find(": ");
  return colon != line.npos && line.find_first_of(" <") > colon && line.front() != '<' &&
         !line.starts_with("User-agent");
}

/// The files of the site by what a request for them says, with the site at `origin`.
std::map<std::string, File> files_at(const std::string& site, const std::string& origin) {
  std::map<std::string, File> files;
  std::istringstream lines(read(site + ".txt"));
  File* file = nullptr;
  bool in_headers = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("-- http") && line.ends_with(" --")) {
      file = nullptr;  // Another door of the home page.
    } else if (line.starts_with("-- /") && line.ends_with(" --")) {
      std::istringstream words(line.substr(3, line.size() - 6));
      std::string path;
      words >> path;
      const Url url = *Url::parse(origin + path);
      file = &files[url.href().substr(origin.size())];
      words >> file->status;  // Most name none.
      in_headers = true;
    } else if (file != nullptr && in_headers && is_header(line)) {
      // The bodies are not packed.
      if (!line.starts_with("Content-Encoding")) file->headers += line + "\r\n";
    } else if (file != nullptr && line.starts_with("repeat ")) {
      std::size_t digits = 0;
      const unsigned long times = std::stoul(line.substr(7), &digits);
      for (unsigned long i = 0; i < times; ++i) file->body += line.substr(8 + digits) + "\n";
    } else if (file != nullptr) {
      in_headers = false;
      file->body += line + "\n";
    }
  }
  for (auto& [path, each] : files) {
    replace_all(each.headers, kOrigin, origin);
    replace_all(each.body, kOrigin, origin);
  }
  return files;
}

std::set<std::string> planted(const std::string& site) {
  std::set<std::string> entries;
  std::istringstream lines(read(site + ".expect"));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    if (line.empty() || line.front() == '#' || kNotHere.contains(line.substr(0, space))) continue;
    const Url url = *Url::parse(std::string(kOrigin) + line.substr(space + 1));
    entries.insert(line.substr(0, space) + " " + url.href().substr(kOrigin.size()));
  }
  return entries;
}

TEST_CASE("every planted mistake is found over HTTP, and nothing else", "[planted]") {
  const std::string site = GENERATE("planted", "neglected");
  CAPTURE(site);
  std::map<std::string, File> files;
  LoopbackServer server([&](const LoopbackRequest& request, LoopbackReply& reply) {
    const auto found = files.find(request.target);
    if (found == files.end()) return reply.answer("404 Not Found", "", "");
    return reply.answer(found->second.status + " x", found->second.headers, found->second.body);
  });
  const std::string origin = "http://127.0.0.1:" + std::to_string(server.port());
  files = files_at(site, origin);

  test::TempFolder folder;
  Store store = test::open(folder.file("planted.db"));
  AuditRequest request;
  request.site = origin + "/";
  request.allow_private = true;
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit(request, store, test::resources(), options);
  if (!end) FAIL(end.error().message);
  CHECK(end->summary.coverage.complete);

  std::set<std::string> found;
  for (const Fix& fix : end->summary.fixes) {
    REQUIRE(store.findings(end->summary.run, fix.card->id, -1, [&](const Finding& finding) {
      found.insert(finding.rule + " " + finding.page.substr(origin.size()));
      return true;
    }));
  }
  const std::set<std::string> expected = planted(site);
  for (const std::string& mistake : expected) {
    INFO("not found: " << mistake);
    CHECK(found.contains(mistake));
  }
  for (const std::string& mistake : found) {
    INFO("not planted: " << mistake);
    CHECK(expected.contains(mistake));
  }
}

}  // namespace
}  // namespace dalil
