// What answers say about an address, and what two of them say together.
#include "crawler/answer.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

Response answer(int status, Failure failure = Failure::kNone) {
  Response response;
  response.status = status;
  response.failure = failure;
  return response;
}

TEST_CASE("a 304 is believed for the version that was asked about") {
  struct Case {
    const char *asked, *named;
    bool another;
  };
  for (const Case& each : {Case{"\"a\"", "\"a\"", false},
                           {"\"a\"", "W/\"a\"", false},
                           {"W/\"a\"", "\"a\"", false},
                           {"\"a-gzip\"", "\"a\"", false},
                           {"\"a\"", "\"b\"", true},
                           {"W/\"a\"", "\"\"", true},
                           {"\"a\"", "", false},
                           {"", "\"b\"", false},
                           {"bare", "bare", false}}) {
    Response response = answer(304);
    if (*each.named != '\0') response.headers.push_back({"etag", each.named});
    INFO(each.asked << " " << each.named);
    CHECK(speaks_of_another(response, {each.asked, "date"}) == each.another);
    response.status = 200;
    CHECK_FALSE(speaks_of_another(response, {each.asked, "date"}));
  }
}

TEST_CASE("answers about who asks say nothing about the page") {
  for (const int status : {401, 403, 407, 429, 451, 999, 600}) {
    CHECK(answer_kind(status, Failure::kNone) == AnswerKind::kUnverifiable);
  }
  for (const int status : {400, 404, 405, 410, 418}) {
    CHECK(answer_kind(status, Failure::kNone) == AnswerKind::kGone);
  }
  for (const int status : {500, 502, 503, 521}) {
    CHECK(answer_kind(status, Failure::kNone) == AnswerKind::kFailing);
  }
  for (const int status : {200, 204, 301, 304}) {
    CHECK(answer_kind(status, Failure::kNone) == AnswerKind::kThere);
  }
  CHECK(answer_kind(0, Failure::kTimeout) == AnswerKind::kFailing);
  CHECK(answer_kind(0, Failure::kDns) == AnswerKind::kFailing);
  CHECK(answer_kind(0, Failure::kTls) == AnswerKind::kThere);
  CHECK(answer_kind(0, Failure::kBlockedAddress) == AnswerKind::kThere);
}

TEST_CASE("firewalls that ask for a browser are recognised") {
  struct Case {
    int status;
    Header header;
    const char* body;
    bool challenge;
  };
  const Case cases[] = {
      {403, {"cf-mitigated", "challenge"}, "", true},
      {503, {"server", "cloudflare"}, "<html><title>Just a moment...</title>", true},
      {403, {"x-datadome", "protected"}, "", true},
      {403, {"server", "x"}, "<h1>Sucuri WebSite Firewall - Access Denied</h1>", true},
      {202, {"x-amzn-waf-action", "challenge"}, "", true},
      {503, {"server", "cloudflare"}, "<h1>Origin is down</h1>", false},
      {200, {"server", "cloudflare"}, "<p>Just a moment...</p>", false},
      {503, {"server", "nginx"}, "", false},
  };
  for (const Case& each : cases) {
    Response response = answer(each.status);
    response.headers = {each.header};
    response.body = each.body;
    INFO(each.header.name << " " << each.body);
    CHECK(is_challenge(response) == each.challenge);
    if (each.challenge) CHECK(answer_kind(response) == AnswerKind::kUnverifiable);
  }
}

TEST_CASE("a price for crawlers says nothing of what readers get") {
  Response response = answer(402);
  CHECK(answer_kind(response) == AnswerKind::kGone);
  response.headers = {{"crawler-price", "USD 0.01"}};
  CHECK(answer_kind(response) == AnswerKind::kUnverifiable);
}

AnswerCheck after(std::initializer_list<Response> answers) {
  AnswerCheck check;
  AnswerKind last = AnswerKind::kThere;
  for (const Response& each : answers) {
    note_answer(check, each);
    last = answer_kind(each);
  }
  conclude(check, last);
  return check;
}

TEST_CASE("a failure is confirmed by another one, and by nothing else") {
  const Response ok = answer(200), gone = answer(404), failing = answer(503), busy = answer(429),
                 silent = answer(0, Failure::kTimeout);
  CHECK(after({ok}).confidence == Confidence::kConfirmed);
  CHECK(after({gone}).confidence == Confidence::kLikely);
  CHECK(after({gone, gone}).confidence == Confidence::kConfirmed);
  CHECK(after({gone, gone}).first_status == 0);
  CHECK(after({failing, silent, failing}).confidence == Confidence::kConfirmed);
  CHECK(after({failing, busy}).confidence == Confidence::kUnverifiable);
  const AnswerCheck mended = after({failing, ok});
  CHECK(mended.confidence == Confidence::kIntermittent);
  CHECK(mended.first_status == 503);
  CHECK(mended.attempts == 2);
  const AnswerCheck worse = after({gone, failing});
  CHECK(worse.confidence == Confidence::kIntermittent);
  CHECK(worse.first_status == 404);
  CHECK(after({silent, ok}).first_failure == Failure::kTimeout);
}

}  // namespace
}  // namespace dalil
