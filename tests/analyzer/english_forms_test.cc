// Which words of a text an English word of a keyphrase stands for, and which it must not.
#include "analyzer/keywords/english_forms.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/text/fold.h"
#include "analyzer/text/lexicon.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

const LanguagePack& english() {
  static const Result<Lexicons> lexicons = Lexicons::load(embedded_lexicons());
  REQUIRE(lexicons);
  return *lexicons->find("en");
}

std::vector<std::string> forms_of(std::string_view word) {
  std::vector<std::string> forms;
  add_english_forms(word, english(), forms);
  return forms;
}

bool has(const std::vector<std::string>& forms, std::string_view form) {
  return std::ranges::find(forms, form) != forms.end();
}

struct Row {
  std::string_view word;
  std::vector<std::string_view> forms;      ///< Among its forms.
  std::vector<std::string_view> strangers;  ///< Not among them.
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const std::vector<std::string> forms = forms_of(row.word);
    for (const std::string_view form : row.forms) {
      CAPTURE(row.word, form, forms);
      CHECK(has(forms, form));
    }
    for (const std::string_view form : row.strangers) {
      CAPTURE(row.word, form, forms);
      CHECK_FALSE(has(forms, form));
    }
  }
}

TEST_CASE("an English noun has a singular, a plural and a possessive, both ways") {
  check({
      {"market", {"markets", "market's"}, {"marketing", "marketer", "marketed", "market"}},
      {"markets", {"market", "market's"}, {"marketing"}},
      {"strategy", {"strategies"}, {"strategic", "strategys"}},
      {"companies", {"company"}, {}},
      {"movies", {"movie"}, {}},
      {"key", {"keys"}, {"keies"}},
      {"box", {"boxes"}, {"boxs"}},
      {"boxes", {"box"}, {}},
      {"shoe", {"shoes"}, {}},
      {"shoes", {"shoe"}, {}},
      {"course", {"courses"}, {}},
      {"courses", {"course"}, {}},
      {"niches", {"niche"}, {}},
      {"virus", {"viruses"}, {"viru"}},
      {"viruses", {"virus"}, {}},
      {"bonus", {"bonuses"}, {"bonu"}},
      {"hero", {"heroes"}, {}},
      {"photo", {"photos"}, {}},
      {"tech", {"techs"}, {}},
      {"child", {"children", "children's"}, {"childs"}},
      {"children", {"child"}, {"childrens"}},
      {"women's", {"women", "woman", "woman's"}, {}},
      {"people", {"person"}, {"peoples"}},
      {"analysis", {"analyses"}, {"analysi"}},
      {"analyses", {"analysis"}, {}},
      {"criteria", {"criterion"}, {}},
      {"data", {"datum"}, {"datas"}},
      {"knives", {"knife"}, {}},
      {"axes", {"axis", "axe"}, {}},
      {"quizzes", {"quiz"}, {}},
      {"ads", {"ad"}, {}},
      {"ad", {"ads"}, {}},
      {"marketing", {"marketing's"}, {"market", "markets", "marketings"}},
  });
}

TEST_CASE("an English verb in its base form has its own forms") {
  check({
      {"optimise", {"optimises", "optimised", "optimising", "optimize", "optimizing"}, {}},
      {"stop", {"stops", "stopping", "stopped"}, {"stoping"}},
      {"run", {"runs", "running", "ran"}, {"runned", "runner"}},
      {"write", {"writes", "writing", "wrote", "written"}, {"writer", "writed"}},
      {"buy", {"buys", "buying", "bought"}, {"buyer", "buyed"}},
      {"apply", {"applies", "applying", "applied"}, {"application"}},
      {"enjoy", {"enjoys", "enjoying", "enjoyed"}, {"enjoied"}},
      {"tie", {"ties", "tying", "tied"}, {"tiing"}},
      {"agree", {"agrees", "agreeing", "agreed"}, {"agring"}},
      {"travel", {"travels", "travelling", "traveling", "travelled", "traveled"}, {"traveller"}},
      {"prefer", {"preferring", "preferred"}, {"preference"}},
      {"visit", {"visiting", "visited", "visits"}, {"visitor"}},
      {"quit", {"quitting"}, {}},
      {"aim", {"aiming", "aimed"}, {"aimming"}},
      {"eat", {"eating", "ate", "eaten"}, {"eatting"}},
      {"ask", {"asking", "asked"}, {"askking"}},
      {"practice", {"practise", "practising", "practicing"}, {"practize"}},
      {"fix", {"fixes", "fixing", "fixed"}, {"fixxing"}},
      {"go", {"goes", "going", "went", "gone"}, {"goed"}},
      {"panic", {"panicked"}, {}},
  });
}

