// The sites of tests/sites on a web of their own, with their names and with encryption: what the
// rules find on the pages in memory, they find in an audit over HTTP, through crawler, store and
// site.
#include <zlib.h>

#include <map>
#include <set>
#include <string>

#include "core/url.h"
#include "tests/apps/auditing.h"
#include "tests/support/loopback_web.h"
#include "tests/support/planted_sites.h"
#include "tests/support/temp_folder.h"
#include "tests/support/txtar.h"

namespace dalil {
namespace {

constexpr std::chrono::milliseconds kTimeout{2'000};  // Where a server is to be too slow.

std::string gzipped(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string packed(deflateBound(&stream, text.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

WebAnswer answer_of(const Url& url, const test::TxtarFile& file) {
  WebAnswer answer;
  answer.pause = file.failure == Failure::kTimeout ? 2 * kTimeout : std::chrono::milliseconds(0);
  answer.broken = file.failure != Failure::kNone;
  const Response response = test::answer_of_file(url, file);
  answer.status = response.status;
  for (const Header& header : response.headers) {
    answer.headers += header.name + ": " + header.value + "\r\n";
  }
  const bool packed = response.header("content-encoding") == "gzip";
  answer.body = packed ? gzipped(response.body) : response.body;
  return answer;
}

/// A site's files by href, on the hosts that they name.
class PlantedWeb {
 public:
  explicit PlantedWeb(const test::Txtar& site) {
    const Url home = *Url::parse(std::string(test::kPlantedOrigin) + "/");
    for (const auto& [path, file] : site.files) {
      const Url url = *Url::parse(path, &home);
      answers_[url.href()] = answer_of(url, file);
      origins_.insert(url.origin());
    }
    web_ = std::make_unique<LoopbackWeb>(origins_, certificate(), [this](const Url& url) {
      const auto found = answers_.find(url.href());
      return found == answers_.end() ? WebAnswer() : found->second;
    });
  }

  bool has_other_sites() const {
    return std::ranges::any_of(origins_, [](const std::string& origin) {
      return origin.find("example.com") == std::string::npos;
    });
  }

  CurlFetcherOptions access() const {
    CurlFetcherOptions options;
    options.proxy = web_->proxy();
    options.ca_file = certificate();
    return options;
  }

 private:
  std::string certificate() const { return folder_.file("certificate.pem"); }

  test::TempFolder folder_;
  std::map<std::string, WebAnswer> answers_;
  std::set<std::string> origins_;
  std::unique_ptr<LoopbackWeb> web_;
};

AuditRequest request_for(const std::string& name, const test::Txtar& site, const PlantedWeb& web) {
  const Url home = *Url::parse(std::string(test::kPlantedOrigin) + "/");
  AuditRequest request;
  request.site = home.href();
  if (name == "maps") request.limits.timeout = kTimeout;
  request.keyphrases = site.keyphrases;
  request.targets = site.targets;
  request.check_external = web.has_other_sites();
  request.ignore_robots = name == "closed";  // Else the audit says that itself, and ends.
  if (name == "list") {  // Addresses that nothing names can only be asked for by hand.
    request.scope.list_only = true;
    for (const auto& [path, file] : site.files) {
      if (!path.ends_with(".txt")) request.list.push_back(Url::parse(path, &home)->href());
    }
  }
  return request;
}

TEST_CASE("every planted mistake is found over HTTP, and nothing else", "[planted]") {
  for (const std::string& name : test::planted_sites()) {
    INFO(name);
    const test::Txtar site = test::parse_txtar(test::read_site_file(name + ".txt"));
    const PlantedWeb web(site);
    test::TempFolder folder;
    Store store = test::open(folder.file("planted.db"));
    AuditOptions options;
    options.access = web.access();
    options.rules = all_rules();
    const Result<AuditEnd> end =
        run_audit(request_for(name, site, web), store, test::resources(), options);
    CHECK((end ? "" : end.error().message) == "");
    if (!end) continue;

    std::set<std::string> found;
    for (const Fix& fix : end->summary.fixes) {
      REQUIRE(store.findings(end->summary.run, fix.card->id, -1, [&](const Finding& finding) {
        found.insert(test::planted_entry(finding.rule, finding.page));
        return true;
      }));
    }
    test::check_planted(test::planted_entries(name), found);
  }
}

}  // namespace
}  // namespace dalil
