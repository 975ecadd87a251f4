// The host parser and serialiser of the URL standard.
#include "core/url_host.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>

#include "core/idna.h"
#include "core/percent.h"

namespace dalil {
namespace {

using Ipv6 = std::array<std::uint16_t, 8>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int digit_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

// A part of an IPv4 address: decimal, 0x hexadecimal or 0 octal; anything above 32 bits is given as
// 2^32.
std::optional<std::uint64_t> ipv4_number(std::string_view part) {
  if (part.empty()) return std::nullopt;
  int radix = 10;
  if (part.size() >= 2 && part[0] == '0') {
    const bool hexadecimal = (part[1] | 0x20) == 'x';
    radix = hexadecimal ? 16 : 8;
    part.remove_prefix(hexadecimal ? 2 : 1);
  }
  std::uint64_t value = 0;
  for (const char c : part) {
    if (digit_value(c) >= radix) return std::nullopt;
    value = value * static_cast<unsigned>(radix) + static_cast<unsigned>(digit_value(c));
    value = std::min(value, std::uint64_t{1} << 32);
  }
  return value;
}

std::string_view without_final_dot(std::string_view domain) {
  if (domain.ends_with('.')) domain.remove_suffix(1);
  return domain;
}

bool ends_in_number(std::string_view domain) {
  domain = without_final_dot(domain);
  const std::string_view last = domain.substr(domain.rfind('.') + 1);
  if (last.empty() || !is_digit(last[0])) return false;
  return std::all_of(last.begin(), last.end(), is_digit) || ipv4_number(last).has_value();
}

std::optional<std::uint32_t> parse_ipv4(std::string_view domain) {
  domain = without_final_dot(domain);
  std::uint64_t address = 0;
  for (unsigned part = 0; part < 4; ++part) {
    const std::size_t dot = domain.find('.');
    const auto number = ipv4_number(domain.substr(0, dot));
    if (!number) return std::nullopt;
    if (dot == std::string_view::npos) {  // the last part fills all bytes that are left
      if (*number >= std::uint64_t{1} << (8 * (4 - part))) return std::nullopt;
      return static_cast<std::uint32_t>(address + *number);
    }
    if (*number > 255) return std::nullopt;
    address += *number << (8 * (3 - part));
    domain.remove_prefix(dot + 1);
  }
  return std::nullopt;
}

// Reads "1.2.3.4" to its end into the two pieces from `piece`.
bool parse_embedded_ipv4(std::string_view text, Ipv6& address, std::size_t piece) {
  for (int part = 0; part < 4; ++part) {
    const std::size_t dot = text.find('.');
    const std::string_view number = text.substr(0, dot);
    if ((dot == std::string_view::npos) != (part == 3)) return false;
    if (number.empty() || number.size() > 3 || (number.size() > 1 && number[0] == '0'))
      return false;
    if (!std::all_of(number.begin(), number.end(), is_digit)) return false;
    unsigned value = 0;
    for (const char c : number) value = value * 10 + static_cast<unsigned>(c - '0');
    if (value > 255) return false;
    auto& target = address[piece + static_cast<std::size_t>(part / 2)];
    target = static_cast<std::uint16_t>(target * 256 + value);
    if (part < 3) text.remove_prefix(dot + 1);
  }
  return true;
}

// Reads up to four hexadecimal digits from `text` at `offset`.
std::uint16_t read_piece(std::string_view text, std::size_t& offset) {
  unsigned value = 0;
  for (int length = 0; length < 4 && offset < text.size(); ++length, ++offset) {
    if (digit_value(text[offset]) > 15) break;
    value = value * 16 + static_cast<unsigned>(digit_value(text[offset]));
  }
  return static_cast<std::uint16_t>(value);
}

std::optional<Ipv6> parse_ipv6(std::string_view text) {
  Ipv6 address{};
  std::size_t piece = 0;
  std::optional<std::size_t> compress;
  std::size_t i = 0;
  if (text.starts_with(':')) {
    if (!text.starts_with("::")) return std::nullopt;
    i = 2;
    compress = piece = 1;
  }
  while (i < text.size()) {
    if (piece == 8) return std::nullopt;
    if (text[i] == ':') {
      if (compress) return std::nullopt;
      ++i;
      compress = ++piece;
      continue;
    }
    const std::size_t begin = i;
    const std::uint16_t value = read_piece(text, i);
    if (i < text.size() && text[i] == '.') {
      if (piece > 6 || !parse_embedded_ipv4(text.substr(begin), address, piece))
        return std::nullopt;
      piece += 2;
      break;
    }
    if (i < text.size() && (text[i] != ':' || ++i == text.size())) return std::nullopt;
    address[piece++] = value;
  }
  if (!compress) return piece == 8 ? std::optional(address) : std::nullopt;
  // What was read after "::" belongs at the end.
  std::copy_backward(address.begin() + static_cast<std::ptrdiff_t>(*compress),
                     address.begin() + static_cast<std::ptrdiff_t>(piece), address.end());
  std::fill(address.begin() + static_cast<std::ptrdiff_t>(*compress),
            address.end() - static_cast<std::ptrdiff_t>(piece - *compress), std::uint16_t{0});
  return address;
}

// The first longest run of at least two zero pieces, as [begin, end); empty where there is none.
std::pair<std::size_t, std::size_t> longest_zeros(const Ipv6& address) {
  std::pair<std::size_t, std::size_t> longest{8, 9};
  for (std::size_t i = 0; i < 8;) {
    std::size_t end = i;
    while (end < 8 && address[end] == 0) ++end;
    if (end - i > longest.second - longest.first) longest = {i, end};
    i = end + 1;
  }
  return longest;
}

void append_ipv6(std::string& out, const Ipv6& address) {
  const auto [begin, end] = longest_zeros(address);
  out += '[';
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == begin) {
      out += i == 0 ? "::" : ":";
      i = end - 1;
      continue;
    }
    fmt::format_to(std::back_inserter(out), "{:x}", address[i]);
    if (i != 7) out += ':';
  }
  out += ']';
}

