// /llms.txt, a guide to a site for language models: https://llmstxt.org/
#pragma once

#include <string_view>

#include "core/response.h"
#include "core/site_facts.h"

namespace dalil {

/// What is to be said of the file, whatever came of asking for it; `url` is its address.
LlmsFact llms_fact(const Url& url, const Response& response);

}  // namespace dalil
