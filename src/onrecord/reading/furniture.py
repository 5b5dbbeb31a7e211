"""What each paragraph is: title, deck, body, an embedded post, or page furniture.

Furniture (bylines, datelines, "Add a comment") is stored with the text and never becomes a
statement. It is known by its form alone: nothing here names an outlet.
"""

import re
from collections.abc import Iterator

from onrecord.model import Layout, Paragraph, Span

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july"
    r"|august|september|october|november|december)\.?"
)
_DAY = r"(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)(?:\s*[ap]\.?m\.?)?"
_NAME = r"[A-Z][\w’'.-]+(?:\s+(?:[A-Z][\w’'.-]+|de|van|von|der|den|al|el|bin|and|&))*"

# A line that is nothing but this, whatever follows in it.
_SHARE = r"e?mail|print|save|copy\s+link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|tweet"
_PHRASE = re.compile(
    rf"""(?ix)
    (?: (?:add|post|leave|write|submit|view|read|show|hide)\s+
        (?:an?\s+|the\s+|all\s+|your\s+|\d+\s+)?comments?
      | (?:\d+|no)\s+comments? | comments?(?:\s*\(\d+\))? | join\s+the\s+(?:conversation|discussion)
      | (?:(?:original\s+)?source|original|via)(?:\s+(?:link|url|article))?
      | link\s+to\s+(?:the\s+)?(?:source|article)
      | (?:read|see|watch|listen|learn|find\s+out)\s+(?:more|also|next|on|further|this)\b[^.]*
      | read\s+(?:the\s+)?(?:rest|full|original|whole)\b[^.]*
      | continue\s+reading\b.* | (?:click|tap)\s+here\b.*
      | (?:also|more|you\s+may\s+also)\s+(?:read|like|on\s+this|in\s+this|from|stories)\b[^.]*
      | share(?:\s+(?:this|on|via|the|article|story|post|it|with|by)\b[^.]*)?
      | (?:{_SHARE})(?:[\s|·•,/]+(?:{_SHARE}|share))*
      | (?:advertise?ment|advertising|sponsored|promoted)(?:\s+(?:content|post|by\b.*))?
      | (?:sign\s+up|subscribe|log\s+in|register|follow\s+us|join\s+us|support\s+us|donate)\b.*
      | (?:our\s+)?newsletters?
      | (?:all|latest|breaking|top|related|more|recommended|trending|popular|most\s+read)\s+
        (?:news|articles?|stories|posts?|coverage|topics?|reading|headlines?|videos?)(?:\s*[:>»].*)?
      | home(?:\s*[>/»|].*)? | menu | search | skip\s+to\s+.* | back\s+to\s+.*
      | next(?:\s+article)? | previous(?:\s+article)?
      | (?:tags?|topics?|keywords?|filed\s+under|categor(?:y|ies)|section)\s*:.* | \#\w+(?:[\s,]+\#\w+)*
      | (?:©|\(c\)|copyright\b).* | all\s+rights\s+reserved\b.*
      | (?:photo(?:graph)?s?|image|picture|video|file\s+photo|illustration|credit|caption)
        \s*(?:by|credit|courtesy|:|/|©).*
      | (?:reporting|editing|additional\s+reporting|writing|translation|compiled)\s+by\b.*
      | \((?:reporting|editing|additional\s+reporting|writing|with\s+reporting)\b.*\)
      | \d+\s*(?:min(?:ute)?s?)\s+(?:read|ago)
      | \d+\s+(?:hours?|days?|minutes?|shares?|views?|likes?)(?:\s+ago)?
      | abstract | full\s+text | end\s+of\s+(?:text|document)
      | (?:this\s+)?(?:story|article)\s+(?:has\s+been|was)\s+(?:updated|corrected)\b.*
      | (?:first\s+|last\s+)?(?:published|updated|posted|modified|created)\b[^.]{{0,60}}
    )\s*[.:>»…]*\s*"""
)
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|[Tt]ext|[Aa]uthor|[Ww]ritten by|[Ff]rom)\s*:?\s+{_NAME}(?:\s*,\s*{_NAME})*\.?\s*"
)
# One way only to take it apart, the longest first: else a long row of figures takes forever.
_DATE_WORDS = re.compile(
    rf"""(?ix)
    (?> \d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?!\d)(?:T[\d:.+Z-]+)? | {_CLOCK} | \b\d{{1,4}}(?:st|nd|rd|th)?\b
      | \b(?:date|on|at|by|of|time|updated|published|posted|last|modified|gmt|utc|[a-z]?[ecmp][sd]?t|am|pm
          |{_DAY}|{_MONTH})\b
      | [\s,.:;|•·/–—-]+
    )++"""
)
_BYLINE_INSIDE = re.compile(rf"\b[Bb][Yy]\s+{_NAME}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w+")
_DATELINE = re.compile(
    rf"""(?x)
    [A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,3}}          # a place
    (?:,\s(?!(?i:{_MONTH})\s)[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,2}}){{0,2}}  # its country
    (?P<date>,?\s(?i:{_MONTH})\s\d{{1,2}}(?:,\s\d{{4}})?|,?\s\d{{1,2}}\s(?i:{_MONTH})(?:\s\d{{4}})?)?\.?
    (?P<tag>\s*(?:/[^/\n]{{2,30}}/\.?|\([A-Z][^()\n]{{1,30}}\)))?
    (?P<dash>\s*[—–]|\s+--?|\s*:)?\s+"""
)
_POST = re.compile(
    r"(?s)(?P<content>.*?\S)\s*[—–-]\s*(?P<source>[^()\n—–]{2,80}\(@\w{1,30}\))(?P<date>[^\n]{0,40})"
)
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")


