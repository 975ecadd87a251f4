// YAML front matter, by yaml-cpp.
#include <yaml-cpp/yaml.h>

#include <utility>

#include "analyzer/article/front_entries.h"

namespace dalil {
namespace {

std::size_t offset_of(const YAML::Node& node) {
  const int at = node.Mark().pos;
  return at < 0 ? 0 : static_cast<std::size_t>(at);
}

/// Aliases are shared nodes to the parser and only scalars are read here: nothing multiplies.
void add(const YAML::Node& map, bool nested, FrontEntries& out) {
  for (const auto& pair : map) {
    if (!pair.first.IsScalar()) continue;
    FrontEntry entry{
        pair.first.Scalar(), nested, {}, pair.second.IsSequence(), offset_of(pair.second)};
    if (pair.second.IsScalar()) {
      entry.values.push_back(pair.second.Scalar());
    } else if (entry.list) {
      for (const YAML::Node& item : pair.second) {
        if (item.IsScalar()) entry.values.push_back(item.Scalar());
      }
    } else if (pair.second.IsMap() && !nested && is_front_group(entry.key)) {
      add(pair.second, true, out);
    }
    if (!entry.values.empty()) out.entries.push_back(std::move(entry));
  }
}

}  // namespace

FrontEntries parse_yaml(std::string_view text) {
  FrontEntries out;
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    out.is_map = root.IsMap() || root.IsNull();
    if (root.IsMap()) add(root, false, out);
  } catch (const YAML::Exception& error) {
    out = {};
    out.error = error.msg;
    out.line = error.mark.line < 0 ? 0 : static_cast<std::size_t>(error.mark.line);
  }
  return out;
}

}  // namespace dalil
