#include "apps/cli/project_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "apps/cli/input.h"
#include "apps/cli/toml_text.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBuilt[] = {"public", "dist", "_site", "build", "site", "out"};

/// Where site generators say the address: the file, and what stands before it on its line.
struct AddressPlace {
  std::string_view file, before;
};
constexpr AddressPlace kAddresses[] = {
    {"hugo.toml", "baseURL"}, {"config.toml", "baseURL"},  {"config.toml", "base_url"},
    {"_config.yml", "url:"},  {"mkdocs.yml", "site_url:"}, {"package.json", "\"homepage\""}};

std::string text_of(const fs::path& file) {
  std::error_code failed;
  if (!fs::is_regular_file(file, failed) || fs::file_size(file, failed) > 5'000'000) return "";
  const Result<std::string> text = read_input(file.string());
  return text ? to_valid_utf8(*text) : "";
}

/// The http(s) URL on the first line that begins with `before`.
std::string address_in(const std::string& text, std::string_view before) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t address = line.find("http");
    if (!line.starts_with(before) || address == line.npos) continue;
    line.remove_prefix(address);
    const Result<Url> url = Url::parse(line.substr(0, line.find_first_of("\"' ,\r")));
    if (url && url->is_http()) return url->href();
  }
  return "";
}

/// The value of an attribute in the first tag that begins so; HTML needs no more care here, since
/// what is not found is only not written down.
std::string attribute(const std::string& html, std::string_view tag, std::string_view name) {
  const std::size_t begin = html.find(tag);
  if (begin == html.npos) return "";
  const std::string_view inside =
      std::string_view(html).substr(begin, html.find('>', begin) - begin);
  const std::size_t at = inside.find(name);
  if (at == inside.npos) return "";
  std::string_view value = inside.substr(at + name.size());
  if (!value.starts_with('=')) return "";
  value.remove_prefix(1);
  const bool marked = value.starts_with('"') || value.starts_with('\'');
  const std::string_view end = marked ? value.substr(0, 1) : " /";
  if (marked) value.remove_prefix(1);
  return std::string(value.substr(0, value.find_first_of(end)));
}

/// What makes a .gitignore leave out the store; "" where it does already.
std::string missing_in(std::string_view git_ignored) {
  for (std::string_view rest = git_ignored; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line == ".dalil" || line == ".dalil/") return "";
  }
  const bool open_line = !git_ignored.empty() && !git_ignored.ends_with('\n');
  return open_line ? "\n.dalil/\n" : ".dalil/\n";
}

}  // namespace

ProjectFacts look_around(const fs::path& folder) {
  ProjectFacts facts;
  std::error_code ignored;
  for (const std::string_view name : kBuilt) {
    if (!fs::is_regular_file(folder / name / "index.html", ignored)) continue;
    facts.built = name;
    facts.has_sitemap = fs::is_regular_file(folder / name / "sitemap.xml", ignored);
    break;
  }
  for (const AddressPlace& place : kAddresses) {
    if (!facts.address.empty()) break;
    facts.address = address_in(text_of(folder / place.file), place.before);
  }
  const std::string home = facts.built.empty() ? "" : text_of(folder / facts.built / "index.html");
  std::string host = collapse_space(text_of(folder / "CNAME"));
  if (host.empty() && !facts.built.empty()) host = text_of(folder / facts.built / "CNAME");
  if (facts.address.empty() && !host.empty()) {
    const Result<Url> url = Url::parse("https://" + collapse_space(host) + "/");
    if (url) facts.address = url->href();
  }
  if (facts.address.empty()) {
    const Result<Url> canonical = Url::parse(attribute(home, "<link rel=\"canonical\"", "href"));
    if (canonical && canonical->is_http()) facts.address = canonical->href();
  }
  facts.language = attribute(home, "<html", "lang");
  for (fs::path above = fs::absolute(folder, ignored);; above = above.parent_path()) {
    facts.in_git = facts.in_git || fs::exists(above / ".git", ignored);
    if (above == above.root_path()) break;
  }
  facts.to_ignore = missing_in(text_of(folder / ".gitignore"));
  return facts;
}

std::string starting_file(const ProjectFacts& facts) {
  const bool known = !facts.address.empty();
  const std::string address = known ? facts.address : "https://example.com/";
  std::string file = "# What dalil is asked on every run; docs/configuration.md has all keys.\n";
  if (!facts.built.empty()) {
    file += fmt::format("site = {}\n", toml_quoted(facts.built));
  } else {
    file += fmt::format("{}site = {}\n", known ? "" : "# ", toml_quoted(address));
  }
  file += "# keywords = [\"what readers search for\"]\n";
  const bool arabic = facts.language.starts_with("ar");
  file += fmt::format("{}lang = {}                  # the language of the reports: ar or en\n",
                      facts.language.empty() ? "# " : "", toml_quoted(arabic ? "ar" : "en"));
  file += "\n[audit]\n";
  if (!facts.built.empty()) {
    file += fmt::format("base_url = {}{}\n", toml_quoted(address),
                        known ? "" : "   # the address of the site on the web: change it");
  }
  file += facts.built.empty() || facts.has_sitemap
              ? ""
              : "# There is no sitemap.xml in the built site.\n";
  file += "# max_pages = 10000\n\n[budget]\nmax_broken_links = 0\n# min_score = 80\n";
  return file;
}

}  // namespace dalil::cli
