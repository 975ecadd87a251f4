// `dalil inspect page`: all facts of one page, as the rules get them, in one JSON object.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analyzer/page/read_page.h"
#include "apps/cli/commands.h"
#include "apps/cli/fetch_one.h"
#include "apps/cli/input.h"
#include "apps/cli/output.h"
#include "apps/cli/print_json.h"
#include "core/embedded.h"

namespace dalil::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string source, url, language;
  AccessOptions access;  // its headers are the answer's where the page is a file
};

bool is_url(std::string_view source) {
  return source.starts_with("http://") || source.starts_with("https://");
}

/// "Name: value" with the name in lower case; the default content type where none is given.
Result<std::vector<Header>> parse_headers(const std::vector<std::string>& lines) {
  std::vector<Header> headers;
  bool has_type = false;
  for (const std::string& line : lines) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || colon == 0) {
      return Error{ErrorCode::kUsage,
                   fmt::format("--header {} is no header: write \"Name: value\"", line)};
    }
    Header header{line.substr(0, colon), line.substr(colon + 1)};
    for (char& c : header.name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    header.value.erase(0, header.value.find_first_not_of(" \t"));
    has_type = has_type || header.name == "content-type";
    headers.push_back(std::move(header));
  }
  if (!has_type) headers.push_back({"content-type", "text/html"});
  return headers;
}

/// The URL that a file is read under: --url, or its name at https://example.com/.
Result<Url> url_of(const Options& options) {
  if (!options.url.empty()) {
    Result<Url> url = Url::parse(options.url);
    if (url) return url;
    return Error{ErrorCode::kUsage,
                 fmt::format("--url {} cannot be read: {}", options.url, url.error().message)};
  }
  const std::string name = options.source.substr(options.source.rfind('/') + 1);
  std::string href = "https://example.com/";
  for (char c : name == "-" ? std::string() : name) {
    if (c == '%' || c == '?' || c == '#' || c == '\\') {
      href += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      href += c;
    }
  }
  return Url::parse(href);
}

Result<Response> response_of(const Options& options) {
  if (is_url(options.source)) return fetch_one(options.source, options.access);
  Result<std::string> body = read_input(options.source);
  if (!body) return body.error();
  Result<Url> url = url_of(options);
  if (!url) return url.error();
  Result<std::vector<Header>> headers = parse_headers(options.access.headers);
  if (!headers) return headers.error();
  Response response;
  response.requested = response.url = std::move(*url);
  response.status = 200;
  response.headers = std::move(*headers);
  response.body = std::move(*body);
  return response;
}

std::string_view name_of_region(Region region) {
  switch (region) {
    case Region::kContent:
      return "content";
    case Region::kNavigation:
      return "navigation";
    case Region::kHeader:
      return "header";
    case Region::kFooter:
      return "footer";
    case Region::kAside:
      return "aside";
  }
  return "";
}

std::string_view name_of_source(Decoded::Source source) {
  switch (source) {
    case Decoded::Source::kBom:
      return "bom";
    case Decoded::Source::kHeader:
      return "header";
    case Decoded::Source::kMeta:
      return "meta";
    case Decoded::Source::kGuess:
      return "guess";
    case Decoded::Source::kDefault:
      return "default";
  }
  return "";
}

Json url_json(const Url& url) { return url.valid() ? Json(url.href()) : Json(); }

void add_place(Json& fact, SourcePosition at) {
  fact["line"] = at.line;
  fact["column"] = at.column;
}

/// What is said to all crawlers as it stands, what is said to one with its name before it.
std::string robots_line(const Page& page) {
  std::string line;
  for (const RobotsStatement& statement : page.robots) {
    if (!line.empty()) line += ", ";
    if (statement.agent != "robots") line += statement.agent + ": ";
    line += statement.content;
  }
  return line;
}

Json canonicals_json(const Page& page) {
  Json all = Json::array();
  for (const Canonical& canonical : page.canonicals) {
    Json fact = {{"href", canonical.href},
                 {"url", url_json(canonical.url)},
                 {"from_header", canonical.from_header},
                 {"in_head", canonical.in_head}};
    add_place(fact, canonical.at);
    all.push_back(std::move(fact));
  }
  return all;
}

Json hreflang_json(const Page& page) {
  Json all = Json::array();
  for (const Hreflang& entry : page.hreflang) {
    all.push_back({{"code", entry.code},
                   {"href", entry.href},
                   {"url", url_json(entry.url)},
                   {"from_header", entry.from_header}});
  }
  return all;
}

Json headings_json(const Page& page) {
  Json all = Json::array();
  for (const Heading& heading : page.headings) {
    Json fact = {{"level", heading.level},
                 {"text", heading.text},
                 {"image_only", heading.image_only},
                 {"region", name_of_region(heading.region)}};
    add_place(fact, heading.at);
    all.push_back(std::move(fact));
  }
  return all;
}

Json links_json(const Page& page) {
  Json all = Json::array();
  for (const Link& link : page.links) {
    Json fact = {{"href", link.href},         {"url", url_json(link.url)},
                 {"text", link.text},         {"rel", link.rel},
                 {"internal", link.internal}, {"nofollow", link.nofollow},
                 {"image", link.has_image},   {"region", name_of_region(link.region)}};
    add_place(fact, link.at);
    all.push_back(std::move(fact));
  }
  return all;
}

