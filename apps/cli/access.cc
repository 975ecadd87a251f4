#include "apps/cli/access.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "apps/cli/input.h"
#include "core/percent.h"
#include "core/url.h"

namespace dalil::cli {
namespace {

constexpr std::array<std::string_view, 4> kSecretOptions = {"--auth", "--cookie", "--header",
                                                            "--proxy"};

Error usage(std::string_view option, std::string_view what) {
  return {ErrorCode::kUsage, fmt::format("{}: {}", option, what)};
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

/// RFC 9110 §5.6.2.
bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) -> unsigned {
      return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    const unsigned group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    for (const int shift : {18, 12, 6, 0}) out += kDigits[group >> shift & 63];
  }
  const std::size_t padding = (3 - bytes.size() % 3) % 3;
  return out.replace(out.size() - padding, padding, padding, '=');
}

/// The secret that stands in the variable or the file, whichever is named; "" where none is.
Result<std::string> secret_from(std::string_view option, const std::string& variable,
                                const std::string& file) {
  std::string text;
  if (!variable.empty()) {
    const char* const value = std::getenv(variable.c_str());
    if (value == nullptr) {
      return usage(option, fmt::format("the environment has no variable {}.", variable));
    }
    text = value;
  } else if (!file.empty()) {
    Result<std::string> read = read_input(file);
    if (!read) return read.error();
    text = std::move(*read);
  } else {
    return text;
  }
  std::string secret(trim(text));
  if (secret.empty() || has_control(secret)) {
    return usage(option, "what it names must hold one line of text.");
  }
  return secret;
}

/// The values with those of "@file" in their places: one a line, but for comments.
Result<std::vector<std::string>> with_files(const std::vector<std::string>& values) {
  std::vector<std::string> all;
  for (const std::string& value : values) {
    if (!value.starts_with('@')) {
      all.push_back(value);
      continue;
    }
    const Result<std::string> text = read_input(value.substr(1));
    if (!text) return text.error();
    for (std::size_t begin = 0; begin < text->size();) {
      const std::size_t end = std::min(text->find('\n', begin), text->size());
      const std::string_view line = trim(std::string_view(*text).substr(begin, end - begin));
      if (!line.empty() && !line.starts_with('#')) all.emplace_back(line);
      begin = end + 1;
    }
  }
  return all;
}

Result<void> add_password(const AccessOptions& options, CurlFetcherOptions& fetcher) {
  Result<std::string> auth = options.auth;
  if (options.auth.empty()) auth = secret_from("--auth", options.auth_env, options.auth_file);
  if (!auth) return auth.error();
  if (!auth->empty()) {
    if (auth->find(':') == std::string::npos || has_control(*auth)) {
      return usage("--auth", "write user:password, or give --auth-env or --auth-file.");
    }
    fetcher.extra_headers.push_back({"Authorization", "Basic " + base64(*auth)});  // RFC 7617
  }
  const Result<std::string> bearer =
      secret_from("--bearer", options.bearer_env, options.bearer_file);
  if (!bearer) return bearer.error();
  if (!bearer->empty()) {
    fetcher.extra_headers.push_back({"Authorization", "Bearer " + *bearer});  // RFC 6750 §2.1
  }
  return {};
}

Result<void> add_headers(const AccessOptions& options, CurlFetcherOptions& fetcher) {
  const Result<std::vector<std::string>> headers = with_files(options.headers);
  if (!headers) return headers.error();
  for (const std::string& line : *headers) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view name = std::string_view(line).substr(0, colon);
    if (colon == line.size() || !is_token(name) || has_control(line)) {
      return usage("--header", "write \"Name: value\", or @file with one a line.");
    }
    fetcher.extra_headers.push_back(
        {std::string(name), std::string(trim(std::string_view(line).substr(colon + 1)))});
  }
  return {};
}

Result<void> add_cookies(const AccessOptions& options, CurlFetcherOptions& fetcher) {
  const Result<std::vector<std::string>> cookies = with_files(options.cookies);
  if (!cookies) return cookies.error();
  for (const std::string& cookie : *cookies) {
    if (cookie.find('=') == std::string::npos || has_control(cookie)) {
      return usage("--cookie", "write \"name=value\", or @file with one a line.");
    }
    if (!fetcher.cookie.empty()) fetcher.cookie += "; ";
    fetcher.cookie += cookie;
  }
  fetcher.keep_cookies = options.keep_cookies;
  return {};
}

Result<void> add_proxy(const AccessOptions& options, CurlFetcherOptions& fetcher) {
  if (options.proxy.empty()) return {};
  const Result<std::vector<std::string>> proxy = with_files({options.proxy});
  if (!proxy) return proxy.error();
  const std::string& url = proxy->empty() ? options.proxy : proxy->front();
  const bool known =
      std::ranges::any_of(std::array{"http://", "https://", "socks5://", "socks5h://"},
                          [&](const char* scheme) { return url.starts_with(scheme); });
  if (!known || has_control(url)) {
    return usage("--proxy",
                 "write http://host:port, https://…, socks5://… or socks5h://…, or @file.");
  }
  fetcher.proxy = url;
  return {};
}

