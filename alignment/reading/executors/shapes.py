"""The shapes of words/roles.yaml and words/executors.yaml."""

from __future__ import annotations

from alignment.model import Model
from alignment.reading.meaning import ExecutorLevel


class Role(Model, frozen=True):
    """A function that executors fill.

    `filled_by` are other roles that do as well where this one is asked for; `asked` is false where no child is asked for it.
    """

    level: ExecutorLevel
    title: dict[str, str]
    filled_by: tuple[str, ...] = ()
    asked: bool = True


class Reading(Model, frozen=True):
    """A role and the concepts that call for it: «a b» is either, «a + b» both; `also` must hold too."""

    role: str
    when: str = ""
    also: str = ""


class Kinds(Model, frozen=True):
    """Concepts that a cell is parted by: which of them are people, offices, schools and so on."""

    people: frozenset[str]
    offices: frozenset[str]
    schools: frozenset[str]
    authorities: frozenset[str]
    staff: frozenset[str]
    staff_of: frozenset[str]
    shortened_offices: frozenset[str]
    named_by_abbreviation: frozenset[str]
    common: frozenset[str]


class Words(Model, frozen=True):
    """The shape of words/executors.yaml; long lists of words are parted by spaces."""

    concepts: dict[str, str]
    founders: dict[str, str]
    tails: dict[str, str]
    groups: dict[str, str]
    readings: dict[str, tuple[Reading, ...]]
    staff: dict[str, tuple[Reading, ...]]
    staff_at: dict[str, dict[str, str]]
    otherwise: tuple[Reading, ...]
    generic: str
    nouns: dict[str, str]
    not_beginning: str
    genitives: dict[str, str]
    adjectives: dict[str, str]
    topics: str
    tails_of_names: str
    places: str
    leads: str
    together: tuple[str, ...]
    labels: str
    nobody: tuple[str, ...]
    abbreviated: str
    misspelt: str
    served: str
    kinds: Kinds
    own_meaning: frozenset[str]
    first_parts: frozenset[str]
    singular_adjectives: frozenset[str]
    known_places: frozenset[str]
    patronymics: tuple[str, ...]
    participles: tuple[str, ...]
    numbered: frozenset[str]
    after_number: frozenset[str]
    compounds: tuple[str, ...]
    latin: dict[str, str]
    letters_of_digits: dict[str, str]
    digits_of_letters: dict[str, str]
