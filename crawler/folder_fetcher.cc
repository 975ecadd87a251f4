#include "crawler/folder_fetcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "core/percent.h"
#include "crawler/media_types.h"

namespace dalil {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFilesAtOnce = 16;
constexpr std::string_view kIndexNames[] = {"index.html", "index.htm"};

// What a file name must encode to stand in a path, beyond what every path encodes: "%" and "\"
// would be read as something else.
constexpr PercentSet kNameSet = kPathSet.with("%\\");

int status_of(const std::error_code& error) {
  switch (error.value()) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
      return 404;
    case EACCES:
    case EPERM:
      return 403;
    default:
      return 500;
  }
}

// The path below the base without empty and "." segments (nginx's merge_slashes); nothing where it
// holds ".." or NUL.
std::optional<std::string> clean_path(std::string_view encoded) {
  const std::string decoded = percent_decode(encoded);
  std::string clean;
  std::string_view rest = decoded;
  while (!rest.empty()) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view segment = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (segment.empty() || segment == ".") continue;
    if (segment == ".." || segment.find('\0') != std::string_view::npos) return std::nullopt;
    clean.append(clean.empty() ? "" : "/").append(segment);
  }
  return clean;
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// Reads at most one byte more than `limit`.
std::error_code read_file(const std::string& path, std::size_t limit, std::string& out) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
  if (file == nullptr) return {errno, std::generic_category()};
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  out.resize(std::min<std::uintmax_t>(error ? 0 : size, limit) + 1);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  out.resize(std::fread(out.data(), 1, out.size(), file.get()));
  if (std::ferror(file.get()) != 0) return {errno, std::generic_category()};
  return {};
}

}  // namespace

Result<FolderFetcher> FolderFetcher::open(FolderOptions options) {
  if (!options.base.is_http()) {
    return Error{ErrorCode::kUsage, "the base URL of a folder must begin with http:// or https://"};
  }
  std::error_code error;
  std::string root = fs::canonical(options.root, error).string();
  if (!error && !fs::is_directory(root, error) && !error) {
    error = std::make_error_code(std::errc::not_a_directory);
  }
  if (error) {
    return Error{ErrorCode::kUnreachable,
                 fmt::format("cannot read the folder {}: {}", options.root, error.message())};
  }
  if (root == "/") root.clear();
  std::string base = options.base.origin();
  base.append(options.base.path());
  if (!base.ends_with('/')) base += '/';
  return FolderFetcher(std::move(root), Url::parse(base).value(), options.max_body);
}

bool FolderFetcher::covers(const Url& url) const {
  return url.scheme() == base_.scheme() && url.host() == base_.host() &&
         url.effective_port() == base_.effective_port() && url.path().starts_with(base_.path());
}

bool FolderFetcher::holds(std::string_view file) const {
  return file.starts_with(root_) && (file.size() == root_.size() || file[root_.size()] == '/');
}

FolderFetcher::Target FolderFetcher::find(const Url& url) const {
  const std::optional<std::string> path = clean_path(url.path().substr(base_.path().size()));
  if (!path) return {400, "", "", "the path leaves the folder"};
  std::error_code error;
  std::string file = fs::canonical(fmt::format("{}/{}", root_, *path), error).string();
  if (error) return {status_of(error), "", "", error.message()};
  if (!holds(file)) return {403, "", "", "a symbolic link leads out of the folder"};
  const bool slash = url.path().ends_with('/');
  if (!fs::is_directory(file, error)) {
    if (slash) return {404, "", "", ""};
    if (!fs::is_regular_file(file, error)) return {403, "", "", "not a file"};
    return {200, std::move(file), "", ""};
  }
  if (!slash) {
    std::string location = fmt::format("{}{}/", url.origin(), url.path());
    if (url.has_query()) location.append("?").append(url.query());
    return {301, "", std::move(location), ""};
  }
  for (const std::string_view name : kIndexNames) {
    std::string index = fs::canonical(fmt::format("{}/{}", file, name), error).string();
    if (error || !fs::is_regular_file(index, error)) continue;
    if (!holds(index)) return {403, "", "", "a symbolic link leads out of the folder"};
    return {200, std::move(index), "", ""};
  }
  return {404, "", "", ""};
}

std::optional<std::string> FolderFetcher::resolve(const Url& url) const {
  if (!covers(url)) return std::nullopt;
  const Target target = find(url);
  if (target.status != 200) return std::nullopt;
  return target.file.substr(root_.size() + 1);
}

Response FolderFetcher::answer(const FetchRequest& request) const {
  Response response;
  response.requested = request.url.without_fragment();
  response.url = response.requested;
  response.head_only = request.head;
  if (!covers(response.url)) {
    // Nobody forbids anything in a folder.
    if (response.url.path() == "/robots.txt") {
      response.status = 404;
      return response;
    }
    response.failure = Failure::kBlockedAddress;
    response.failure_detail = "outside the folder";
    return response;
  }
  Target target = find(response.url);
  response.failure_detail = std::move(target.detail);
  response.status = target.status;
  if (target.status == 301) response.headers.push_back({"location", std::move(target.location)});
  if (target.status != 200) return response;

  const std::string_view type = media_type_of_file(target.file);
  if (!request.head && !(request.text_only && !carries_text(type))) {
    const std::error_code error = read_file(target.file, max_body_, response.body);
    if (error) {
      response.status = status_of(error);
      response.failure_detail = error.message();
      response.body.clear();
      return response;
    }
    if (response.body.size() > max_body_) {
      response.body.resize(max_body_);
      response.failure = Failure::kTooLarge;
      response.failure_detail = fmt::format("over {} bytes", max_body_);
    }
  } else {
    response.head_only = true;
  }
  // Without a charset: what the page itself declares decides.
  response.headers.push_back({"content-type", std::string(type)});
  std::error_code error;
  const std::uintmax_t size = fs::file_size(target.file, error);
  if (!error) response.headers.push_back({"content-length", fmt::format("{}", size)});
  return response;
}

std::vector<FetchResult> FolderFetcher::wait(std::chrono::milliseconds) {
  std::vector<FetchResult> results;
  while (!queue_.empty() && results.size() < kFilesAtOnce) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    FetchResult result{queue_.front().id, answer(queue_.front())};
    result.response.time_total =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    result.response.time_to_first_byte = result.response.time_total;
    results.push_back(std::move(result));
    queue_.pop_front();
  }
  return results;
}

std::string FolderFetcher::url_of(std::string_view relative) const {
  std::string url = base_.href();
  for (const char c : relative) {
    if (kNameSet.contains(c)) {
      append_percent_byte(url, static_cast<unsigned char>(c));
    } else {
      url += c;
    }
  }
  return url;
}

std::vector<std::string> FolderFetcher::list_pages() const {
  std::vector<std::string> pages;
  std::error_code error;
  fs::recursive_directory_iterator entry(root_ + "/", fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    const bool is_link = entry->is_symlink(ignored);
    if (name.starts_with('.') || is_link) {
      entry.disable_recursion_pending();
      continue;
    }
    if (!is_html_file(name) || !entry->is_regular_file(ignored)) continue;
    const fs::path folder = entry->path().parent_path();
    const bool is_index = name == "index.html" ||
                          (name == "index.htm" && !fs::exists(folder / "index.html", ignored));
    const std::string& path = entry->path().native();
    const std::size_t end = is_index ? path.size() - name.size() : path.size();
    pages.push_back(
        url_of(std::string_view(path).substr(root_.size() + 1, end - root_.size() - 1)));
  }
  std::ranges::sort(pages);
  return pages;
}

}  // namespace dalil
