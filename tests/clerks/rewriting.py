"""How clerks rewrite titles: each kind of rewriting is a named function of (title, rng, strength).

`strength` is the chance, 0–1, that each place where the rewriting applies is rewritten. A rewriting that finds nothing to
do returns the title as it was. None of them touches names in «quotes» but `shorten` and those of the scan.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.clerks.language import decline, lower_first, parses, phrase_to, pick, to_case, tokens, upper_first
from tests.clerks.lexicon import lemma, patterns, synonyms, words

Rewriting = Callable[[str, random.Random, float], str]
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
HELD = re.compile(r"^(?:Организация и проведение|Проведение|Организация|Запуск)\s+")
CASE_AFTER = {"в": "loct", "во": "loct", "на": "loct", "о": "loct", "об": "loct", "при": "loct", "по": "datv", "к": "datv", "с": "ablt",
              "для": "gent", "из": "gent", "от": "gent", "до": "gent", "у": "gent", "среди": "gent"}  # fmt: skip


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """Apply `change` to what stands outside quoted names."""
    out, last = [], 0
    for quoted in QUOTED.finditer(text):
        out += [change(text[last : quoted.start()]), quoted.group()]
        last = quoted.end()
    return "".join([*out, change(text[last:])])


def abbreviate(title: str, rng: random.Random, strength: float) -> str:
    """«муниципальный координатор» → «мун. координатор», «Обеспечение участия» → «Обесп. участия», long words cut."""

    def change(text: str) -> str:
        for pattern, others in patterns("abbreviations"):
            if rng.random() < strength:
                chosen = rng.choice(others)
                text = pattern.sub(
                    lambda m, c=chosen: c.replace("{1}", (m.group(1) if m.groups() else "") or ""), text
                )
        if rng.random() < strength * 0.5:
            text = re.sub(
                r"\b([А-Яа-я]{5,8}[бвгджзклмнпрстфхцчшщ])[а-я]{5,}\b",
                lambda m: m[1] + ".",
                text,
                count=rng.randint(1, 3),
            )
        return text

    return outside_quotes(title, change)


def verbs(title: str, rng: random.Random, strength: float) -> str:
    """Nouns of action → verbs, the object in the accusative: «Разработка карты» → «Разработать карту»."""
    if rng.random() >= strength:
        return title
    form = 0 if rng.random() < 0.75 else 1
    if match := re.match(r"Участие (во? .*)", title, re.DOTALL):
        return rng.choice(["Принять участие", "Участвовать", "Поучаствовать", "Участвуем"]) + " " + match[1]
    match = re.match(r"([А-Я][а-я]+)(?: и ([а-я]+))? (?=[а-яА-Я«(])", title)
    table: dict[str, list[str]] = words()["verbs"]
    if not match or match[1].lower() not in table or (match[2] and match[2] not in table):
        genre = HELD.sub("", title)
        return (
            rng.choice(["Провести: ", "Организовать: "]) + lower_first(genre)
            if genre == title and rng.random() < 0.5
            else title
        )
    opening = table[match[1].lower()][form] + (f" и {lower_first(table[match[2]][form])}" if match[2] else "")
    rest = title[match.end() :]
    return f"{opening} {phrase_to(rest, 'gent', 'accs') or rest}"


def synonym(title: str, rng: random.Random, strength: float) -> str:
    """Words and set phrases → others of the same meaning, in the same case and number."""

    def change(text: str) -> str:
        for pattern, others in patterns("phrases"):
            if rng.random() < strength:
                chosen = rng.choice(others)
                text = pattern.sub(lambda _, c=chosen: c, text)
        return _replace_words(text, rng, strength)

    changed = re.sub(
        r"\b(\w{4,}) \1\b", r"\1", re.sub(r"\s+", " ", outside_quotes(title, change)), flags=re.IGNORECASE
    )
    return upper_first(changed.strip())


def _replace_words(text: str, rng: random.Random, strength: float) -> str:
    parts = tokens(text)
    places = [i for i, p in enumerate(parts) if p[0].isalpha()]
    lemmas = [lemma(parts[i]) for i in places]
    table = synonyms()
    done: set[int] = set()
    for size in (4, 3, 2, 1):
        for k in range(len(places) - size + 1):
            window = range(k, k + size)
            others = table.get(tuple(lemmas[k : k + size]))
            if others is None or done & set(window):
                continue
            done |= set(window)  # a phrase that is left as it is guards its words
            if rng.random() >= strength or re.fullmatch(
                r"\s*[–-]\s*", "".join(parts[max(0, places[k] - 3) : places[k]])
            ):
                continue
            _put(parts, [places[j] for j in window], rng.choice(others))
    return "".join(parts)


def _put(parts: list[str], where: list[int], phrase: str) -> None:
    """Replace the words at `where` by a phrase, in their case and number, adjectives before it agreeing."""
    first, last = where[0], where[-1]
    case, number = _case_of(parts, where)
    if phrase.isupper() or case not in {"nomn", "gent", "datv", "accs", "ablt", "loct"}:
        new = phrase
    else:
        new = decline(phrase, case, number)
        head = next((pick(w, ("NOUN",), "nomn") for w in phrase.split() if pick(w, ("NOUN",), "nomn")), None)
        gender = head.tag.gender if head is not None else None
        before = first - 2
        adjective = (
            pick(parts[before], ("ADJF", "PRTF"), case)
            if before >= 0 and parts[before][:1].isalpha()
            else None
        )
        if adjective and number == "sing" and gender:
            parts[before] = to_case(parts[before], adjective, {case, number, gender})
    parts[first] = upper_first(new) if parts[first][0].isupper() and not parts[first].isupper() else new
    for i in range(first + 1, last + 1):
        parts[i] = ""


def _case_of(parts: list[str], where: list[int]) -> tuple[str, str]:
    """Case and number of a phrase: by the preposition or noun that governs it, past its adjectives."""
    noun = next((i for i in where if pick(parts[i], ("NOUN",))), where[-1])
    before = where[0] - 1
    while before >= 0 and (
        not parts[before].strip()
        or (pick(parts[before], ("ADJF", "PRTF")) and parses(parts[before])[0].tag.POS != "NOUN")
    ):
        before -= 1
    governor = parts[before].lower() if before >= 0 else ""
    options = [p for p in parses(parts[noun]) if p.tag.POS == "NOUN" and p.tag.case] or [
        p for p in parses(parts[noun]) if p.tag.case
    ]
    if not options:
        return "", "sing"
    wanted = CASE_AFTER.get(governor) or (
        "gent" if governor[:1].isalpha() else "nomn" if not governor or governor in ":;.|" else None
    )
    match = next((p for p in options if p.tag.case == wanted), options[0])
    return str(match.tag.case), str(match.tag.number or "sing")


def turn(title: str, rng: random.Random, strength: float) -> str:
    """Restructure the whole sentence in plain speech: «Участие в семинаре X» → «Направить команду школ на семинар X»."""
    if rng.random() >= strength:
        return title
    attended = re.match(r"(?:Обеспечение участия|Участие) во? ", title)
    held = HELD.match(title)
    if not attended and not held:
        return title
    source = "loct" if attended else "gent"
    core = title[(attended or held).end() :]  # type: ignore[union-attr]
    forms = {"nomn": None, "gent": None, "accs": None, "loct": None, "datv": None}
    for case in forms:
        forms[case] = core if case == source else phrase_to(core, source, case)
    chosen = rng.choice(words()["turns"]["attended" if attended else "held"])
    return upper_first(chosen.format(**forms)) if all(forms.values()) else title


def plain(title: str, rng: random.Random, strength: float) -> str:
    """The action in plain speech: «Подготовка отчета» → «Написать и сдать отчет», a bare genre → «Проводим …»."""
    if rng.random() >= strength:
        return title
    table: dict[str, list[str]] = words()["plain"]
    match = re.match(r"([А-Я][а-я]+)(?: и ([а-я]+))? (?=[а-яА-Я«(])", title)
    if match and match[1].lower() in table and (not match[2] or match[2] in words()["verbs"]):
        rest = title[match.end() :]
        forms = {
            "gent": rest,
            "accs": phrase_to(rest, "gent", "accs"),
            "nomn": phrase_to(rest, "gent", "nomn"),
        }
        return (
            upper_first(rng.choice(table[match[1].lower()]).format(**forms)) if all(forms.values()) else title
        )
    first = match[1].lower() if match else ""
    if (
        first in words()["verbs"]
        or first in {"участие", "принять"}
        or not (forms_accs := phrase_to(lower_first(title), "nomn", "accs"))
    ):
        return title
    return (
        rng.choice(
            [
                "Проводим ",
                "Провести ",
                "Организовать ",
                "Собрать людей на ",
                "Устроить ",
                "Готовим ",
                "Сделать ",
            ]
        )
        + forms_accs
    )


def reorder(title: str, rng: random.Random, strength: float) -> str:
    """Move a closing phrase to the front, an ordinal to the end in brackets."""
    if (
        ":" not in title
        and rng.random() < strength
        and (match := re.search(r"(?<=\w) ((?:в рамках|в ходе|по итогам|с учетом|в целях) [^,;«(]+)$", title))
    ):
        title = f"{upper_first(match[1])}: {lower_first(title[: match.start()])}"
    if rng.random() < strength:
        for word, short in (("перв", "1"), ("втор", "2"), ("треть", "3")):
            pattern = re.compile(rf"\s{word}(?:ого|ом|ый|ой|ем|его|ая|ую)\s(цикл|опрос|этап)(\w*)")
            if match := pattern.search(title):
                rest = pattern.sub(lambda m: f" {m[1]}{m[2]}", title)
                return re.sub(r"\bво (?=[^в])", "в ", rest) + rng.choice(
                    [f" ({short})", f" ({short}-й {match[1]})", f", {short}-й раз"]
                )
    return title


FILLER = re.compile(
    r"\s\([^)]*\)|,?\sв т\. ?ч\.[^;]*|\s(?:проекта|по проекту) «[^»]*»"
    r"|\sобразовательных организаций(?:\s–\sучастников проекта)?|\s–\s(?:участник\w+) проекта|\sв рамках реализации [^,;«]+(?=$|«)"
    r"|\s(?:Иркутской|Кольской|\w+ской) области|, (?:участвующих|расположенных|включенным|оказавшихся)[^,;]+|\sпо реализации проекта")  # fmt: skip


def shorten(title: str, rng: random.Random, strength: float) -> str:
    """Drop words that carry little: «организация и проведение», brackets, «в т. ч. …», «проекта «500+»»; cut long names."""
    opening = re.match(r"(?:Организация и проведение|Проведение|Обеспечение|Организация)\s", title)
    if opening and rng.random() < strength and (rest := phrase_to(title[opening.end() :], "gent", "nomn")):
        title = rest
    title = FILLER.sub(lambda m: "" if rng.random() < strength else m.group(), title)
    if rng.random() < strength * 0.5:
        title = re.sub(r"«([^»:]{20,})(?::[^»]*)»", r"«\1»", title)
    if rng.random() < strength * 0.6 and len(title) > 110:
        title = re.sub(
            r"^(.{60,}?[^,\s]),? (?:и|с учетом|через|с целью|в целях|для|по) .*$",
            r"\1",
            title,
            flags=re.DOTALL,
        )
    return upper_first(title.strip(" ,;"))


def drop_words(title: str, rng: random.Random, strength: float) -> str:
    """Lose single adjectives, as in haste."""

    def change(text: str) -> str:
        parts = tokens(text)
        for i, word in enumerate(parts[:-2]):
            if (
                (
                    parts[i + 1] == " "
                    and parts[i + 2].isalpha()
                    and i > 2
                    and word[0].islower()
                    and len(word) > 5
                    and pick(word, ("ADJF",))
                    and parses(word)[0].tag.POS == "ADJF"
                )
                and rng.random() < strength * 0.4
                and not re.match(r"перв|втор|трет|муницип|регион", word)
            ):
                parts[i], parts[i + 1] = "", "" if parts[i + 1].isspace() else parts[i + 1]
        return "".join(parts)

    return outside_quotes(title, change)


ORDINAL = re.compile(r"\s(?:перв|втор|трет)\w+(?=\s(?:цикл|опрос|этап|раз))|\s[123](?:-?го)?(?=\sэтап)")


def drop_telling_word(title: str, rng: random.Random, strength: float) -> str:
    """A twin loses the word that tells it from the other («второго цикла» → «цикла»); its dates still tell."""
    return re.sub(r"\bво (?=[^вмс])", "в ", ORDINAL.sub("", title)) if rng.random() < strength else title


def marks(title: str, rng: random.Random, strength: float) -> str:
    """Other quotes, dashes, letter case and spaces, as keyboards give them."""
    if rng.random() < strength:
        title = (
            title.replace("«", '"').replace("»", '"')
            if rng.random() < 0.6
            else title.replace("«", "“").replace("»", "”")
        )
    if rng.random() < strength:
        title = title.replace(" – ", rng.choice([" - ", "-", " — "]))
    if rng.random() < strength * 0.3:
        title = lower_first(title)
    return re.sub(r"(\w)\s*/\s*(\w)", r"\1 / \2", title) if rng.random() < strength * 0.5 else title
