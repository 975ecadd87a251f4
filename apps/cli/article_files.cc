#include "apps/cli/article_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "apps/cli/ignore_files.h"
#include "apps/cli/input.h"

namespace dalil::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 64;  // Folders in folders; links that go round in a circle end here.

class Search {
 public:
  Search(std::string root, std::vector<ArticleFile>& out) : root_(std::move(root)), out_(out) {
    while (root_.size() > 1 && root_.ends_with('/')) root_.pop_back();
  }

  void run() { visit("", 0); }

 private:
  void visit(const std::string& folder, int depth) {
    const fs::path here = folder.empty() ? fs::path(root_) : fs::path(root_) / folder;
    const std::size_t known = ignored_.size();
    if (fs::is_regular_file(here / ".gitignore")) {
      if (Result<std::string> text = read_input((here / ".gitignore").string())) {
        ignored_.add(folder, *text);
      }
    }
    std::error_code unreadable;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(here, unreadable), end; entry != end;
         entry.increment(unreadable)) {
      names.push_back(entry->path().filename().string());
    }
    std::ranges::sort(names);
    for (const std::string& name : names) {
      if (!name.starts_with('.')) take(folder.empty() ? name : folder + '/' + name, depth);
    }
    ignored_.cut(known);
  }

  void take(const std::string& path, int depth) {
    const std::string full = (fs::path(root_) / path).string();
    std::error_code gone;
    const bool folder = fs::is_directory(full, gone);
    if (ignored_.ignores(path, folder)) return;
    if (folder) {
      if (depth < kDeepest) visit(path, depth + 1);
    } else if (const auto format = format_of(path)) {
      out_.push_back({full, *format});
    }
  }

  std::string root_;
  std::vector<ArticleFile>& out_;
  IgnoreList ignored_;
};

std::optional<ArticleFormat> format_named(const std::string& as) {
  return as.empty() ? std::nullopt : format_of("x." + as);
}

Error no_article(const std::string& name, const std::string& why) {
  return {ErrorCode::kUsage, fmt::format("{}: {}", name, why)};
}

Result<void> take_name(const std::string& name, std::optional<ArticleFormat> as,
                       std::vector<ArticleFile>& out) {
  if (name == "-") {
    if (!as) {
      return no_article("standard input", "its format is not known. Add --as md, html or txt.");
    }
    out.push_back({name, *as});
    return {};
  }
  if (name.starts_with("http://") || name.starts_with("https://")) {
    out.push_back({name, ArticleFormat::kHtml});
    return {};
  }
  std::error_code gone;
  if (fs::is_directory(name, gone)) {
    const std::size_t before = out.size();
    Search(name, out).run();
    if (out.size() > before) return {};
    return no_article(name, "no article in this folder (.md, .html, .txt or .docx).");
  }
  if (!fs::exists(name, gone)) {
    return no_article(name, "there is no such file. Check the name; nothing was changed.");
  }
  std::optional<ArticleFormat> format = format_of(name);
  if (!format) format = as;
  if (!format) {
    return no_article(name, "its name does not tell its format. Add --as md, html or txt.");
  }
  out.push_back({name, *format});
  return {};
}

}  // namespace

Result<std::vector<ArticleFile>> find_articles(const std::vector<std::string>& names,
                                               const std::string& as) {
  std::vector<ArticleFile> articles;
  for (const std::string& name : names) {
    if (Result<void> taken = take_name(name, format_named(as), articles); !taken) {
      return taken.error();
    }
  }
  return articles;
}

}  // namespace dalil::cli