/// "host:port:address"; IPv6 addresses with or without brackets.
std::optional<PinnedHost> parse_pin(std::string_view text) {
  const std::size_t first = text.find(':');
  const std::size_t second = text.find(':', first == text.npos ? text.npos : first + 1);
  if (second == text.npos) return std::nullopt;
  const Result<Url> url = Url::parse(fmt::format("http://{}/", text.substr(0, first)));
  PinnedHost pin;
  const char* const port_end = text.data() + second;
  const auto [end, error] = std::from_chars(text.data() + first + 1, port_end, pin.port);
  if (!url || url->port() >= 0 || error != std::errc() || end != port_end || pin.port < 1 ||
      pin.port > 65535) {
    return std::nullopt;
  }
  pin.host = url->host();
  std::string address(text.substr(second + 1));
  if (address.starts_with('[') && address.ends_with(']')) {
    address = address.substr(1, address.size() - 2);
  }
  std::array<unsigned char, sizeof(in6_addr)> bytes;
  std::array<char, INET6_ADDRSTRLEN> spelled;
  const int family = address.find(':') == std::string::npos ? AF_INET : AF_INET6;
  if (inet_pton(family, address.c_str(), bytes.data()) != 1) return std::nullopt;
  inet_ntop(family, bytes.data(), spelled.data(), spelled.size());
  pin.address = spelled.data();
  return pin;
}

Result<void> add_files_and_pins(const AccessOptions& options, CurlFetcherOptions& fetcher) {
  const std::pair<const char*, const std::string*> files[] = {
      {"--client-cert", &options.client_cert},
      {"--client-key", &options.client_key},
      {"--ca", &options.ca}};
  for (const auto& [option, file] : files) {
    std::error_code ignored;
    if (!file->empty() && !std::filesystem::is_regular_file(*file, ignored)) {
      return usage(option, fmt::format("there is no file {}.", *file));
    }
  }
  fetcher.client_cert = options.client_cert;
  fetcher.client_key = options.client_key;
  fetcher.ca_file = options.ca;
  for (const std::string& text : options.resolve) {
    std::optional<PinnedHost> pin = parse_pin(text);
    if (!pin) return usage("--resolve", "write host:port:address, as example.com:443:192.0.2.7.");
    fetcher.pinned.push_back(std::move(*pin));
  }
  return {};
}

}  // namespace

void add_access_options(CLI::App& command, AccessOptions& options) {
  const char* const group = "Access";
  const auto add = [&](const char* name, std::string& value, const char* what) {
    return command.add_option(name, value, what)->group(group);
  };
  const auto add_list = [&](const char* name, std::vector<std::string>& values, const char* what) {
    return command.add_option(name, values, what)->allow_extra_args(false)->group(group);
  };
  auto* const auth = add("--auth", options.auth, "user:password for the site's own servers");
  auto* const auth_env = add("--auth-env", options.auth_env, "The environment variable with them");
  auto* const auth_file = add("--auth-file", options.auth_file, "The file with them");
  auto* const bearer_env =
      add("--bearer-env", options.bearer_env, "The environment variable with a bearer token");
  auto* const bearer_file =
      add("--bearer-file", options.bearer_file, "The file with a bearer token");
  const std::vector<CLI::Option*> passwords = {auth, auth_env, auth_file, bearer_env, bearer_file};
  for (CLI::Option* const one : passwords) {
    for (CLI::Option* const other : passwords) {
      if (one != other) one->excludes(other);
    }
  }
  add_list("--header", options.headers,
           "A header for the site's own servers: \"Name: value\", or @file with one a line");
  add_list("--cookie", options.cookies,
           "A cookie for the site's own servers: \"name=value\", or @file with one a line");
  command
      .add_flag("--cookies", options.keep_cookies,
                "Send the cookies back that the site's own servers set")
      ->group(group);
  auto* const proxy = add("--proxy", options.proxy,
                          "Reach everything through http://, https://, socks5:// or socks5h://…");
  add("--client-cert", options.client_cert, "Our certificate for the site's servers (PEM)");
  add("--client-key", options.client_key, "Its key, where it is another file (PEM)");
  add("--ca", options.ca, "Certificates to trust (PEM)");
  add_list("--resolve", options.resolve, "host:port:address, in place of what the DNS says")
      ->excludes(proxy);
}

Result<void> apply(const AccessOptions& options, CurlFetcherOptions& fetcher) {
  for (const auto step : {add_password, add_headers, add_cookies, add_proxy, add_files_and_pins}) {
    if (Result<void> done = step(options, fetcher); !done) return done;
  }
  return {};
}

Url take_password(const Url& url, AccessOptions& options) {
  if (url.username().empty() && url.password().empty()) return url;
  if (options.auth.empty()) {
    options.auth = percent_decode(url.username()) + ':' + percent_decode(url.password());
  }
  std::string href = url.href();
  const std::size_t begin = href.find("//") + 2;
  return *Url::parse(href.erase(begin, href.find('@') + 1 - begin));
}

void hide_secrets(int argc, char** argv) {
  const auto hide = [](char* begin, const char* end) {
    std::fill(begin, begin + (end - begin), '*');
  };
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    char* const end = argv[i] + argument.size();
    const std::size_t value = std::min(argument.find('='), argument.size());
    const bool secret = std::ranges::count(kSecretOptions, argument.substr(0, value)) != 0;
    const std::size_t user = argument.find("://");
    const std::size_t host = argument.find('@', user);
    if (secret && value < argument.size()) {
      hide(argv[i] + value + 1, end);
    } else if (secret && i + 1 < argc) {
      ++i;
      hide(argv[i], argv[i] + std::strlen(argv[i]));
    } else if (user != argument.npos && host != argument.npos) {
      hide(argv[i] + user + 3, argv[i] + host);
    }
  }
}

}  // namespace dalil::cli
