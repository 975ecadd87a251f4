// Which addresses a crawl may connect to: what a stranger's page links to must never reach into the
// network that dalil runs in.
#pragma once

#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

using Ipv4Bytes = std::array<std::uint8_t, 4>;   ///< Network order.
using Ipv6Bytes = std::array<std::uint8_t, 16>;  ///< Network order.

/// True for unicast addresses of the public internet: none of the IANA special-purpose registry's
/// blocks that are not globally reachable, no multicast, nothing reserved.
/// https://www.iana.org/assignments/iana-ipv4-special-registry/
bool is_public_ipv4(const Ipv4Bytes& address);

/// The same for IPv6; addresses that carry an IPv4 address (mapped, NAT64, 6to4) are as public as
/// that one. https://www.iana.org/assignments/iana-ipv6-special-registry/
bool is_public_ipv6(const Ipv6Bytes& address);

/// False also for families other than IPv4 and IPv6.
bool is_public_address(const sockaddr* address);

/// For a host whose address cannot be seen (behind a proxy): true for addresses that are not public
/// and for names that mean something within a network only. `host` as in Url::host().
bool names_private_host(std::string_view host);

/// "127.0.0.1" or "fe80::1", without port and zone; "" for other families.
std::string address_text(const sockaddr* address);

}  // namespace dalil