def furnish(text: str, layout: Layout, title: str | None) -> tuple[tuple[Paragraph, ...], tuple[Span, ...]]:
    """What each paragraph of `layout` is, and the spans of all furniture, datelines included.

    `title` is what the article's metadata say, if they do.
    """
    parts = list(_parts(text, layout.paragraphs, title))
    furniture = []
    for paragraph in parts:
        start, end = paragraph.span
        if paragraph.part == "furniture":
            furniture.append(paragraph.span)
        elif paragraph.part == "body" and (prefix := dateline(text[start:end])):
            furniture.append((start, start + prefix))
    return tuple(parts), tuple(furniture)


def post(text: str) -> tuple[Span, Span] | None:
    """Content and author of an embedded social-media post, where the paragraph is one."""
    found = _POST.fullmatch(text.strip()) if "(@" in text else None
    if not found:
        return None
    at = len(text) - len(text.lstrip())
    return (at + found.start("content"), at + found.end("content")), (
        at + found.start("source"),
        at + found.end("source"),
    )


def dateline(paragraph: str) -> int:
    """Length of the dateline a paragraph begins with, 0 where there is none.

    A capitalised place counts where an agency's tag follows, or a dash after capital letters or a date.
    """
    found = _DATELINE.match(paragraph[:120])
    if not found:
        return 0
    place = re.split(r"[,/(—–-]", found.group(), maxsplit=1)[0].strip()
    dash = (found["dash"] or "").strip() not in ("", ":")
    sure = found["tag"] or (dash and (place.isupper() or found["date"]))
    return found.end() if sure and (found["dash"] or found["tag"]) else 0


def _parts(text: str, spans: tuple[Span, ...], title: str | None) -> Iterator[Paragraph]:
    words = [_words(text[s:e]) for s, e in spans]
    kinds = ["furniture" if _is_furniture(text[s:e]) else "body" for s, e in spans]
    for i, (s, e) in enumerate(spans):
        if kinds[i] == "body" and post(text[s:e]):
            kinds[i] = "post"
    body = [i for i, kind in enumerate(kinds) if kind == "body"]
    head = _title(text, spans, words, body, _words(title or ""))
    if head is not None:
        _mark_head(text, spans, words, kinds, body, head)
    for i in body:
        s, e = spans[i]
        if kinds[i] == "body" and i != body[-1] and len(words[i]) <= 8 and not _ends(text[s:e]):
            kinds[i] = "title"  # a heading between paragraphs
    return (Paragraph(span, kind) for span, kind in zip(spans, kinds, strict=True))


def _title(
    text: str, spans: tuple[Span, ...], words: list[list[str]], body: list[int], declared: list[str]
) -> int | None:
    for i in body[:4]:
        if declared and words[i] == declared:
            return i
    if len(body) < 2 or not 2 <= len(words[body[0]]) <= 30:
        return None
    first = body[0]
    again = any(words[i] == words[first] for i in body[1:6])
    unended = not _ends(text[slice(*spans[first])])
    return first if again or unended else None


def _mark_head(
    text: str,
    spans: tuple[Span, ...],
    words: list[list[str]],
    kinds: list[str],
    body: list[int],
    head: int,
) -> None:
    after = [i for i in body if i > head]
    again = max((i for i in after[:5] if words[i] == words[head]), default=head)
    decks: list[list[str]] = []
    for i in body:
        if i == head or words[i] == words[head]:
            kinds[i] = "title"
        elif head < i < again:
            kinds[i] = "deck"
            decks.append(words[i])
    following = [i for i in after if i > again]
    for i in following[:2]:
        repeats = any(words[i][: len(d)] == d for d in decks)
        if repeats or (i != following[-1] and len(words[i]) <= 45 and not _ends(text[slice(*spans[i])])):
            kinds[i] = "deck"
        else:
            break


def _is_furniture(paragraph: str) -> bool:
    if len(paragraph) > 200 or not any(c.isalnum() for c in paragraph):
        return len(paragraph) <= 200
    if _PHRASE.fullmatch(paragraph) or _BYLINE.fullmatch(paragraph) or _ADDRESS.fullmatch(paragraph):
        return True
    rest = _BYLINE_INSIDE.sub(" ", paragraph)
    return any(c.isdigit() for c in rest) and _DATE_WORDS.fullmatch(rest) is not None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _ends(paragraph: str) -> bool:
    return _FINAL.search(paragraph) is not None
