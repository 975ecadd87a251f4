// What dalil.toml may say, and how it is told that it says something else.
#include "apps/cli/project_file.h"

#include <CLI/CLI.hpp>
#include <fstream>

#include "apps/cli/commands.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil::cli {
namespace {

/// A project with one file, and the commands that read it.
class Project {
 public:
  explicit Project(std::string_view toml) : path_(folder_.path() / "dalil.toml") {
    std::ofstream(path_) << toml;
    add_audit(app_, code_);
    add_check(app_, code_);
    add_diff(app_, code_);
    add_report(app_, code_);
  }

  CLI::App& audit() { return *app_.get_subcommand("audit"); }

  CLI::App& diff() { return *app_.get_subcommand("diff"); }
  std::string path() const { return path_.string(); }

  /// The error without the folder, or "".
  std::string error() {
    const Result<ConfiguredRules> rules = configure(audit(), path_.string());
    if (rules) return "";
    const std::string prefix = folder_.path().string() + "/";
    const std::string message = rules.error().message;
    return message.starts_with(prefix) ? message.substr(prefix.size()) : message;
  }

  ConfiguredRules rules() { return *configure(audit(), path_.string()); }

 private:
  test::TempFolder folder_;
  std::filesystem::path path_;
  CLI::App app_;
  int code_ = 0;
};

const Rule& rule_of(const ConfiguredRules& configured, std::string_view id) {
  return **std::ranges::find(configured.rules(), id, [](const Rule* r) { return r->card.id; });
}

bool has_rule(const ConfiguredRules& configured, std::string_view id) {
  return std::ranges::any_of(configured.rules(),
                             [id](const Rule* rule) { return rule->card.id == id; });
}

TEST_CASE("formats of reports are not those of a comparison") {
  Project project("format = \"html\"\noutput = \"report.html\"\n[diff]\nlang = \"ar\"\n");
  CLI::App& diff = project.diff();
  REQUIRE(configure(diff, project.path()));
  CHECK(diff.get_option("--format")->count() == 0);
  CHECK(diff.get_option("--output")->count() == 0);
  CHECK(diff.get_option("--lang")->as<std::string>() == "ar");
}

TEST_CASE("keys are the options of the commands") {
  Project project(R"(
site = "https://example.com/"
keywords = ["قهوة مختصة", "coffee beans"]
max_pages = 50
[audit]
max_depth = 3
subdomains = true
delay = 0.5
[check]
kind = "blog"
)");
  REQUIRE(project.error().empty());
  CLI::App& audit = project.audit();
  CHECK(audit.get_option("target")->as<std::string>() == "https://example.com/");
  CHECK(audit.get_option("--keyword")->results() ==
        std::vector<std::string>{"قهوة مختصة", "coffee beans"});
  CHECK(audit.get_option("--max-pages")->as<int>() == 50);
  CHECK(audit.get_option("--max-depth")->as<int>() == 3);
  CHECK(audit.get_option("--subdomains")->as<bool>());
  CHECK(audit.get_option("--delay")->as<double>() == 0.5);
}

TEST_CASE("the command line goes before the file, and a command's table before the top") {
  Project project("max_pages = 50\nmax_depth = 9\n[audit]\nmax_depth = 3\n");
  CLI::Option* const pages = project.audit().get_option("--max-pages");
  pages->add_result("7");
  pages->run_callback();
  REQUIRE(project.error().empty());
  CHECK(pages->as<int>() == 7);
  CHECK(project.audit().get_option("--max-depth")->as<int>() == 3);
}

TEST_CASE("what the file may not say is told with its line") {
  const auto error = [](std::string_view toml) { return Project(toml).error(); };
  CHECK(error("\nmax_page = 5\n") ==
        "dalil.toml:2: unknown key “max_page”; did you mean “max_pages”?");
  CHECK(error("[audit]\nkind = \"blog\"\n").starts_with("dalil.toml:2: unknown key “kind”"));
  CHECK(error("auth = \"user:secret\"\n").starts_with("dalil.toml:1: unknown key “auth”"));
  CHECK(error("max_pages = \"many\"\n").starts_with("dalil.toml:1: max_pages: "));
  CHECK(error("max_pages = [\n").starts_with("dalil.toml:"));
  CHECK(error("[rules.titel-missing]\n") ==
        "dalil.toml:1: unknown rule “titel-missing”; did you mean “title-missing”?");
  CHECK(error("[rules.content-thin]\nmin_word = 5\n") ==
        "dalil.toml:1: unknown key “min_word”; did you mean “min_words”?");
  CHECK(error("[rules.content-thin]\nmin_words = -5\n") ==
        "dalil.toml:1: min_words is to be from 1 to 5000, not -5");
  CHECK(error("[rules.content-thin]\nseverity = \"bad\"\n") ==
        "dalil.toml:2: severity is error, warning, notice, info or off");
  CHECK(error("[[suppress]]\nrule = \"content-thin\"\npath = \"/x\"\n") ==
        "dalil.toml:1: a suppression needs a rule, a path and the reason why it stays");
  CHECK(error("[[suppress]]\nuntil = \"soon\"\n") == "dalil.toml:2: until is a date: 2027-01-31");
}

TEST_CASE("rules are judged as the file says") {
  Project project(R"(
[rules]
soft-404 = "off"
[rules.content-thin]
severity = "notice"
min_words = 120
paths = ["/blog/**", "/مدونة/**"]
except = "/blog/tags/**"
[[suppress]]
rule = "content-thin"
path = "/blog/short"
reason = "a poem"
until = 2099-12-31
[[suppress]]
rule = "title-too-long"
path = "/**"
reason = "was to be mended"
until = 2020-01-01
)");
  const ConfiguredRules configured = project.rules();
  CHECK_FALSE(has_rule(configured, "soft-404"));
  const Rule& thin = rule_of(configured, "content-thin");
  CHECK(thin.card.severity == Severity::kNotice);
  CHECK(thin.values().option("min_words") == 120);
  CHECK(thin.values().option("min_dense_words") == 150);
  REQUIRE(thin.filter != nullptr);
  CHECK(thin.filter->verdict("/blog/a") == PathVerdict::kJudged);
  CHECK(thin.filter->verdict("/مدونة/البن") == PathVerdict::kJudged);
  CHECK(thin.filter->verdict("/shop") == PathVerdict::kNotAsked);
  CHECK(thin.filter->verdict("/blog/tags/x") == PathVerdict::kNotAsked);
  CHECK(thin.filter->verdict("/blog/short") == PathVerdict::kSuppressed);
  // What has ended counts again.
  CHECK(rule_of(configured, "title-too-long").filter == nullptr);
  CHECK(rule_of(configured, "title-too-long").values().option("max_px") == 561);
}

TEST_CASE("a path is what readers see of a URL") {
  CHECK(readable_path("https://example.com/%D9%85%D8%AF%D9%88%D9%86%D8%A9/?q=1#x") == "/مدونة/");
  CHECK(readable_path("https://example.com/") == "/");
}

TEST_CASE("rules and columns of the project") {
  Project project(R"(
[[rule]]
id = "own-price-missing"
xpath = "//*[@itemprop='price']"
expect = "present"
message = "The product has no price."
severity = "error"
category = "structured-data"
[[rule]]
id = "own-todo"
pattern = "TODO"
expect = "absent"
message = "It says “{found}”."
message_ar = "فيها «{found}»."
[rules.own-todo]
paths = ["/blog/**"]
[rules.own-price-missing]
severity = "notice"
[[suppress]]
rule = "own-todo"
path = "/blog/draft"
reason = "a draft"
[[extract]]
name = "price"
xpath = "//*[@itemprop='price']"
)");
  REQUIRE(project.error() == "");
  const ConfiguredRules configured = project.rules();
  const Rule& price = rule_of(configured, "own-price-missing");
  CHECK(price.card.severity == Severity::kNotice);
  CHECK(price.card.category == Category::kStructuredData);
  CHECK(price.own != nullptr);
  CHECK(rule_of(configured, "own-todo").filter->verdict("/blog/draft") == PathVerdict::kSuppressed);
  CHECK(configured.own().queries().size() == 3);
  CHECK(std::ranges::is_sorted(configured.rules(), {}, [](const Rule* r) { return r->card.id; }));
}

TEST_CASE("what is wrong with a rule of the project is told with its line") {
  const std::string whole =
      "[[rule]]\nid = \"own-x\"\nxpath = \"//p\"\nexpect = \"present\"\nmessage = \"x\"\n";
  const std::pair<std::string, std::string_view> cases[] = {
      {whole + "sevrity = \"error\"\n",
       "dalil.toml:6: unknown key “sevrity”; did you mean “severity”?"},
      {whole + "severity = \"eror\"\n",
       "dalil.toml:6: severity is error, warning, notice, info, not “eror”; did you mean “error”?"},
      {"[[rule]]\nid = \"own-x\"\nexpect = \"present\"\nmessage = \"x\"\n",
       "dalil.toml:1: one of xpath and pattern says what to look for"},
      {whole + "pattern = \"x\"\n", "dalil.toml:3: one of xpath and pattern says what to look for"},
      {whole + "over = \"html\"\n", "dalil.toml:6: over belongs to a pattern, not to an xpath"},
      {whole + "min = 1\n", "dalil.toml:6: min and max belong to expect = \"count\""},
      {"[[rule]]\nid = \"own-x\"\nxpath = \"//p\"\nexpect = \"presnt\"\nmessage = \"x\"\n",
       "dalil.toml:4: expect is present, absent, count, match, not “presnt”; did you mean "
       "“present”?"},
      {"[[rule]]\nid = \"own-x\"\nxpath = \"//p\"\nmessage = \"x\"\n",
       "dalil.toml:1: expect says what is right: present, absent, count or match"},
      {"[[rule]]\nid = \"price\"\nxpath = \"//p\"\nexpect = \"present\"\nmessage = \"x\"\n",
       "dalil.toml:1: “price” is no name for a rule of your own; write it like own-price-missing"},
      {"[[rule]]\nid = \"own-x\"\npattern = \"(\"\nexpect = \"present\"\nmessage = \"x\"\n",
       "dalil.toml:1: pattern cannot be read: missing ): ("},
      {"[[rule]]\nid = \"own-x\"\nxpath = \"//p\"\nexpect = \"present\"\n",
       "dalil.toml:1: a rule of your own needs a message: what is wrong with the page"},
      {"[rule]\nid = \"own-x\"\n", "dalil.toml:1: write rule as [[rule]]"},
      {whole + whole, "dalil.toml:6: there are two rules called “own-x”"},
      {"[[extract]]\nname = \"Price\"\nxpath = \"//p\"\n",
       "dalil.toml:2: a column needs a name of a-z, 0-9 and _, as in “price”"},
      {"[[extract]]\nname = \"price\"\nxpth = \"//p\"\n",
       "dalil.toml:3: unknown key “xpth”; did you mean “xpath”?"},
      {whole + "[rules.own-y]\nseverity = \"info\"\n",
       "dalil.toml:6: unknown rule “own-y”; did you mean “own-x”?"},
  };
  for (const auto& [toml, error] : cases) {
    CAPTURE(toml);
    CHECK(Project(toml).error() == error);
  }
}

}  // namespace
}  // namespace dalil::cli
