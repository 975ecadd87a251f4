// Which answers mean that an address is broken, and which only that it could not be verified.
#pragma once

#include "analyzer/site/site.h"
#include "core/record.h"

namespace dalil {

/// The page answered 400 to 499 (RFC 9110 §15.5) and meant it: 401, 403, 407, 429 and 451 are about
/// who asks, not about the page, and so are codes beyond 599 and the challenges of firewalls
/// (AnswerCheck).
bool is_client_error(const PageRecord& page);

/// The page answered 500 to 599 (RFC 9110 §15.6), and no firewall's challenge.
bool is_server_error(const PageRecord& page);

/// The status of the failure that came before a good answer; 0 where none did, or without status.
std::uint16_t failed_once(const PageRecord& page);

/// Nothing answered for this page: no address, refused, timed out, or the connection broke.
bool is_unanswered(const PageRecord& page);

/// Whether is_unanswered() says something about single pages: at most one in ten of the internal
/// pages asked for went unanswered. Else the server was down or tired of the audit.
bool trust_unanswered(const Site& site);

}  // namespace dalil
