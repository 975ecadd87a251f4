#include "crawler/curl_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <stdexcept>
#include <string_view>

#include "crawler/curl_fetcher.h"

namespace dalil {
namespace {

constexpr std::string_view kInstall =
    "Install it (Debian: libcurl4); what is audited from a folder needs it for --check-external "
    "only.";

CurlLibrary load() {
  // Never closed: its threads and exit handlers may outlive whoever would close it.
  void* const library = dlopen(DALIL_CURL_SONAME, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    throw std::runtime_error(fmt::format("libcurl, which fetches pages, cannot be loaded ({}). {}",
                                         dlerror(), kInstall));
  }
  const auto bind = [&]<typename Function>(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (!function) {
      throw std::runtime_error(fmt::format("This libcurl has no {}. {}", name, kInstall));
    }
  };
  CurlLibrary curl{};
  bind(curl.global_init, "curl_global_init");
  bind(curl.getdate, "curl_getdate");
  bind(curl.slist_append, "curl_slist_append");
  bind(curl.slist_free_all, "curl_slist_free_all");
  bind(curl.share_init, "curl_share_init");
  bind(curl.share_setopt, "curl_share_setopt");
  bind(curl.share_cleanup, "curl_share_cleanup");
  bind(curl.easy_init, "curl_easy_init");
  bind(curl.easy_setopt, "curl_easy_setopt");
  bind(curl.easy_perform, "curl_easy_perform");
  bind(curl.easy_getinfo, "curl_easy_getinfo");
  bind(curl.easy_pause, "curl_easy_pause");
  bind(curl.easy_strerror, "curl_easy_strerror");
  bind(curl.easy_cleanup, "curl_easy_cleanup");
  bind(curl.multi_init, "curl_multi_init");
  bind(curl.multi_setopt, "curl_multi_setopt");
  bind(curl.multi_add_handle, "curl_multi_add_handle");
  bind(curl.multi_remove_handle, "curl_multi_remove_handle");
  bind(curl.multi_perform, "curl_multi_perform");
  bind(curl.multi_poll, "curl_multi_poll");
  bind(curl.multi_info_read, "curl_multi_info_read");
  bind(curl.multi_cleanup, "curl_multi_cleanup");
  if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    throw std::runtime_error("libcurl cannot be set up. Check its installation.");
  }
  return curl;
}

}  // namespace

const CurlLibrary& curl() {
  static const CurlLibrary library = load();
  return library;
}

Result<void> load_curl() {
  try {
    curl();
  } catch (const std::runtime_error& error) {
    return Error{ErrorCode::kUnreachable, error.what()};
  }
  return {};
}

}  // namespace dalil
