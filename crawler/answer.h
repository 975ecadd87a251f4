// What an answer says about its address: there, gone, failing, or that the server would not let it
// be checked.
#pragma once

#include <cstdint>

#include "core/fetcher.h"
#include "core/record.h"
#include "core/response.h"

namespace dalil {

enum class AnswerKind : std::uint8_t {
  kThere,         ///< An answer to go by: 1xx to 3xx, and failures that asking again does not mend.
  kGone,          ///< 4xx that is about the page.
  kFailing,       ///< 5xx, or nothing answered.
  kUnverifiable,  ///< About who asks: 401, 403, 407, 429, 451, beyond 599.
};

AnswerKind answer_kind(int status, Failure failure);

/// True where a firewall asks for a browser instead of answering: its headers say so, or a page
/// that is known for it came with 403, 405, 429 or 503 (Cloudflare, Sucuri, DataDome, Imperva,
/// AWS WAF).
bool is_challenge(const Response& response);

/// The same with the challenges of firewalls as kUnverifiable.
AnswerKind answer_kind(const Response& response);

/// True where a 304 names another version than the one that was asked about: it cannot be believed.
/// ETags are compared weakly (RFC 9110 §8.8.3.2), and without the "-gzip" that servers put behind
/// them.
bool speaks_of_another(const Response& response, const Validators& asked);

/// Writes down one more answer; the first one is remembered.
void note_answer(AnswerCheck& check, const Response& response);

/// Fills in the confidence when nobody will ask again; `last` is the answer that counts. Forgets
/// the first answer where it said the same.
void conclude(AnswerCheck& check, AnswerKind last);

}  // namespace dalil
