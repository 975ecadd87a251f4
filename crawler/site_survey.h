// What a host says beside its pages: the headers of its home page, whether the other addresses that
// visitors type lead there, /llms.txt. A few requests for a whole audit.
#pragma once

#include "core/site_facts.h"
#include "crawler/site_files.h"

namespace dalil {

/// The headers that rules ask for. The values of cookies are left out: they may be secrets. What a
/// <meta> element says in place of a header stands there as "meta-" and the header's name, without
/// value. Empty where the answer is no page.
HomeFact home_fact(const Response& response);

/// The addresses of the home page's host that should lead to it: http for https, and with "www."
/// for a registrable domain or without it. None for addresses in numbers and for own ports.
std::vector<Url> doors_of(const Url& home);

/// Asks for them and for /llms.txt, as far as robots.txt allows or `obey` is not set. A door whose
/// host does not answer is not there.
void survey_site(const Url& home, bool obey, const FetchNow& fetch, RobotsCache& robots,
                 SiteFacts& facts);

}  // namespace dalil
