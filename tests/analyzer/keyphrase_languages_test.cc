// Which inflected words a keyphrase in French, English, Spanish, German or Turkish matches, and
// which words only look like its own.
#include <span>
#include <string>
#include <vector>

#include "analyzer/keywords/keyphrase.h"
#include "analyzer/keywords/phrase_matcher.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

std::vector<TextRange> words_of(std::string_view text) {
  Segmenter segmenter(lexicons());
  std::vector<TextRange> words;
  segmenter.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  return words;
}

Keyphrase keyphrase_of(std::string_view phrase, std::string_view language) {
  Segmenter segmenter(lexicons());
  return Keyphrase(phrase, language, lexicons(), segmenter);
}

/// The matches as "text/how", separated by "|".
std::string listed(std::span<const KeyphraseMatch> matches, std::string_view text) {
  std::string list;
  for (const KeyphraseMatch& match : matches) {
    if (!list.empty()) list += '|';
    list.append(slice(text, match.text)).append("/").append(name_of(match.how));
  }
  return list;
}

struct Row {
  std::string_view phrase, text, expected;
};

void check(std::string_view language, std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(language, row.phrase, row.text);
    const Keyphrase keyphrase = keyphrase_of(row.phrase, language);
    CHECK(listed(keyphrase.find(row.text, words_of(row.text)), row.text) == row.expected);
  }
}

TEST_CASE("a French phrase matches number, gender, tense and elided articles") {
  const Row rows[] = {
      {"hôtel", "L’hôtel et les hôtels d'hôtel",
       "L’hôtel/inflected|hôtels/inflected|d'hôtel/inflected"},
      {"HÔTEL", "un hôtel, un hotel", "hôtel/exact|hotel/spelling"},
      {"agence immobilière", "les agences immobilières", "agences immobilières/inflected"},
      {"petit gâteau", "Petits gâteaux. Petite gâterie.", "Petits gâteaux/inflected"},
      {"cheval de course", "des chevaux de course", "chevaux de course/inflected"},
      {"réservation d'hôtel", "réservation d'hôtel, réservations d'hôtels, réservation hôtel",
       "réservation d'hôtel/exact|réservations d'hôtels/inflected|réservation hôtel/inflected"},
      {"optimiser un site", "nous optimisons un site", "optimisons un site/inflected"},
      {"directeur commercial", "directrice commerciale", "directrice commerciale/inflected"},
      {"optimiser", "l'optimisation et l'optimiseur", ""},
      {"vendeur", "la vente, vendre", ""},
      {"port", "la porte et le porteur", ""},
      {"assurance sûre", "une assurance sur la vie", ""},
      {"agence immobilière", "agences. Immobilières", ""},
      {"entre", "entres", ""},
  };
  check("fr", rows);
}

TEST_CASE("without, before and their kind are no words that a keyphrase can do without") {
  const Row english[] = {
      {"gmail sign in", "Gmail sign out, Gmail sign. Gmail sign in", "Gmail sign in/exact"},
      {"turn off wifi", "Turn on wifi, turn the wifi off, turn off the wifi",
       "turn off the wifi/inflected"},
      {"us visa", "A visa for us. US visa", "US visa/exact"},
      {"coffee without sugar", "Coffee with sugar, coffee and sugar. Coffee without sugar",
       "Coffee without sugar/exact"},
      {"exercise before breakfast", "exercise after breakfast", ""},
      {"guide to travel", "a travel guide; guides for travel", "guides for travel/inflected"},
      {"not found", "It was found.", ""},
      {"up", "Off we go, up and up.", "up/exact|up/exact"},
      {"without us", "A visa for us. Nothing without us", "without us/exact"},
      {"about us", "A visa for us. About us", "About us/exact"},
      {"what is it", "It is late. What is it?", "What is it/exact"},
      {"to be or not to be", "It is not so. To be or not to be", "To be or not to be/exact"},
  };
  check("en", english);
  const Row french[] = {
      {"gâteau sans œufs", "gâteau aux œufs, gâteau sans œufs", "gâteau sans œufs/exact"}};
  check("fr", french);
  const Row german[] = {
      {"Kuchen ohne Zucker", "Kuchen mit Zucker, Kuchen ohne Zucker", "Kuchen ohne Zucker/exact"},
      {"ohne", "mit und ohne", "ohne/exact"},
      {"über uns", "Komm zu uns. Über uns", "Über uns/exact"}};
  check("de", german);
  const Row arabic[] = {{"قبل", "من قبل ومن بعد", "قبل/exact"},
                        {"من قبل", "قبل الأكل. من قبل", "من قبل/exact"},
                        {"غير ذلك", "غير صحيح. غير ذلك", "غير ذلك/exact"}};
  check("ar", arabic);
}

TEST_CASE("an English compound matches as one word and as two") {
  const Row rows[] = {
      {"email marketing", "E-mail marketing, email marketing and e-mail. Marketing",
       "E-mail marketing/spelling|email marketing/exact"},
      {"e-mail marketing", "email marketing or e-mail marketing",
       "email marketing/spelling|e-mail marketing/exact"},
      {"web site", "website, web-site, websites, web sites and website's",
       "website/spelling|web-site/exact|websites/inflected|web sites/inflected|"
       "website's/inflected"},
      {"websites", "a web site and web sites", "web site/inflected|web sites/spelling"},
      {"website home page", "the web site homepage", "web site homepage/spelling"},
      {"health care", "healthcare is no health insurance care", "healthcare/spelling"},
      {"ecommerce", "e-commerce, e commerce and commerce",
       "e-commerce/spelling|e commerce/spelling"},
      {"web design", "a website design", ""},
      {"mail", "e-mail and email", "mail/exact"},
  };
  check("en", rows);
}

