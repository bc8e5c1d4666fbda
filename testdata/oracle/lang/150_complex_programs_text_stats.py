# Text statistics over an embedded text: words, sentences, letters, concordance, n-grams, longest words, justification.
TEXT = """It was a bright cold day in April, and the clocks were striking thirteen. The hallway smelt of boiled cabbage
and old rag mats. At one end of it a coloured poster, too large for indoor display, had been tacked to the wall. It
was no use trying the lift. Even at the best of times it was seldom working, and at present the electric current was
cut off during daylight hours."""


def words(text):
    word = ""
    for ch in text + " ":
        if ch.isalpha() or (ch == "'" and word):
            word += ch.lower()
        elif word:
            yield word
            word = ""


class TextStats:
    def __init__(self, text):
        self.text = text
        self.words = list(words(text))
        self._freq = None

    @property
    def freq(self):
        if self._freq is None:
            self._freq = {}
            for w in self.words:
                self._freq[w] = self._freq.get(w, 0) + 1
        return self._freq

    @property
    def sentences(self):
        return [s.strip().replace("\n", " ") for s in self.text.split(".") if s.strip()]

    def top(self, n):
        return sorted(self.freq.items(), key=lambda kv: (-kv[1], kv[0]))[:n]

    def ngrams(self, n):
        grams = {}
        for gram in zip(*(self.words[i:] for i in range(n))):
            grams[gram] = grams.get(gram, 0) + 1
        return grams

    def concordance(self, word, width=18):
        low = self.text.lower().replace("\n", " ")
        pos = low.find(word)
        while pos != -1:
            left, right = low[max(0, pos - width):pos], low[pos + len(word):pos + len(word) + width]
            yield f"{left:>{width}}[{word}]{right:<{width}}"
            pos = low.find(word, pos + 1)

    def __getitem__(self, word):
        return self.freq.get(word.lower(), 0)

    def __len__(self):
        return len(self.words)

    def __contains__(self, word):
        return word.lower() in self.freq


stats = TextStats(TEXT)
print(len(stats), len(stats.freq), len(stats.sentences), f"{sum(map(len, stats.words)) / len(stats):.3f}", stats["THE"], "cabbage" in stats, "zebra" in stats)
for w, n in stats.top(6):
    print(f"{w:<6}{n:>3} {'*' * n}")
print([g for g, n in stats.ngrams(2).items() if n > 1], max(stats.words, key=len), sorted({w for w in stats.words if len(w) > 7}), [len(s.split()) for s in stats.sentences])
for line in stats.concordance(" it "):
    print(line + "|")
letters = {}
for ch in TEXT.lower():
    if ch.isalpha():
        letters[ch] = letters.get(ch, 0) + 1
total = sum(letters.values())
print(" ".join(f"{c}:{n / total:.1%}" for c, n in sorted(letters.items(), key=lambda kv: -kv[1])[:8]), sorted(set("abcdefghijklmnopqrstuvwxyz") - set(letters)))
vowels = sum(n for c, n in letters.items() if c in "aeiou")
print(f"{vowels=} {total - vowels=} {vowels / total:.4f}", TEXT.count("\n"), len(TEXT), TEXT.upper() != TEXT, TEXT[-10:], TEXT.split("\n")[1][:20])


def justify(text, width):
    line, length = [], 0
    for w in text.split():
        if length + len(line) + len(w) > width:
            gaps = len(line) - 1
            spaces = width - length
            yield line[0] if not gaps else "".join(w + " " * (spaces // gaps + (i < spaces % gaps)) for i, w in enumerate(line[:-1])) + line[-1]
            line, length = [], 0
        line.append(w)
        length += len(w)
    yield " ".join(line)


for line in justify(stats.sentences[2], 34):
    print(f"|{line:<34}|")
index = {}
for n, sentence in enumerate(stats.sentences, 1):
    for w in set(words(sentence)):
        index.setdefault(w, []).append(n)
print({w: index[w] for w in sorted(index) if len(index[w]) > 2}, [w for w in sorted(index) if w == w[::-1]])
pig = " ".join((w[1:] + w[0] + "ay") if w[0] not in "aeiou" else w + "way" for w in stats.words[:6])
print(pig, "".join(w[0] for w in stats.words[:10]), sorted(stats.words, key=lambda w: (len(w), w))[-3:], stats.words[::12], [w for w in stats.words if w.startswith("c") and w.endswith("d")])
