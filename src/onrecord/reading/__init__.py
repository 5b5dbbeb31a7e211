"""Reading: what one article settles by itself.

`Reader.read` is a pure function of each article: it sees no other article, no clock, no disk
and no network, so it may run on one core or on many and gives the same readings.

    layout       paragraphs, and what stands inside quotation marks
    furniture    which paragraphs are title, deck, body, post or page furniture
    sentences    where sentences end

    attributions what the encoder's marks say: which words are source, cue and content together
    nesting      which contents are read again, and what of it is a statement inside
    retold       plain forms of a statement inside another that the encoder does not see
    denials      denials and silences in few words
    headlines    titles in the form of words and who said them
    interviews   questions and answers
    carrying     sentences without a cue that go on with a source
    drafts       all these together, before it is known who is meant
    narration    the outlet's own voice
    damage       broken sentences

    chains       on whose word: what stands between a source and the outlet
    names        what a noun phrase says of whom it means
    mentions     names, titles and pronouns that mean one person or body
    weighing     what the encoder makes of a statement beside the rules
    stance       what a statement does with its content, and what its source holds
    wording      the exact words: whole, with their quotation marks; voice
    statements   the rows
    moments      time expressions
    datelines    which of them is the article's own date
    quantities   figures, with what they count
    particulars  when a statement was said, when the thing happens, which figures it gives
    terms        the words by which others find a statement that says the same, or an article on the same
    keys         what other articles will find this one by

Closed classes of words: `lexicon` (nouns for people and bodies), `cues` (words of saying), `grammar`.
"""

from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version

from onrecord.encoder import Encoder
from onrecord.model import Article, Reading
from onrecord.reading.attributions import attributions
from onrecord.reading.carrying import carried_on
from onrecord.reading.datelines import dateline
from onrecord.reading.drafts import READ, Outline, outline, prose, unread
from onrecord.reading.furniture import furnish
from onrecord.reading.keys import keys
from onrecord.reading.layout import lay_out
from onrecord.reading.moments import moments
from onrecord.reading.nesting import Inner, Inside, inside, may_nest, within
from onrecord.reading.particulars import particular
from onrecord.reading.quantities import figures
from onrecord.reading.statements import statements
from onrecord.reading.terms import strongest

__all__ = ["Reader"]

_DEPTH = 3  # contents within contents that are read: nobody reports more


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
        found = self._encoder.marks(list(zip(texts, read, strict=True)))
        outlines = [
            carried_on(outline(a.text, layout, prose(paragraphs, furniture), a.outlet, attributions(m)), m)
            for a, layout, (paragraphs, furniture), m in zip(articles, layouts, furnished, found, strict=True)
        ]
        nested = self._nested(outlines)
        readings = []
        for a, (paragraphs, furniture), o, inner, m in zip(
            articles, furnished, outlines, nested, found, strict=True
        ):
            chains, said = statements(a, furniture, o, inner, m)
            when = moments(a.text, [p.span for p in paragraphs])
            said, many = particular(
                a.text, paragraphs, said, when, figures(a.text, o.layout.paragraphs, when)
            )
            own = dateline(a.text, paragraphs, when)
            shingles = keys(a.text, o.layout.quoted, furniture)
            about = strongest(a.text, o.paragraphs, a.title)
            readings.append(
                Reading(a.id, paragraphs, furniture, chains, said, when, own, many, shingles, about)
            )
        return readings

    def _nested(self, outlines: Sequence[Outline]) -> list[Inside]:
        """Attributions inside the contents of others: each content is read as a text of its own."""
        nested: list[Inside] = [{} for _ in outlines]
        todo = [(i, a) for i, o in enumerate(outlines) for a in unread(o)]
        for _ in range(_DEPTH):
            todo = [(i, a) for i, a in todo if may_nest(outlines[i].text, a)]
            layouts = [(outlines[i].text, inside(outlines[i].text, outlines[i].layout, a)) for i, a in todo]
            deeper = []
            for (i, a), m in zip(todo, self._encoder.marks(layouts), strict=True):
                if inner := within(outlines[i].text, attributions(m), a):
                    nested[i][a] = Inner(m, inner)
                    deeper += [(i, x) for x in inner]
            todo = deeper
        return nested
