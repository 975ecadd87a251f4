// The table of addresses that a crawl must refuse, and of neighbours that it must not.
#include "crawler/address_guard.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cstring>
#include <string>

#include "tests/support/catch.h"

using namespace dalil;

namespace {

sockaddr_storage address_of(const std::string& text) {
  sockaddr_storage storage{};
  if (text.find(':') == std::string::npos) {
    sockaddr_in ipv4{};
    ipv4.sin_family = AF_INET;
    REQUIRE(inet_pton(AF_INET, text.c_str(), &ipv4.sin_addr) == 1);
    std::memcpy(&storage, &ipv4, sizeof ipv4);
  } else {
    sockaddr_in6 ipv6{};
    ipv6.sin6_family = AF_INET6;
    REQUIRE(inet_pton(AF_INET6, text.c_str(), &ipv6.sin6_addr) == 1);
    std::memcpy(&storage, &ipv6, sizeof ipv6);
  }
  return storage;
}

bool is_public(const std::string& text) {
  const sockaddr_storage storage = address_of(text);
  return is_public_address(reinterpret_cast<const sockaddr*>(&storage));
}

}  // namespace

TEST_CASE("addresses inside special blocks are refused") {
  const char* const closed[] = {"0.0.0.0",
                                "0.255.255.255",
                                "10.0.0.1",
                                "10.255.255.255",
                                "100.64.0.0",
                                "100.127.255.255",
                                "127.0.0.1",
                                "127.255.255.255",
                                "169.254.0.1",
                                "169.254.169.254",
                                "172.16.0.0",
                                "172.31.255.255",
                                "192.0.0.1",
                                "192.0.0.255",
                                "192.0.2.1",
                                "192.88.99.1",
                                "192.168.0.1",
                                "192.168.255.255",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.7",
                                "203.0.113.9",
                                "224.0.0.1",
                                "239.255.255.255",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::2",
                                "::127.0.0.1",
                                "::8.8.8.8",
                                "::ffff:127.0.0.1",
                                "::ffff:10.1.2.3",
                                "::ffff:169.254.169.254",
                                "::ffff:0:7f00:1",
                                "64:ff9b::7f00:1",
                                "64:ff9b::a00:1",
                                "64:ff9b:1::1",
                                "64:ff9b::1:808:808",
                                "100::1",
                                "2001::1",
                                "2001:0:7f00:1::1",
                                "2001:10::1",
                                "2001:1ff:ffff::1",
                                "2001:db8::",
                                "2001:db8:ffff:ffff::1",
                                "2002:7f00:1::",
                                "2002:c0a8:1::1",
                                "2002:a9fe:a9fe::1",
                                "3fff::1",
                                "3fff:fff:ffff::1",
                                "4000::1",
                                "5f00::1",
                                "fc00::",
                                "fd12:3456::1",
                                "fe80::",
                                "fe80::1",
                                "febf::1",
                                "fec0::1",
                                "ff02::1"};
  for (const char* text : closed) {
    INFO(text);
    CHECK_FALSE(is_public(text));
  }
}

TEST_CASE("addresses just outside the special blocks are public") {
  const char* const open[] = {"1.0.0.0",
                              "1.1.1.1",
                              "8.8.8.8",
                              "9.255.255.255",
                              "11.0.0.0",
                              "100.63.255.255",
                              "100.128.0.0",
                              "126.255.255.255",
                              "128.0.0.0",
                              "169.253.255.255",
                              "169.255.0.0",
                              "172.15.255.255",
                              "172.32.0.0",
                              "192.0.1.0",
                              "192.0.3.0",
                              "192.88.98.255",
                              "192.88.100.0",
                              "192.167.255.255",
                              "192.169.0.0",
                              "198.17.255.255",
                              "198.20.0.0",
                              "198.51.99.255",
                              "198.51.101.0",
                              "203.0.112.255",
                              "203.0.114.0",
                              "223.255.255.255",
                              "::ffff:8.8.8.8",
                              "64:ff9b::808:808",
                              "2000::1",
                              "2001:200::1",
                              "2001:4860:4860::8888",
                              "2001:db7:ffff::1",
                              "2001:db9::1",
                              "2002:808:808::1",
                              "2606:4700::1111",
                              "2620:4f:8000::1",
                              "3fff:1000::1",
                              "3ffe:ffff::1"};
  for (const char* text : open) {
    INFO(text);
    CHECK(is_public(text));
  }
}

TEST_CASE("an address of another family is refused") {
  sockaddr_storage storage{};
  storage.ss_family = AF_UNIX;
  CHECK_FALSE(is_public_address(reinterpret_cast<const sockaddr*>(&storage)));
  CHECK(address_text(reinterpret_cast<const sockaddr*>(&storage)).empty());
}

TEST_CASE("addresses are written as people write them") {
  for (const char* text : {"127.0.0.1", "fe80::1", "::ffff:10.1.2.3"}) {
    const sockaddr_storage storage = address_of(text);
    CHECK(address_text(reinterpret_cast<const sockaddr*>(&storage)) == text);
  }
}
