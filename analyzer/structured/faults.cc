#include "analyzer/structured/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>

#include "analyzer/measures.h"
#include "analyzer/structured/proposal.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kShownValue = 100;

bool is_answered(const StructuredData& data, const Thing& question) {
  for (const char* const name : {"acceptedAnswer", "suggestedAnswer"}) {
    const Property* const answers = question.find(name);
    if (answers == nullptr) continue;
    for (const PropertyValue& value : answers->values) {
      const Thing* const answer = data.thing_of(value);
      if (answer == nullptr || answer->unknown() || answer->has("text")) return true;
    }
  }
  return false;
}

class Questions {
 public:
  Questions(const Page& page, bool sees_text) : page_(page), sees_text_(sees_text) {}

  void read(const Thing& list) {
    const Property* const questions = list.find("mainEntity");
    if (questions == nullptr) return add("none", list);
    if (sees_text_ && shown_.empty()) shown_ = fold(page_.text, Fold::kL2);
    for (const PropertyValue& value : questions->values) {
      const Thing* const question = page_.data.thing_of(value);
      if (question != nullptr && !question->unknown()) check(*question);
    }
  }

  std::vector<QuestionFault> take() { return std::move(faults_); }

 private:
  void check(const Thing& question) {
    const std::string name = fold(question.text("name"), Fold::kL2);
    if (name.empty() || !is_answered(page_.data, question)) add("unanswered", question);
    if (name.empty()) return;
    if (!known_.insert(name).second) {
      add("twice", question);
    } else if (sees_text_ && shown_.find(name) == shown_.npos) {
      add("hidden", question);
    }
  }

  void add(std::string_view kind, const Thing& thing) {
    auto fault = std::ranges::find(faults_, kind, &QuestionFault::kind);
    if (fault == faults_.end()) fault = faults_.insert(fault, {kind, {}});
    fault->things.push_back(&thing);
  }

  const Page& page_;
  bool sees_text_;
  std::string shown_;  ///< The page's text, folded.
  std::set<std::string> known_;
  std::vector<QuestionFault> faults_;
};

/// True where the positions are those from 1 to `count`, each once; they need not stand in order.
bool count_up(const std::vector<const Thing*>& steps) {
  std::vector<bool> taken(steps.size(), false);
  for (const Thing* const step : steps) {
    const auto number = parse_number(step->text("position"));
    const auto most = static_cast<double>(steps.size());
    if (!number || !(*number >= 1 && *number <= most)) return false;
    const auto place = static_cast<std::size_t>(*number) - 1;
    if (taken[place] || static_cast<double>(place + 1) != *number) return false;
    taken[place] = true;
  }
  return true;
}

/// The steps that the page describes; none where it leaves one to another page.
std::vector<const Thing*> steps_of(const StructuredData& data, const Property& list) {
  std::vector<const Thing*> steps;
  for (const PropertyValue& value : list.values) {
    const Thing* const step = data.thing_of(value);
    if (step == nullptr || step->unknown()) return {};
    steps.push_back(step);
  }
  return steps;
}

}  // namespace

Finding* add_fault(PageFindings& findings, std::string_view kind, const Thing& thing,
                   std::string_view property, std::string_view value, std::string_view better) {
  const Property* const known = thing.find(property);
  Evidence evidence = evidence_of(thing, property, value, known == nullptr ? thing.at : known->at);
  const std::string key = fmt::format("{} {}", kind, property);
  const auto told = std::ranges::find(findings.all(), key, &Finding::key);
  if (told != findings.all().end()) {
    auto& count = std::get<std::int64_t>(told->values.front().value);
    ++count;
    if (told->evidence.size() < kShown) told->evidence.push_back(std::move(evidence));
    return nullptr;
  }
  Finding& finding = findings.add(std::move(evidence));
  finding.key = key;
  finding.values = {{"count", std::int64_t{1}},
                    {"kind", std::string(kind)},
                    {"type", described(thing)},
                    {"name", std::string(property)},
                    {"value", std::string(prefix_graphemes(value, kShownValue))},
                    {"better", std::string(better)},
                    {"known", better.empty() ? "no" : "yes"}};
  return &finding;
}

void add_lacks(const Page& page, Wanted wanted, PageFindings& findings) {
  for (const Lack& lack : lacking(page, wanted)) {
    const std::string missing = fmt::format("{}", fmt::join(lack.missing, ", "));
    const std::string paste = proposed_lines(page, *lack.thing, lack.missing);
    Finding& finding =
        findings.add(evidence_of(*lack.thing, "", "absent: " + missing, lack.thing->at));
    finding.key = lack.type + ": " + missing;
    finding.values = {{"type", lack.type},   {"missing", missing},
                      {"count", lack.count}, {"line", std::int64_t{lack.thing->at.line}},
                      {"paste", paste},      {"ready", paste.empty() ? "no" : "yes"}};
  }
}

std::optional<std::vector<QuestionFault>> question_faults(const Page& page, bool sees_text) {
  Questions questions(page, sees_text);
  bool any = false;
  for (const Thing& thing : page.data.things) {
    if (thing.foreign || !Vocabulary::get().is_a(thing, "FAQPage")) continue;
    any = true;
    questions.read(thing);
  }
  return any ? std::optional(questions.take()) : std::nullopt;
}

std::vector<TrailFault> trail_faults(const StructuredData& data, const Thing& trail) {
  std::vector<TrailFault> faults;
  const Property* const list = trail.find("itemListElement");
  if (list == nullptr) return faults;
  const std::vector<const Thing*> steps = steps_of(data, *list);
  if (steps.size() == 1) {
    return {{"single", &trail, std::string(steps.front()->text("name")), 0}};
  }
  // Where one has none, rich-result-error says so.
  const bool numbered =
      std::ranges::all_of(steps, [](const Thing* step) { return step->has("position"); });
  if (numbered && !count_up(steps)) {
    std::string written;
    for (const Thing* const step : steps) {
      written += fmt::format("{}{}", written.empty() ? "" : ", ", step->text("position"));
    }
    faults.push_back({"order", &trail, std::move(written), 0});
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Property* const item = steps[i]->find("item");
    const auto step = static_cast<std::int64_t>(i + 1);
    if (item == nullptr) {
      if (i + 1 < steps.size()) faults.push_back({"no_item", steps[i], "absent", step});
    } else if (const PropertyValue& value = item->values.front();
               !value.is_thing() && !may_be_address(value.text)) {
      faults.push_back({"item", steps[i], value.text, step});
    }
  }
  return faults;
}

}  // namespace dalil