TEST_CASE("a Spanish phrase matches number, gender and tense") {
  const Row rows[] = {
      {"hotel barato", "hoteles baratos y hotel barato",
       "hoteles baratos/inflected|hotel barato/exact"},
      {"habitaciones", "una habitación, una habitacion",
       "habitación/inflected|habitacion/inflected"},
      {"canción", "cancion", "cancion/spelling"},
      {"luz solar", "las luces solares", "luces solares/inflected"},
      {"comprar coche", "comprando coches", "comprando coches/inflected"},
      {"zapatos de niño", "zapato para niñas", "zapato para niñas/inflected"},
      {"trabajador", "las trabajadoras", "trabajadoras/inflected"},
      {"casa", "casado, casar, caso", ""},
      {"puerto", "la puerta", ""},
      {"organizar", "la organización", ""},
      {"mes", "las mesas", ""},
      {"hotel barato", "el hotel más caro y barato", ""},
  };
  check("es", rows);
}

TEST_CASE("a German phrase matches number, case, degree and tense") {
  const Row rows[] = {
      {"Haus", "Häuser, in den Häusern, des Hauses, im haus",
       "Häuser/inflected|Häusern/inflected|Hauses/inflected|haus/exact"},
      {"günstige Versicherung", "die günstigsten Versicherungen",
       "günstigsten Versicherungen/inflected"},
      {"Auto kaufen", "Autos kauft", "Autos kauft/inflected"},
      {"Straße", "Strassen und STRASSE", "Strassen/inflected|STRASSE/exact"},
      {"Produktbild", "mit Produktbildern", "Produktbildern/inflected"},
      {"Kunden gewinnen", "der Kunde gewinnt", "Kunde gewinnt/inflected"},
      {"Museum", "alle Museen", "Museen/inflected"},
      {"Lehre", "der Lehrer", ""},
      {"Versicherung", "versichern, Versicherer", ""},
      {"Reis", "die Reise", ""},
      {"gesund", "die Gesundheit", ""},
      {"günstige Versicherung", "Versicherungen, günstig", ""},
  };
  check("de", rows);
}

TEST_CASE("a Turkish phrase matches plural, possessor and case") {
  const Row rows[] = {
      {"kitap", "kitaplar, kitabın, kitaplarında",
       "kitaplar/inflected|kitabın/inflected|kitaplarında/inflected"},
      {"İstanbul oteli", "İstanbul'daki otelleri, İSTANBUL OTELİ",
       "İstanbul'daki otelleri/inflected|İSTANBUL OTELİ/spelling"},
      {"web sitesi", "web sitelerinin", "web sitelerinin/inflected"},
      {"dijital pazarlama", "dijital pazarlamanın gücü", "dijital pazarlamanın/inflected"},
      {"şehir", "şehri ve şehirler", "şehri/inflected|şehirler/inflected"},
      {"ışık", "ışığı, isik, IŞIKLAR", "ışığı/inflected|isik/inflected|IŞIKLAR/inflected"},
      {"ürün fiyatları", "ürünlerin fiyatı", "ürünlerin fiyatı/inflected"},
      {"bal", "balık", ""},
      {"kap", "kapı", ""},
      {"kitap", "kitapçı ve kitaplık", ""},
      {"göz", "gözlük", ""},
      {"pazar", "pazarlama", ""},
  };
  check("tr", rows);
}

TEST_CASE("the region of the language does not matter, and other languages match as before") {
  const Row inflected[] = {{"agence", "des agences", "agences/inflected"}};
  check("fr-CA", inflected);
  const Row apart[] = {{"agence", "des agences", ""}};
  check("ar", apart);
  check("fa", apart);
  const Row english[] = {{"agency", "agencies of the agents", "agencies/inflected"}};
  check("en", english);
}

TEST_CASE("phrases of several languages keep to their own inflections in one text") {
  const std::vector<Keyphrase> phrases = {
      keyphrase_of("cheval", "fr"), keyphrase_of("Haus", "de"), keyphrase_of("chevaux", "fr"),
      keyphrase_of("cheval", "en"), keyphrase_of("مكتبة", "ar")};
  const std::string_view text = "chevaux, Häuser, cheval, المكتبات";
  const std::vector<TextRange> words = words_of(text);
  const std::vector<PhraseFindings> found = PhraseMatcher(phrases).find(FoldedText(text, words));
  const std::string_view expected[] = {"chevaux/inflected|cheval/exact", "Häuser/inflected",
                                       "chevaux/exact|cheval/inflected", "cheval/exact",
                                       "المكتبات/inflected"};
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    CAPTURE(i);
    CHECK(listed(found[i].matches, text) == expected[i]);
  }
}

TEST_CASE("the share of words present counts inflected words") {
  const std::string_view text = "Nos agences sont à Lyon.";
  const std::vector<TextRange> words = words_of(text);
  const FoldedText folded(text, words);
  CHECK(keyphrase_of("agence immobilière", "fr").words_present(folded) == 0.5);
  CHECK(keyphrase_of("agent immobilier", "fr").words_present(folded) == 0.0);
}

}  // namespace
}  // namespace dalil
