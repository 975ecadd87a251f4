// UTS 46 through ICU. What is ASCII never reaches ICU: the standard takes such a domain as it
// stands.
#include "core/idna.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>

#include "core/utf8.h"

namespace dalil {
namespace {

using Convert = decltype(&uidna_nameToASCII_UTF8);

// Punycode takes time that grows with the square of a label.
constexpr std::size_t kMaxBytes = 4096;

// CheckHyphens and VerifyDnsLength are false in the standard; ICU has no options for them but
// reports what they found.
constexpr std::uint32_t kIgnored = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                   UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                   UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

enum DomainByte : std::uint8_t { kNonAscii = 1, kForbidden = 2 };

// https://url.spec.whatwg.org/#forbidden-domain-code-point
constexpr std::array<std::uint8_t, 256> domain_bytes() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte <= 0x20; ++byte) table[byte] = kForbidden;
  for (const char c : std::string_view("#/:<>?@[\\]^|%\x7F")) {
    table[static_cast<unsigned char>(c)] = kForbidden;
  }
  for (std::size_t byte = 0x80; byte < 256; ++byte) table[byte] = kNonAscii;
  return table;
}
constexpr auto kDomainBytes = domain_bytes();

int traits_of(std::string_view domain) {
  int traits = 0;
  for (const char c : domain) traits |= kDomainBytes[static_cast<unsigned char>(c)];
  return traits;
}

void append_lower(std::string& out, std::string_view ascii) {
  const std::size_t begin = out.size();
  out.append(ascii);
  for (std::size_t i = begin; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] | 0x20);
  }
}

// Opened once and never closed: other threads may still convert while the program ends.
const UIDNA* uts46() {
  static const UIDNA* const idna = [] {
    UErrorCode status = U_ZERO_ERROR;
    return uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                               UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
                           &status);
  }();
  return idna;
}

/// Code points `first` to `last` become those from `target` on, or nothing where `target` is 0.
struct Mapping {
  char32_t first, last, target;
};

// What UTS 46 maps or ignores since Unicode 15.1 and 16 and ICU 72 refuses or maps otherwise
// (https://www.unicode.org/reports/tr46/#Modifications).
constexpr Mapping kNewerMappings[] = {
    {0x04C0, 0x04C0, 0x04CF},    {0x10A0, 0x10C5, 0x2D00},   {0x115F, 0x1160, 0},
    {0x17B4, 0x17B5, 0},         {0x180E, 0x180E, 0},        {0x1E9E, 0x1E9E, 0x00DF},
    {0x2061, 0x2063, 0},         {0x206A, 0x206F, 0},        {0x2132, 0x2132, 0x214E},
    {0x2183, 0x2183, 0x2184},    {0x3164, 0x3164, 0},        {0xFFA0, 0xFFA0, 0},
    {0x1D173, 0x1D17A, 0},       {0x2F868, 0x2F868, 0x36FC}, {0x2F874, 0x2F874, 0x5F53},
    {0x2F91F, 0x2F91F, 0x243AB}, {0x2F95F, 0x2F95F, 0x7AEE}, {0x2F9BF, 0x2F9BF, 0x45D7},
};

std::string with_newer_mappings(std::string_view domain) {
  std::string mapped;
  mapped.reserve(domain.size());
  for (std::size_t i = 0; i < domain.size();) {
    const char32_t c = next_code_point(domain, i);
    const auto* const mapping = std::find_if(
        std::begin(kNewerMappings), std::end(kNewerMappings),
        [c](const Mapping& candidate) { return c >= candidate.first && c <= candidate.last; });
    if (mapping == std::end(kNewerMappings)) {
      append_utf8(mapped, c);
    } else if (mapping->target != 0) {
      append_utf8(mapped, mapping->target + (c - mapping->first));
    }
  }
  return mapped;
}

std::optional<std::string> convert(std::string_view domain, Convert function) {
  if (uts46() == nullptr) return std::nullopt;
  std::string result(domain.size() * 2 + 32, '\0');
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const std::int32_t length =
        function(uts46(), domain.data(), static_cast<std::int32_t>(domain.size()), result.data(),
                 static_cast<std::int32_t>(result.size()), &info, &status);
    const bool overflow = status == U_BUFFER_OVERFLOW_ERROR;
    if (!overflow && (U_FAILURE(status) || (info.errors & ~kIgnored) != 0)) return std::nullopt;
    result.resize(static_cast<std::size_t>(length));
    if (!overflow) return result;
  }
}

}  // namespace

bool append_domain_to_ascii(std::string& out, std::string_view domain) {
  const int traits = traits_of(domain);
  if ((traits & kNonAscii) == 0) {
    if (domain.empty() || (traits & kForbidden) != 0) return false;
    append_lower(out, domain);
    return true;
  }
  if (domain.size() > kMaxBytes) return false;
  const auto ascii = convert(with_newer_mappings(domain), uidna_nameToASCII_UTF8);
  if (!ascii || ascii->empty() || traits_of(*ascii) != 0) return false;
  out.append(*ascii);
  return true;
}

std::string domain_to_unicode(std::string_view domain) {
  if (domain.size() > kMaxBytes || domain.find("xn--") == std::string_view::npos) {
    return std::string(domain);
  }
  return convert(domain, uidna_nameToUnicodeUTF8).value_or(std::string(domain));
}

}  // namespace dalil
