#include "crawler/curl_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "crawler/address_guard.h"
#include "crawler/content_decoder.h"

namespace dalil {
namespace {

constexpr long kNoLimit = 86'400'000;     // milliseconds
constexpr long kBufferBytes = 64 * 1024;  // most pages come in one read

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

void append(CurlList& list, const std::string& line) {
  curl_slist* longer = curl().slist_append(list.get(), line.c_str());
  list.release();
  list.reset(longer);
}

// A line break in a value would smuggle headers in; curl sends the bytes as they stand.
bool is_sendable(const Header& header) {
  const std::string_view forbidden("\r\n\0", 3);
  return !header.name.empty() && header.name.find_first_of(forbidden) == std::string::npos &&
         header.value.find_first_of(forbidden) == std::string::npos;
}

CurlList header_list(const CurlFetcherOptions& options, bool own) {
  std::vector<Header> headers = {{"Accept", options.accept},
                                 {"Accept-Encoding", std::string(ContentDecoder::accepted())}};
  if (own) {
    for (const Header& extra : options.extra_headers) {
      std::erase_if(headers, [&](const Header& h) { return lower(h.name) == lower(extra.name); });
    }
    std::ranges::copy_if(options.extra_headers, std::back_inserter(headers), is_sendable);
  }
  CurlList list;
  for (const Header& header : headers) {
    // "Name;" is curl's way to send a header without a value (CURLOPT_HTTPHEADER).
    append(list, header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
  }
  return list;
}

// As CURLOPT_RESOLVE reads them.
CurlList pin_list(const std::vector<PinnedHost>& pins) {
  CurlList list;
  for (const PinnedHost& pin : pins) {
    const bool ipv6 = pin.address.find(':') != std::string::npos;
    append(list, fmt::format("{}:{}:{}{}{}", pin.host, pin.port, ipv6 ? "[" : "", pin.address,
                             ipv6 ? "]" : ""));
  }
  return list;
}

CurlShare new_share(bool cookies) {
  CurlShare share(curl().share_init());
  curl().share_setopt(share.get(), CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
  if (cookies) curl().share_setopt(share.get(), CURLSHOPT_SHARE, CURL_LOCK_DATA_COOKIE);
  return share;
}

}  // namespace

CurlContext::CurlContext(CurlFetcherOptions options)
    : options_(std::move(options)),
      budget_(std::max<std::size_t>(options_.concurrency, 1)),
      own_headers_(header_list(options_, true)),
      foreign_headers_(header_list(options_, false)),
      pins_(pin_list(options_.pinned)),
      own_share_(new_share(options_.keep_cookies)),
      foreign_share_(new_share(false)) {
  options_.concurrency = std::max<std::size_t>(options_.concurrency, 1);
  for (const Url& url : options_.own) {
    own_.push_back({url.origin()});
    if (url.scheme() == "http" && url.port() < 0) {
      own_.push_back({fmt::format("https://{}", url.host())});
    }
  }
}

OwnOrigin* CurlContext::own_origin(const Url& url) {
  const auto found = std::ranges::find(own_, url.origin(), &OwnOrigin::origin);
  return found == own_.end() ? nullptr : &*found;
}

void CurlContext::set_transport(CURL* easy) const {
  const auto set = [easy](CURLoption option, auto value) {
    curl().easy_setopt(easy, option, value);
  };
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_PATH_AS_IS, 1L);                 // the Url is normalised, and dots in it are meant
  set(CURLOPT_PROXY, options_.proxy.c_str());  // "": none, whatever the environment says
  set(CURLOPT_NOPROXY, options_.proxy.empty() ? "*" : "");
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_QUICK_EXIT, 1L);  // a resolver that hangs must not hold up the end
  set(CURLOPT_TCP_NODELAY, 1L);
  set(CURLOPT_BUFFERSIZE, kBufferBytes);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(CURLOPT_SSL_VERIFYPEER, 1L);
  set(CURLOPT_SSL_VERIFYHOST, 2L);
  set(CURLOPT_CONNECTTIMEOUT_MS, kNoLimit);  // the fetcher has a clock of its own
  if (!options_.user_agent.empty()) set(CURLOPT_USERAGENT, options_.user_agent.c_str());
  if (!options_.ca_file.empty()) set(CURLOPT_CAINFO, options_.ca_file.c_str());
  if (pins_) set(CURLOPT_RESOLVE, pins_.get());
}

void CurlContext::prepare(CURL* easy, bool own) const {
  set_transport(easy);
  const auto set = [easy](CURLoption option, auto value) {
    curl().easy_setopt(easy, option, value);
  };
  set(CURLOPT_HTTPHEADER, own ? own_headers_.get() : foreign_headers_.get());
  set(CURLOPT_SHARE, own ? own_share_.get() : foreign_share_.get());
  if (!own) return;
  if (options_.keep_cookies) set(CURLOPT_COOKIEFILE, "");  // no file: it starts the engine
  if (!options_.cookie.empty()) set(CURLOPT_COOKIE, options_.cookie.c_str());
  if (!options_.client_cert.empty()) set(CURLOPT_SSLCERT, options_.client_cert.c_str());
  if (!options_.client_key.empty()) set(CURLOPT_SSLKEY, options_.client_key.c_str());
}

CurlList CurlContext::request_headers(const FetchRequest& request, bool own) const {
  std::vector<Header> extra;
  const Validators& known = request.validators;
  if (!known.etag.empty()) extra.push_back({"If-None-Match", known.etag});
  if (!known.last_modified.empty()) extra.push_back({"If-Modified-Since", known.last_modified});
  if (request.range && request.first_bytes > 0) {
    extra.push_back({"Range", fmt::format("bytes=0-{}", request.first_bytes - 1)});
  }
  CurlList list;
  if (extra.empty()) return list;
  const curl_slist* usual = own ? own_headers_.get() : foreign_headers_.get();
  for (; usual != nullptr; usual = usual->next) append(list, usual->data);
  for (const Header& header : extra) {
    if (is_sendable(header)) append(list, header.name + ": " + header.value);
  }
  return list;
}

bool CurlContext::may_ask(const Url& url, bool own) const {
  return own || options_.proxy.empty() || options_.allow_private || !names_private_host(url.host());
}

bool CurlContext::is_pinned(const Url& url, std::string_view address) const {
  return std::ranges::any_of(options_.pinned, [&](const PinnedHost& pin) {
    return pin.host == url.host() && pin.port == url.effective_port() && pin.address == address;
  });
}

bool CurlContext::may_connect(const Url& url, OwnOrigin* own, const sockaddr* address) const {
  // Behind a proxy, every socket is one to the proxy.
  if (options_.allow_private || !options_.proxy.empty()) return true;
  const bool is_public = is_public_address(address);
  if (own != nullptr && is_public) own->seen_public = true;
  const bool own_network = own != nullptr && !own->seen_public;
  return is_public || own_network || is_pinned(url, address_text(address));
}

}  // namespace dalil
