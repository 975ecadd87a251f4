#include "crawler/signed_post.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>

#include "core/url.h"
#include "crawler/curl_fetcher.h"
#include "crawler/curl_library.h"

namespace dalil {
namespace {

struct FreeHandle {
  void operator()(CURL* handle) const { curl().easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl().slist_free_all(list); }
};

std::size_t ignore_body(char*, std::size_t size, std::size_t count, void*) { return size * count; }

// The host alone: paths of such addresses are often secrets.
std::string shown(const std::string& url) {
  const Result<Url> parsed = Url::parse(url);
  return parsed ? std::string(parsed->host()) : "The address";
}

}  // namespace

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest, &size);
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

Result<void> post_signed(const std::string& url, const std::string& json, std::string_view key) {
  if (Result<void> loaded = load_curl(); !loaded) return loaded;
  const std::unique_ptr<CURL, FreeHandle> handle(curl().easy_init());
  std::unique_ptr<curl_slist, FreeList> headers;
  for (const std::string& line : {std::string("Content-Type: application/json"),
                                  "X-Dalil-Signature: sha256=" + hmac_sha256(key, json)}) {
    curl_slist* const longer = curl().slist_append(headers.get(), line.c_str());
    if (longer) headers.release();
    headers.reset(longer);
  }
  CURL* const post = handle.get();
  curl().easy_setopt(post, CURLOPT_URL, url.c_str());
  curl().easy_setopt(post, CURLOPT_PROTOCOLS_STR, "http,https");
  curl().easy_setopt(post, CURLOPT_FOLLOWLOCATION, 0L);
  curl().easy_setopt(post, CURLOPT_HTTPHEADER, headers.get());
  curl().easy_setopt(post, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl().easy_setopt(post, CURLOPT_POSTFIELDS, json.data());
  curl().easy_setopt(post, CURLOPT_USERAGENT, "dalil");
  curl().easy_setopt(post, CURLOPT_TIMEOUT, 20L);
  curl().easy_setopt(post, CURLOPT_NOSIGNAL, 1L);
  curl().easy_setopt(post, CURLOPT_WRITEFUNCTION, ignore_body);
  const CURLcode code = curl().easy_perform(post);
  if (code != CURLE_OK) {
    return Error{ErrorCode::kUnreachable, fmt::format("{} could not be told of the audit: {}.",
                                                      shown(url), curl().easy_strerror(code))};
  }
  long status = 0;
  curl().easy_getinfo(post, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 200 && status < 300) return {};
  return Error{
      ErrorCode::kUnreachable,
      fmt::format("{} could not be told of the audit: it answers {}.", shown(url), status)};
}

}  // namespace dalil
