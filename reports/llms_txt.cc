// A proposal for /llms.txt (llmstxt.org): the site in a few lines of Markdown, its best linked
// pages by folder. An editor goes over it before it is put there.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/url.h"
#include "core/utf8.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kPages = 100;
constexpr std::size_t kLetters = 200;

struct Entry {
  double score = 0;
  std::string url, title, description;
};

/// The best linked first, then by URL.
bool is_better(const Entry& a, const Entry& b) {
  return a.score != b.score ? a.score > b.score : a.url < b.url;
}

/// The `kPages` best of those that are added.
class Best {
 public:
  void add(Entry entry) {
    entries_.push_back(std::move(entry));
    std::ranges::push_heap(entries_, is_better);
    if (entries_.size() <= kPages) return;
    std::ranges::pop_heap(entries_, is_better);  // The worst of them.
    entries_.pop_back();
  }
  std::vector<Entry> take() {
    std::ranges::sort(entries_, is_better);
    return std::move(entries_);
  }

 private:
  std::vector<Entry> entries_;
};

/// One line of a stranger's words in which nothing is markup.
std::string line(std::string_view text) {
  std::string out;
  for (const char c : terminal_text(prefix_graphemes(text, kLetters))) {
    if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// The first folder of a page's path, as readers see it: "blog"; "" at the top.
std::string section_of(const std::string& site, const std::string& url) {
  const std::string path = page_path(site, url);
  const std::size_t end = path.find('/', 1);
  return end == std::string::npos ? std::string() : path.substr(1, end - 1);
}

}  // namespace

/// Title and description of the home page, then a section for each folder, in the order of its best
/// page; pages without a title are left out.
Result<void> write_llms_txt(const AuditView& view, const ReportOptions&, const Sink& sink) {
  const std::string& site = view.summary.site;
  const Result<Url> home_url = Url::parse(site);
  const std::string origin = home_url ? home_url->origin() : "";
  Entry home;
  Best best;
  Result<void> done = view.pages([&](const PageRow& page) {
    if (page.record.indexable != NotIndexable::kIndexable || !page.record.html) return true;
    Entry entry{page.link_score, page.url, page.title, page.description};
    if (page.depth == 0) {
      home = std::move(entry);
      return true;
    }
    const Result<Url> url = Url::parse(page.url);
    if (!page.title.empty() && url && url->origin() == origin) best.add(std::move(entry));
    return true;
  });
  if (!done) return done;

  const std::vector<Entry> entries = best.take();
  std::vector<std::string> sections;
  std::map<std::string, std::string> lines;
  for (const Entry& entry : entries) {
    const std::string section = section_of(site, entry.url);
    std::string& text = lines[section];
    if (text.empty()) sections.push_back(section);
    text += fmt::format("- [{}](<{}>)", line(entry.title), entry.url);
    if (!entry.description.empty()) text += fmt::format(": {}", line(entry.description));
    text += '\n';
  }
  std::string out = fmt::format("# {}\n", home.title.empty() ? site_name(site) : line(home.title));
  if (!home.description.empty()) out += fmt::format("\n> {}\n", line(home.description));
  for (const std::string& section : sections) {
    out += fmt::format("\n## {}\n\n{}", section.empty() ? site_name(site) : line(section),
                       lines[section]);
  }
  sink(out);
  return {};
}

}  // namespace dalil
