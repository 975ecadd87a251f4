#include "apps/engine/resources.h"

#include <utility>

#include "core/embedded.h"

namespace dalil {

Result<Resources> Resources::load() {
  Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  if (!lexicons) return lexicons.error();
  Result<PixelWidths> widths = PixelWidths::load(embedded_lexicons());
  if (!widths) return widths.error();
  return Resources{std::move(*lexicons), std::move(*widths)};
}

}  // namespace dalil
