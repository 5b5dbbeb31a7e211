"""How rare each word is among news articles, written to `src/onrecord/reading/term_weights.txt`.

    PYTHONPATH=src python training/term_weights.py FOLDER

FOLDER holds PolNeAR, Timeline17 and the Giveme5W1H clusters as JSON Lines with a "text" each. A word's weight
is the logarithm of how many articles there are to one that holds it, in percent of that of a word in one
article; words in more than a third of all articles weigh nothing. Counts alone are kept, no text.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path

from onrecord.reading.terms import RAREST, stem, words

OUT = Path(__file__).resolve().parent.parent / "src" / "onrecord" / "reading" / "term_weights.txt"
FILES = ("polnear/train.jsonl", "timeline17/*.jsonl", "stories/dev.jsonl")
COMMON = 1 / 3  # of all articles
FEWEST = 4  # articles that a word stands in to be listed; a rarer one weighs the most


def main(folder: Path) -> None:
    texts = {
        json.loads(line)["text"] or ""
        for pattern in FILES
        for file in sorted(folder.glob(pattern))
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    held: Counter[str] = Counter()
    for text in texts:
        held.update({stem(word) for word in words(text)})
    whole = math.log(len(texts))
    lines = []
    for found, count in sorted(held.items()):
        if count >= FEWEST:
            share = math.log(len(texts) / count) / whole
            lines.append(f"{found} {0 if count > COMMON * len(texts) else round(RAREST * share)}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(texts):,} articles, {len(lines):,} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
