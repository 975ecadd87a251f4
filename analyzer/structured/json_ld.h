// JSON-LD 1.1 as far as pages use it: https://www.w3.org/TR/json-ld11/. Contexts are read where
// they stand and never fetched; terms that do not lead to schema.org are passed over.
#pragma once

#include "analyzer/page/page.h"
#include "analyzer/structured/thing_builder.h"

namespace dalil {

/// Adds the things of one block, or says why there are none.
void read_json_ld(const TextFact& block, ThingBuilder& builder, StructuredData& data);

}  // namespace dalil
