"""The words of the rule language in Markdown, for the reference of the rules."""

from __future__ import annotations

from alignment.language import _
from alignment.reporting.markdown_text import code, escape, row


def words() -> list[str]:
    """Return the lines of the chapter: the attributes of each kind, then tests and filters."""
    from alignment.checking.vocabulary.attributes import ATTRIBUTES
    from alignment.checking.vocabulary.words import WORDS

    lines = [
        "## " + _("Words of the rule language"),
        "",
        _("What expressions in “when”, “assert” and messages may name; “[window]” is a list of windows."),
        "",
    ]
    for kind, attributes in ATTRIBUTES.items():
        if attributes:
            rows = [row(code(name), code(a.kind), escape(_(a.about))) for name, a in attributes.items()]
            lines += [
                "### " + _("Attributes") + f": {code(kind)}",
                "",
                *_table(_("Name"), _("Kind"), _("Meaning")),
                *rows,
                "",
            ]
    rows = [row(code(w.usage), code(w.returns), escape(_(w.about))) for w in WORDS.values()]
    heads = _table(_("It is written"), _("It gives"), _("Meaning"))
    return [*lines, "### " + _("Tests and filters"), "", *heads, *rows, ""]


def _table(*heads: str) -> list[str]:
    return [row(*heads), "|" + "---|" * len(heads)]
