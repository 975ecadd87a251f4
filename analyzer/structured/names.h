// Which names are schema.org's: contexts, prefixes and full addresses, however they are written.
#pragma once

#include <string_view>

namespace dalil {

/// True for the address of schema.org's vocabulary: http or https, with or without "www." and "/".
bool is_schema_org(std::string_view iri);

/// "Product" of "https://schema.org/Product"; "" where the address is none of schema.org's terms.
std::string_view schema_term(std::string_view iri);

/// True where a value is an absolute http(s) address.
bool is_web_address(std::string_view text);

}  // namespace dalil
