// Which words are inflections of one word in French, Spanish, German and Turkish, and which only
// look so.
#include "analyzer/text/stemmer.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzer/text/fold.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Language {
  std::string_view tag;
  /// Each line: forms of one word.
  std::vector<std::vector<std::string_view>> same;
  /// Each line: words of which no two are one lexeme.
  std::vector<std::vector<std::string_view>> different;
};

const Language kFrench = {
    "fr",
    {
        {"entreprise", "entreprises", "l'entreprise", "d'entreprises", "ENTREPRISES"},
        {"référencement", "référencements", "referencement"},
        {"cheval", "chevaux"},
        {"travail", "travaux"},
        {"gâteau", "gâteaux"},
        {"jeu", "jeux"},
        {"bijou", "bijoux"},
        {"petit", "petite", "petits", "petites"},
        {"général", "générale", "généraux", "générales"},
        {"nouveau", "nouvel", "nouvelle", "nouveaux", "nouvelles"},
        {"beau", "belle", "beaux"},
        {"actif", "active", "actifs", "actives"},
        {"public", "publique", "publics", "publiques"},
        {"premier", "première", "premiers", "premières"},
        {"complet", "complète", "complets"},
        {"heureux", "heureuse", "heureuses"},
        {"vendeur", "vendeuse", "vendeurs"},
        {"directeur", "directrice", "directeurs", "directrices"},
        {"professionnel", "professionnelle", "professionnels"},
        {"européen", "européenne", "européens"},
        {"bon", "bonne", "bons"},
        {"gros", "grosse"},
        {"blanc", "blanche", "blancs"},
        {"doux", "douce"},
        {"optimiser", "optimise", "optimisez", "optimisé", "optimisées", "optimisant"},
        {"réserver", "réservez", "réservant", "réservons"},
        {"vendre", "vendu", "vendez", "vendant", "vendue"},
        {"choisir", "choisissez", "choisi", "choisissant"},
        {"manger", "mangeant", "mangez"},
        {"stratégie", "stratégies", "strategies"},
        {"qualité", "qualités"},
        {"aujourd'hui", "aujourd’hui"},
    },
    {
        {"universel", "universitaire", "université", "univers"},
        {"optimiser", "optimisation", "optimiseur", "optimal"},
        {"général", "génération", "générique", "généreux"},
        {"organe", "organiser", "organisation", "organisme"},
        {"porte", "port", "porter", "porteur"},
        {"marché", "marcher", "marchand"},
        {"point", "pointe"},
        {"poste", "post", "poster"},
        {"vente", "vent", "venteux"},
        {"pontage", "pont", "ponte"},
        {"France", "franc"},
        {"référence", "référencement"},
        {"vendeur", "vendre", "vente"},
        {"commerce", "commercial", "commerçant"},
        {"sol", "soleil", "sole"},
        {"bal", "balle", "balai"},
        {"part", "parti", "partir"},
        {"mode", "modèle", "moderne"},
        {"rapide", "rapidement", "rapidité"},
        {"banc", "banque"},
    }};

const Language kSpanish = {"es",
                           {
                               {"empresa", "empresas"},
                               {"acción", "acciones", "accion"},
                               {"canción", "canciones"},
                               {"joven", "jóvenes"},
                               {"luz", "luces"},
                               {"vez", "veces"},
                               {"actriz", "actrices"},
                               {"rápido", "rápida", "rápidos", "rápidas"},
                               {"bueno", "buena", "buenos"},
                               {"inglés", "inglesa", "ingleses", "inglesas"},
                               {"español", "española", "españoles"},
                               {"trabajador", "trabajadora", "trabajadores", "trabajadoras"},
                               {"alemán", "alemana", "alemanes"},
                               {"público", "pública", "públicos"},
                               {"digital", "digitales"},
                               {"hotel", "hoteles"},
                               {"mes", "meses"},
                               {"papel", "papeles"},
                               {"flor", "flores"},
                               {"niño", "niña", "niños"},
                               {"comprar", "comprando", "comprado", "compraron", "comprarán"},
                               {"optimizar", "optimizando", "optimizado"},
                               {"vender", "vendiendo", "vendido", "vendieron"},
                               {"vivir", "viviendo", "vivido"},
                               {"club", "clubs"},
                               {"web", "webs"},
                               {"ciudad", "ciudades"},
                               {"jardín", "jardines"},
                               {"estrategia", "estrategias"},
                               {"mejor", "mejores"},
                           },
                           {
                               {"casa", "caso", "casar"},
                               {"casa", "casado", "casamiento"},
                               {"universal", "universidad", "universitario", "universo"},
                               {"general", "generación", "género", "generar"},
                               {"organizar", "organización", "órgano"},
                               {"puerta", "puerto"},
                               {"libro", "libra", "librar"},
                               {"banco", "banca"},
                               {"barco", "barca"},
                               {"modo", "moda", "modelo"},
                               {"plato", "plata"},
                               {"punto", "punta"},
                               {"mes", "mesa"},
                               {"comprar", "comprador", "compra"},
                               {"rápido", "rápidamente", "rapidez"},
                               {"mercado", "mercancía", "marca"},
                               {"mejor", "mejora", "mejorar"},
                               {"entrada", "entrar", "entrega"},
                               {"comida", "comer"},
                               {"plan", "plano", "planta"},
                               {"venta", "vender", "ventana"},
                           }};

