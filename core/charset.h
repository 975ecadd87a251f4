// From bytes to UTF-8: which encoding a page is in, as browsers decide it, and its decoding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dalil {

struct Decoded {
  std::string text;      ///< Valid UTF-8; what could not be decoded is U+FFFD.
  std::string encoding;  ///< Name in the Encoding standard, lower case: "utf-8", "windows-1256".
  enum class Source { kBom, kHeader, kMeta, kGuess, kDefault } source = Source::kDefault;
  std::size_t replaced = 0;  ///< How many U+FFFD the decoding put in.
};

/// The canonical lower-case name of an encoding label
/// (https://encoding.spec.whatwg.org/#names-and-labels): "iso-8859-1" -> "windows-1252"; "" for
/// labels that the standard does not know.
std::string_view encoding_for_label(std::string_view label);

/// The encoding that an HTML document declares in its first 1,024 bytes, as the standard's prescan
/// finds it, "" where none.
std::string_view prescan_meta_charset(std::string_view html);

/// Decodes an HTML body: BOM, then `content_type` (the HTTP header), then <meta>, then, where the
/// bytes are no UTF-8, a guess by ICU with `language_hint` (BCP 47, may be empty); the default is
/// UTF-8 where valid, else windows-1252. Bare ASCII that declares nothing is windows-1252, as
/// browsers call it. Linear; a <meta> past the first 1,024 bytes counts, as it does in browsers.
Decoded decode_html(std::string_view bytes, std::string_view content_type,
                    std::string_view language_hint = {});

/// The bytes of `bytes`, in that encoding and with its BOM, that the first `characters` code points
/// of their decoding were made of. Linear.
std::size_t encoded_bytes(std::string_view bytes, std::string_view encoding,
                          std::size_t characters);

}  // namespace dalil
