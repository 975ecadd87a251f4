// What all reports show in the same way: URLs that people can read, a finding's sentences, the
// score as one number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit.h"
#include "core/diff.h"

namespace dalil {

bool is_web_url(std::string_view text);

/// Url::display of a URL; `text` itself where it is none.
std::string readable_url(std::string_view text);

/// "example.com", "example.com/shop": a site's name for sentences.
std::string site_name(std::string_view site);

/// "/product/a12": a page without what it shares with the site's origin; whole for other origins.
std::string page_path(std::string_view site, std::string_view page);

/// The finding's values with its URLs readable.
std::vector<NamedValue> readable_values(const Finding& finding);

/// Seconds since 1970 of "2026-11-22T06:00:00Z"; 0 where that is no time.
std::int64_t unix_time(std::string_view time);

/// The score in whole points; 100 only for a score of 100.
int shown_score(double score);

/// An indexable page is what a score needs: without one its value says nothing.
bool has_score(const AuditSummary& summary);
bool has_score(const DiffRun& run);

/// A page that answered a request with something: not one that was left out, forbidden or failed.
bool answered(NotIndexable reason);

}  // namespace dalil
