"""What a roadmap (and its parent) says elsewhere that its cells rely on: organisations, abbreviations, years, schools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignment.model import Model
from alignment.roadmap import Event, Roadmap

_IN_BRACKETS = re.compile(r"\(\s*(далее\s*[–—:-]?\s*)?([А-ЯЁ][А-Яа-яЁё]{1,9})\s*\)")
_CALLED = re.compile(
    r"\(\s*далее\s*(?:по тексту|именуется|также)?\s*[–—:-]?\s*[«\"]?([А-ЯЁа-яё][А-Яа-яЁё -]{1,39}?)[»\"]?\s*\)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;\n]")  # what parts one executor of a cell from another
_WORD = re.compile(r"[А-Яа-яЁё]+")
_LONGEST = 160  # letters before the bracket that may spell an abbreviation out


class Context(Model, frozen=True):
    """What the readers of one roadmap's cells need to know.

    `organisations` gives names their roles in words: the header's (the roadmap's own before its parent's), and abbreviations that
    either roadmap spells out. `sections` are the titles of the sections, `years` the plan's, `schools` the participating schools.
    """

    organisations: dict[str, str]
    sections: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    schools: tuple[str, ...] = ()

    def years_of(self, event: Event) -> tuple[int, ...]:
        """Return the years that an undated deadline of a row is about: what its title or section names, else the plan's."""
        from alignment.reading.years import years_of

        section = self.sections[event.section] if event.section < len(self.sections) else ""
        return years_of(event.title, section, self.years)


def context_of(roadmap: Roadmap, parent: Roadmap | None) -> Context:
    """Return the context of a roadmap's cells; `parent` lends what the roadmap itself doesn't say."""
    organisations: dict[str, str] = {}
    for source in (parent, roadmap):
        if source is not None:
            organisations |= spelled_out(source)
    for source in (parent, roadmap):
        if source is not None:
            organisations |= source.organisations
    return Context(
        organisations=organisations,
        sections=tuple(section.title for section in roadmap.sections),
        years=roadmap.years,
        schools=roadmap.schools if isinstance(roadmap.schools, tuple) else (),
    )


def spelled_out(roadmap: Roadmap) -> dict[str, str]:
    """Return the abbreviations that a roadmap's text explains once: «муниципальная методическая служба (далее – ММС)».

    What a cell of executors calls an executor from there on needn't be its initials: «Департамент образования города (далее – ДепОбр)».
    """
    found: dict[str, str] = {}
    for event in roadmap.events:
        for called in _CALLED.finditer(event.executors):
            name = _BETWEEN.split(event.executors[: called.start()])[-1].strip()
            if name and name.casefold() != called[1].casefold():
                found.setdefault(called[1], name)
    for text in _texts(roadmap):
        if "(" not in text:
            continue
        for match in _IN_BRACKETS.finditer(text):
            short = match[2]
            if short in found or not any(letter.isupper() for letter in short[1:]):
                continue
            if phrase := _phrase(text[max(0, match.start() - _LONGEST) : match.start()], short):
                found[short] = phrase
    return found


def _texts(roadmap: Roadmap) -> Iterator[str]:
    yield roadmap.title
    for section in roadmap.sections:
        yield section.title
        yield section.purpose
        for event in section.events:
            yield event.title
            yield event.executors
            yield event.indicator


def _phrase(before: str, short: str) -> str | None:
    """Return the last words of `before` whose initials spell the abbreviation, small words aside; None where none do."""
    words = list(_WORD.finditer(before))
    letters = [letter.lower() for letter in short]
    for word in reversed(words):
        if word[0][0].lower() == letters[-1]:
            letters.pop()
            if not letters:
                return before[word.start() :].strip(" \n«»\"'")
        elif len(word[0]) > 2 and word[0] not in ("при", "для"):
            return None
    return None