const Language kGerman = {"de",
                          {
                              {"Haus", "Hauses", "Häuser", "Häusern"},
                              {"Buch", "Bücher", "Büchern", "Buches"},
                              {"Stadt", "Städte", "Städten"},
                              {"Kind", "Kinder", "Kindern", "Kindes"},
                              {"Produktbild", "Produktbilder", "Produktbildern"},
                              {"Versicherung", "Versicherungen"},
                              {"Unternehmen", "Unternehmens"},
                              {"Ergebnis", "Ergebnisse", "Ergebnissen"},
                              {"Freundin", "Freundinnen"},
                              {"Frau", "Frauen"},
                              {"Auto", "Autos"},
                              {"Kunde", "Kunden"},
                              {"Webseite", "Webseiten"},
                              {"Museum", "Museen", "Museums"},
                              {"Zentrum", "Zentren"},
                              {"Thema", "Themen"},
                              {"Firma", "Firmen"},
                              {"günstig", "günstige", "günstiger", "günstigen", "günstigste"},
                              {"schnell", "schneller", "schnelle", "schnellsten"},
                              {"gesund", "gesunde", "gesunden"},
                              {"digital", "digitale", "digitales", "digitaler"},
                              {"klein", "kleine", "kleinen", "kleiner"},
                              {"kaufen", "kauft", "kaufte", "kaufend"},
                              {"optimieren", "optimiert", "optimierte", "optimierten"},
                              {"verbessern", "verbessert", "verbesserte"},
                              {"Straße", "Straßen", "Strasse"},
                              {"Tag", "Tage", "Tagen", "Tages"},
                              {"Preis", "Preise", "Preisen"},
                              {"Universität", "Universitäten"},
                              {"Uhr", "Uhren"},
                          },
                          {
                              {"kaufen", "Käufer", "käuflich"},
                              {"Kauf", "Käufer"},
                              {"Lehre", "Lehrer"},
                              {"Schule", "Schüler", "Schulung"},
                              {"Miete", "Mieter", "Mietung"},
                              {"Versicherung", "versichern", "Versicherer"},
                              {"optimieren", "Optimierung", "optimal"},
                              {"Universität", "universell", "Universum"},
                              {"gesund", "Gesundheit", "Gesundung"},
                              {"Freund", "freundlich", "Freundschaft"},
                              {"Stadt", "Staat", "Statt"},
                              {"Reis", "Reise"},
                              {"Mark", "Marke", "Markt"},
                              {"Not", "Note", "Notiz"},
                              {"Arbeit", "Arbeiter", "arbeitslos"},
                              {"Spiel", "Spieler", "Spielzeug"},
                              {"Karte", "Kartei", "Karton"},
                              {"schön", "schön-", "Schönung"},
                              {"Bank", "Bänker"},
                              {"Kur", "Kurs", "kurz"},
                          }};

const Language kTurkish = {
    "tr",
    {
        {"ev", "evler", "evde", "evin", "evimiz", "evlerinde", "evden", "evi", "evdeki"},
        {"kitap", "kitabı", "kitaplar", "kitabın", "kitaplarında", "kitabi"},
        {"ağaç", "ağacı", "ağaçlar"},
        {"renk", "rengi", "renkler"},
        {"çocuk", "çocuğu", "çocuklar", "çocukların"},
        {"şehir", "şehri", "şehirler", "şehrin"},
        {"isim", "ismi", "isimler"},
        {"oğul", "oğlu"},
        {"pazarlama", "pazarlaması", "pazarlamanın", "pazarlamada"},
        {"site", "sitesi", "sitesinin", "siteler", "siteleri", "sitede"},
        {"kapı", "kapılar", "kapının", "kapısı"},
        {"yol", "yolu", "yollar", "yolunda"},
        {"araba", "arabalar", "arabası", "arabanın", "arabayı"},
        {"müşteri", "müşteriler", "müşterinin", "müşterilerin"},
        {"fiyat", "fiyatı", "fiyatları", "fiyatlarının"},
        {"ürün", "ürünler", "ürünlerimiz", "ürünün"},
        {"hizmet", "hizmetleri", "hizmetlerimiz", "hizmete"},
        {"şirket", "şirketimizin", "şirketlerin"},
        {"aile", "ailesi", "aileler"},
        {"ödeme", "ödemeler", "ödemesi"},
        {"kişi", "kişiler", "kişinin"},
        {"oda", "odalar", "odası"},
        {"su", "suyu", "sular", "suyun"},
        {"yemek", "yemeği", "yemekler"},
        {"İstanbul'da", "İstanbul'dan", "İstanbul"},
        {"saat", "saatler", "saati"},
        {"ışık", "ışığı", "ışıklar", "isik"},
        {"telefon", "telefonu", "telefonlar"},
        {"bilgisayar", "bilgisayarın", "bilgisayarlar"},
    },
    {
        {"kap", "kapı"},
        {"ada", "adam"},
        {"kale", "kalem"},
        {"kar", "kara", "kare"},
        {"yaz", "yazı", "yazar", "yazılım"},
        {"göz", "gözlük"},
        {"iş", "işçi", "işlem"},
        {"bal", "balık"},
        {"kitap", "kitapçı", "kitaplık"},
        {"gün", "güneş"},
        {"sor", "soru", "sorun"},
        {"ek", "ekin", "ekim"},
        {"od", "oda", "odun"},
        {"mas", "masa", "masal"},
        {"par", "para", "parça"},
        {"sağ", "sağlık"},
        {"bak", "bakım"},
        {"seç", "seçim"},
        {"pazar", "pazarlama"},
        {"öde", "ödeme"},
        {"diz", "dizi"},
        {"yay", "yayın"},
    }};

