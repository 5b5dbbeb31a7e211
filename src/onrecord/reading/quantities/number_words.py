"""The closed classes of words that numbers are spelled with, and what each is worth."""

from collections.abc import Iterable

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL = {word: float(value) for value, word in enumerate(_ONES.split())}
SMALL |= {word: 10.0 * value for value, word in enumerate(_TENS.split(), 2)}
LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
MULTIPLES = LARGE | {"dozen": 12.0}
# What may stand behind digits and multiplies them; letters alone, only where they are no unit.
SCALES = MULTIPLES | {"lakh": 1e5, "crore": 1e7, "mln": 1e6, "mn": 1e6, "bln": 1e9, "bn": 1e9}
SCALES |= {"tn": 1e12, "trn": 1e12, "k": 1e3, "m": 1e6, "b": 1e9}
# From twice the word to just below the next: "hundreds" are 200 to 999.
VAGUE = {"tens": (20.0, 99.0), "dozens": (24.0, 99.0), "scores": (40.0, 99.0)}
VAGUE |= {f"{word}s": (2 * value, 10 * value - 1) for word, value in LARGE.items()}
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
PARTS |= {"ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
FRACTIONS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8}
# Of how many a share is told: "one in five", "nine out of ten".
WHOLES = {*map(float, range(2, 21)), 25.0, 30.0, 40.0, 50.0, 100.0, 200.0, 500.0, 1e3, 1e4, 1e5, 1e6}


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
