#include "crawler/signed_post.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>

#include "core/url.h"

namespace dalil {
namespace {

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
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
  const std::unique_ptr<CURL, FreeHandle> handle(curl_easy_init());
  std::unique_ptr<curl_slist, FreeList> headers;
  for (const std::string& line : {std::string("Content-Type: application/json"),
                                  "X-Dalil-Signature: sha256=" + hmac_sha256(key, json)}) {
    curl_slist* const longer = curl_slist_append(headers.get(), line.c_str());
    if (longer) headers.release();
    headers.reset(longer);
  }
  CURL* const curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json.data());
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "dalil");
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore_body);
  const CURLcode code = curl_easy_perform(curl);
  if (code != CURLE_OK) {
    return Error{ErrorCode::kUnreachable, fmt::format("{} could not be told of the audit: {}.",
                                                      shown(url), curl_easy_strerror(code))};
  }
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 200 && status < 300) return {};
  return Error{
      ErrorCode::kUnreachable,
      fmt::format("{} could not be told of the audit: it answers {}.", shown(url), status)};
}

}  // namespace dalil
