"""Reading: what one article settles by itself.

`Reader.read` is a pure function of each article: it sees no other article, no clock, no disk
and no network, so it may run on one core or on many and gives the same readings.

    layout       paragraphs, and what stands inside quotation marks
    furniture    which paragraphs are title, deck, body, post or page furniture
    attributions what the encoder's marks say: which words are source, cue and content together
    chains       on whose word: what stands between a source and the outlet
    names        what a noun phrase says of whom it means
    mentions     names, titles and pronouns that mean one person or body
    wording      the exact words: whole, with their quotation marks; voice
    statements   all of these together
    keys         what other articles will find this one by

Moments (when), quantities (how many) and stance (what the source holds) will stand beside these.
"""

from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version

from onrecord.encoder import Encoder
from onrecord.model import Article, Layout, Reading
from onrecord.reading.attributions import Attribution, attributions
from onrecord.reading.furniture import furnish
from onrecord.reading.keys import keys
from onrecord.reading.layout import lay_out
from onrecord.reading.statements import READ, may_nest, prose, statements

__all__ = ["Reader"]


class Reader:
    """Reads articles. `version` names the package and the weights that a reading depends on."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or Encoder()
        self.version = f"{version('onrecord')}+{self._encoder.version}"

    def read(self, articles: Sequence[Article]) -> list[Reading]:
        """One reading an article, in order; `read([a, b]) == read([a]) + read([b])`, bit for bit."""
        layouts = [lay_out(a.text) for a in articles]
        furnished = [furnish(a.text, layout, a.title) for a, layout in zip(articles, layouts, strict=True)]
        read = [
            replace(layout, paragraphs=tuple(p.span for p in prose(paragraphs, furniture) if p.part in READ))
            for layout, (paragraphs, furniture) in zip(layouts, furnished, strict=True)
        ]
        texts = [a.text for a in articles]
        found = [attributions(m) for m in self._encoder.marks(list(zip(texts, read, strict=True)))]
        nested = self._nested(texts, read, found)
        readings = []
        for a, layout, (paragraphs, furniture), ours, inner in zip(
            articles, layouts, furnished, found, nested, strict=True
        ):
            chains, said = statements(a, paragraphs, layout, furniture, ours, inner)
            readings.append(
                Reading(a.id, paragraphs, furniture, chains, said, keys(a.text, layout.quoted, furniture))
            )
        return readings

    def _nested(
        self, texts: list[str], layouts: list[Layout], found: list[list[Attribution]]
    ) -> list[dict[int, list[Attribution]]]:
        """Attributions inside the contents of others, each content read as a text of its own."""
        again = [(t, i) for t, ours in enumerate(found) for i, a in enumerate(ours) if may_nest(texts[t], a)]
        marks = self._encoder.marks([(texts[t], _inside(layouts[t], found[t][i])) for t, i in again])
        nested: list[dict[int, list[Attribution]]] = [{} for _ in texts]
        for (t, i), m in zip(again, marks, strict=True):
            if inner := attributions(m):
                nested[t][i] = inner
        return nested


def _inside(layout: Layout, a: Attribution) -> Layout:
    """A content as a layout of its own; a quotation around all of it says nothing inside it."""
    start, end = a.content[0][0], a.content[-1][1]
    quoted = tuple(q for q in layout.quoted if start < q[0] and q[1] < end)
    return Layout(a.content, quoted)
