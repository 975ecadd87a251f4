// A site on the loopback address whose pages have versions, and which answers conditional requests
// as RFC 9110 says.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "tests/support/loopback_server.h"

namespace dalil::test {

struct Version {
  std::string body;
  std::string etag;      // As it stands in the header.
  std::string modified;  // The same.
  std::string headers;   // Lines that end in CRLF, of the page and of its 304.
};

class VersionedSite {
 public:
  VersionedSite()
      : server_([this](const LoopbackRequest& request, LoopbackReply& reply) {
          return answer(request, reply);
        }) {}

  void set(const std::string& path, Version version) {
    const std::lock_guard lock(mutex_);
    pages_[path] = std::move(version);
  }
  void remove(const std::string& path) {
    const std::lock_guard lock(mutex_);
    pages_.erase(path);
  }

  std::string url(const std::string& path = "/") const { return server_.url(path); }

  // How often each status was answered since the last call, robots.txt and the like left out.
  std::map<int, int> take_answers() {
    const std::lock_guard lock(mutex_);
    return std::exchange(answers_, {});
  }

  // Answers instead of the site where it gives true.
  std::function<bool(const LoopbackRequest&, LoopbackReply&)> instead;

 private:
  static std::string header(const LoopbackRequest& request, const std::string& name) {
    const std::size_t at = request.head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return "";
    const std::size_t begin = at + name.size() + 4;
    return request.head.substr(begin, request.head.find('\r', begin) - begin);
  }

  bool answer(const LoopbackRequest& request, LoopbackReply& reply) {
    if (instead && instead(request, reply)) return true;
    Version version;
    bool known = false;
    {
      const std::lock_guard lock(mutex_);
      const auto found = pages_.find(request.target);
      known = found != pages_.end();
      if (known) version = found->second;
    }
    const std::string asked = header(request, "If-None-Match");
    const bool same =
        known && (asked.empty() ? !version.modified.empty() &&
                                      header(request, "If-Modified-Since") == version.modified
                                : asked == version.etag);
    count(request, !known ? 404 : same ? 304 : 200);
    if (!known) return reply.answer("404 Not Found", "Content-Type: text/html\r\n", "nothing");
    std::string headers = version.headers;
    if (!version.etag.empty()) headers += "ETag: " + version.etag + "\r\n";
    if (!version.modified.empty()) headers += "Last-Modified: " + version.modified + "\r\n";
    if (same) return reply.send("HTTP/1.1 304 Not Modified\r\n" + headers + "\r\n");
    return reply.answer("200 OK", headers + "Content-Type: text/html; charset=utf-8\r\n",
                        version.body);
  }

  void count(const LoopbackRequest& request, int status) {
    const bool page = request.target != "/robots.txt" && request.target != "/sitemap.xml" &&
                      request.target.find("/dalil-") == std::string::npos;
    const std::lock_guard lock(mutex_);
    if (page) ++answers_[status];
  }

  std::mutex mutex_;
  std::map<std::string, Version> pages_;
  std::map<int, int> answers_;
  LoopbackServer server_;  // Last: its threads use all of the above.
};

}  // namespace dalil::test
