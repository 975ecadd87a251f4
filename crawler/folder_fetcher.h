// A folder as a web site: a built site is audited without any network, as a static server would
// serve it.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fetcher.h"
#include "core/result.h"

namespace dalil {

struct FolderOptions {
  std::string root;                   ///< The folder.
  Url base;                           ///< What its top is called on the web; http or https. Query
                                      ///< and fragment do not count, a last slash is added.
  std::size_t max_body = 15'000'000;  ///< Bytes of one file.
};

/// Serves like nginx with its defaults: a folder without its slash is a 301 to the one with it, a
/// folder is its index.html (else index.htm), queries are ignored, there are no other rewrites.
/// Nothing outside the root is ever read: neither through ".." nor through symbolic links (403).
/// URLs that are not under `base` fail with kBlockedAddress: nothing is known of them.
class FolderFetcher final : public Fetcher {
 public:
  /// kUsage where `base` is not http(s), kUnreachable where the folder cannot be read.
  static Result<FolderFetcher> open(FolderOptions options);

  void start(FetchRequest request) override { queue_.push_back(std::move(request)); }

  /// Reads a few of the files that were asked for; never waits.
  std::vector<FetchResult> wait(std::chrono::milliseconds timeout) override;

  std::size_t in_flight() const override { return queue_.size(); }

  /// The top of the folder on the web, with its slash: where a crawl of it begins.
  const Url& base() const& { return base_; }
  const Url& base() const&& = delete;

  /// The URLs of all HTML files, each file once, sorted; an index as its folder ("…/guide/").
  /// Hidden files and folders are left out, and symbolic links, since what they point to inside the
  /// root is listed itself. A site may also link to "…/guide/index.html": ask `resolve` whether the
  /// file was fetched under another name before counting it as one that no link reaches.
  std::vector<std::string> list_pages() const;

  /// The file that `url` is served from, relative to the root ("guide/index.html"), symbolic links
  /// resolved; nothing where the answer would not be 200.
  std::optional<std::string> resolve(const Url& url) const;

 private:
  struct Target {
    int status = 404;
    std::string file;      // at 200: absolute, no symbolic links
    std::string location;  // at 301
    std::string detail;
  };

  FolderFetcher(std::string root, Url base, std::size_t max_body)
      : root_(std::move(root)), base_(std::move(base)), max_body_(max_body) {}

  bool covers(const Url& url) const;
  bool holds(std::string_view file) const;
  Target find(const Url& url) const;
  Response answer(const FetchRequest& request) const;
  std::string url_of(std::string_view relative) const;

  std::string root_;  // absolute, no symbolic links, no slash at its end
  Url base_;
  std::size_t max_body_;
  std::deque<FetchRequest> queue_;
};

}  // namespace dalil
