// A check of three files made by hand: an Arabic article, an English one without faults, and one
// that could not be read.
#pragma once

#include "core/check.h"
#include "tests/reports/sample_audit.h"

namespace dalil::sample {

inline constexpr RuleCard kSpaceBeforeMark{
    .id = "space-before-punctuation",
    .category = Category::kContent,
    .severity = Severity::kNotice,
    .effort = Effort::kMinutes,
    .en = {.title = "Space before a mark",
           .headline =
               "{pages, plural, one {# article has} other {# articles have}} a space before "
               "a mark",
           .message = "There is a space before “{mark}”.",
           .why = "The mark can begin the next line.",
           .fix = "Write “{right}”."},
    .ar = {.title = "مسافة قبل علامة ترقيم",
           .headline = "{pages, plural, one {مقال واحد فيه} two {مقالان فيهما} few {# مقالات فيها} "
                       "many {# مقالًا فيها} other {# مقال فيها}} مسافة قبل علامة ترقيم",
           .message = "قبل علامة الترقيم «{mark}» مسافة.",
           .why = "قد تبدأ العلامة السطر التالي.",
           .fix = "اكتب «{right}»."},
    .sources = kSources};

inline CheckedFinding space_before_mark(std::uint32_t line) {
  CheckedFinding finding;
  finding.card = &kSpaceBeforeMark;
  finding.finding = {.rule = "space-before-punctuation",
                     .page = "مقال.md",
                     .values = {{"mark", "،"}, {"right", "العملاء،"}},
                     .evidence = {{.what = "العملاء ،", .line = line, .column = 14}},
                     .key = std::to_string(line)};
  finding.place = {{120, 136}, {line, 14}, {line, 23}, ""};
  finding.excerpt = finding.shown = "العملاء ،";
  finding.before = "تصل الشركات إلى ";
  finding.after = " وتبيع لهم";
  finding.replacement = "العملاء،";
  finding.fixable = true;
  return finding;
}

inline CheckedKeyphrase marketing() {
  CheckedKeyphrase phrase;
  phrase.phrase = "التسويق الإلكتروني";
  phrase.words = 2;
  phrase.count = 23;
  phrase.density = 2.06;
  phrase.target_least = 5;
  phrase.target_most = 27;
  phrase.how = {21, 1, 1, 0};
  phrase.forms = {{"التسويق الإلكتروني", "exact", 21, 1},
                  {"التسويق الالكتروني", "spelling", 1, 3},
                  {"للتسويق الإلكتروني", "inflected", 1, 9}};
  phrase.title = {1, 1};
  phrase.description = {0, 1};
  phrase.h1 = {1, 1};
  phrase.subheadings = {2, 7};
  phrase.introduction = {1, 1};
  phrase.spread = {5, 3, 2, 0, 0, 4, 3, 2, 2, 2};
  phrase.longest_gap_words = 210;
  phrase.score = 71;
  phrase.coverage = "strong";
  phrase.parts = {{"title", 30, 30}, {"description", 0, 10}};
  phrase.matches = {{{{0, 35}, {1, 1}, {1, 19}, ""}, "التسويق الإلكتروني", "exact"}};
  return phrase;
}

/// A long phrase that stands nowhere whole.
inline CheckedKeyphrase steps() {
  CheckedKeyphrase phrase;
  phrase.phrase = "خطوات إنشاء متجر إلكتروني ناجح";
  phrase.words = 5;
  phrase.long_tail = true;
  phrase.target_least = 1;
  phrase.target_most = 13;
  phrase.title = {0, 1};
  phrase.partial = CheckedPartial{{"ناجح"},
                                  {{"إنشاء متجر إلكتروني", 2}},
                                  "كيف تبدأ إنشاء متجر إلكتروني؟",
                                  {"خطوات", "ناجح"},
                                  14};
  phrase.parts = {{"title", 0, 30}};
  return phrase;
}

inline CheckSummary check() {
  CheckedFile article;
  article.path = "مقال.md";
  article.format = "md";
  article.language = "ar";
  article.language_name = "العربية";
  article.right_to_left = true;
  article.words = 1117;
  article.sentences = 98;
  article.score = 71.4;
  article.score_parts = {{"space-before-punctuation", 20.1}, {"title-too-long", 8.5}};
  article.keyphrases = {marketing(), steps()};
  article.sentences_over_limit = 0.15;
  article.average_sentence_words = 11.4;
  article.indices = {{"lix", 38.7}};
  article.has_snippet = true;
  article.title = {"ما هو التسويق الإلكتروني؟ دليل المبتدئين خطوة بخطوة", 47, 400, 600, 561};
  article.slug = "digital-marketing";
  for (std::uint32_t line = 3; line < 16; ++line) {
    article.findings.push_back(space_before_mark(line));
  }
  article.notes = {"line 4: the front matter is no YAML."};
  article.not_applicable = 4;
  article.crashed = {"h1-missing"};

  CheckedFile clean;
  clean.path = "beans.html";
  clean.format = "html";
  clean.language = "en";
  clean.language_name = "English";
  clean.words = 640;
  clean.has_snippet = true;
  clean.title = {"Coffee beans", 12, 110, 110, 561};
  clean.description = {"Three farms in Yemen.", 21, 130, 130, 985};

  CheckedFile broken;
  broken.path = "old.docx";
  broken.error = "old.docx: this is no .docx file: it is cut off. Save it again.";
  return {"dalil 0.1.0", "2026.1", {article, clean, broken}};
}

}  // namespace dalil::sample
