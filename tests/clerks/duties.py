"""Who and what a parent's row asks for: the roles in its executors cell, the promises in its indicator cell, and a
municipality's share of them (the table of shares in the domain's conventions)."""

from __future__ import annotations

import re

from alignment.roadmap import Event, Roadmap
from tests.clerks.language import WORD_TO_NUMBER, lemma_phrase, lower_first, pick, tokens
from tests.clerks.plan import Named, Promise

MUNICIPAL = ("coordinator", "authority", "methodical")
SCHOOL = ("curator", "schools", "head", "teacher", "mentor")
PATTERNS = (
    ("region", r"регионал|региона\b|министерств|департамент|област|\bкра[яй]|республик"),
    ("coordinator", r"муниципальн\w+ (?:координатор|куратор|оператор)|ответственн\w+ в муниципалитет"),
    ("methodical", r"муниципальн\w+ (?:методическ\w+|ресурсн\w+) (?:служб|центр)|методическ\w+ служб\w+ муниципал"),
    ("authority", (r"муниципальн\w+ орган\w* управления|орган\w+ местного самоуправления|\bмоуо\b|\bомсу\b"
                  r"|муниципальн\w+ (?:орган\w*|управлени\w+) образовани")),
    ("head", r"директор|руководител\w+ (?:школ|общеобразовательн|образовательн|оо\b)|администраци\w+ (?:школ|оо\b)"),
    ("curator", r"куратор"),
    ("mentor", r"наставник"),
    ("teacher", r"классн\w+ руковод|педагог|учител|советник"),
    ("schools", r"образовательн\w+ организаци|общеобразовательн\w+ организаци|школ|\bоо\b"),
)  # fmt: skip
EACH = re.compile(
    r",?\s*(?:по )?(\d+|\w+) от кажд\w+ муниципал\w+(?: образовани\w+| округ\w*| район\w*)?", re.IGNORECASE
)
NUMBER = r"(?:\d[\d\s]*\d|\d|" + "|".join(WORD_TO_NUMBER) + ")"
OPENING = re.compile(
    rf"^(?:(?P<atleast>не менее(?: чем)?|не ниже|минимум|от)\s+)?(?:(?P<number>{NUMBER})\s*(?P<percent>%|процент\w*)?\s+)?",
    re.IGNORECASE,
)
SPLIT = re.compile(rf"(?:[.;]\s+|\n|\s(?=Не менее|не менее {NUMBER}\s))")


def roles_of(item: Event) -> dict[str, str]:
    """Roles named in a parent's executors cell, in order, with their words; "region" for all that is above the municipality."""
    named: dict[str, str] = {}
    text = re.sub(r"(?<=[а-я])\s+(?=[А-Я][а-я]+ый координатор)", ", ", item.executors)
    text = re.sub(r",\s+(?=осуществляющ)", " ", text)
    for part in re.split(r"[,;\n](?![^(]*\))|\sсовместно с\s", text):
        role = next((role for role, pattern in PATTERNS if re.search(pattern, part, re.IGNORECASE)), "region")
        named.setdefault(role, part.strip(" ."))
    return named


def is_duty(item: Event) -> bool:
    """Whether a municipality must have an event for this item: the item names a municipal role."""
    return any(role in MUNICIPAL for role in roles_of(item))


def asks_everybody(item: Event, parent: Roadmap) -> bool:
    """Whether the indicator counts all municipalities or all schools of the region, or all of somebody."""
    return any(
        p.comparator == "all" or p.quantity in {parent.municipalities, parent.school_count}
        for p in promises_of(item)
    )


def promises_of(item: Event) -> tuple[Promise, ...]:
    """The targets of a parent's indicator cell. A part without a number is a promise with `quantity` None."""
    text = re.sub(r"\(\w+\)\s", "", item.indicator)
    return tuple(_promise(part) for part in SPLIT.split(text) if part and part.strip(" ."))


def _promise(part: str) -> Promise:
    part = part.strip(" .;,")
    opening = OPENING.match(part)
    number, rest = opening["number"], part[opening.end() :]
    if number is None and opening["atleast"]:
        number = "1"
    quantity = (
        None if number is None else WORD_TO_NUMBER.get(number.lower()) or int(re.sub(r"\s", "", number))
    )
    unit, tail = _unit(rest)
    if opening["percent"]:
        return Promise("all" if quantity == 100 else ">=", quantity, percent=True, unit=unit, tail=tail)
    if quantity is None:
        return Promise("", None, percent=False, unit=unit, tail=tail)
    return Promise(">=" if opening["atleast"] else "=", quantity, percent=False, unit=unit, tail=tail)


def _unit(rest: str) -> tuple[str, str]:
    parts = tokens(rest)
    words: list[str] = []
    for i, word in enumerate(parts[:12]):
        if word.isspace() or word in "/,":
            continue
        words.append(word)
        if re.match(r"обучающ(?:ихся|иеся|ийся|имся|емуся|егося)$", word):
            before = [w for w in words[:-1] if w != "и"]
            return " ".join([*lemma_phrase([*before, "ученик"]).split()[:-1], "обучающийся"]), "".join(
                parts[i + 1 :]
            ).strip()
        if word.isupper() and len(word) > 1:
            return word, "".join(parts[i + 1 :]).strip()
        noun = pick(word, ("NOUN",))
        adjective = pick(word, ("ADJF", "PRTF"))
        if noun and not adjective:
            kept = [w for w in words if w != "и"]
            return lemma_phrase(kept), "".join(parts[i + 1 :]).strip()
    return rest.split(" ", maxsplit=1)[0].lower(), " ".join(rest.split(" ")[1:])


def share(promise: Promise, parent: Roadmap, schools: int, *, held: bool) -> Promise:
    """A municipality's share of a regional promise; `held` tells that each municipality holds such events itself."""
    quantity, municipalities, region = promise.quantity, parent.municipalities or 0, parent.school_count or 0
    if quantity is None or promise.percent:
        return promise
    if each := EACH.search(promise.tail):
        wanted = WORD_TO_NUMBER.get(each[1].lower()) or (int(each[1]) if each[1].isdigit() else quantity)
        return Promise(
            ">=", wanted, percent=False, unit=promise.unit, tail=EACH.sub("", promise.tail).strip()
        )
    if re.search(r"в каждом муниципал", promise.tail):
        tail = re.sub(r"\s*в каждом муниципал\w+", "", promise.tail).strip()
        return Promise(promise.comparator, quantity, percent=False, unit=promise.unit, tail=tail)
    if re.search(r"в (?:каждой )?школе|для каждой школы", promise.tail):
        return promise
    tail = re.sub(r"^,?\s*(?:ежегодно|в каждом муниципалитете)|\s+от [А-Я]\w+ области$", "", promise.tail)
    if quantity == municipalities:
        mine = 1
    elif quantity == region:
        mine = schools
    elif region and quantity % region == 0:
        mine = schools * (quantity // region)
    elif municipalities and quantity % municipalities == 0:
        mine = quantity // municipalities
    else:
        mine = quantity if held and quantity <= 3 else 1
    return Promise(promise.comparator, mine, percent=False, unit=promise.unit, tail=tail)


def people_of(item: Event, names: dict[str, str]) -> tuple[Named, ...]:
    """The municipal and school roles of an item with the names that this municipality gives them."""
    roles = {role: words for role, words in roles_of(item).items() if role != "region"}
    return tuple(
        Named(role, lower_first(words) if role in {"teacher", "mentor"} else names[role])
        for role, words in roles.items()
    )
