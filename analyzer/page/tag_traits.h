// What the HTML standard says of each element, as one table of bits by Gumbo's tag numbers.
// For the .cc files of this folder only: Gumbo's types stay here.
#pragma once

#include <gumbo.h>

#include <array>
#include <cstdint>
#include <initializer_list>

namespace dalil::tags {

enum Trait : std::uint32_t {
  kVoid = 1u << 0,        ///< Has no content.
  kRaw = 1u << 1,         ///< Its content is text to the tokenizer.
  kSpecial = 1u << 2,     ///< "Special" in the standard.
  kFormatting = 1u << 3,  ///< Goes on the list of active formatting elements.
  kScope = 1u << 4,       ///< Ends the search of "has an element in scope".
  kClosesP = 1u << 5,     ///< Its start tag closes an open <p>.
  kBlockEnd = 1u << 6,    ///< Its end tag closes all up to it, where it is in scope.
  kHeading = 1u << 7,     ///< h1 to h6
  kBreakout = 1u << 8,    ///< Its start tag leaves SVG and MathML.
  kTablePart = 1u << 9,   ///< caption, table, tbody, tfoot, thead, tr, td, th
  kRowGroup = 1u << 10,   ///< tbody, thead, tfoot
  kImplied = 1u << 11,    ///< Its end tag may be left out (generate implied end tags).
  kQuiet = 1u << 12,      ///< Void, and reopens no formatting elements.
  kTextBlock = 1u << 13,  ///< A block of text begins and ends with it.
  kModes = 1u << 15,      ///< Decides the insertion mode where it is open.
  kNoText = 1u << 14,     ///< What stands in it is not read.
  kPassing = 1u << 16     ///< Nothing follows from it but what its attributes say.
};

using Table = std::array<std::uint32_t, GUMBO_TAG_LAST + 1>;

constexpr void mark(Table& table, std::uint32_t bits, std::initializer_list<GumboTag> list) {
  for (GumboTag tag : list) table[static_cast<std::size_t>(tag)] |= bits;
}

constexpr Table make_table() {
  Table t{};
  mark(t, kVoid,
       {GUMBO_TAG_AREA, GUMBO_TAG_BR, GUMBO_TAG_EMBED, GUMBO_TAG_IMG, GUMBO_TAG_IMAGE,
        GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_WBR, GUMBO_TAG_HR, GUMBO_TAG_ISINDEX});
  mark(t, kVoid | kQuiet,
       {GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_COL, GUMBO_TAG_FRAME,
        GUMBO_TAG_LINK, GUMBO_TAG_MENUITEM, GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE,
        GUMBO_TAG_TRACK});
  mark(t, kRaw,
       {GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
        GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT});
  mark(t, kFormatting,
       {GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT,
        GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE,
        GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
  mark(t, kScope,
       {GUMBO_TAG_APPLET, GUMBO_TAG_CAPTION, GUMBO_TAG_HTML, GUMBO_TAG_TABLE, GUMBO_TAG_TD,
        GUMBO_TAG_TH, GUMBO_TAG_MARQUEE, GUMBO_TAG_OBJECT, GUMBO_TAG_TEMPLATE});
  mark(t, kClosesP | kBlockEnd | kSpecial | kTextBlock,
       {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
        GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,        GUMBO_TAG_DIV,
        GUMBO_TAG_DL,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
        GUMBO_TAG_FOOTER,  GUMBO_TAG_HEADER,   GUMBO_TAG_HGROUP,     GUMBO_TAG_MENU,
        GUMBO_TAG_NAV,     GUMBO_TAG_OL,       GUMBO_TAG_PRE,        GUMBO_TAG_LISTING,
        GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,  GUMBO_TAG_UL});
  mark(t, kClosesP | kHeading | kSpecial | kTextBlock,
       {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
  mark(t, kClosesP | kSpecial | kTextBlock,
       {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_FORM, GUMBO_TAG_HR,
        GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT});
  // Gumbo 0.10.1 takes </main> for the end tag of any element: it ends nothing behind a block.
  mark(t, kClosesP | kSpecial | kTextBlock, {GUMBO_TAG_MAIN});
  mark(t, kBlockEnd, {GUMBO_TAG_BUTTON});
  mark(t, kTablePart | kSpecial | kTextBlock,
       {GUMBO_TAG_CAPTION, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT, GUMBO_TAG_THEAD,
        GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH});
  mark(t, kRowGroup, {GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT, GUMBO_TAG_THEAD});
  mark(t, kSpecial, {GUMBO_TAG_APPLET,   GUMBO_TAG_AREA,     GUMBO_TAG_BASE,    GUMBO_TAG_BASEFONT,
                     GUMBO_TAG_BGSOUND,  GUMBO_TAG_BODY,     GUMBO_TAG_BR,      GUMBO_TAG_BUTTON,
                     GUMBO_TAG_COL,      GUMBO_TAG_COLGROUP, GUMBO_TAG_EMBED,   GUMBO_TAG_FRAME,
                     GUMBO_TAG_FRAMESET, GUMBO_TAG_HEAD,     GUMBO_TAG_HTML,    GUMBO_TAG_IFRAME,
                     GUMBO_TAG_IMG,      GUMBO_TAG_INPUT,    GUMBO_TAG_ISINDEX, GUMBO_TAG_LINK,
                     GUMBO_TAG_MARQUEE,  GUMBO_TAG_META,     GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
                     GUMBO_TAG_NOSCRIPT, GUMBO_TAG_OBJECT,   GUMBO_TAG_PARAM,   GUMBO_TAG_SCRIPT,
                     GUMBO_TAG_SELECT,   GUMBO_TAG_SOURCE,   GUMBO_TAG_STYLE,   GUMBO_TAG_TEMPLATE,
                     GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,    GUMBO_TAG_TRACK,   GUMBO_TAG_WBR});
  mark(t, kImplied,
       {GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_LI, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP, GUMBO_TAG_P,
        GUMBO_TAG_RB, GUMBO_TAG_RP, GUMBO_TAG_RT, GUMBO_TAG_RTC});
  mark(
      t, kBreakout,
      {GUMBO_TAG_B,      GUMBO_TAG_BIG,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,
       GUMBO_TAG_CENTER, GUMBO_TAG_CODE,   GUMBO_TAG_DD,         GUMBO_TAG_DIV,   GUMBO_TAG_DL,
       GUMBO_TAG_DT,     GUMBO_TAG_EM,     GUMBO_TAG_EMBED,      GUMBO_TAG_H1,    GUMBO_TAG_H2,
       GUMBO_TAG_H3,     GUMBO_TAG_H4,     GUMBO_TAG_H5,         GUMBO_TAG_H6,    GUMBO_TAG_HEAD,
       GUMBO_TAG_HR,     GUMBO_TAG_I,      GUMBO_TAG_IMG,        GUMBO_TAG_LI,    GUMBO_TAG_LISTING,
       GUMBO_TAG_MENU,   GUMBO_TAG_META,   GUMBO_TAG_NOBR,       GUMBO_TAG_OL,    GUMBO_TAG_P,
       GUMBO_TAG_PRE,    GUMBO_TAG_RUBY,   GUMBO_TAG_S,          GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
       GUMBO_TAG_STRONG, GUMBO_TAG_STRIKE, GUMBO_TAG_SUB,        GUMBO_TAG_SUP,   GUMBO_TAG_TABLE,
       GUMBO_TAG_TT,     GUMBO_TAG_U,      GUMBO_TAG_UL,         GUMBO_TAG_VAR});
  mark(t, kModes,
       {GUMBO_TAG_SELECT, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TR, GUMBO_TAG_TBODY,
        GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP, GUMBO_TAG_TABLE,
        GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD, GUMBO_TAG_BODY, GUMBO_TAG_FRAMESET, GUMBO_TAG_HTML});
  mark(t, kTextBlock,
       {GUMBO_TAG_BODY, GUMBO_TAG_LEGEND, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP, GUMBO_TAG_BUTTON,
        GUMBO_TAG_COLGROUP});
  mark(t, kNoText,
       {GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
        GUMBO_TAG_TITLE, GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_OBJECT,
        GUMBO_TAG_APPLET, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS, GUMBO_TAG_SELECT,
        GUMBO_TAG_DATALIST, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DESC});
  mark(t, kPassing,
       {GUMBO_TAG_SPAN, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_S,
        GUMBO_TAG_SMALL, GUMBO_TAG_U, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_ABBR,
        GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_MARK, GUMBO_TAG_Q, GUMBO_TAG_SUB, GUMBO_TAG_SUP,
        GUMBO_TAG_TIME});
  return t;
}

inline constexpr Table kTable = make_table();

constexpr bool has(GumboTag tag, std::uint32_t traits) {
  return (kTable[static_cast<std::size_t>(tag)] & traits) != 0;
}

}  // namespace dalil::tags
