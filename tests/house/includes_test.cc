// The dependency rule, enforced: every #include of the program is read and compared with what its
// module may use (include_rules.txt, written from the dalil_module lines of CMakeLists.txt) and
// with where each library may be named.
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/tree.h"

namespace dalil::house {
namespace {

using Names = std::vector<std::string>;

/// Each module with the modules whose headers it may include: itself, core and what its
/// dalil_module line names.
using ModuleRules = std::map<std::string, Names>;

/// A system header, or a folder of them (ending in '/'), and where it may be included: beginnings
/// of paths.
struct LibraryRule {
  std::string header;
  Names places;
};

const LibraryRule kLibraryRules[] = {
    {"curl/", {"crawler/"}},
    {"openssl/", {"crawler/", "reports/"}},
    {"gumbo.h", {"analyzer/page/"}},
    {"sqlite3.h", {"store/"}},
    {"unicode/",
     {"core/utf8", "core/url", "core/idna", "core/message", "core/charset", "analyzer/text/"}},
    {"re2/", {"analyzer/", "crawler/"}},
    {"xlsxwriter.h", {"reports/xlsx"}},
    {"CLI/", {"apps/cli/"}},
    {"iostream", {"apps/cli/"}},
    {"regex", {}},  // re2 instead: no input can make it slow
};

ModuleRules read_module_rules(const std::string& text) {
  ModuleRules rules;
  for (const std::string& line : lines_of(text)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::string module = line.substr(0, colon);
    Names& uses = rules[module];
    uses = {module, "core"};
    std::istringstream names(line.substr(colon + 1));
    for (std::string name; names >> name;) uses.push_back(name);
  }
  return rules;
}

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "nowhere" : text;
}

/// What is wrong with `#include <header>` in `path`; empty where it is allowed.
std::string check_system(const std::string& path, const std::string& header) {
  for (const LibraryRule& rule : kLibraryRules) {
    const bool applies =
        rule.header.ends_with('/') ? header.starts_with(rule.header) : header == rule.header;
    if (!applies) continue;
    const bool allowed = std::ranges::any_of(
        rule.places, [&](const std::string& place) { return path.starts_with(place); });
    if (!allowed) return "<" + header + "> may be included in: " + joined(rule.places);
  }
  return "";
}

/// What is wrong with `#include "header"` in `path`; empty where it is allowed.
std::string check_own(const std::string& path, const std::string& header, const ModuleRules& rules,
                      const std::function<bool(const std::string&)>& exists) {
  const auto module = rules.find(path.substr(0, path.find('/')));
  if (module == rules.end()) return "the file belongs to no module of CMakeLists.txt";
  const Names& uses = module->second;
  if (!exists(header))
    return "\"" + header + "\" is no file: includes are written from the root of the tree";
  if (std::ranges::find(uses, header.substr(0, header.find('/'))) == uses.end())
    return "\"" + header + "\": " + module->first + " may include: " + joined(uses);
  return "";
}

/// The complaints about the includes of one file, each as "path:line: what is wrong and what is
/// allowed".
Names check_includes(const std::string& path, const std::string& text, const ModuleRules& rules,
                     const std::function<bool(const std::string&)>& exists) {
  Names complaints;
  int number = 0;
  for (const std::string& line : lines_of(text)) {
    ++number;
    std::istringstream words(line);
    char hash = 0;
    std::string rest;
    words >> hash >> std::ws;
    if (hash != '#' || !std::getline(words, rest) || !rest.starts_with("include")) continue;
    const std::size_t open = rest.find_first_of("<\"");
    const std::size_t close = rest.find_first_of(">\"", open + 1);
    std::string complaint = "an include that names no file";
    if (open != std::string::npos && close != std::string::npos) {
      const std::string header = rest.substr(open + 1, close - open - 1);
      complaint =
          rest[open] == '<' ? check_system(path, header) : check_own(path, header, rules, exists);
    }
    if (!complaint.empty())
      complaints.push_back(path + ":" + std::to_string(number) + ": " + complaint);
  }
  return complaints;
}

ModuleRules rules_of_the_build() {
  return read_module_rules(read_file(DALIL_BINARY_DIR "/include_rules.txt"));
}

TEST_CASE("the checker of includes finds what it must") {
  const ModuleRules rules =
      read_module_rules("core: \nstore: \nanalyzer: \napps: analyzer store\n");
  const auto exists = [](const std::string& header) { return header != "core/gone.h"; };
  struct Case {
    const char* path;
    const char* text;
    const char* complaint;  // what the complaint contains; empty: there is none
  };
  const Case cases[] = {
      {"store/db.cc", "#include \"store/db.h\"\n#include \"core/url.h\"\n", ""},
      {"store/db.cc", "\n#include \"analyzer/page.h\"\n", "store/db.cc:2: \"analyzer/page.h\""},
      {"store/db.cc", "#include \"analyzer/page.h\"", "store may include: store, core"},
      {"core/url.cc", "#include \"store/db.h\"", "core may include: core"},
      {"apps/cli/main.cc", "#include \"store/db.h\"\n#include \"analyzer/page.h\"", ""},
      {"apps/cli/main.cc", "#include \"tests/support/catch.h\"", "apps may include"},
      {"core/url.cc", "#include \"core/gone.h\"", "\"core/gone.h\" is no file"},
      {"sheds/x.cc", "#include \"core/url.h\"", "belongs to no module"},
      {"store/db.cc", "#include <sqlite3.h>", ""},
      {"core/db.cc", "#include <sqlite3.h>", "may be included in: store/"},
      {"analyzer/rules/a.cc", "#include <gumbo.h>", "analyzer/page/"},
      {"analyzer/page/read.cc", "  #  include <gumbo.h>  // HTML", ""},
      {"analyzer/page/read.cc", "  #  include <curl/curl.h>", "may be included in: crawler/"},
      {"core/url_host.cc", "#include <unicode/uidna.h>", ""},
      {"core/finding.cc", "#include <unicode/uidna.h>", "analyzer/text/"},
      {"store/db.cc", "#include <re2/re2.h>", "analyzer/, crawler/"},
      {"apps/engine/audit.cc", "#include <CLI/CLI.hpp>", "apps/cli/"},
      {"store/db.cc", "#include <iostream>", "apps/cli/"},
      {"apps/cli/main.cc", "#include <regex>", "nowhere"},
      {"core/url.cc", "#include MACRO", "names no file"},
      {"core/url.cc", "// #include <regex>\nint include;\n#define include_it\n", ""},
  };
  for (const Case& test : cases) {
    INFO(test.path << ": " << test.text);
    const Names complaints = check_includes(test.path, test.text, rules, exists);
    if (*test.complaint == '\0') {
      CHECK(complaints.empty());
    } else {
      REQUIRE(complaints.size() == 1);
      CHECK(complaints[0].find(test.complaint) != std::string::npos);
    }
  }
}

TEST_CASE("only apps may include other rooms") {
  const ModuleRules rules = rules_of_the_build();
  for (const char* room : {"core", "crawler", "analyzer", "store", "reports", "apps"})
    CHECK(rules.contains(room));
  for (const auto& [module, uses] : rules) {
    INFO(module << " may include: " << joined(uses));
    CHECK((module == "apps" || uses.size() == 2));
  }
}

TEST_CASE("every include of the program is allowed") {
  const ModuleRules rules = rules_of_the_build();
  Names modules;
  for (const auto& [module, uses] : rules) modules.push_back(module);
  const Names sources = sources_in(modules);
  REQUIRE(!sources.empty());
  const auto exists = [](const std::string& header) {
    return std::filesystem::is_regular_file(root() / header);
  };
  for (const std::string& source : sources)
    for (const std::string& complaint :
         check_includes(source, read_file(root() / source), rules, exists))
      FAIL_CHECK(complaint);
}

}  // namespace
}  // namespace dalil::house
