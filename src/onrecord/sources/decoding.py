"""Bytes as text: which encoding they are in, and which bytes are no text at all."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (or .docx, .odt, .epub)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh91AY&SY", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
    (b"(\xb5/\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3\x03", "an MP3 recording"),
    (b"OggS\0", "an Ogg recording"),
    (b"PAR1\x15", "a Parquet table"),
    (b"bplist00", "a property list or web archive"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_SAMPLE = 1 << 16
# UTF-8 is tried first anyhow; Python has codecs that are no charset, which are left out.
_CHARSET = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*"
    rb"((?:windows-|cp|iso-?8859-|koi8-|mac|x-mac|tis-|shift|x-sjis|euc-|gb|big5)[\w-]*)",
    re.IGNORECASE,
)
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_NOT_ON_A_LINE = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` with NUL and lone surrogates, which no file can hold, as U+FFFD; the length stays."""
    return _NO_CHARACTER.sub("\ufffd", text)


def one_line(text: str) -> str:
    """`text` fit to be shown in one line: control characters and surrogates as U+FFFD."""
    return _NOT_ON_A_LINE.sub("\ufffd", text)


def binary(data: bytes) -> str | None:
    """What `data` looks like, if it is no text."""
    if any(data.startswith(bom) for bom, _ in _BOMS):
        return None
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    sample = data[:_SAMPLE]
    nuls, controls = sample.count(0), len(sample) - len(sample.translate(None, _CONTROLS))
    if nuls > max(8, len(sample) // 4):
        return "binary data, or UTF-16 without a byte order mark"
    return "binary data" if controls > max(8, len(sample) // 50) else None


def decoded(data: bytes, media: str = "text/plain") -> str:
    """`data` as text, never failing.

    By its byte order mark, which is left out; as UTF-8; by the charset a web page declares; as
    UTF-8 with a few broken characters; in the encoding of another script if it clearly is that;
    and else as Windows-1252. What an encoding has no character for becomes U+FFFD.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return clean(data[len(bom) :].decode(encoding, "replace"))
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        first = error.start
    if media == "text/html" and (declared := _declared(data)):
        return clean(data.decode(declared, "replace"))
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if len(text) - len(re.sub(r"[^\0-\x7f]+", "", text)) > 2 * broken:
        return clean(text)
    return clean(data.decode(_guessed(data, first) or "cp1252", "replace"))


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, 2048)
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    return "cp1252" if name == "iso8859-1" else name  # as browsers read it


def _guessed(data: bytes, first: int) -> str | None:
    """The encoding of a text mostly in another script than Latin.

    Among Latin ones the guess is not to be trusted: Western text passes for Central European.
    """
    from charset_normalizer import from_bytes

    sample = data[max(0, first - 512) : first + _SAMPLE]
    end = max(sample.rfind(b"\n"), sample.rfind(b" ")) if len(sample) > _SAMPLE else -1
    best = from_bytes(
        sample[:end] if end > 0 else sample,
        cp_exclusion=["utf_7", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"],
    ).best()
    if best is None:
        return None
    letters = [c for c in str(best) if c.isalpha()]
    others = sum(c > "\u036f" and not "\u1e00" <= c <= "\u1eff" for c in letters)
    return best.encoding if 2 * others > len(letters) else None
