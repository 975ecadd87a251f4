// The facts of one page, read once: no opinions here. Rules judge them, the store keeps a part of
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page_sketch.h"
#include "analyzer/structured/thing.h"
#include "core/charset.h"
#include "core/record.h"
#include "core/response.h"
#include "core/text_range.h"

namespace dalil {

/// A piece of text in the source: white space collapsed, entities resolved.
struct TextFact {
  std::string text;
  SourcePosition at;
  bool in_head = true;  ///< False where the element stands in the body.
};

struct Heading {
  int level = 1;     ///< 1 to 6.
  std::string text;  ///< With the alt texts of images in it; "" where it is empty.
  bool image_only = false;
  Region region = Region::kContent;
  SourcePosition at;
  bool beside = false;  ///< The title of a note or the name of an author: no part's heading.
};

struct Link {
  std::string href;  ///< As written (white space trimmed); may be anything.
  Url url;           ///< Resolved against the base; not valid() where it cannot be parsed.
  std::string text;  ///< Anchor text as shown, with alt texts of images; aria-label where that is
                     ///< all there is.
  bool has_image = false;
  bool hidden = false;  ///< Nobody sees or hears it: hidden, display:none or aria-hidden around it.
  bool labelled = false;  ///< aria-labelledby names it by another element's text.
  bool nofollow = false, sponsored = false, ugc = false;
  std::string rel;
  Region region = Region::kContent;
  bool internal = false;  ///< An http(s) URL of the page's own host and port.
  SourcePosition at;
  bool new_window = false;  ///< target=_blank
  bool scripted = false;    ///< Has a click handler or a role of its own: perhaps a button.
  bool nested = false;      ///< In a list within a list, whose item may say what it is of.
};

struct Image {
  std::string src;                 ///< As written.
  Url url;                         ///< Resolved.
  std::optional<std::string> alt;  ///< nullopt: no alt attribute.
  bool hidden =
      false;  ///< aria-hidden, role=presentation/none, hidden, or a 1x1 pixel: needs no alt.
  bool in_link = false;
  Region region = Region::kContent;
  SourcePosition at;
  bool sized = false;       ///< Width and height are told, by attributes or in the style attribute.
  bool lazy = false;        ///< loading=lazy
  bool responsive = false;  ///< Offers itself in several sizes: srcset, in the words of a lazy
                            ///< loader, too, or in a <picture>.
  bool titled = false;      ///< Has a title attribute that is not blank.
  std::uint32_t width = 0;  ///< The width attribute in CSS pixels; 0: not told so.
};

/// What browsers of today make of a <script>.
enum class ScriptKind : std::uint8_t {
  kClassic,
  kModule,  ///< Runs once, however often it is named.
  kDormant  ///< Not run: nomodule, or a type that is no JavaScript, as consent tools write it.
};

/// Something the page loads by itself: script, stylesheet, image, iframe, media, form action is not
/// one.
struct Resource {
  std::string element;  ///< "script", "link", "img", "iframe", "source", "video", "audio",
                        ///< "object", "embed"
  Url url;
  SourcePosition at;
  bool scheme_relative = false;              ///< Written with "//" at its beginning.
  bool blocking = false;                     ///< A script in the head for which everything waits.
  ScriptKind script = ScriptKind::kClassic;  ///< Of scripts.

