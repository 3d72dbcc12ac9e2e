"""Bytes → text: UTF-8, or UTF-16 with its mark; any other encoding is refused with a guess, never decoded by one."""

from __future__ import annotations

import codecs

from alignment.errors import Problem, SourceError
from alignment.language import _

FOREIGN = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "DOCX / XLSX"),
    (b"\xd0\xcf\x11\xe0", "DOC / XLS"),
    (b"{\\rtf", "RTF"),
)
CYRILLIC = (("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "CP866"))


def decode(source: bytes, path: str) -> str:
    """Return the text of a file without its byte order mark.

    Raises SourceError where the bytes are another kind of document or another encoding.
    """
    for signature, name in FOREIGN:
        if source.startswith(signature):
            raise SourceError(
                (
                    Problem(
                        path=path,
                        what=_("The file is a document (%(name)s), not YAML text.") % {"name": name},
                        advice=_("Write its table as YAML, as in the bundled roadmaps."),
                    ),
                )
            )
    wide = source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return source.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError((_undecoded(source, error, path, wide=wide),)) from None


def _undecoded(source: bytes, error: UnicodeDecodeError, path: str, *, wide: bool) -> Problem:
    before = b"" if wide else source[: error.start]
    line = before.rsplit(b"\n", 1)[-1].decode("utf-8-sig", "replace")
    guess = "" if wide else _guess(source)
    return Problem(
        path=path,
        line=before.count(b"\n") + 1,
        column=len(line) + 1,
        what=_("The file is not in UTF-8: it looks like %(name)s.") % {"name": guess}
        if guess
        else _("The file is not in UTF-8, or it is damaged here."),
        advice=_("Save it in UTF-8 (in Notepad: File, Save as, Encoding: UTF-8)."),
    )


def _guess(source: bytes) -> str:
    """Return the Cyrillic encoding that makes most bytes above 127 small Russian letters, "" where none makes six in ten."""
    high = bytes(byte for byte in source[:20_000] if byte > 127)
    shares = {
        name: sum("а" <= sign <= "я" for sign in high.decode(codec, "replace")) for codec, name in CYRILLIC
    }
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= 0.6 * len(high) else ""
