// Structured data to paste, in the words of the page and the syntax of the thing that lacks it.
#pragma once

#include <string>
#include <vector>

#include "analyzer/page/page.h"

namespace dalil {

/// Lines to paste for properties that a thing lacks, in its syntax, with what the page knows:
/// `"name": "…"` or `<meta itemprop="name" content="…">`. Names with alternatives or parts are left
/// out; "" where nothing is left.
std::string proposed_lines(const Page& page, const Thing& thing,
                           const std::vector<std::string>& names);

}  // namespace dalil
