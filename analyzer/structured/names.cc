#include "analyzer/structured/names.h"

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

bool take(std::string_view& text, std::string_view lower) {
  if (!ascii::starts_with(text, lower)) return false;
  text.remove_prefix(lower.size());
  return true;
}

/// Takes "https://schema.org" off.
bool take_base(std::string_view& iri) {
  if (!take(iri, "http://") && !take(iri, "https://")) return false;
  take(iri, "www.");
  return take(iri, "schema.org");
}

}  // namespace

bool is_schema_org(std::string_view iri) {
  if (!take_base(iri)) return false;
  return iri.empty() || iri.front() == '/' || iri.front() == '#';
}

std::string_view schema_term(std::string_view iri) {
  if (!take_base(iri) || !(iri.starts_with('/') || iri.starts_with('#'))) return {};
  iri.remove_prefix(1);
  if (iri.starts_with('#')) iri.remove_prefix(1);
  while (iri.ends_with('/')) iri.remove_suffix(1);
  return iri.find_first_of("/#?") == iri.npos ? iri : std::string_view();
}

bool is_web_address(std::string_view text) {
  return take(text, "http://") || take(text, "https://");
}

}  // namespace dalil