  bool is_running_script() const { return element == "script" && script != ScriptKind::kDormant; }
};

/// A picture that a style attribute puts behind something.
struct Background {
  std::string address;  ///< As written.
  Url url;              ///< Resolved; not valid() where it cannot be parsed.
  SourcePosition at;
};

/// Text that a style in the element itself puts out of sight.
struct ConcealedText {
  std::string text;         ///< Its beginning.
  std::uint32_t words = 0;  ///< Of all of it, as white space divides it.
  SourcePosition at;
};

/// A key that opens something.
struct Secret {
  std::string shown;       ///< Its first letters: no report may spread it.
  std::uint64_t hash = 0;  ///< Of the whole key: tells it from the others.
  SourcePosition at;
};

/// <link rel=next> or <link rel=prev>.
struct PageRelation {
  bool next = true;
  std::string href;  ///< As written.
  Url url;           ///< Resolved; not valid() where it cannot be parsed.
  SourcePosition at;
};

/// A question of the project to every page (see page_queries.h), and what the page says to it.
struct QueryAnswer {
  bool asked = false;           ///< False where the page could not be asked: refused by a limit.
  std::uint32_t count = 0;      ///< All that was found.
  std::vector<TextFact> first;  ///< The first ones, see kMaxAnswers.
};

struct Canonical {
  std::string href;  ///< As written.
  Url url;           ///< Resolved; not valid() where it cannot be parsed.
  bool from_header = false;
  bool in_head = true;
  SourcePosition at;
  std::string attribute;  ///< "hreflang", "lang", "media" or "type" where it has one of these.
};

struct Hreflang {
  std::string code;
  std::string href;
  Url url;
  bool from_header = false;
  SourcePosition at;
  bool in_head = true;
};

/// A <meta> with a name (or property) that no other fact is made of: "author", "keywords".
struct NamedMeta {
  std::string name;  ///< Lower case.
  std::string content;
  SourcePosition at;
};

/// A place that a fragment or another element can name.
struct NamedPlace {
  std::string name;
  SourcePosition at;
  bool anchor_name = false;  ///< The name of an <a>, not an id.
};

/// An attribute that names another element by its id.
struct IdReference {
  std::string_view attribute;  ///< "aria-labelledby", "aria-describedby" or "for".
  std::string id;
  SourcePosition at;
};

enum class PartKind : std::uint8_t {
  kButton,      ///< <button>, <input type=image>
  kField,       ///< What visitors fill in: input, select, textarea.
  kForm,        ///< <form>
  kFrame,       ///< <iframe>
  kFrameset,    ///< <frameset>
  kPlugin,      ///< <object>, <embed> or <applet> that needs a plug-in
  kTable,       ///< <table>
  kVideo,       ///< <video> with sound
  kPicture,     ///< <picture>
  kScriptLink,  ///< <a> without an address that a script opens
};

/// An element that is neither text nor link nor image.
struct Part {
  PartKind kind = PartKind::kForm;
  std::string name;     ///< What screen readers call it: label, text, aria-label, title.
  std::string id;       ///< Of fields.
  std::string address;  ///< As written: action, src, data; the script of a kScriptLink.
  Url url;              ///< Resolved; a form without an action leads to its page.
  bool hidden = false;
  bool labelled = false;      ///< aria-labelledby names it by another element's text.
  bool has_password = false;  ///< Forms: a field for a password.
  bool has_image = false;     ///< Pictures: an <img>.
  bool has_captions = false;  ///< Videos: a track of captions or subtitles.
  bool has_headers = false;   ///< Tables: a <th>, or a cell with scope or such a role.
  bool of_data = false;       ///< Tables: surely no mere layout: a caption or <thead>.
  std::uint32_t rows = 0, cells = 0;
  SourcePosition at;
};

/// One statement of <meta name=robots…> or X-Robots-Tag.
struct RobotsStatement {
  std::string agent;    ///< "robots" or the lower-case name of a crawler.
  std::string content;  ///< Lower case, as written.
  bool from_header = false;
  SourcePosition at;
  bool in_head = true;  ///< False for an element that stands in the body.
};

enum class BlockKind : std::uint8_t {
  kParagraph,
  kHeading,
  kListItem,
  kTableCell,
  kCaption,
  kCode,
  kOther
};

/// A run of text that a reader sees as one: sentences never cross it.
struct Block {
  TextRange text;  ///< Into Page::text.
  BlockKind kind = BlockKind::kOther;
  int heading_level = 0;  ///< 1 to 6 in headings.
  Region region = Region::kContent;
  SourcePosition at;
  std::uint32_t words_begin = 0, words_end = 0;          ///< Into Page::words.
  std::uint32_t sentences_begin = 0, sentences_end = 0;  ///< Into Page::sentences.
};

/// A comment by which the author accepts what rules find on the page; see ignore_comments.h.
struct IgnoreComment {
  std::vector<std::string> rules;  ///< Ids as written, which may be none of a rule.
  std::string reason;              ///< "" where none is given: then it accepts nothing.
  std::string until;               ///< The last day, ISO 8601; "" without end.
  SourcePosition at;
};

enum class MarkupAttribute : std::uint8_t {
  kItemscope,
  kItemtype,
  kItemprop,
  kItemid,
  kItemref,
  kVocab,
  kTypeof,
  kProperty,
  kResource,
  kAbout,
  kPrefix
};

/// An element with attributes of Microdata or RDFa, in the order of the source.
struct MarkupElement {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::vector<std::pair<MarkupAttribute, std::string>> attributes;  ///< Trimmed.
  std::uint32_t parent = kNone;  ///< The nearest such element around it, into Page::markup.
  std::string ids;      ///< Ids of it and of what is around it, up to the next itemscope: what an
                        ///< itemref can name; separated by spaces.
  std::string value;    ///< Of its content, href, datetime …, else its text, collapsed.
  bool is_url = false;  ///< `value` is a reference, as written.
  SourcePosition at;

  /// nullptr where it has none.
  const std::string* find(MarkupAttribute name) const {
    for (const auto& [known, text] : attributes) {
      if (known == name) return &text;
    }
    return nullptr;
  }
};

struct Page {
  // From HTTP
  std::string url;  ///< href of the page, without fragment.
  int status = 0;
  Failure failure = Failure::kNone;
  bool html = false;     ///< 200 and an HTML media type (or none, where the body looks like HTML).
  std::string encoding;  ///< As Decoded::encoding; "" where no HTML was read.
  Decoded::Source encoding_source = Decoded::Source::kDefault;
  std::uint64_t replaced = 0;   ///< Bytes that could not be decoded, as U+FFFD in the texts.
  std::string redirect_to;      ///< Absolute href of Location where status is 3xx, or of a refresh
                                ///< without delay; or "".
  std::vector<Header> headers;  ///< Those that rules ask for; values are valid UTF-8.
  std::uint64_t bytes = 0;      ///< Of the body, without content coding.
  bool html_as_other = false;   ///< A 200 with another media type whose body begins as HTML does.

