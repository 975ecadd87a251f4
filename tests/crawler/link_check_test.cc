// Links to other sites: asked politely, and accused only where two answers say so.
#include "crawler/link_check.h"

#include <algorithm>
#include <map>

#include "tests/crawler/crawling.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using test::ScriptedWeb;

std::map<std::int64_t, LinkAnswer> check(ScriptedWeb& web, const std::vector<std::string>& urls,
                                         LinkCheckLimits limits = {.delay = {}}) {
  std::vector<LinkTarget> targets;
  for (const std::string& url : urls) {
    targets.push_back({std::ssize(targets), *Url::parse(url)});
  }
  std::map<std::int64_t, LinkAnswer> answers;
  const std::atomic<bool> never{false};
  CHECK(check_links(
      std::move(targets), limits, web,
      [&](const LinkAnswer& answer) { CHECK(answers.emplace(answer.id, answer).second); }, [] {},
      never));
  return answers;
}

TEST_CASE("a link that works costs one HEAD") {
  std::vector<bool> heads;
  ScriptedWeb web([&](const FetchRequest& asked, int, Response&) { heads.push_back(asked.head); });
  const auto answers = check(web, {"https://a.test/1", "https://b.test/"});
  CHECK(heads == std::vector<bool>{true, true});
  CHECK(answers.at(0).status == 200);
  CHECK(answers.at(0).check.confidence == Confidence::kConfirmed);
  CHECK(answers.at(0).check.attempts == 1);
}

TEST_CASE("where HEAD is not answered as GET is, GET counts") {
  for (const int status : {403, 404, 405, 500, 501}) {
    ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
      if (asked.head) answer.status = status;
    });
    const auto answers = check(web, {"https://a.test/"});
    CHECK(answers.at(0).status == 200);
    CHECK(answers.at(0).check.confidence == Confidence::kConfirmed);
  }
}

TEST_CASE("broken is what two GETs find broken, a challenge is not") {
  ScriptedWeb web([&](const FetchRequest& asked, int before, Response& answer) {
    const std::string host(asked.url.host());
    if (host == "gone.test") answer.status = 404;
    if (host == "flaky.test" && before < 2) answer.status = 500;
    if (host == "wall.test") answer.status = 999;
    if (host == "silent.test") {
      answer.status = 0;
      answer.failure = Failure::kDns;
    }
  });
  const auto answers = check(web, {"https://gone.test/", "https://flaky.test/",
                                   "https://wall.test/", "https://silent.test/"});
  CHECK(answers.at(0).status == 404);
  CHECK(answers.at(0).check.confidence == Confidence::kConfirmed);
  CHECK(answers.at(1).status == 200);
  CHECK(answers.at(1).check.confidence == Confidence::kIntermittent);
  CHECK(answers.at(2).check.confidence == Confidence::kUnverifiable);
  CHECK(answers.at(3).failure == Failure::kDns);
  CHECK(answers.at(3).check.confidence == Confidence::kConfirmed);
  CHECK(answers.at(3).check.attempts == 2);
}

TEST_CASE("redirects of links are followed to their end, loops too") {
  ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
    const std::string path(asked.url.path());
    const std::map<std::string, std::string> to = {
        {"/a", "//b.test/b"}, {"/b", "c#part"}, {"/loop", "/loop"}};
    if (path == "/c") answer.status = 410;
    const auto target = to.find(path);
    if (target == to.end()) return;
    answer.status = 301;
    answer.headers.push_back({"location", target->second});
  });
  const auto answers = check(web, {"https://a.test/a", "https://a.test/loop"});
  CHECK(answers.at(0).status == 410);
  CHECK(answers.at(1).status == 301);
  CHECK(answers.at(1).check.confidence == Confidence::kConfirmed);
  CHECK(std::ranges::count(web.asked, "https://b.test/c") == 3);
}

TEST_CASE("a host that wants to be left alone is, and others are asked all the same") {
  ScriptedWeb web([&](const FetchRequest& asked, int, Response& answer) {
    if (asked.url.host() != "a.test") return;
    answer.status = 429;
    answer.headers.push_back({"retry-after", "100000"});
  });
  const auto answers = check(web, {"https://a.test/1", "https://a.test/2", "https://a.test/3",
                                   "https://a.test/4", "https://b.test/"});
  CHECK(answers.at(4).status == 200);
  CHECK(answers.size() <= 3);
  CHECK(answers.at(0).check.confidence == Confidence::kUnverifiable);
}

}  // namespace
}  // namespace dalil
