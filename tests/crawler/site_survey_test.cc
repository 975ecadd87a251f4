// What is asked of a host beside its pages, and what is kept of the answers.
#include "crawler/site_survey.h"

#include <map>
#include <string>
#include <vector>

#include "crawler/llms_txt.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

std::vector<std::string> doors(const char* home) {
  std::vector<std::string> hrefs;
  for (const Url& door : doors_of(*Url::parse(home))) hrefs.push_back(door.href());
  return hrefs;
}

TEST_CASE("the doors of a home page: the other scheme and the other name") {
  using Hrefs = std::vector<std::string>;
  CHECK(doors("https://example.com/ar/") ==
        Hrefs{"http://example.com/", "https://www.example.com/"});
  CHECK(doors("https://www.example.co.uk/") ==
        Hrefs{"http://www.example.co.uk/", "https://example.co.uk/"});
  CHECK(doors("http://example.com/") == Hrefs{"http://www.example.com/"});
  CHECK(doors("https://shop.example.com/") == Hrefs{"http://shop.example.com/"});
  CHECK(doors("https://example.com:8443/").empty());
  CHECK(doors("https://127.0.0.1/").empty());
  CHECK(doors("https://[::1]/").empty());
  CHECK(doors("https://localhost/").empty());
}

Response answer(const std::string& body) {
  Response response;
  response.requested = response.url = *Url::parse("https://example.com/");
  response.status = 200;
  response.body = body;
  return response;
}

TEST_CASE("the headers of a home page are kept without the values of cookies") {
  Response response = answer(
      "<TITLE>محمصة</TITLE><meta http-equiv=Content-Security-Policy content=\"default-src *\">");
  response.headers = {{"set-cookie", "sid=5f2a9c; Secure; Path=/"},
                      {"set-cookie", "flag"},
                      {"server", "nginx"},
                      {"x-frame-options", "DENY\xff"}};
  const HomeFact fact = home_fact(response);
  CHECK(fact.url == "https://example.com/");
  CHECK(fact.title == "محمصة");
  REQUIRE(fact.headers.size() == 4);
  CHECK(fact.headers[0].value == "sid=; Secure; Path=/");
  CHECK(fact.headers[1].value == "");
  CHECK(fact.headers[2].value == "DENY\xEF\xBF\xBD");
  CHECK(fact.headers[3].name == "meta-content-security-policy");
  response.status = 304;
  CHECK(home_fact(response).url == "");
}

TEST_CASE("a survey asks a host a few questions, as far as robots.txt allows") {
  std::map<std::string, Response> web;
  web["https://example.com/"] = answer("<title>Roastery</title>");
  web["http://example.com/"] = answer("");
  web["http://example.com/"].status = 301;
  web["http://example.com/"].headers = {{"location", "https://example.com/"}};
  web["https://www.example.com/"] = answer(
      "<link rel='stylesheet' href='/a.css'><link href='/ar' "
      "rel='canonical'><title>Roastery</title>");
  web["https://example.com/robots.txt"] = answer("User-agent: *\nDisallow: /llms.txt\n");
  std::vector<std::string> asked;
  const FetchNow fetch = [&](const Url& url) {
    asked.push_back(url.href());
    const auto found = web.find(url.href());
    if (found != web.end()) return found->second;
    Response none;
    none.requested = none.url = url;
    none.status = 404;
    return none;
  };
  RobotsCache robots(fetch, "dalil");
  SiteFacts facts;
  survey_site(*Url::parse("https://example.com/"), true, fetch, robots, facts);
  CHECK(facts.home.title == "Roastery");
  REQUIRE(facts.doors.size() == 2);
  CHECK(facts.doors[0].target == "https://example.com/");
  CHECK(facts.doors[1].canonical == "https://www.example.com/ar");
  CHECK(facts.doors[1].title == "Roastery");
  CHECK(facts.llms.url == "");
  CHECK(asked == std::vector<std::string>{"https://example.com/robots.txt", "https://example.com/",
                                          "http://example.com/robots.txt", "http://example.com/",
                                          "https://www.example.com/robots.txt",
                                          "https://www.example.com/"});
  // What the crawl saw already is not asked for again.
  asked.clear();
  facts.doors.clear();
  survey_site(*Url::parse("https://example.com/"), false, fetch, robots, facts);
  CHECK(asked == std::vector<std::string>{"http://example.com/", "https://www.example.com/",
                                          "https://example.com/llms.txt"});
  CHECK(facts.llms.status == 404);
}

TEST_CASE("llms.txt: its heading and its links") {
  Response response = answer(
      "\xEF\xBB\xBF\r\n# محمصة\r\n\r\n> نحمص البن.\r\n- [أ](/أ): ب [c](https://other.example/(1) "
      "\"c\")\r\n- [mail](mailto:a@example.com) [none]()\n- [d](<https://example.com/d#top>");
  const LlmsFact fact = llms_fact(response.url, response);
  CHECK(fact.titled);
  CHECK_FALSE(fact.html);
  CHECK(fact.link_count == 3);
  REQUIRE(fact.links.size() == 3);
  CHECK(fact.links[0].url == "https://example.com/%D8%A3");
  CHECK(fact.links[0].line == 5);
  CHECK(fact.links[1].url == "https://other.example/(1)");
  CHECK(fact.links[2].url == "https://example.com/d");
  CHECK(fact.links[2].line == 7);

  response.body = "\n <!doctype html><h1># no</h1>";
  CHECK(llms_fact(response.url, response).html);
  response.body = "#no heading";
  CHECK_FALSE(llms_fact(response.url, response).titled);
  response.status = 404;
  CHECK(llms_fact(response.url, response).bytes == 11);
}

}  // namespace
}  // namespace dalil