  // From the source
  std::uint32_t elements = 0;                        ///< About; 0: not counted.
  std::uint32_t depth = 0;                           ///< The deepest nesting of elements.
  bool has_doctype = false;                          ///< Any <!doctype>.
  std::vector<SourcePosition> head_tags, body_tags;  ///< <head> and <body>, the first two.
  TextFact unfinished;              ///< What begins and never ends: "comment", or a tag's name.
  TextFact head_end;                ///< What ended the head without a tag: an element's name, or
                                    ///< "text"; "" where <body> did.
  std::uint64_t drawing_bytes = 0;  ///< Of the largest <svg> in the source.
  SourcePosition drawing_at;

  // From the head
  std::vector<TextFact> titles;        ///< <title> elements outside svg; the first counts.
  std::vector<TextFact> descriptions;  ///< <meta name=description>.
  std::vector<Canonical> canonicals;
  std::vector<Hreflang> hreflang;
  std::vector<RobotsStatement> robots;
  bool noindex = false;  ///< By a statement for all crawlers or for googlebot.
  bool nofollow = false;
  std::string declared_language;  ///< <html lang>, else Content-Language, as written.
  bool has_html_lang = false;
  SourcePosition html_at;
  std::string dir;
  std::optional<std::string> viewport;
  std::string base_href;
  std::vector<std::pair<std::string, std::string>> open_graph;  ///< og:* and twitter:*, in order.
  std::string meta_refresh;          ///< content of a Refresh header, else of
                                     ///< <meta http-equiv=refresh>, "".
  bool refresh_from_header = false;  ///< `meta_refresh` is that of the header.
  std::vector<NamedMeta> metas;
  std::vector<PageRelation> relations;
  TextFact script_redirect;   ///< Where a script in the page sends every visitor at once; or "".
  TextFact mobile_alternate;  ///< The address of another page for small screens (media=).
  std::vector<TextFact> structured_data;  ///< JSON-LD as text, which begins at its `at`.
  std::vector<MarkupElement> markup;      ///< Microdata and RDFa as they stand.
  StructuredData data;                    ///< What all of these say.

  // From the body
  std::vector<Heading> headings;
  std::vector<Link> links;  ///< <a href> and <area href>.
  std::vector<Image> images;
  std::vector<Resource> resources;
  std::vector<Part> parts;
  std::vector<NamedPlace> places;
  std::vector<IdReference> id_references;
  std::vector<Background> backgrounds;  ///< The first 100.
  std::vector<ConcealedText> concealed;
  std::vector<Secret> secrets;
  bool has_main = false;           ///< <main> or role=main.
  bool has_microdata = false;      ///< itemscope or RDFa's typeof.
  std::uint32_t landmarks = 0;     ///< main, nav, header, footer, article, section, aside.
  std::uint32_t rtl_elements = 0;  ///< Elements inside <html> with dir=rtl.

  // The text
  std::string text;  ///< Visible text; blocks are separated by "\n".
  std::vector<Block> blocks;
  std::vector<TextRange> words;
  std::vector<TextRange> sentences;
  std::string
      language;  ///< BCP 47 primary language that the page is read in, "" where it cannot be told.
  bool mixed_language = false;  ///< Nothing declares it, and much of the text is in another one.
  std::uint32_t content_words = 0;  ///< Words of blocks in Region::kContent.
  std::uint64_t content_key = 0;    ///< Hash of these at fold level L1; 0: no words.
  PageSketch sketch;                ///< Of the content; in audits only.
  bool like_missing = false;        ///< The server answers an address that cannot exist with the
                                    ///< same content.

  std::vector<std::string>
      limits;  ///< What was refused: "depth", "attributes", "bytes", "elements", "foreign"
               ///< (html-limits: titles, links and the head only), "charset" (bytes were lost).
  std::vector<QueryAnswer> answers;    ///< Parallel to ReadOptions::queries.
  std::vector<IgnoreComment> ignored;  ///< What the author accepts; see ignore_comments.h.
  NotIndexable indexable = NotIndexable::kNotFetched;

  std::string_view title() const& {
    return titles.empty() ? std::string_view() : titles.front().text;
  }
  std::string_view title() const&& = delete;
  std::string_view description() const& {
    return descriptions.empty() ? std::string_view() : descriptions.front().text;
  }
  std::string_view description() const&& = delete;

  /// The first header of that (lower-case) name among `headers`, or "".
  std::string_view header(std::string_view name) const& {
    for (const Header& header : headers) {
      if (header.name == name) return header.value;
    }
    return {};
  }
  std::string_view header(std::string_view name) const&& = delete;
};

}  // namespace dalil
