// Things from the elements of Microdata (https://html.spec.whatwg.org/multipage/microdata.html) and
// RDFa Lite (https://www.w3.org/TR/rdfa-lite/).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "analyzer/page/page.h"
#include "analyzer/structured/thing_builder.h"

namespace dalil {

/// An absolute address of a reference in the page; the reference itself where it has none.
using Resolve = std::function<std::string(std::string_view)>;

void read_microdata(const Page& page, const Resolve& resolve, ThingBuilder& builder);
void read_rdfa(const Page& page, const Resolve& resolve, ThingBuilder& builder);

}  // namespace dalil
