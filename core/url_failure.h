// Why the URL standard's parser fails, for the parts of our parser and for the user.
#pragma once

#include <cstdint>
#include <string_view>

namespace dalil {

enum class UrlFailure : std::uint8_t {
  kNone,
  kTooLong,
  kNoScheme,
  kOpaqueBase,
  kNoHost,
  kBadHost,
  kBadIpv4,
  kBadIpv6,
  kBadPort,
};

/// The sentence for Error::message.
constexpr std::string_view url_failure_message(UrlFailure failure) {
  switch (failure) {
    case UrlFailure::kNone:
      return "";
    case UrlFailure::kTooLong:
      return "The URL is longer than 64 MiB: shorten it.";
    case UrlFailure::kNoScheme:
      return "The URL is relative and there is no base: begin it with https:// or give a base URL.";
    case UrlFailure::kOpaqueBase:
      return "The URL is relative, and nothing is relative to its base (one like mailto: or "
             "data:): "
             "give an absolute URL.";
    case UrlFailure::kNoHost:
      return "The URL has no host: write one after the slashes, as in https://example.com/.";
    case UrlFailure::kBadHost:
      return "The URL's host is no valid name: correct the characters that a host must not hold.";
    case UrlFailure::kBadIpv4:
      return "The URL's host ends in a number but is no IPv4 address: write four numbers of at "
             "most "
             "255.";
    case UrlFailure::kBadIpv6:
      return "The URL's host is no IPv6 address: write it as in [2001:db8::1].";
    case UrlFailure::kBadPort:
      return "The URL's port is no number from 0 to 65535: correct it or leave it out.";
  }
  return "";
}

}  // namespace dalil