const std::vector<const Language*> kLanguages = {&kFrench, &kSpanish, &kGerman, &kTurkish};

TEST_CASE("forms of one word are one lexeme, each with each, and share their key") {
  for (const Language* language : kLanguages) {
    const Stemmer stemmer = Stemmer::for_language(language->tag).value();
    for (const auto& forms : language->same) {
      // The first is the citation form; each other one must be found from it, both ways.
      const std::string citation = fold(forms.front(), Fold::kL2);
      for (const std::string_view form : forms) {
        const std::string other = fold(form, Fold::kL2);
        CAPTURE(language->tag, citation, other);
        CHECK(stemmer.same_lexeme(citation, other));
        CHECK(stemmer.same_lexeme(other, citation));
        CHECK(stemmer.key(citation) == stemmer.key(other));
      }
    }
  }
}

TEST_CASE("derivations and words that look alike are not one lexeme") {
  for (const Language* language : kLanguages) {
    const Stemmer stemmer = Stemmer::for_language(language->tag).value();
    for (const auto& words : language->different) {
      for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t k = 0; k < words.size(); ++k) {
          if (i == k) continue;
          CAPTURE(language->tag, words[i], words[k]);
          CHECK_FALSE(stemmer.same_lexeme(fold(words[i], Fold::kL2), fold(words[k], Fold::kL2)));
        }
      }
    }
  }
}

TEST_CASE("two inflected forms are one lexeme where the citation form is not at hand") {
  const std::vector<std::pair<const Language*, std::pair<std::string_view, std::string_view>>>
      pairs = {
          {&kFrench, {"petites", "petits"}},        {&kFrench, {"directrices", "directeurs"}},
          {&kSpanish, {"rápidas", "rápidos"}},      {&kSpanish, {"trabajadoras", "trabajadores"}},
          {&kGerman, {"Häusern", "Hauses"}},        {&kGerman, {"günstigen", "günstigste"}},
          {&kTurkish, {"ürünleri", "ürünlerimiz"}}, {&kTurkish, {"şirketlerin", "şirketimizin"}},
      };
  for (const auto& [language, pair] : pairs) {
    CAPTURE(pair.first, pair.second);
    const Stemmer stemmer = Stemmer::for_language(language->tag).value();
    CHECK(stemmer.same_lexeme(fold(pair.first, Fold::kL2), fold(pair.second, Fold::kL2)));
  }
}

TEST_CASE("languages without tables have none, and odd words do no harm") {
  for (const char* tag : {"ar", "en", "fa", "he", "ur", "", "fr-FR"}) {
    CAPTURE(tag);
    CHECK_FALSE(Stemmer::for_language(tag).has_value());
  }
  for (const Language* language : kLanguages) {
    const Stemmer stemmer = Stemmer::for_language(language->tag).value();
    const std::string ends(200, 's');
    CHECK(stemmer.same_lexeme("", ""));
    CHECK_FALSE(stemmer.same_lexeme("", "s"));
    CHECK_FALSE(stemmer.same_lexeme("e", "es"));
    CHECK_FALSE(stemmer.same_lexeme("2024", "2025"));
    CHECK_FALSE(stemmer.same_lexeme("'", "l'"));
    CHECK(stemmer.same_lexeme(ends, ends));
    CHECK_FALSE(stemmer.same_lexeme(ends, "sss"));
    CHECK(stemmer.key("a") != stemmer.key("ab"));
  }
}

}  // namespace
}  // namespace dalil
