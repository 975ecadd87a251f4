#include "analyzer/page/page_queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analyzer/page/query_state.h"
#include "analyzer/page/source_place.h"
#include "analyzer/page/text_builder.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestExpression = 1000;
constexpr std::size_t kMostQueries = 100;
constexpr std::size_t kQuotedGraphemes = 300;
constexpr std::size_t kQuotedBytes = 4000;

Error wrong(std::string what) { return {ErrorCode::kUsage, std::move(what)}; }

Result<CompiledQuery> compile(const PageQuery& query) {
  CompiledQuery compiled{.kind = query.kind, .header = query.header, .xpath = {}, .pattern = {}};
  if (query.expression.size() > kLongestExpression) {
    return wrong(fmt::format("it is longer than {} bytes", kLongestExpression));
  }
  if (query.kind == QueryKind::kXpath) {
    try {
      compiled.xpath = std::make_unique<pugi::xpath_query>(query.expression.c_str());
    } catch (const pugi::xpath_exception& error) {
      return wrong(fmt::format("{} (at character {})", error.what(), error.result().offset + 1));
    }
    return compiled;
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(4 << 20);
  compiled.pattern = std::make_unique<re2::RE2>(query.expression, options);
  if (!compiled.pattern->ok()) return wrong(compiled.pattern->error());
  return compiled;
}

// Calls back with each match that is not empty: its first group, or all of it.
template <typename Callback>
void for_each_match(const re2::RE2& pattern, std::string_view text, Callback callback) {
  const re2::StringPiece whole(text.data(), text.size());
  const int groups = std::min(pattern.NumberOfCapturingGroups(), 1) + 1;
  std::size_t at = 0;
  for (std::uint32_t found = 0; found < kMaxCounted && at <= text.size();) {
    re2::StringPiece match[2];
    if (!pattern.Match(whole, at, text.size(), re2::RE2::UNANCHORED, match, groups)) return;
    const auto begin = static_cast<std::size_t>(match[0].data() - text.data());
    if (match[0].empty()) {
      at = begin + 1;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
      continue;
    }
    at = begin + match[0].size();
    ++found;
    const re2::StringPiece& part =
        match[groups - 1].data() == nullptr ? match[0] : match[groups - 1];
    callback(std::string_view(part.data(), part.size()));
  }
}

SourcePosition block_at(const Page& page, std::size_t offset) {
  const auto block =
      std::ranges::find_if(page.blocks, [&](const Block& b) { return offset < b.text.end; });
  return block == page.blocks.end() ? SourcePosition{} : block->at;
}

}  // namespace

void add_answer(std::string_view text, SourcePosition at, QueryAnswer& answer) {
  ++answer.count;
  if (answer.first.size() >= kMaxAnswers) return;
  const std::string shown = collapsed(prefix_bytes(text, kQuotedBytes));
  answer.first.push_back({std::string(prefix_graphemes(shown, kQuotedGraphemes)), at, false});
}

PageQueries::PageQueries() : state_(std::make_unique<State>()) {}
PageQueries::~PageQueries() = default;
PageQueries::PageQueries(PageQueries&&) noexcept = default;
PageQueries& PageQueries::operator=(PageQueries&&) noexcept = default;

Result<std::size_t> PageQueries::add(const PageQuery& query) {
  if (state_->all.size() == kMostQueries) {
    return wrong(fmt::format("there are more than {} of them", kMostQueries));
  }
  Result<CompiledQuery> compiled = compile(query);
  if (!compiled) return compiled.error();
  state_->all.push_back(*std::move(compiled));
  return state_->all.size() - 1;
}

std::size_t PageQueries::size() const { return state_->all.size(); }

bool PageQueries::ask_tree() const {
  return std::ranges::any_of(
      state_->all, [](const CompiledQuery& query) { return query.kind == QueryKind::kXpath; });
}

void PageQueries::answer(std::string_view source, const std::vector<Header>& headers,
                         Page& page) const {
  for (std::size_t i = 0; i < state_->all.size(); ++i) {
    const CompiledQuery& query = state_->all[i];
    if (query.kind == QueryKind::kXpath) continue;
    QueryAnswer& answer = page.answers[i];
    answer.asked = true;
    const auto ask = [&](std::string_view text, auto place) {
      for_each_match(*query.pattern, text, [&](std::string_view match) {
        const auto offset = static_cast<std::size_t>(match.data() - text.data());
        const bool shown = answer.first.size() < kMaxAnswers;
        add_answer(match, shown ? place(offset) : SourcePosition{}, answer);
      });
    };
    const auto nowhere = [](std::size_t) { return SourcePosition{}; };
    if (query.kind == QueryKind::kHtml) {
      ask(source, [&](std::size_t offset) { return place_of(source, offset); });
    } else if (query.kind == QueryKind::kText) {
      ask(page.text, [&](std::size_t offset) { return block_at(page, offset); });
    } else if (query.kind == QueryKind::kUrl) {
      const Result<Url> url = Url::parse(page.url);
      ask(url ? url->display() : page.url, nowhere);
    } else {
      for (const Header& header : headers) {
        if (header.name == query.header) ask(to_valid_utf8(header.value), nowhere);
      }
    }
  }
}

}  // namespace dalil
