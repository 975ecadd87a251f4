#include "analyzer/page/read_page.h"

#include <algorithm>
#include <span>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/page/draft.h"
#include "analyzer/page/fallback.h"
#include "analyzer/page/ignore_comments.h"
#include "analyzer/page/numeric_references.h"
#include "analyzer/page/prescan.h"
#include "analyzer/page/secrets.h"
#include "analyzer/page/skeleton.h"
#include "analyzer/page/source_place.h"
#include "analyzer/page/walker.h"
#include "analyzer/structured/read_structured.h"
#include "analyzer/text/detect.h"
#include "analyzer/text/fold.h"
#include "analyzer/text/segment.h"
#include "core/charset.h"
#include "core/hash.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// As https://mimesniff.spec.whatwg.org/ does for what no media type is given.
bool looks_like_html(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  body = body.substr(std::min(body.find_first_not_of(ascii::kSpace), body.size()));
  for (std::string_view mark :
       {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style",
        "<table", "<div", "<h1", "<p", "<a", "<b", "<br", "<iframe", "<font", "<!--"}) {
    if (!ascii::starts_with(body, mark)) continue;
    const std::string_view rest = body.substr(mark.size());
    if (mark == "<!--" || rest.starts_with('>') || rest.starts_with(' ')) return true;
  }
  return false;
}

/// Markdown and feeds may begin with a tag, too; only these two say what the whole is.
bool is_html_as_other(const Response& response) {
  const std::string type = response.media_type();
  if (response.status != 200 || response.head_only || type.empty()) return false;
  if (type.ends_with("+xml") || type.ends_with("/xml") || type.starts_with("image/")) return false;
  std::string_view body = response.body;
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  body = body.substr(std::min(body.find_first_not_of(ascii::kSpace), body.size()));
  return ascii::starts_with(body, "<!doctype html") || ascii::starts_with(body, "<html");
}

bool is_html(const Response& response) {
  if (response.status != 200 || response.head_only) return false;
  const std::string type = response.media_type();
  if (type.empty()) return looks_like_html(response.body);
  return type == "text/html" || type == "application/xhtml+xml";
}

/// A body that broke off is read as far as it came: its links are links.
bool is_readable(Failure failure) {
  return failure == Failure::kNone || failure == Failure::kTooLarge ||
         failure == Failure::kTruncated;
}

bool has_content(const Page& page) {
  return std::ranges::any_of(page.blocks,
                             [](const Block& block) { return block.region == Region::kContent; });
}

/// Takes all but navigation and footer for content.
void make_content(Page& page) {
  const auto each = [](auto& parts) {
    for (auto& part : parts) {
      if (part.region == Region::kHeader || part.region == Region::kAside) {
        part.region = Region::kContent;
      }
    }
  };
  each(page.blocks);
  each(page.headings);
  each(page.links);
  each(page.images);
}

void add_source_facts(std::string_view html, const PrescanResult& scan, Page& page) {
  page.elements = scan.elements;
  page.depth = scan.depth;
  const auto add = [&](const std::size_t(&offsets)[2], std::vector<SourcePosition>& places) {
    for (const std::size_t offset : offsets) {
      if (offset != kNoOffset) places.push_back(place_of(html, offset));
    }
  };
  add(scan.heads, page.head_tags);
  add(scan.bodies, page.body_tags);
  if (scan.unfinished != kNoOffset) {
    page.unfinished = {ascii::lower(scan.unfinished_name), place_of(html, scan.unfinished), true};
  }
  if (scan.drawing == kNoOffset) return;
  page.drawing_bytes = scan.drawing_bytes;
  page.drawing_at = place_of(html, scan.drawing);
}

/// Commands and listings are written alike in every language. All words, where there are hardly
/// others.
std::vector<TextRange> words_beside_code(const Page& page, std::span<const TextRange> code) {
  std::vector<TextRange> prose;
  prose.reserve(page.words.size());
  auto block = page.blocks.begin();
  for (const TextRange& word : page.words) {
    while (block != page.blocks.end() && block->text.end <= word.begin) ++block;
    while (!code.empty() && code.front().end <= word.begin) code = code.subspan(1);
    const bool listed = block != page.blocks.end() && block->kind == BlockKind::kCode;
    if (!listed && (code.empty() || word.begin < code.front().begin)) prose.push_back(word);
  }
  constexpr std::size_t kFewest = 20;
  return prose.size() < kFewest ? page.words : prose;
}

