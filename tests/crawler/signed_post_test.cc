// What is sent to --notify: signed as RFC 4231 says, to the address that was named and to no other.
#include "crawler/signed_post.h"

#include <mutex>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/loopback_server.h"

namespace dalil {
namespace {


TEST_CASE("the signature is HMAC-SHA256") {
  // RFC 4231, test cases 1 and 2.
  CHECK(hmac_sha256(std::string(20, '\x0b'), "Hi There") ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(hmac_sha256("Jefe", "what do ya want for nothing?") ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a redirect is not followed, and what is not well is told without the path") {
  std::mutex mutex;
  std::string head;
  int asked = 0;
  LoopbackServer server([&](const LoopbackRequest& request, LoopbackReply& reply) {
    const std::lock_guard lock(mutex);
    ++asked;
    head = request.head;
    if (request.target == "/moved/secret") {
      return reply.answer("302 Found", "Location: /ok\r\n", "");
    }
    return reply.answer("200 OK", "", "thanks");
  });
  REQUIRE(post_signed(server.url("/ok"), "{}", "key"));
  {
    const std::lock_guard lock(mutex);
    CHECK(head.starts_with("POST /ok "));
    CHECK(head.find("X-Dalil-Signature: sha256=" + hmac_sha256("key", "{}")) != head.npos);
  }
  const Result<void> moved = post_signed(server.url("/moved/secret"), "{}", "key");
  REQUIRE_FALSE(moved);
  CHECK(moved.error().message.find("302") != std::string::npos);
  CHECK(moved.error().message.find("secret") == std::string::npos);
  CHECK(asked == 2);
}

}  // namespace
}  // namespace dalil
