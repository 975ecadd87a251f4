#include "crawler/scope.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "core/domain.h"
#include "core/utf8.h"
#include "crawler/registrable_domain.h"

namespace dalil {
namespace {

using Patterns = std::vector<std::shared_ptr<const re2::RE2>>;

Result<void> compile(std::string_view option, const std::vector<std::string>& sources,
                     Patterns& patterns) {
  for (const std::string& source : sources) {
    auto pattern = std::make_shared<const re2::RE2>(source, re2::RE2::Quiet);
    if (!pattern->ok()) {
      return Error{
          ErrorCode::kUsage,
          fmt::format("{} {}: this is no pattern ({}). Write it as RE2 understands it, "
                      "for example {} '/blog/.*'",
                      option, to_valid_utf8(source), to_valid_utf8(pattern->error()), option)};
    }
    patterns.push_back(std::move(pattern));
  }
  return {};
}

bool any_matches(const Patterns& patterns, const std::string& text) {
  return std::ranges::any_of(
      patterns, [&](const auto& pattern) { return re2::RE2::PartialMatch(text, *pattern); });
}

// "/blog/" holds /blog too, and "/blog" does not hold /blogger.
bool is_below(std::string_view path, std::string_view prefix) {
  if (prefix.ends_with('/')) prefix.remove_suffix(1);
  return path.starts_with(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

}  // namespace

Result<Scope> Scope::make(const ScopeRequest& request) {
  Scope scope;
  scope.subdomains_ = request.subdomains;
  scope.follow_links_ = !request.sitemap_only && !request.list_only;
  if (!request.path_prefix.empty()) {
    const Result<Url> base = Url::parse("http://host/");
    Result<Url> url = Url::parse(request.path_prefix, &*base);
    if (!request.path_prefix.starts_with('/') || !url || url->host() != "host") {
      return Error{ErrorCode::kUsage,
                   fmt::format("--path-prefix {}: write a path that begins with a slash, for "
                               "example /blog/",
                               to_valid_utf8(request.path_prefix))};
    }
    const Url page = url->as_page();
    scope.prefix_ = page.path();
  }
  if (Result<void> read = compile("--include", request.include, scope.include_); !read) {
    return read.error();
  }
  if (Result<void> read = compile("--exclude", request.exclude, scope.exclude_); !read) {
    return read.error();
  }
  return scope;
}

void Scope::add_seed(const Url& url) {
  if (!is_seed(url)) seeds_.push_back(url.href());
  add_host(url);
}

void Scope::add_host(const Url& url) {
  if (own_site(url)) return;
  hosts_.push_back({std::string(url.host()), url.port(),
                    subdomains_ ? registrable_domain(url.host()) : std::string()});
}

bool Scope::is_seed(const Url& url) const {
  return std::ranges::find(seeds_, url.href()) != seeds_.end();
}

bool Scope::own_site(const Url& url) const {
  if (!url.is_http()) return false;
  return std::ranges::any_of(hosts_, [&, name = url.host()](const Host& host) {
    if (host.port != url.port()) return false;
    if (host.domain.empty()) return host.name == name;
    return is_within(name, host.domain);
  });
}

ScopeVerdict Scope::verdict(const Url& url) const {
  if (!own_site(url)) return ScopeVerdict::kOtherSite;
  if (prefix_.empty() && include_.empty() && exclude_.empty()) return ScopeVerdict::kInside;
  if (is_seed(url)) return ScopeVerdict::kInside;
  if (!include_.empty() || !exclude_.empty()) {
    const std::string shown = url.display();
    if (any_matches(exclude_, shown)) return ScopeVerdict::kExcluded;
    if (!include_.empty() && !any_matches(include_, shown)) return ScopeVerdict::kOutside;
  }
  return prefix_.empty() || is_below(url.path(), prefix_) ? ScopeVerdict::kInside
                                                          : ScopeVerdict::kOutside;
}

bool Scope::internal(const Url& url) const {
  return (follow_links_ || is_seed(url)) && verdict(url) == ScopeVerdict::kInside;
}

}  // namespace dalil
