// Domain names in Unicode and in Punycode, as browsers convert them: UTS 46 with the options of the
// WHATWG URL standard.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// Appends `domain` (UTF-8) as the standard's domain parser (https://url.spec.whatwg.org/#idna, not
/// strict) gives it: "مثال.إختبار" becomes "xn--mgbh0fb.xn--kgbechtv". An ASCII domain is only
/// lower-cased, whatever its Punycode holds. False, with `out` unchanged, where the domain is
/// empty, breaks UTS 46, holds a forbidden byte, or is not ASCII and longer than 4,096 bytes (DNS
/// allows 253). Safe to call from any thread.
bool append_domain_to_ascii(std::string& out, std::string_view domain);

/// `domain` for readers, its Punycode labels in Unicode; `domain` itself where one of them breaks
/// UTS 46. Safe to call from any thread.
std::string domain_to_unicode(std::string_view domain);

}  // namespace dalil
