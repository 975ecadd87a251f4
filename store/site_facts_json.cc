#include "store/site_facts_json.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace dalil::store {

using Json = nlohmann::json;

namespace {

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json packed(const RobotsLine& line) { return Json::array({line.what, line.line, line.text}); }

Json packed(const std::vector<RobotsLine>& lines) {
  Json array = Json::array();
  for (const RobotsLine& line : lines) array.push_back(packed(line));
  return array;
}

RobotsLine line_from(const Json& json) { return {json.at(0), json.at(1), json.at(2)}; }

std::vector<RobotsLine> lines_from(const Json& json) {
  std::vector<RobotsLine> lines;
  for (const Json& line : json) lines.push_back(line_from(line));
  return lines;
}

Json packed(const ListedUrls& urls) {
  Json first = Json::array();
  for (const ListedUrl& url : urls.first) {
    first.push_back(Json::array({url.url, url.line, url.other}));
  }
  return Json::array({urls.count, std::move(first)});
}

ListedUrls urls_from(const Json& json) {
  ListedUrls urls;
  urls.count = json.at(0);
  for (const Json& url : json.at(1)) urls.first.push_back({url.at(0), url.at(1), url.at(2)});
  return urls;
}

}  // namespace

std::string to_json(const RobotsFact& fact) {
  return dump({{"origin", fact.origin},
               {"status", fact.status},
               {"failure", static_cast<int>(fact.failure)},
               {"unreachable", fact.unreachable},
               {"html", fact.html},
               {"bytes", fact.bytes},
               {"problems", packed(fact.problems)},
               {"problem_count", fact.problem_count},
               {"sitemaps", packed(fact.sitemaps)},
               {"agents", packed(fact.agents)},
               {"forbidden", packed(fact.forbidden)},
               {"signals", packed(fact.signals)},
               {"licenses", packed(fact.licenses)}});
}

RobotsFact robots_fact_from_json(std::string_view json) {
  const Json data = Json::parse(json);
  RobotsFact fact;
  fact.origin = data.at("origin");
  fact.status = data.at("status");
  fact.failure = static_cast<Failure>(data.at("failure").get<int>());
  fact.unreachable = data.at("unreachable");
  fact.html = data.at("html");
  fact.bytes = data.at("bytes");
  fact.problems = lines_from(data.at("problems"));
  fact.problem_count = data.at("problem_count");
  fact.sitemaps = lines_from(data.at("sitemaps"));
  fact.agents = lines_from(data.at("agents"));
  fact.forbidden = lines_from(data.at("forbidden"));
  fact.signals = lines_from(data.at("signals"));
  fact.licenses = lines_from(data.value("licenses", Json::array()));
  return fact;
}

std::string to_json(const SitemapFact& fact) {
  Json problems = Json::array();
  for (const SitemapProblem& problem : fact.problems) {
    problems.push_back(Json::array({problem.kind, problem.line, problem.message}));
  }
  return dump({{"url", fact.url},
               {"source", static_cast<int>(fact.source)},
               {"named_by", fact.named_by},
               {"status", fact.status},
               {"failure", static_cast<int>(fact.failure)},
               {"forbidden", packed(fact.forbidden)},
               {"kind", fact.kind},
               {"bytes", fact.bytes},
               {"entries", fact.entries},
               {"problems", std::move(problems)},
               {"foreign", packed(fact.foreign)},
               {"insecure", packed(fact.insecure)},
               {"repeated", packed(fact.repeated)},
               {"dated", fact.dated},
               {"one_date", fact.one_date},
               {"date", fact.date},
               {"future", packed(fact.future)}});
}

SitemapFact sitemap_fact_from_json(std::string_view json) {
  const Json data = Json::parse(json);
  SitemapFact fact;
  fact.url = data.at("url");
  fact.source = static_cast<SitemapSource>(data.at("source").get<int>());
  fact.named_by = data.at("named_by");
  fact.status = data.at("status");
  fact.failure = static_cast<Failure>(data.at("failure").get<int>());
  fact.forbidden = line_from(data.at("forbidden"));
  fact.kind = data.at("kind");
  fact.bytes = data.at("bytes");
  fact.entries = data.at("entries");
  for (const Json& problem : data.at("problems")) {
    fact.problems.push_back({problem.at(0), problem.at(1), problem.at(2)});
  }
  fact.foreign = urls_from(data.at("foreign"));
  fact.insecure = urls_from(data.at("insecure"));
  fact.repeated = urls_from(data.at("repeated"));
  fact.dated = data.at("dated");
  fact.one_date = data.at("one_date");
  fact.date = data.at("date");
  fact.future = urls_from(data.at("future"));
  return fact;
}

std::string to_json(const HomeFact& fact) {
  Json headers = Json::array();
  for (const Header& header : fact.headers) {
    headers.push_back(Json::array({header.name, header.value}));
  }
  return dump({{"url", fact.url}, {"title", fact.title}, {"headers", std::move(headers)}});
}

HomeFact home_fact_from_json(std::string_view json) {
  const Json data = Json::parse(json);
  HomeFact fact;
  fact.url = data.at("url");
  fact.title = data.at("title");
  for (const Json& header : data.at("headers")) {
    fact.headers.push_back({header.at(0), header.at(1)});
  }
  return fact;
}

std::string to_json(const DoorFact& fact) {
  return dump({{"url", fact.url},
               {"status", fact.status},
               {"failure", static_cast<int>(fact.failure)},
               {"target", fact.target},
               {"canonical", fact.canonical},
               {"title", fact.title}});
}

DoorFact door_fact_from_json(std::string_view json) {
  const Json data = Json::parse(json);
  return {.url = data.at("url"),
          .status = data.at("status"),
          .failure = static_cast<Failure>(data.at("failure").get<int>()),
          .target = data.at("target"),
          .canonical = data.at("canonical"),
          .title = data.at("title")};
}

std::string to_json(const LlmsFact& fact) {
  return dump({{"url", fact.url},
               {"status", fact.status},
               {"failure", static_cast<int>(fact.failure)},
               {"html", fact.html},
               {"titled", fact.titled},
               {"bytes", fact.bytes},
               {"links", packed(ListedUrls{fact.link_count, fact.links})}});
}

LlmsFact llms_fact_from_json(std::string_view json) {
  const Json data = Json::parse(json);
  LlmsFact fact;
  fact.url = data.at("url");
  fact.status = data.at("status");
  fact.failure = static_cast<Failure>(data.at("failure").get<int>());
  fact.html = data.at("html");
  fact.titled = data.at("titled");
  fact.bytes = data.at("bytes");
  ListedUrls links = urls_from(data.at("links"));
  fact.link_count = links.count;
  fact.links = std::move(links.first);
  return fact;
}

}  // namespace dalil::store
