// Options for sites that do not let everybody in: passwords, cookies, certificates, proxies, and
// servers that the DNS does not name yet.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "crawler/curl_fetcher.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names it.
class App;
}

namespace dalil::cli {

/// As they were given. Secrets can come from the environment or a file, so that no command line
/// holds them; they are kept in memory only, and no store, report or message repeats them.
struct AccessOptions {
  std::string auth, auth_env, auth_file;  ///< "user:password", and where else it stands.
  std::string bearer_env, bearer_file;    ///< Where a token stands.
  std::vector<std::string> headers;       ///< "Name: value", or "@file" with one a line.
  std::vector<std::string> cookies;       ///< "a=b", or "@file" with one a line.
  bool keep_cookies = false;
  std::string proxy;  ///< URL, or "@file" with it.
  std::string client_cert, client_key, ca;
  std::vector<std::string> resolve;  ///< "host:port:address".
};

void add_access_options(CLI::App& command, AccessOptions& options);

/// Reads what the options name and hands it to the fetcher. kUsage where something is missing,
/// unreadable or malformed; the message names the option and never the secret.
Result<void> apply(const AccessOptions& options, CurlFetcherOptions& fetcher);

/// Moves user and password from a URL ("https://user:password@host/") to the options, since URLs
/// are stored and printed. Returns the URL without them.
Url take_password(const Url& url, AccessOptions& options);

/// Overwrites secrets in the program's own arguments, which every user of the machine can list.
/// To be called when they have been copied.
void hide_secrets(int argc, char** argv);

}  // namespace dalil::cli
