#include "store/hit_json.h"

#include <nlohmann/json.hpp>

namespace dalil::store {

using Json = nlohmann::json;

namespace {

// At the door of the database every text is valid UTF-8 already; `replace` keeps a mistake from
// being an exception.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const KeywordHit& hit) {
  return dump(Json::array({hit.phrase, hit.title, hit.description, hit.h1, hit.subheadings,
                           hit.subheadings_total, hit.introduction, hit.body, hit.slug,
                           hit.image_alt, hit.anchors, hit.words_present, hit.score}));
}

KeywordHit hit_from_json(std::string_view json) {
  const Json data = Json::parse(json);
  return {data.at(0), data.at(1), data.at(2), data.at(3),  data.at(4),  data.at(5), data.at(6),
          data.at(7), data.at(8), data.at(9), data.at(10), data.at(11), data.at(12)};
}

}  // namespace dalil::store
