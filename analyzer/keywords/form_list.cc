#include "analyzer/keywords/form_list.h"

#include "analyzer/text/fold.h"

namespace dalil {

void FormList::add(std::string_view stem, std::string_view ending, unsigned flags) {
  Form form;
  form.begin = static_cast<std::uint32_t>(pool_.size());
  form.shown_bytes = static_cast<std::uint16_t>(stem.size() + ending.size());
  form.ending_bytes = static_cast<std::uint8_t>(ending.size());
  form.flags = static_cast<std::uint8_t>(flags);
  pool_ += stem;
  pool_ += ending;
  const std::string shown = pool_.substr(form.begin);
  fold_to(shown, Fold::kL2, pool_);
  form.folded_bytes = static_cast<std::uint16_t>(pool_.size() - form.begin - form.shown_bytes);
  forms_.push_back(form);
}

void FormList::add_folded(std::string_view folded) {
  Form form;
  form.begin = static_cast<std::uint32_t>(pool_.size());
  form.shown_bytes = static_cast<std::uint16_t>(folded.size());
  form.folded_bytes = form.shown_bytes;
  pool_ += folded;
  pool_ += folded;
  forms_.push_back(form);
}

}  // namespace dalil
