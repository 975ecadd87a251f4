#include "crawler/address_guard.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>

namespace dalil {
namespace {

template <typename Bytes>
struct Block {
  Bytes prefix;
  int bits;
};

// The few blocks inside these that IANA calls globally reachable (PCP and TURN anycast in
// 192.0.0/24 and 2001:1::/32, AMT, ORCHIDv2) hold no web servers and stay refused.
constexpr Block<Ipv4Bytes> kClosedIpv4[] = {
    {{0, 0, 0, 0}, 8},        // this network: RFC 791 §3.2
    {{10, 0, 0, 0}, 8},       // private use: RFC 1918
    {{100, 64, 0, 0}, 10},    // shared address space (CGNAT): RFC 6598
    {{127, 0, 0, 0}, 8},      // loopback: RFC 1122 §3.2.1.3
    {{169, 254, 0, 0}, 16},   // link-local, and the metadata services of clouds: RFC 3927
    {{172, 16, 0, 0}, 12},    // private use: RFC 1918
    {{192, 0, 0, 0}, 24},     // IETF protocol assignments: RFC 6890 §2.1
    {{192, 0, 2, 0}, 24},     // documentation: RFC 5737
    {{192, 88, 99, 0}, 24},   // 6to4 relay anycast, deprecated: RFC 7526
    {{192, 168, 0, 0}, 16},   // private use: RFC 1918
    {{198, 18, 0, 0}, 15},    // benchmarking: RFC 2544
    {{198, 51, 100, 0}, 24},  // documentation: RFC 5737
    {{203, 0, 113, 0}, 24},   // documentation: RFC 5737
    {{224, 0, 0, 0}, 4},      // multicast: RFC 5771
    {{240, 0, 0, 0}, 4},      // reserved, and the limited broadcast: RFC 1112 §4, RFC 8190
};

// All of IPv6 outside 2000::/3 is closed: ::, ::1, fc00::/7, fe80::/10, fec0::/10, ff00::/8,
// 100::/64, 64:ff9b:1::/48, 5f00::/16.
constexpr Block<Ipv6Bytes> kGlobalUnicast = {{0x20}, 3};  // RFC 4291 §2.4, IANA's allocation
constexpr Block<Ipv6Bytes> kClosedIpv6[] = {
    {{0x20, 0x01, 0x00}, 23},        // IETF protocol assignments, Teredo: RFC 2928, RFC 4380
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation: RFC 3849
    {{0x3f, 0xff, 0x00}, 20},        // documentation: RFC 9637
};

struct Carrier {
  Block<Ipv6Bytes> block;
  std::size_t offset;  // of the IPv4 address in it
};
constexpr Carrier kCarriers[] = {
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96}, 12},  // IPv4-mapped: RFC 4291 §2.5.5.2
    {{{0x00, 0x64, 0xff, 0x9b}, 96}, 12},                    // NAT64: RFC 6052 §2.1
    {{{0x20, 0x02}, 16}, 2},                                 // 6to4: RFC 3056 §2
};

// Names that no public DNS serves.
constexpr std::string_view kPrivateNames[] = {
    ".localhost",  // RFC 6761 §6.3
    ".local",      // RFC 6762 §3
    ".internal",   // reserved by ICANN in 2024; the metadata services of clouds answer there
    ".home.arpa",  // RFC 8375
};

template <typename Bytes>
bool within(const Bytes& address, const Block<Bytes>& block) {
  const std::size_t whole = static_cast<std::size_t>(block.bits) / 8;
  if (std::memcmp(address.data(), block.prefix.data(), whole) != 0) return false;
  const int rest = block.bits % 8;
  return rest == 0 || ((address[whole] ^ block.prefix[whole]) >> (8 - rest)) == 0;
}

template <typename Bytes>
bool within_any(const Bytes& address, std::span<const Block<Bytes>> blocks) {
  for (const auto& block : blocks) {
    if (within(address, block)) return true;
  }
  return false;
}

}  // namespace

bool is_public_ipv4(const Ipv4Bytes& address) {
  return !within_any<Ipv4Bytes>(address, kClosedIpv4);
}

bool is_public_ipv6(const Ipv6Bytes& address) {
  for (const Carrier& carrier : kCarriers) {
    if (!within(address, carrier.block)) continue;
    Ipv4Bytes carried;
    std::memcpy(carried.data(), address.data() + carrier.offset, carried.size());
    return is_public_ipv4(carried);
  }
  return within(address, kGlobalUnicast) && !within_any<Ipv6Bytes>(address, kClosedIpv6);
}

bool is_public_address(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    sockaddr_in ipv4;
    std::memcpy(&ipv4, address, sizeof ipv4);
    Ipv4Bytes bytes;
    std::memcpy(bytes.data(), &ipv4.sin_addr, bytes.size());
    return is_public_ipv4(bytes);
  }
  if (address->sa_family == AF_INET6) {
    sockaddr_in6 ipv6;
    std::memcpy(&ipv6, address, sizeof ipv6);
    Ipv6Bytes bytes;
    std::memcpy(bytes.data(), &ipv6.sin6_addr, bytes.size());
    return is_public_ipv6(bytes);
  }
  return false;
}

bool names_private_host(std::string_view host) {
  while (host.ends_with('.')) host.remove_suffix(1);
  if (host.starts_with('[')) {
    const std::string address(host.substr(1, host.size() - 2));
    Ipv6Bytes bytes;
    return inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1 || !is_public_ipv6(bytes);
  }
  Ipv4Bytes bytes;
  if (inet_pton(AF_INET, std::string(host).c_str(), bytes.data()) == 1) {
    return !is_public_ipv4(bytes);
  }
  return host.find('.') == std::string_view::npos ||  // one label: this network's own names
         std::ranges::any_of(kPrivateNames,
                             [&](std::string_view end) { return host.ends_with(end); });
}

std::string address_text(const sockaddr* address) {
  char text[INET6_ADDRSTRLEN] = "";
  if (address->sa_family == AF_INET) {
    sockaddr_in ipv4;
    std::memcpy(&ipv4, address, sizeof ipv4);
    inet_ntop(AF_INET, &ipv4.sin_addr, text, sizeof text);
  } else if (address->sa_family == AF_INET6) {
    sockaddr_in6 ipv6;
    std::memcpy(&ipv6, address, sizeof ipv6);
    inet_ntop(AF_INET6, &ipv6.sin6_addr, text, sizeof text);
  }
  return text;
}

}  // namespace dalil