UrlFailure append_opaque_host(std::string& out, std::string_view host) {
  using namespace std::string_view_literals;
  constexpr auto kForbidden = "\0\t\n\r #/:<>?@[\\]^|"sv;
  if (host.find_first_of(kForbidden) != std::string_view::npos) return UrlFailure::kBadHost;
  append_percent_encoded(out, host, kC0ControlSet);
  return UrlFailure::kNone;
}

}  // namespace

UrlFailure append_host(std::string& out, std::string_view host, bool opaque) {
  if (host.starts_with('[')) {
    if (!host.ends_with(']')) return UrlFailure::kBadIpv6;
    const auto address = parse_ipv6(host.substr(1, host.size() - 2));
    if (!address) return UrlFailure::kBadIpv6;
    append_ipv6(out, *address);
    return UrlFailure::kNone;
  }
  if (opaque) return append_opaque_host(out, host);
  const std::size_t begin = out.size();
  const bool is_domain = host.find('%') == std::string_view::npos
                             ? append_domain_to_ascii(out, host)
                             : append_domain_to_ascii(out, percent_decode(host));
  if (!is_domain) return UrlFailure::kBadHost;
  const std::string_view domain = std::string_view(out).substr(begin);
  if (!ends_in_number(domain)) return UrlFailure::kNone;
  const auto address = parse_ipv4(domain);
  if (!address) return UrlFailure::kBadIpv4;
  out.resize(begin);
  fmt::format_to(std::back_inserter(out), "{}.{}.{}.{}", *address >> 24, *address >> 16 & 255,
                 *address >> 8 & 255, *address & 255);
  return UrlFailure::kNone;
}

}  // namespace dalil
