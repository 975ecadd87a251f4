// schema-site-search: a SearchAction whose address has no place for what is searched, or another
// name for it than it announces.
#include "analyzer/structured/faults.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

/// The address that the action opens; "" where it has none.
std::string_view target_of(const StructuredData& data, const Thing& action) {
  const Property* const target = action.find("target");
  if (target == nullptr) return {};
  const Thing* const entry = data.thing_of(target->values.front());
  return entry == nullptr ? std::string_view(target->values.front().text)
                          : entry->text("urlTemplate");
}

/// What stands behind "name=" in "required name=search_term_string".
std::string_view announced_name(std::string_view input) {
  const std::size_t at = input.find("name=");
  if (at == input.npos) return {};
  input.remove_prefix(at + 5);
  return input.substr(0, input.find_first_of(" \t\n"));
}

void check_action(const StructuredData& data, const Thing& action, PageFindings& findings) {
  const std::string_view target = target_of(data, action);
  if (target.empty()) {
    add_fault(findings, "target", action, "target", "absent");
    return;
  }
  const std::size_t open = target.find('{'),
                    close = target.find('}', open == target.npos ? 0 : open);
  if (open == target.npos || close == target.npos) {
    add_fault(findings, "place", action, "target", target);
    return;
  }
  const std::string_view name = target.substr(open + 1, close - open - 1);
  const std::string_view announced = announced_name(action.text("query-input"));
  if (!announced.empty() && announced != name)
    add_fault(findings, "name", action, "query-input", announced, name);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  bool any = false;
  for (const Thing& site : data.things) {
    const Property* const actions = site.find("potentialAction");
    if (actions == nullptr || !Vocabulary::get().is_a(site, "WebSite")) continue;
    for (const PropertyValue& value : actions->values) {
      const Thing* const action = data.thing_of(value);
      if (action == nullptr || !Vocabulary::get().is_a(*action, "SearchAction")) continue;
      any = true;
      check_action(data, *action, findings);
    }
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://schema.org/SearchAction",
                                         "https://schema.org/docs/actions.html",
                                         "https://www.rfc-editor.org/rfc/rfc6570"};

constexpr Example kExamples[] = {
    {"no place for the words, and another name than announced", R"(-- / --
<html lang="ar"><title>محمصة</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "name": "محمصة البن",
"potentialAction": {"@type": "SearchAction", "target": "https://example.com/?s=", "query-input": "required name=q"}}</script>
-- /name --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "potentialAction": {"@type": "SearchAction",
"target": {"@type": "EntryPoint", "urlTemplate": "https://example.com/?s={term}"}, "query-input": "required name=q"}}</script>)",
     "/ /name"},
    {"as it should be", R"(-- / --
<html lang="ar"><title>محمصة</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "name": "محمصة البن",
"potentialAction": {"@type": "SearchAction", "target": "https://example.com/بحث?q={q}", "query-input": "required name=q"}}</script>)"}};

}  // namespace

extern const Rule schema_site_search{
    .card =
        {.id = "schema-site-search",
         .category = Category::kStructuredData,
         // Google has retired its search box; others may still read the action.
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Search action that cannot be carried out",
                .headline = "{pages, plural, one {# page announces a search that cannot be carried "
                            "out} other {# pages announce a search that cannot be carried out}}",
                .message =
                    "{kind, select, target {The SearchAction has no target.} place {The target of "
                    "the SearchAction has no place for the words that are searched.} other "
                    "{query-input announces the name {value}, and the target has {better}.}}",
                .why = "The action promises programs a way to search the site, and in this form it "
                       "leads them nowhere.",
                .fix = "{kind, select, name {Write the same name into target and query-input: "
                       "{better}.} other {Write the address of the search page as target, with the "
                       "name from query-input in curly brackets where the words go, or take the "
                       "action out.}}"},
         .ar = {.title = "إجراء بحث لا يمكن تنفيذه",
                .headline =
                    "{pages, plural, one {صفحة واحدة تعلن بحثًا لا يمكن تنفيذه} two {صفحتان تعلنان "
                    "بحثًا لا يمكن تنفيذه} few {# صفحات تعلن بحثًا لا يمكن تنفيذه} many {# صفحة تعلن "
                    "بحثًا لا يمكن تنفيذه} other {# صفحة تعلن بحثًا لا يمكن تنفيذه}}",
                .message = "{kind, select, target {ليس في SearchAction عنوان (target).} place {ليس "
                           "في عنوان SearchAction موضع لعبارة البحث.} other {تعلن query-input "
                           "الاسم {value}، وفي target الاسم {better}.}}",
                .why = "يعِد الإجراء البرامج بطريق إلى البحث في الموقع، وهو بهذه الصورة لا يوصلها "
                       "إلى شيء.",
                .fix = "{kind, select, name {اكتب الاسم نفسه في target وquery-input: {better}.} "
                       "other {اكتب في target عنوان صفحة البحث، وفيه الاسم الذي في query-input بين "
                       "قوسين معقوفين موضع عبارة البحث، أو احذف الإجراء.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
