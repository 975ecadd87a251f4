#include "analyzer/text/endings.h"

#include <array>

namespace dalil {
namespace {

/// Words that differ from another word only by a final -e that is no feminine: port, porte.
constexpr WordSet kFrenchNoFeminine =
    " achat avis bord bout carton champ cart cent compt contrat coup cour cours court crois devis "
    "dent "
    "droit fait font franc gard group lett list marin mari mont moul part pass pent permis plan "
    "point pont port post promis rent secr sort tent text tour train vent ";

/// Short adjectives, which the least length of a stem would shut out.
constexpr WordSet kFrenchShort = " bleu cru dur fin gai mur nu pur sur ";

constexpr std::array kFrench = {
    EndingSet{2, " - s "},
    EndingSet{2, " - x ", " au eu ou "},
    EndingSet{4, " - s e es ", {}, kFrenchNoFeminine},
    EndingSet{2, " - s e es ", kFrenchShort},
    EndingSet{3, " eau eaux el els elle elles "},
    EndingSet{2, " au aux l lle lles ", " be "},
    EndingSet{2, " al aux ale ales "},
    EndingSet{2, " ail aux ", " trav b vitr cor em soupir "},
    EndingSet{3, " eux euse euses "},
    EndingSet{3, " eur eurs euse euses "},
    EndingSet{3, " eur eurs rice rices ", " t "},
    EndingSet{3, " f fs ve ves "},
    EndingSet{3, " n ns nne nnes ", " e ie o "},
    EndingSet{2, " n ns nne nnes ", " bo "},
    EndingSet{3, " l ls lle lles ", " e ei i "},
    EndingSet{3, " t ts tte ttes ", " e o "},
    EndingSet{2, " s sse sses ", " gro ba epai gra la "},
    EndingSet{4, " c cs que ques ", " li ti tur "},
    EndingSet{4, " c cs che ches ", " blan fran "},
    EndingSet{2, " c cs che ches ", " se "},
    EndingSet{2, " g gs gue gues ", " lon "},
    EndingSet{1, " ou ous ol olle olles ", " f m "},
    EndingSet{2, " x ce ces ", " dou "},
    EndingSet{2, " x sse sses ", " fau rou "},
    // Verbs, without the endings by which nouns end too: porter is not porte, marcher not marché.
    EndingSet{3,
              " er ez ons ions iez ant ait ais aient era erai eras erez erons eront erait eraient "
              "ee ees eons eant eait "},
    EndingSet{3,
              " iser ise ises isent isez isons isant isait isaient isera iserez iseront iserait "
              "isee isees "},
    EndingSet{3, " ifier ifie ifies ifient ifiez ifions ifiant ifiait ifiera ifiee ifiees "},
    EndingSet{3,
              " ir i ie ies is it issons issez issent issant issait issaient ira irez iront irait ",
              {},
              " part sort av "},
    EndingSet{3, " re ons ez ent ant ait aient u ue us ues ra rez ront rait ", " d t p "},
};

/// Stems behind which -o and -a make two words.
constexpr WordSet kSpanishNoGender =
    " banc barc bols cant carg cart cas cest copa cubiert cuent derech fond form fruct frut grad "
    "huert "
    "jarr libr man mang manzan marc medi mod naranj pal part partid pas pat pes pimient plat plaz "
    "punt "
    "puert ram rat ronc rued suel tas tel vel ";

constexpr WordSet kSpanishNoFeminine = " mejor interes valor ";

constexpr std::array kSpanish = {
    EndingSet{2, " - s ", " a e i o u "},
    EndingSet{3, " - s "},
    EndingSet{2, " - es ", " d j l n r s x y z "},
    EndingSet{2, " z ces "},
    EndingSet{3, " o a os as ", {}, kSpanishNoGender},
    EndingSet{5, " - a es as ", " an es in ol on or ", kSpanishNoFeminine},
    // Verbs, without the endings by which nouns end too: casar is not casa, entrar not entrada.
    EndingSet{3,
              " ar ando ado ados aba abas aban abamos amos aron aste ara aran aras are aremos aria "
              "arian arias arse andose "},
    EndingSet{3,
              " er ir iendo ido idos ia ian iamos io imos emos ieron iste era ere eran eremos eria "
              "erian ira ire iran iremos iria irian erse irse "},
};

/// Nouns with a plural in -er; compounds end with them.
constexpr WordSet kGermanErNouns =
    " amt bad band bild blatt brett buch dach dorf ei fach fass feld geist geld gesicht glas "
    "glied grab gras gut haus horn huhn holz kalb kind kleid korn kraut lamm land licht lied "
    "loch mahl mann maul mund nest pfand rad rand rind schild schloss schwert tal tuch tum volk "
    "wald weib wort wurm ";

/// What adjectives end with, and the commonest that have no such end.
constexpr WordSet kGermanAdjectives =
    " lich ig isch bar sam los voll haft al ell iv ant ent iert iell ual alt arm breit deutsch "
    "direkt dunn echt eng fein frei frisch gesund gross gut hart heiss hell hoch jung kalt klar "
    "klein krank kurz lang laut leer leicht leis mild modern nah nass neu neust reich rein "
    "richtig rot rund sanft sauber scharf schlank schlecht schnell schon schwach schwarz schwer "
    "sicher spat stark still stolz suss tief trocken warm weich weiss weit wild zart blau braun "
    "grun gelb grau privat fertig ";

constexpr std::array kGerman = {
    EndingSet{3, " - e en em es n s ns ens ", {}, " kart kost kuch kur mark not rat reis wein "},
    EndingSet{2, " - e en er ern ", " ei "},
    EndingSet{3, " - er ern e es s ", kGermanErNouns},
    EndingSet{2, " - en ", " uhr "},
    EndingSet{2, " - nen ", " in "},
    EndingSet{4, " - se ses sen ", " nis "},
    EndingSet{3, " um en ums a "},
    EndingSet{3, " a en as ", " em irm ont ram "},
    EndingSet{3, " is en ", " bas prax thes "},
    EndingSet{3, " us en ", " vir rhythm zykl organism algorithm "},
    EndingSet{2,
              " - e en em er es ere eren erem erer eres ste sten stem ster stes este esten estem "
              "ester estes ",
              kGermanAdjectives},
    EndingSet{3,
              " en t et te ten test tet ete eten end ende enden endem ender endes ",
              {},
              " fahr mach mark "},
    EndingSet{4, " n t te ten st nd nde nden ", " el er "},
};

template <class Visit>
bool any_word(WordSet set, Visit visit) {
  for (std::size_t at = 1; at < set.size();) {
    const std::size_t end = set.find(' ', at);
    if (visit(set.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool holds(WordSet set, std::string_view word) {
  if (word == "-") return false;  // stands for the empty ending
  if (word.empty()) word = "-";
  return any_word(set, [word](std::string_view entry) { return entry == word; });
}

bool holds_end_of(WordSet set, std::string_view word) {
  return any_word(set, [word](std::string_view entry) { return word.ends_with(entry); });
}

std::span<const EndingSet> french_endings() { return kFrench; }
std::span<const EndingSet> spanish_endings() { return kSpanish; }
std::span<const EndingSet> german_endings() { return kGerman; }

}  // namespace dalil
