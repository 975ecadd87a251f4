#!/usr/bin/python3
"""keyphrases.py DALIL TSV...   counts keyphrases in sentences beside simpler ways to count them.

Each TSV has the columns keyphrase, sentence, expected count, category and debatable (see tests/analyzer/keyphrases);
debatable rows are passed over. Precision and recall are over matches, "exact" is the share of rows with the right count.
Needs python3-snowballstemmer, python3-hunspell and hunspell-ar.
"""

import re
import subprocess
import sys
import time

import hunspell
import snowballstemmer

MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي"})


def words(text):
    return re.findall(r"\w+", MARKS.sub("", text))


def normalised(text):
    return [word.translate(LETTERS) for word in words(text.lower())]


def substring(phrase, sentence):
    return sentence.count(phrase)


def tokens(phrase, sentence):
    """The words next to each other, hamzas, ة and ى made equal."""
    wanted, have = normalised(phrase), normalised(sentence)
    return sum(have[i : i + len(wanted)] == wanted for i in range(len(have)))


def bag(stems_of):
    """All words of the phrase somewhere in the sentence, compared by a set of stems."""

    def count(phrase, sentence):
        have = [stems_of(word) for word in words(sentence)]
        return min(sum(bool(stems_of(word) & other) for other in have) for word in words(phrase))

    return count


def snowball():
    stemmer = snowballstemmer.stemmer("arabic")
    return bag(lambda word: {stemmer.stemWord(word)})


def spelling_dictionary():
    dictionary = hunspell.HunSpell("/usr/share/hunspell/ar.dic", "/usr/share/hunspell/ar.aff")
    known = {}

    def stems(word):
        if word not in known:
            known[word] = {stem.decode() for stem in dictionary.stem(word)} or {word}
        return known[word]

    return bag(stems)


def read(path):
    with open(path, encoding="utf-8") as file:
        for line in list(file)[1:]:
            phrase, sentence, expected, *rest = line.rstrip("\n").split("\t")
            if len(rest) < 2 or not rest[1]:
                yield phrase, sentence, int(expected)


def report(name, rows, counts, seconds):
    pairs = [(count, expected) for count, (_, _, expected) in zip(counts, rows)]
    right = sum(min(pair) for pair in pairs)
    precision = right / max(1, sum(count for count, _ in pairs))
    recall = right / max(1, sum(expected for _, expected in pairs))
    exact = sum(count == expected for count, expected in pairs) / len(pairs)
    print(f"{name:34} {precision:9.3f} {recall:7.3f} {exact:7.3f} {seconds:9.2f}")


def main():
    dalil, paths = sys.argv[1], sys.argv[2:]
    rows = [row for path in paths for row in read(path)]
    print(f"{len(rows)} rows{'':26} precision  recall   exact   seconds")
    given = "".join(f"{phrase}\t{sentence}\n" for phrase, sentence, _ in rows)
    start = time.monotonic()
    answer = subprocess.run([dalil, "inspect", "match", "--stdin-tsv"], input=given.encode(), capture_output=True, check=True)
    counts = [int(line.split("\t")[0]) for line in answer.stdout.decode().splitlines()]
    report("dalil", rows, counts, time.monotonic() - start)
    ways = {
        "exact substring": substring,
        "normalised words": tokens,
        "Snowball stems": snowball(),
        "stems of hunspell-ar": spelling_dictionary(),
    }
    for name, count in ways.items():
        start = time.monotonic()
        counts = [count(phrase, sentence) for phrase, sentence, _ in rows]
        report(name, rows, counts, time.monotonic() - start)


if __name__ == "__main__":
    main()
