#include "store/finding_json.h"

#include <zstd.h>

#include <nlohmann/json.hpp>

namespace dalil::store {

using Json = nlohmann::json;

namespace {

// At the door of the database every text is valid UTF-8 already; `replace` keeps a mistake from
// being an exception.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

constexpr std::size_t kLong = 400;                      // Bytes: shorter ones gain too little.
constexpr std::size_t kLongest = std::size_t{1} << 26;  // A damaged store asks for more.
constexpr int kLevel = 1;

std::string unpacked(std::string_view data) {
  const unsigned long long size = ZSTD_getFrameContentSize(data.data(), data.size());
  if (size > kLongest) throw SqlError("a finding in the database is damaged");
  struct FreeContext {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
  std::string json(size, '\0');
  const std::size_t read =
      ZSTD_decompressDCtx(context.get(), json.data(), json.size(), data.data(), data.size());
  if (read != size) throw SqlError("a finding in the database is damaged");
  return json;
}

Finding finding_from_json(std::string_view json) {
  Finding finding;
  const Json data = Json::parse(json);
  for (const Json& value : data.at(0)) {
    NamedValue& named = finding.values.emplace_back();
    named.name = value.at(0);
    const Json& content = value.at(1);
    if (content.is_number_integer()) {
      named.value = content.get<std::int64_t>();
    } else if (content.is_number()) {
      named.value = content.get<double>();
    } else {
      named.value = content.get<std::string>();
    }
  }
  for (const Json& seen : data.at(1)) {
    finding.evidence.push_back({seen.at(0), seen.at(1), seen.at(2), seen.at(3)});
  }
  return finding;
}

}  // namespace

void FindingPacker::FreeContext::operator()(ZSTD_CCtx_s* context) const { ZSTD_freeCCtx(context); }

FindingPacker::FindingPacker() : context_(ZSTD_createCCtx()) {}

std::string_view FindingPacker::packed(std::string_view json) {
  packed_.resize(ZSTD_compressBound(json.size()));
  const std::size_t size = ZSTD_compressCCtx(context_.get(), packed_.data(), packed_.size(),
                                             json.data(), json.size(), kLevel);
  return ZSTD_isError(size) ? json : std::string_view(packed_).substr(0, size);
}

void FindingPacker::insert(Statement& insert, std::int64_t run, std::int64_t url,
                           const Finding& finding) {
  Json values = Json::array();
  for (const NamedValue& named : finding.values) {
    std::visit(
        [&](const auto& value) {
          values.push_back(Json::array({named.name, value}));
        },
        named.value);
  }
  Json evidence = Json::array();
  for (const Evidence& seen : finding.evidence) {
    evidence.push_back(Json::array({seen.where, seen.what, seen.line, seen.column}));
  }
  const std::string data = dump(Json::array({std::move(values), std::move(evidence)}));
  insert.bind(1, run).bind(2, finding.rule).bind(3, url).bind(4, finding.key);
  insert.bind(5, static_cast<std::int64_t>(finding.confidence));
  (data.size() < kLong ? insert.bind(6, data) : insert.bind_blob(6, packed(data))).run();
}

Finding unpack_finding(std::string_view data) {
  return data.starts_with('[') ? finding_from_json(data) : finding_from_json(unpacked(data));
}

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

void add_outcomes(Database& db, std::int64_t run, std::span<const RuleOutcome> outcomes) {
  Statement add = db.prepare(
      "INSERT INTO outcome VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(run, rule) DO UPDATE SET "
      "checked=checked+excluded.checked, failed=failed+excluded.failed, "
      "not_applicable=not_applicable+excluded.not_applicable, crashed=crashed+excluded.crashed");
  for (const RuleOutcome& outcome : outcomes) {
    add.bind(1, run).bind(2, outcome.rule).bind(3, outcome.checked).bind(4, outcome.failed);
    add.bind(5, outcome.not_applicable).bind(6, outcome.crashed).run();
  }
}

}  // namespace dalil::store