std::string_view first_language(std::string_view content_language) {
  return ascii::trim(content_language.substr(0, content_language.find(',')));
}

}  // namespace

struct PageReader::State {
  explicit State(const Lexicons& lexicon_packs)
      : lexicons(lexicon_packs), segmenter(lexicon_packs) {}

  void read_html(const Response& response, const ReadOptions& options, PageDraft& draft);
  void read_markup(std::string_view html, const PageQueries* queries, PageDraft& draft);
  /// `structure`: where Page::sketch is wanted.
  void read_text(const ReadOptions& options, Page& page,
                 const StructureBuilder* structure = nullptr, std::span<const TextRange> code = {});
  /// Tells Page::language; `code`: inline code in the text.
  void tell_language(std::span<const TextRange> code, Page& page) const;
  /// Gives each block its words, and content its sentences where they are wanted.
  void segment(Page& page, bool sentences);
  void hash_content(Page& page, bool wants_tokens);

  const Lexicons& lexicons;
  Segmenter segmenter;
  TreeReader trees;
  Skeleton skeleton;
  std::string content, folded, loose;  ///< Used again for each page.
  ContentTokens tokens;                ///< Of the page that was sketched last.
};

void PageReader::State::read_html(const Response& response, const ReadOptions& options,
                                  PageDraft& draft) {
  Page& page = draft.page;
  std::string_view hint = options.language;
  if (hint.empty()) hint = first_language(response.header("content-language"));
  if (hint.empty()) hint = scan_html_lang(response.body);
  Decoded decoded = decode_html(response.body, response.header("content-type"), hint);
  tame_numeric_references(decoded.text);
  page.encoding = std::move(decoded.encoding);
  page.encoding_source = decoded.source;
  page.replaced = decoded.replaced;
  if (decoded.replaced != 0) page.limits.emplace_back("charset");
  if (options.words_only) {
    read_markup(decoded.text, nullptr, draft);
    segmenter.words(page.text, {0, static_cast<std::uint32_t>(page.text.size())}, page.words);
    segment(page, false);
    return;
  }
  page.ignored = read_ignore_comments(decoded.text);
  page.secrets = find_secrets(decoded.text);
  read_markup(decoded.text, options.queries, draft);
  // While the text that they were found in still stands.
  resolve_references(draft);
  read_structured(page);
  if (!page.has_html_lang) {
    page.declared_language = to_valid_utf8(first_language(response.header("content-language")));
  }
  read_text(options, page, &draft.structure, draft.code);
  if (options.queries != nullptr) options.queries->answer(decoded.text, response.headers, page);
}

void PageReader::State::read_markup(std::string_view html, const PageQueries* queries,
                                    PageDraft& draft) {
  const bool asks_tree = queries != nullptr && queries->ask_tree();
  if (queries != nullptr) draft.page.answers.resize(queries->size());
  // Places in the source are told by the tree of the source itself, and a question of the project
  // may be about any part of it.
  const bool asks_words = draft.sources == nullptr && draft.literals == nullptr;
  Skeleton* const wanted = asks_words && !asks_tree ? &skeleton : nullptr;
  const PrescanResult scan = prescan(html, wanted);
  add_source_facts(html, scan, draft.page);
  if (scan.refused.empty()) {
    trees.read(html, wanted != nullptr && skeleton.usable() ? wanted : nullptr,
               asks_tree ? queries : nullptr, draft);
  } else {
    draft.page.limits.emplace_back(scan.refused);
    read_tags(html, draft);
  }
}

void PageReader::State::read_text(const ReadOptions& options, Page& page,
                                  const StructureBuilder* structure,
                                  std::span<const TextRange> code) {
  segmenter.words(page.text, {0, static_cast<std::uint32_t>(page.text.size())}, page.words);
  page.language = primary_language(options.language);
  if (page.language.empty()) tell_language(code, page);
  segment(page, true);
  hash_content(page, structure != nullptr);
  if (structure != nullptr) page.sketch = sketch_of(tokens, structure->sketch());
}