TEST_CASE("derivation is not a form") {
  check({
      {"business", {"businesses"}, {"busy", "busi", "busines"}},
      {"busy", {}, {"business", "busies"}},
      {"news", {"news's"}, {"new", "newses"}},
      {"new", {}, {"news"}},
      {"good", {}, {"goods"}},
      {"sing", {"sings", "singing", "sang", "sung"}, {"s"}},
      {"string", {"strings"}, {"str", "stringing"}},
      {"spring", {"springs"}, {"spr"}},
      {"wedding", {"weddings"}, {"wed", "wedded"}},
      {"build", {"builds", "built"}, {"building", "builder"}},
      {"building", {"buildings"}, {"build", "built"}},
      {"meeting", {"meetings"}, {"meet"}},
      {"meet", {"met"}, {"meeting"}},
      {"running", {"runnings"}, {"run", "ran"}},
      {"policy", {"policies"}, {"police"}},
      {"police", {}, {"policy", "polices"}},
      {"universe", {"universes"}, {"university", "universal"}},
      {"university", {"universities"}, {"universe"}},
      {"organ", {"organs"}, {"organize", "organic"}},
      {"organize", {"organise", "organising"}, {"organ", "organization"}},
      {"general", {}, {"generic", "generals"}},
      {"train", {"trains"}, {"training", "trained"}},
      {"book", {"books"}, {"booking", "booked"}},
      {"economic", {}, {"economics", "economy"}},
      {"economics", {}, {"economic"}},
      {"quick", {}, {"quickly", "quicker"}},
      {"design", {"designs"}, {"designer", "designing"}},
      {"use", {"uses", "using", "used"}, {"us", "user"}},
      {"toes", {"toe"}, {"to"}},
      {"series", {}, {"serie", "sery"}},
      {"css", {}, {"cs"}},
      {"used", {}, {"use", "us"}},
  });
}

TEST_CASE("British and American spelling stand for each other") {
  check({
      {"organisation", {"organization", "organizations", "organisations"}, {}},
      {"optimized", {"optimised"}, {"optimise", "optimize"}},
      {"analyse", {"analyze", "analyzing", "analysed"}, {"analysis"}},
      {"colour", {"color", "colors", "colours"}, {}},
      {"favorite", {"favourite", "favourites"}, {}},
      {"neighbourhood", {"neighborhood", "neighborhoods"}, {}},
      {"centre", {"center", "centers", "centres"}, {}},
      {"catalog", {"catalogue", "catalogues"}, {}},
      {"grey", {"gray"}, {}},
      {"programme", {"program", "programs"}, {"programmer"}},
      {"jewelry", {"jewellery"}, {}},
      {"travelled", {"traveled"}, {"travel"}},
      {"traveler", {"traveller", "travellers"}, {"travel"}},
      {"modeling", {"modelling"}, {}},
      {"advise", {"advising", "advised"}, {"advize"}},
      {"exercise", {"exercises"}, {"exercize"}},
      {"promise", {"promises"}, {"promize"}},
      {"rise", {"rises"}, {"rize"}},
      {"surprise", {}, {"surprize"}},
      {"wise", {}, {"wize"}},
      {"enterprise", {"enterprises"}, {"enterprize"}},
      {"advertised", {}, {"advertized"}},
      {"resize", {"resizing", "resized"}, {"resise"}},
      {"prize", {"prizes"}, {"prise"}},
      {"size", {"sizes"}, {"sise"}},
      {"filled", {}, {"filed"}},
      {"called", {}, {"caled"}},
      {"retailer", {"retailers"}, {"retailller"}},
      {"four", {}, {"for"}},
      {"tour", {"tours"}, {"tor"}},
      {"email", {"emails"}, {"e-mail", "e"}},
  });
}

TEST_CASE("the word itself, function words and what is no English word have no forms") {
  for (const char* word :
       {"the", "does", "it", "its", "", "s", "'s", "2024", "mp3", "تسويق", "café"}) {
    CAPTURE(word);
    CHECK(forms_of(word).empty());
  }
  for (const char* word : {"market", "markets", "women's", "optimise", "go", "axes", "news"}) {
    CAPTURE(word);
    const std::vector<std::string> forms = forms_of(word);
    CHECK_FALSE(has(forms, word));
    CHECK(std::set(forms.begin(), forms.end()).size() == forms.size());
    CHECK(forms.size() <= 24);
  }
}

TEST_CASE("forms are appended behind what is there") {
  std::vector<std::string> forms = {"keys"};
  add_english_forms("key", english(), forms);
  CHECK(forms.front() == "keys");
  CHECK(std::ranges::count(forms, "keys") == 2);
}

TEST_CASE("the words of the lists are spelled as texts have them at L2") {
  for (const EmbeddedFile& file : embedded_lexicons()) {
    const std::set<std::string_view> lists = {"en/irregular_forms.txt", "en/spelling_variants.txt",
                                              "en/verbs.txt"};
    if (!lists.contains(file.path)) continue;
    const std::string_view words = file.content.substr(file.content.find('\n'));
    CHECK(words.size() > 1000);
    CHECK(fold(words, Fold::kL2) == words);
  }
}

}  // namespace
}  // namespace dalil
