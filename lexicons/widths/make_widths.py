#!/usr/bin/env python3
# Makes the width tables beside it, and the true widths that the tables are tested against. Only maintainers run it,
# when a font or the model changes: the program needs neither fonts nor HarfBuzz (docs/decisions/0004-pixel-widths.md).
#
#   apt-get install fonts-liberation2 fonts-noto-core fonts-dejavu-core && pip install uharfbuzz
#   make_widths.py                 writes latin.tsv and arabic_*.tsv
#   make_widths.py --shape TITLES  prints what HarfBuzz measures of each line at 20 px: narrowest, widest, line
import argparse
import itertools
import pathlib
import unicodedata

import uharfbuzz as hb

HERE = pathlib.Path(__file__).parent
FONTS = pathlib.Path("/usr/share/fonts/truetype")
LATIN = "liberation2/LiberationSans-Regular.ttf"
ARABIC = {
    "dejavu_sans": "dejavu/DejaVuSans.ttf",
    "noto_naskh": "noto/NotoNaskhArabic-Regular.ttf",
    "noto_sans": "noto/NotoSansArabic-Regular.ttf",
}
# Latin, Greek, Cyrillic, Hebrew; then punctuation, currency, letter-like signs, arrows, mathematics, shapes.
LATIN_BLOCKS = [(0x20, 0x52F), (0x590, 0x5FF), (0x1E00, 0x1EFF), (0x2000, 0x2BFF)]
# Arabic and its supplement; then the presentation forms that stand in real pages.
ARABIC_BLOCKS = [(0x600, 0x77F), (0xFB50, 0xFBFF), (0xFDF0, 0xFDFF), (0xFE70, 0xFEFE)]
LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627\u0671"
ZWJ = "\u200d"


def open_font(path):
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(FONTS / path))))


def shaped_width(font, text):
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions)


def forms(font, text):
    """The advances of `text` alone, joined to what stands before it, on both sides, and to what follows."""
    return [shaped_width(font, t) for t in (text, ZWJ + text, ZWJ + text + ZWJ, text + ZWJ)]


def head(font, what, columns):
    name = hb.Face.get_name(font.face, hb.OTNameIdPredefined.FULL_NAME)
    return [f"# {what} of {name}, made by make_widths.py.", f"# {columns}",
            f"units_per_em\t{font.face.upem}"]


def latin_table(font):
    lines = head(font, "Advance widths", "First code point, then the widths of 16; - where the font has no glyph.")
    has = set(font.face.unicodes)
    for first, last in LATIN_BLOCKS:
        for row in range(first, last + 1, 16):
            widths = [str(shaped_width(font, chr(c))) if c in has and unicodedata.category(chr(c)) not in
                      ("Mn", "Me", "Cf") else "-" for c in range(row, row + 16)]
            if set(widths) != {"-"}:
                lines.append(f"{row:04X}\t" + " ".join(widths))
    return lines


def arabic_table(font):
    lines = head(font, "Advance widths by contextual form",
                 "Code points; width isolated, final, medial, initial (one width where all are the same).")
    for first, last in ARABIC_BLOCKS:
        for c in sorted(set(range(first, last + 1)) & set(font.face.unicodes)):
            if unicodedata.category(chr(c)) in ("Mn", "Me", "Cf"):
                continue
            widths = forms(font, chr(c))
            if len(set(widths)) == 1:
                widths = widths[:1]
            lines.append(f"{c:04X}\t" + " ".join(map(str, widths)))
    for alef in ALEFS:
        lines.append(f"{ord(LAM):04X} {ord(alef):04X}\t" + " ".join(map(str, forms(font, LAM + alef)[:2])))
    return lines


def write(name, lines):
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def print_shaped(path, pixels):
    """A browser's way: what the Latin font has is set in it (spaces and digits too), the rest in the Arabic font."""
    latin, arabic = open_font(LATIN), [open_font(path) for path in ARABIC.values()]
    in_latin = set(latin.face.unicodes)
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        totals = [0.0] * len(arabic)
        for is_latin, run in itertools.groupby(line, lambda c: ord(c) in in_latin):
            text = "".join(run)
            for i, font in enumerate(arabic):
                used = latin if is_latin else font
                totals[i] += shaped_width(used, text) * pixels / used.face.upem
        print(f"{min(totals):.3f}\t{max(totals):.3f}\t{line}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shape", metavar="TITLES")
    arguments = parser.parse_args()
    if arguments.shape:
        print_shaped(arguments.shape, 20)
        return
    write("latin.tsv", latin_table(open_font(LATIN)))
    for name, path in ARABIC.items():
        write(f"arabic_{name}.tsv", arabic_table(open_font(path)))


main()
