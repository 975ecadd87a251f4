#include "reports/check_json.h"

#include "core/message.h"
#include "reports/json_writer.h"
#include "reports/readable.h"

namespace dalil {
namespace {

void write_place(const FilePlace& place, JsonWriter& json) {
  if (place.begin.line == 0) {
    if (!place.where.empty()) json.key("where").text(place.where);
    return;
  }
  json.key("line").number(place.begin.line);
  json.key("column").number(place.begin.column);
  json.key("end_line").number(place.end.line);
  json.key("end_column").number(place.end.column);
  json.key("begin").number(place.bytes.begin);
  json.key("end").number(place.bytes.end);
}

void write_text_list(const std::vector<std::string>& list, JsonWriter& json) {
  json.begin_array();
  for (const std::string& text : list) json.text(text);
  json.end_array();
}

void write_with_of(std::string_view name, const CheckedPlace& place, JsonWriter& json) {
  json.key(name).begin_object();
  json.key("with").number(place.with).key("of").number(place.of);
  json.end_object();
}

void write_places(const CheckedKeyphrase& phrase, JsonWriter& json) {
  json.key("places").begin_object();
  json.key("title").number(phrase.title.with);
  if (phrase.title.with > 0) json.key("title_position").number(phrase.title_position);
  json.key("description").number(phrase.description.with);
  json.key("h1").number(phrase.h1.with);
  write_with_of("subheadings", phrase.subheadings, json);
  json.key("introduction").number(phrase.introduction.with);
  json.key("slug").boolean(phrase.slug.with > 0);
  json.key("image_alt").number(phrase.image_alt.with);
  json.key("anchors").number(phrase.anchors);
  json.end_object();
}

void write_partial(const CheckedPartial& partial, JsonWriter& json) {
  json.key("partial").begin_object();
  json.key("missing");
  write_text_list(partial.missing, json);
  json.key("standing").begin_array();
  for (const auto& [text, count] : partial.standing) {
    json.begin_object().key("text").text(text).key("count").number(count).end_object();
  }
  json.end_array();
  if (!partial.nearest.empty()) {
    json.key("nearest").begin_object();
    json.key("sentence").text(partial.nearest);
    if (partial.nearest_line > 0) json.key("line").number(partial.nearest_line);
    json.key("missing");
    write_text_list(partial.nearest_missing, json);
    json.end_object();
  }
  json.end_object();
}

void write_coverage(const CheckedKeyphrase& phrase, JsonWriter& json) {
  json.key("coverage").text(phrase.coverage);
  json.key("score").decimal(phrase.score);
  json.key("parts").begin_array();
  for (const CheckedPart& part : phrase.parts) {
    json.begin_object().key("place").text(part.name);
    json.key("points").decimal(part.points).key("of").decimal(part.of).end_object();
  }
  json.end_array();
}

void write_spread(const CheckedKeyphrase& phrase, JsonWriter& json) {
  json.key("spread").begin_object();
  json.key("tenths").begin_array();
  for (const std::int64_t count : phrase.spread) json.number(count);
  json.end_array();
  json.key("longest_gap_words").number(phrase.longest_gap_words);
  json.end_object();
}

void write_keyphrase(const CheckedKeyphrase& phrase, JsonWriter& json) {
  json.new_line().begin_object();
  json.key("phrase").text(phrase.phrase);
  json.key("long_tail").boolean(phrase.long_tail);
  json.key("count").number(phrase.count);
  json.key("density").decimal(phrase.density);
  if (phrase.target_most > 0) {
    json.key("target").begin_object();
    json.key("least").number(phrase.target_least).key("most").number(phrase.target_most);
    json.end_object();
  }
  json.key("how").begin_object();
  constexpr std::string_view kHow[] = {"exact", "spelling", "inflected", "reordered"};
  for (std::size_t i = 0; i < phrase.how.size(); ++i) json.key(kHow[i]).number(phrase.how[i]);
  json.end_object();
  json.key("forms").begin_array();
  for (const CheckedForm& form : phrase.forms) {
    json.begin_object().key("form").text(form.form).key("how").text(form.how);
    json.key("count").number(form.count).end_object();
  }
  json.end_array();
  write_places(phrase, json);
  write_coverage(phrase, json);
  write_spread(phrase, json);
  if (phrase.partial) write_partial(*phrase.partial, json);
  json.key("matches").begin_array();
  for (const CheckedMatch& match : phrase.matches) {
    json.begin_object();
    write_place(match.place, json);
    json.key("text").text(match.text).key("how").text(match.how);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_finding(const CheckedFinding& finding, std::string_view language, JsonWriter& json) {
  const RuleText& words = finding.card->text(language);
  const auto values = readable_values(finding.finding);
  json.new_line().begin_object();
  json.key("rule").text(finding.card->id);
  json.key("severity").text(name_of(finding.card->severity));
  json.key("confidence").text(name_of(finding.finding.confidence));
  json.key("message").text(format_message(language, words.message, values));
  json.key("fix").text(format_message(language, words.fix, values));
  json.key("fingerprint").text(finding.finding.fingerprint());
  write_place(finding.place, json);
  json.key("excerpt").text(finding.excerpt);
  if (finding.replacement) {
    json.key("replacement").text(*finding.replacement);
    json.key("fixable").boolean(finding.fixable);
  }
  json.end_object();
}

void write_readability(const CheckedFile& file, JsonWriter& json) {
  json.key("readability").begin_object();
  json.key("sentences_over_limit").decimal(file.sentences_over_limit);
  json.key("average_sentence_words").decimal(file.average_sentence_words);
  json.key("index").begin_object();
  for (const CheckedIndex& index : file.indices) json.key(index.name).decimal(index.value);
  json.end_object().end_object();
}

void write_snippet(std::string_view name, const Snippet& snippet, JsonWriter& json) {
  json.key(name).begin_object();
  json.key("text").text(snippet.text);
  json.key("pixels").begin_array().decimal(snippet.px_low).decimal(snippet.px_high).end_array();
  json.key("limit").decimal(snippet.limit_px);
  json.key("shown").text(std::string_view(snippet.text).substr(0, snippet.sure_bytes));
  json.end_object();
}

}  // namespace

void write_check_file(const CheckedFile& file, std::string_view language, JsonWriter& json) {
  json.key("path").text(file.path);
  if (!file.error.empty()) {
    json.key("error").text(file.error);
    return;
  }
  json.key("format").text(file.format);
  json.key("language").text(file.language);
  json.key("words").number(file.words);
  json.key("sentences").number(file.sentences);
  json.key("score").decimal(file.score);
  json.key("score_parts").begin_array();
  for (const auto& [rule, lost] : file.score_parts) {
    json.begin_object().key("rule").text(rule).key("lost").decimal(lost).end_object();
  }
  json.end_array();
  json.key("notes");
  write_text_list(file.notes, json);
  if (file.has_snippet) {
    json.key("snippet").begin_object();
    write_snippet("title", file.title, json);
    write_snippet("description", file.description, json);
    json.key("slug").text(file.slug);
    json.end_object();
  }
  json.key("keyphrases").begin_array();
  for (const CheckedKeyphrase& phrase : file.keyphrases) write_keyphrase(phrase, json);
  json.end_array();
  write_readability(file, json);
  json.key("findings").begin_array();
  for (const CheckedFinding& finding : file.findings) write_finding(finding, language, json);
  json.end_array();
  json.key("rules_not_applicable").number(file.not_applicable);
  json.key("rules_crashed");
  write_text_list(file.crashed, json);
}

void write_check_json(const CheckSummary& summary, const JsonOptions& options, const Sink& sink) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("schema").text("dalil.check/1");
  json.key("tool").text(summary.tool);
  json.key("rules").text(summary.rules);
  json.key("files").begin_array();
  for (const CheckedFile& file : summary.files) {
    json.new_line().begin_object();
    write_check_file(file, options.language, json);
    json.end_object();
    sink(out);
    out.clear();
  }
  json.end_array().end_object();
  out += '\n';
  sink(out);
}

}  // namespace dalil
