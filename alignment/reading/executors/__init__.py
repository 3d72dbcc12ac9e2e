"""An executors cell → who is named, which role each fills, and at which level.

Conventions. Names are parted by «,» «;» «/», a line break, «и» between two executors, «совместно с» and its like, and by a capital
letter after a complete office («Региональный координатор Муниципальный координатор»); never inside quotes or brackets, after an
abbreviation's point, between a person and their office («Петрова Н.А., методист»), or inside an authority's own name («Управление
образования, культуры и спорта»). Shared heads are restored, in the singular: «школы № 2 и № 4» is «школа № 2», «школа № 4».

The level of a name is its role's; a legal form tells the founder (М… municipal, or a school where it teaches children; Г…, ОГ…, КГ…
regional; ФГ… federal), and so do the adjectives. Universities, police, firms, parents and whoever names no level are "other".

Libraries: natasha and yargy find persons and organisations in running text, by morphology; on open cells they part neither lists without
commas nor «МОУ СОШ № 6, 7, 9», know no roles, and take longer to import than a whole check. pymorphy3 is asked, late, only
for the singular of a noun that words/executors.yaml doesn't hold.

Roles are in words/roles.yaml, words in words/executors.yaml.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from alignment.reading.executors.organisations import Organisations, in_words
from alignment.reading.executors.words import lexicon
from alignment.reading.meaning import Executors

__all__ = ["read_executors"]


def read_executors(text: str, *, organisations: Mapping[str, str] | None = None) -> Executors:
    """Return all who are named in a cell, in the order of the text; never raises.

    `organisations` gives names of organisations their roles in words, as a roadmap's header does («МОУ ДПО ЦРО»: «муниципальная
    методическая служба»); a name holds where its abbreviation or inner name is used as well.
    """
    return _read(text, tuple((organisations or {}).items()))


@lru_cache(maxsize=1024)
def _read(text: str, organisations: Organisations) -> Executors:
    # late: a check whose readings are remembered parts no cell
    from alignment.reading.executors.clean import clean
    from alignment.reading.executors.naming import name_executor
    from alignment.reading.executors.shared import restore
    from alignment.reading.executors.split import split

    names = restore(split(clean(text)))
    nobody = lexicon().words.nobody
    return Executors(
        executors=tuple(
            name_executor(name, in_words(name, organisations) if organisations else None)
            for name in names
            if name.lower().strip(" .") not in nobody
        )
    )
