# Games without input: hangman, tic-tac-toe, rock-paper-scissors, dice with a fixed generator.
class Hangman:
    def __init__(self, word, lives=5):
        self.word, self.lives, self.guessed = word, lives, set()

    @property
    def shown(self):
        return " ".join(c if c in self.guessed else "_" for c in self.word)

    @property
    def won(self):
        return set(self.word) <= self.guessed

    def guess(self, letter):
        if len(letter) != 1 or not letter.isalpha():
            raise ValueError(f"guess one letter, not {letter!r}")
        if letter in self.guessed:
            return "already guessed"
        self.guessed.add(letter)
        if letter in self.word:
            return "yes"
        self.lives -= 1
        return "no"


g = Hangman("python", 3)
for letter in "pxt5yhonq":
    try:
        print(letter, g.guess(letter), g.shown, g.lives)
    except ValueError as e:
        print("error:", e)
    if g.won or not g.lives:
        print("WON" if g.won else "LOST")
        break


class TicTacToe:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self):
        self.board, self.turn = [" "] * 9, "X"

    def winner(self):
        for a, b, c in self.LINES:
            if self.board[a] != " " and self.board[a] == self.board[b] == self.board[c]:
                return self.board[a]
        return "draw" if " " not in self.board else None

    def move(self, i):
        if self.winner():
            raise RuntimeError("game over")
        if self.board[i] != " ":
            raise ValueError(f"square {i} is taken")
        self.board[i] = self.turn
        self.turn = "O" if self.turn == "X" else "X"

    def best(self):
        me = self.turn

        def score(player):
            w = self.winner()
            if w:
                return 0 if w == "draw" else 1 if w == me else -1
            results = []
            for i in range(9):
                if self.board[i] == " ":
                    self.board[i] = player
                    results.append(score("O" if player == "X" else "X"))
                    self.board[i] = " "
            return max(results) if player == me else min(results)

        options = {}
        for i in range(9):
            if self.board[i] == " ":
                self.board[i] = me
                options[i] = score("O" if me == "X" else "X")
                self.board[i] = " "
        return max(options, key=options.get)

    def __str__(self):
        return "\n-+-+-\n".join("|".join(self.board[r:r + 3]) for r in (0, 3, 6))


t = TicTacToe()
for i in (0, 4, 1, 1):
    try:
        t.move(i)
    except ValueError as e:
        print("error:", e)
print("O should block at", t.best())
while not t.winner():
    t.move(t.best())
print(t, t.winner(), sep="\n")
try:
    t.move(8)
except RuntimeError as e:
    print("error:", e)
BEATS = {"rock": "scissors", "scissors": "paper", "paper": "rock"}


def play(a, b):
    return "draw" if a == b else a if BEATS[a] == b else b


print({(a, b): play(a, b) for a in BEATS for b in BEATS if a < b})


class LCG:
    def __init__(self, seed):
        self.state = seed

    def __iter__(self):
        return self

    def __next__(self):
        self.state = (1103515245 * self.state + 12345) % 2**31
        return self.state


dice = (v % 6 + 1 for v in LCG(42))
rolls = [next(dice) for _ in range(60)]
hist = {f: rolls.count(f) for f in range(1, 7)}
for face, n in hist.items():
    print(f"{face}: {'#' * n} {n}")
print(sum(rolls), max(hist, key=hist.get))
deck = [f"{r}{s}" for s in "♠♥" for r in ["A", *range(2, 6)]]
rng = LCG(7)
for i in range(len(deck) - 1, 0, -1):
    j = (next(rng) >> 8) % (i + 1)
    deck[i], deck[j] = deck[j], deck[i]
print(" ".join(deck), sorted(deck)[:3])
