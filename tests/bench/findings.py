"""Reads findings from a store as store/finding_codec.cc writes them."""
import os
import re
import struct

FOLDER = os.path.dirname(os.path.abspath(__file__))
QUOTED = "u.href, p.title, p.description, coalesce(p.h1, p.title)"


def known_texts():
    with open(os.path.join(FOLDER, "../../store/known_texts.h"), encoding="utf-8") as header:
        table = re.search(r"std::to_array.*?\(\{(.*?)\}\)", header.read(), re.S)[1]
    return [text.replace('\\"', '"').encode() for text in re.findall(r'"((?:[^"\\]|\\.)*)"', table)]


KNOWN = known_texts()


class Reader:
    """The bytes of one finding that is not compressed; a sample is read without a sample and a page."""

    def __init__(self, data, sample, page):
        self.data, self.place, self.page, self.told = data, 0, page, []
        self.values_like, self.evidence_like = sample
        head = self.number()
        if head & 1:
            raise ValueError("the finding is compressed")
        self.same_left = head >> 1

    def number(self):
        value = shift = 0
        while True:
            byte = self.data[self.place]
            self.place += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def take(self, size):
        self.place += size
        return self.data[self.place - size:self.place]

    def same(self, like):
        if like is None:
            self.same_left = None
            return False
        if self.same_left is None:
            self.same_left = self.number()
        if self.same_left > 0:
            self.same_left -= 1
            return True
        self.same_left = None
        return False

    def count(self, like):
        return like if self.same(like) else self.number()

    def text(self, like):
        return like if self.same(like) else self.new_text(like)

    def new_text(self, like):
        head = self.number()
        form, above = head & 3, head >> 2
        if form == 1:
            return KNOWN[above] if above < len(KNOWN) else self.told[above - len(KNOWN)]
        if form == 0:
            text = self.take(above)
        else:
            begin = above
            if form == 3:
                begin = self.number()
                like = (self.page + self.told)[above]
            end = self.number()
            text = like[:begin] + self.take(self.number()) + like[len(like) - end:]
        self.told.append(text)
        return text

    def value(self, like):
        if self.same(like):
            return like
        kind = self.take(1)[0]
        if kind == 0:
            number = self.number()
            return number >> 1 ^ -(number & 1)
        if kind == 1:
            return struct.unpack("<d", self.take(8))[0]
        return self.new_text(like if isinstance(like, bytes) else None)

    def line_and_column(self, like):
        return like if self.same(like) else (self.number(), self.number())

    def finding(self):
        values, evidence = [], []
        for i in range(self.count(len(self.values_like))):
            like = self.values_like[i] if i < len(self.values_like) else (None, None)
            values.append((self.text(like[0]), self.value(like[1])))
        for i in range(self.count(len(self.evidence_like))):
            like = self.evidence_like[i] if i < len(self.evidence_like) else (None, None, None)
            evidence.append((self.text(like[0]), self.text(like[1]), self.line_and_column(like[2])))
        return values, evidence


def findings(db, run, rule):
    """The values (name and value) and the evidence (where, what, line and column) of each finding; texts are bytes."""
    row = db.execute("SELECT id, sample FROM rule WHERE name = ?", (rule,)).fetchone()
    if row is None:
        return
    sample = Reader(row[1], ([], []), [b""] * 4).finding()
    query = f"SELECT data, {QUOTED} FROM finding f JOIN url u ON u.id = f.url LEFT JOIN page p ON p.id = u.page WHERE f.run = ? AND f.rule = ?"
    for data, *page in db.execute(query, (run, row[0])):
        yield Reader(data, sample, [(text or "").encode() for text in page]).finding()