Json images_json(const Page& page) {
  Json all = Json::array();
  for (const Image& image : page.images) {
    Json fact = {{"src", image.src},
                 {"url", url_json(image.url)},
                 {"alt", image.alt ? Json(*image.alt) : Json()},
                 {"hidden", image.hidden},
                 {"in_link", image.in_link},
                 {"region", name_of_region(image.region)}};
    add_place(fact, image.at);
    all.push_back(std::move(fact));
  }
  return all;
}

Json resources_json(const Page& page) {
  Json all = Json::array();
  for (const Resource& resource : page.resources) {
    all.push_back({{"element", resource.element}, {"url", url_json(resource.url)}});
  }
  return all;
}

/// False for JSON that is nested so deeply that writing it would overflow the stack.
bool is_shallow(std::string_view json) {
  constexpr int kMostLevels = 200;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size() && depth <= kMostLevels; ++i) {
    if (json[i] == '"') in_string = !in_string;
    if (in_string && json[i] == '\\') ++i;
    if (in_string) continue;
    if (json[i] == '[' || json[i] == '{') ++depth;
    if (json[i] == ']' || json[i] == '}') --depth;
  }
  return depth <= kMostLevels;
}

/// JSON-LD as the value that it is, or as text where it is none.
Json structured_data_json(const Page& page) {
  Json all = Json::array();
  for (const TextFact& data : page.structured_data) {
    Json value = is_shallow(data.text) ? Json::parse(data.text, nullptr, false) : Json(data.text);
    all.push_back(value.is_discarded() ? Json(data.text) : std::move(value));
  }
  return all;
}

/// What JSON-LD, Microdata and RDFa say, in one form; a thing that stands in another is its index.
Json things_json(const StructuredData& data) {
  Json all = Json::array();
  for (const Thing& thing : data.things) {
    Json properties = Json::object();
    for (const Property& property : thing.properties) {
      Json& values = properties[property.name] = Json::array();
      for (const PropertyValue& value : property.values) {
        values.push_back(value.is_thing() ? Json{{"thing", value.thing}} : Json(value.text));
      }
    }
    all.push_back({{"types", thing.types},
                   {"id", thing.id},
                   {"syntax", name_of(thing.syntax)},
                   {"line", thing.at.line},
                   {"properties", std::move(properties)}});
  }
  return all;
}

Json open_graph_json(const Page& page) {
  Json::object_t all;  // its own look-up goes through all members
  std::unordered_set<std::string_view> seen;
  for (const auto& [key, value] : page.open_graph) {
    if (seen.insert(key).second) all.emplace_back(key, value);
  }
  return all;
}

Json facts_json(const Page& page) {
  Json facts;
  facts["url"] = page.url;
  facts["status"] = page.status;
  facts["failure"] = failure_name(page.failure);
  facts["html"] = page.html;
  facts["encoding"] = page.encoding;
  facts["encoding_source"] = name_of_source(page.encoding_source);
  facts["replaced"] = page.replaced;
  facts["language"] = page.language;
  facts["declared_language"] = page.declared_language;
  facts["dir"] = page.dir;
  facts["title"] = page.titles.empty() ? Json() : Json(page.title());
  facts["titles"] = page.titles.size();
  facts["description"] = page.descriptions.empty() ? Json() : Json(page.description());
  facts["descriptions"] = page.descriptions.size();
  facts["robots"] = robots_line(page);
  facts["noindex"] = page.noindex;
  facts["nofollow"] = page.nofollow;
  facts["indexable"] = page.indexable == NotIndexable::kIndexable;
  facts["indexable_reason"] = name_of(page.indexable);
  facts["redirect_to"] = page.redirect_to.empty() ? Json() : Json(page.redirect_to);
  facts["canonical"] = page.canonicals.empty() ? Json() : url_json(page.canonicals.front().url);
  facts["canonicals"] = canonicals_json(page);
  facts["hreflang"] = hreflang_json(page);
  facts["base"] = page.base_href;
  facts["viewport"] = page.viewport ? Json(*page.viewport) : Json();
  facts["refresh"] = page.meta_refresh;
  facts["headings"] = headings_json(page);
  facts["links"] = links_json(page);
  facts["images"] = images_json(page);
  facts["resources"] = resources_json(page);
  facts["structured_data"] = structured_data_json(page);
  facts["things"] = things_json(page.data);
  facts["og"] = open_graph_json(page);
  facts["words"] = page.words.size();
  facts["content_words"] = page.content_words;
  facts["sentences"] = page.sentences.size();
  facts["blocks"] = page.blocks.size();
  facts["text"] = page.text;
  facts["content_hash"] = fmt::format("{:016x}", page.content_key);
  facts["limits"] = page.limits;
  return facts;
}

int run(const Options& options) {
  const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  if (!lexicons) return report_error(lexicons.error());
  const Result<Response> response = response_of(options);
  if (!response) return report_error(response.error());
  PageReader reader(*lexicons);
  const Page page = reader.read(*response, {options.language, false});
  print_json(facts_json(page));
  return page.indexable == NotIndexable::kFailed ? kIncomplete : kClean;
}

}  // namespace

void add_inspect_page(CLI::App& inspect, int& exit_code) {
  auto* const command =
      inspect.add_subcommand("page", "All facts that are read of a page, as one JSON object");
  const auto options = std::make_shared<Options>();
  command->add_option("page", options->source, "A file, - for standard input, or a URL")
      ->required();
  command->add_option("--url", options->url, "The URL that a file is read under");
  add_access_options(*command, options->access);
  command->get_option("--header")
      ->description(
          "\"Name: value\": a header of the request, or of the answer where it is a file");
  command->add_option("--language", options->language, "The language of the page (BCP 47)");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace dalil::cli