void PageReader::State::tell_language(std::span<const TextRange> code, Page& page) const {
  const std::vector<TextRange> prose = words_beside_code(page, code);
  page.language = detect_language(page.text, prose, page.declared_language, lexicons);
  page.mixed_language = page.declared_language.empty() && !page.language.empty() &&
                        !is_clearly_in(page.language, page.title(), page.text, prose, lexicons);
}

void PageReader::State::segment(Page& page, bool sentences) {
  std::uint32_t word = 0;
  const auto words = static_cast<std::uint32_t>(page.words.size());
  for (Block& block : page.blocks) {
    block.words_begin = word;
    while (word < words && page.words[word].begin < block.text.end) ++word;
    block.words_end = word;
    block.sentences_begin = block.sentences_end = static_cast<std::uint32_t>(page.sentences.size());
    if (block.region != Region::kContent) continue;
    page.content_words += block.words_end - block.words_begin;
    if (!sentences) continue;
    segmenter.sentences(page.text, block.text, page.language, page.sentences);
    block.sentences_end = static_cast<std::uint32_t>(page.sentences.size());
  }
}

void PageReader::State::hash_content(Page& page, bool wants_tokens) {
  tokens.clear();
  if (page.content_words == 0) return;
  content.clear();
  for (const Block& block : page.blocks) {
    if (block.region != Region::kContent) continue;
    for (std::uint32_t word = block.words_begin; word < block.words_end; ++word) {
      if (!content.empty()) content += word == block.words_begin ? '\n' : ' ';
      content += slice(page.text, page.words[word]);
    }
  }
  folded.clear();
  fold_to(content, Fold::kL1, folded);
  if (wants_tokens) {
    loose.clear();
    fold_to(folded, Fold::kL2, loose);
    add_tokens(loose, tokens);
  }
  std::ranges::replace(folded, '\n', ' ');  // The key does not depend on blocks.
  page.content_key = hash64(folded);
}

PageReader::PageReader(const Lexicons& lexicons) : state_(std::make_unique<State>(lexicons)) {}
PageReader::~PageReader() = default;
PageReader::PageReader(PageReader&&) noexcept = default;
PageReader& PageReader::operator=(PageReader&&) noexcept = default;

Page PageReader::read_source(PageSources& sources, const std::function<Url(const Page&)>& url_of,
                             const ReadOptions& options) {
  PageDraft draft;
  draft.sources = &sources;
  Page& page = draft.page;
  page.status = 200;
  page.html = true;
  state_->read_markup(sources.source.substr(sources.begin), nullptr, draft);
  draft.url = url_of(page);
  page.url = draft.url.href();
  resolve_references(draft);
  if (!sources.is_document || !has_content(page)) make_content(page);
  state_->read_text(options, page, nullptr, draft.code);
  judge_robots(page);
  page.indexable = page.noindex ? NotIndexable::kNoindex : NotIndexable::kIndexable;
  return std::move(draft.page);
}

void PageReader::segment(Page& page, const ReadOptions& options) {
  state_->read_text(options, page);
}

const ContentTokens& PageReader::content() const { return state_->tokens; }

Page PageReader::read(const Response& response, const ReadOptions& options) {
  PageDraft draft;
  draft.literals = options.literals;
  Page& page = draft.page;
  draft.url = (response.url.valid() ? response.url : response.requested).without_fragment();
  page.url = draft.url.href();
  page.status = response.status;
  page.failure = response.failure;
  page.bytes = response.body.size();
  add_headers(draft, response);
  state_->tokens.clear();
  page.html = is_html(response) && is_readable(response.failure);
  if (response.failure == Failure::kTooLarge) page.limits.emplace_back("bytes");
  if (page.html) {
    state_->read_html(response, options, draft);
    page.like_missing = page.content_key != 0 && page.content_key == options.missing_key;
  } else {
    page.html_as_other = is_html_as_other(response);
    resolve_references(draft);
  }
  judge_robots(page);
  page.indexable = indexability(draft, response, options.blocked_by_robots);
  return std::move(draft.page);
}

}  // namespace dalil
