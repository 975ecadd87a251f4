#include "analyzer/text/detection_words.h"

#include <algorithm>

#include "analyzer/text/fold.h"

namespace dalil {
namespace {

struct Stranger {
  std::string_view language;  ///< BCP 47
  std::string_view words;     ///< At fold level L2.
};

/// The most frequent words that neighbours do not share.
constexpr Stranger kStrangers[] = {
    {"ca",
     "amb els dels als pel pels aquest aquesta aquests aquestes quan pot seva seu hi ser "
     "perque aixo i per si mes molt altres sistema ha fer cal els altra altre nomes tots totes "
     "fins sense segons abans mateix mateixa poden podeu tenen qualsevol mitjancant servei "
     "serveis fitxer fitxers usuari usuaris xarxa paquets encara doncs mentre aixi"},
    {"pt",
     "nao voce os em ao aos uma pela pelo pelas pelos isso isto sao seu sua seus suas quando "
     "com foi entao muito pode podem mais ate voces tambem e da das dos na nos ser ou ja"},
    {"it",
     "che di il gli della delle dello degli dei nel nella nelle sono questo questa questi "
     "queste anche piu puo essere stato viene perche sul sulla alla dal dalla cosi per una "
     "del i e si quando"},
    {"ro",
     "este nu cu pe pentru care sunt mai fi sau prin acest aceasta poate fost din ca sa "
     "si un o la va fie"},
    {"nl",
     "het een van voor niet zijn worden deze dit dat met naar ook wordt kan maar aan uw bij "
     "te op door kunnen hebben heeft geen meer of om dan"},
    {"nb",
     "og er ikke pa som til det av kan eller fra har vil skal blir være deg hvis også "
     "denne dette disse noen nar ved med for en et"},
    {"da",
     "og er ikke pa som til det af kan eller fra har vil skal bliver være dig hvis også "
     "denne dette disse nogle nar ved med kunne"},
    {"sv",
     "och att som ar inte pa det av med till kan eller fran har finns detta denna ska vara "
     "ocksa inte om nar for ett"},
    {"id",
     "yang dan untuk dengan dari ini itu dalam pada adalah tidak akan dapat anda atau di ke "
     "sebuah juga oleh bisa seperti jika"},
    {"pl",
     "nie sie jest na do jak przez oraz dla lub moze ktory ktore jako tylko przed tego tym w "
     "z i"},
    {"cs",
     "je jako ktery ktere pro nebo aby jsou byl lze pri jeho tak ale muze take vsak podle na "
     "se v"},
    {"sk", "je ako ktory ktore pre alebo aby su bol moze pri tak ale tiez podla na sa"},
    {"hr", "je ili kao koji koje nije moze su ce ako biti koja samo kako bi za na od"},
    {"hu", "az es egy hogy nem vagy ez meg csak ha mint lehet kell"},
    {"fi", "ja on ei se etta kun mutta joka ovat tai voi niin myos ole"},
    {"vi", "cua va mot cac trong cho khong voi nay nhung nhu nguoi duoc"},
};

}  // namespace

void DetectionWords::add_language(std::size_t index, std::span<const std::string_view> words) {
  if (index >= kMostLanguages) return;
  for (const std::string_view word : words) {
    add(fold(word, Fold::kL2), std::uint64_t{1} << index);
  }
}

void DetectionWords::add(std::string word, std::uint64_t languages) {
  longest_ = std::max(longest_, word.size());
  may_be_known_.set(mark_of(word));
  words_[std::move(word)] |= languages;
}

void DetectionWords::add_strangers(const std::function<bool(std::string_view)>& has_pack) {
  for (const Stranger& stranger : kStrangers) {
    if (has_pack(stranger.language)) continue;
    for (std::string_view rest = stranger.words; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      std::string word(rest.substr(0, end));
      if (!words_.contains(word)) add(std::move(word), kStranger);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

}  // namespace dalil
