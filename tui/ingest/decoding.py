"""Bytes to text: byte order mark, UTF-8, the declared encoding, then the best guess."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # The marks of UTF-32 start with those of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Compiled when first needed: most texts are UTF-8, and the first frame waits for what is compiled here.
_DECLARED = rb"""(?i)<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})"""
_XML = rb"""(?i)<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.:-]{2,40})"""
_HEAD = 4096
# The first bytes of common files that are not text; each would say no more than "binary" by its bytes.
_MAGIC = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)
# Those that may hold an article.
_DOCUMENTS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"bplist00", "a web archive of Safari"),
)
# Browsers read these names as Windows-1252 (WHATWG Encoding Standard): its quotes and dashes are common there.
_AS_WINDOWS = {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "iso8859-1"}
# Their bytes are all ASCII, with marks between that say how they are read: they would be valid UTF-8.
_SHIFTING = ("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_ext", "iso2022_kr")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Undecodable(ValueError):
    """Bytes that are not text. The message says why."""


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text, and the name of the codec that decoded it.

    Args:
        data: The bytes.
        declared: The encoding named outside the bytes (an HTTP header), if any.

    Raises:
        Undecodable: They are not text, or in no encoding that can be told.
    """
    _refuse_other_files(data)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _text(data, marked), marked
    wide = _without_mark(data)
    if wide:
        return _text(data, wide), wide
    if b"\0" in data:
        raise Undecodable("is not text (it holds NUL bytes)")
    names = (declared, _declaration(data))
    shifting = b"\x1b$" in data and next((codec for name in names if (codec := _known(name)) in _SHIFTING), None)
    if shifting:
        return _text(data, shifting), shifting
    try:
        return _checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    for name in names:
        codec = _known(name)
        if codec:
            try:
                return _checked(data.decode(codec)), codec
            except (UnicodeDecodeError, UnicodeError):
                continue
    return _guess(data)


def _refuse_other_files(data: bytes) -> None:
    """Raises `Undecodable` for bytes that begin as a common file which is no text does."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise Undecodable(f"is {what}, not text")
    for magic, what in _DOCUMENTS:
        if data.startswith(magic):
            raise Undecodable(f"is {what}, not text: save it as text or HTML")


def _text(data: bytes, codec: str) -> str:
    try:
        return _checked(data.decode(codec))
    except UnicodeError as error:
        raise Undecodable(f"is not valid {codec.removesuffix('-sig').upper()} though it is marked so") from error


def _checked(text: str) -> str:
    """The text, unless so many controls stand in it that it is none."""
    sample = text[: 64 * 1024]
    if len(_CONTROLS.findall(sample)) * 10 > len(sample):
        raise Undecodable("is not text (mostly control bytes)")
    return text


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is NUL."""
    sample = data[:2048]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _declaration(data: bytes) -> str | None:
    head = data[:_HEAD]
    match = re.search(_XML, head) or re.search(_DECLARED, head)
    return match.group(1).decode("ascii") if match else None


def _known(name: str | None) -> str | None:
    if not name:
        return None
    plain = name.strip().strip("\"'").lower()
    if plain in _AS_WINDOWS:
        return "cp1252"
    try:
        info = codecs.lookup(plain)
    except (LookupError, ValueError):
        return None
    # `hex`, `rot13` and the like are codecs too, but not of text.
    return info.name if getattr(info, "_is_text_encoding", True) and info.name != "utf-8" else None


# What pages and files of news are written in; a guess among all codecs finds old terminals' in short texts.
_ON_THE_WEB = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "iso8859_2",
    "koi8_r", "koi8_u", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip


def _guess(data: bytes) -> tuple[str, str]:
    if text := _latin(data):
        return text, "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 256 * 1024], cp_isolation=list(_ON_THE_WEB)).best()
    if best is not None:
        for codec in (best.encoding, *best.could_be_from_charset):
            try:
                return _checked(data.decode(codec)), codec
            except (UnicodeError, LookupError):
                continue
    text = _western(data)
    if text is None:
        raise Undecodable("cannot be decoded: its encoding is not known")
    return text, "cp1252"


_MARKS_1252 = frozenset("“”‘’‚„–—…«»‹›•·€£¥¢©®™°§¿¡ª½¼¾×±´¨\xa0\xad")
_LETTERS_1252 = frozenset("àâäáãåæçèéêëíîïñóôöøœúûüßÀÂÄÁÃÅÆÇÈÉÊËÍÎÏÑÓÔÖØŒÚÛÜ")
_ITALIAN = frozenset("ìòùÌÒÙ")
_INSIDE_WORD = r"[^\W\d_][¿¡ª¢£¥½¼¾±§©®°´¨][^\W\d_]"


def _latin(data: bytes) -> str | None:
    """Prose of Western Europe in Windows-1252: guesses by statistics go wrong on a short text with few accents.

    Read as Windows-1252, Czech, Polish, Hungarian, Romanian or Turkish shows letters that the West has not, or marks
    inside words; Cyrillic and Greek are letters beyond ASCII for the most part.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    sample = text[: 64 * 1024]
    foreign = [c for c in sample if c > "\x7f"]
    letters = [c for c in foreign if c not in _MARKS_1252]
    common = _LETTERS_1252 | _ITALIAN if len(letters) * 40 < len(sample) else _LETTERS_1252
    if len(foreign) * 8 > len(sample) or not common.issuperset(letters) or re.search(_INSIDE_WORD, sample):
        return None
    return text if _western(data) else None


def _western(data: bytes) -> str | None:
    """Windows-1252, where what comes out is prose by all signs: letters and blanks, hardly a control."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    sample = text[: 64 * 1024]
    size = len(sample)
    plain = sum([c.isalnum() or c.isspace() for c in sample])
    foreign = sum([c > "\x7f" for c in sample])
    controls = len(_CONTROLS.findall(sample))
    return text if plain * 10 > size * 7 and foreign * 5 < size and controls * 50 < size else None
