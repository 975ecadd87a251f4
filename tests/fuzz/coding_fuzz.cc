// Content codings: "piece limit coding" on the first line, then the bytes of the wire.
#include <algorithm>
#include <charconv>
#include <string>

#include "crawler/content_decoder.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

std::size_t take_number(std::string_view& text, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return error == std::errc() ? std::min(number, most) : most;
}

struct Outcome {
  Failure failure = Failure::kNone;
  std::string out;
};

Outcome decode(ContentDecoder& decoder, std::string_view coding, std::string_view wire,
               std::size_t piece, std::size_t limit) {
  Outcome outcome;
  decoder.begin(coding);
  while (!wire.empty() && outcome.failure == Failure::kNone) {
    outcome.failure = decoder.feed(wire.substr(0, piece), limit, outcome.out);
    wire.remove_prefix(std::min(piece, wire.size()));
    expect(outcome.out.size() <= limit, "what comes out is within the limit");
  }
  if (outcome.failure == Failure::kNone) outcome.failure = decoder.finish();
  return outcome;
}

}  // namespace

void fuzz_coding(std::string_view input) {
  static ContentDecoder decoder;
  std::string_view line = take_line(input);
  const std::size_t piece = std::max<std::size_t>(take_number(line, 4'096), 1);
  const std::size_t limit = take_number(line, 1'000'000);
  const Outcome whole = decode(decoder, line, input, std::max<std::size_t>(input.size(), 1), limit);
  const Outcome pieces = decode(decoder, line, input, piece, limit);
  // What is both damaged and too large may be known for either first.
  const bool told = whole.failure == Failure::kTooLarge || pieces.failure == Failure::kTooLarge;
  expect(whole.failure == pieces.failure || (told && whole.failure == Failure::kBadEncoding) ||
             (told && pieces.failure == Failure::kBadEncoding),
         "pieces end as the whole does");
  expect(whole.failure != Failure::kNone || whole.out == pieces.out, "pieces are the whole");
  if (whole.failure == Failure::kTooLarge) expect(whole.out.size() == limit, "the limit is filled");
}

}  // namespace dalil::fuzz
