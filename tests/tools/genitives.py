"""Make alignment/reading/words/genitives.yaml, the genitives of units, by pymorphy3: `python -m tests.tools.genitives`.

A message says how many of a unit are asked for: «не менее 1 отчета», «100 % координаторов». The units are those of
alignment/reading/words/units.yaml; pymorphy3 costs too much to be asked at every check.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

WORDS = Path(__file__).parents[2] / "alignment" / "reading" / "words"
TARGET = WORDS / "genitives.yaml"
HEADER = """\
# Genitives of units, singular and plural: «1 отчета», «5 отчетов». Made by `python -m tests.tools.genitives` of units.yaml; not to be edited.
"""
ABBREVIATIONS = {"вкс", "мк", "мо", "нпа", "нпд", "оо", "оу", "доу", "сош", "иом", "лна", "дк"}
# Where the dictionary's plural is another word or the wrong one.
SAID = {
    "человек": "человека человек",
    "дети": "ребенка детей",
    "лицо": "лица лиц",
    "образование": "образования образований",
    "чтения": "чтений чтений",
    "уч": "учащегося учащихся",
    "школа-интернат": "школы-интерната школ-интернатов",
    "школа-конференция": "школы-конференции школ-конференций",
    "анкетирование": "анкетирования анкетирований",
    "тестирование": "тестирования тестирований",
    "семинар-практикум": "семинара-практикума семинаров-практикумов",
    "семинар-совещание": "семинара-совещания семинаров-совещаний",
    "план-график": "плана-графика планов-графиков",
    "педагог-психолог": "педагога-психолога педагогов-психологов",
    "учитель-логопед": "учителя-логопеда учителей-логопедов",
    "учитель-предметник": "учителя-предметника учителей-предметников",
    "педагог-наставник": "педагога-наставника педагогов-наставников",
    "педагог-организатор": "педагога-организатора педагогов-организаторов",
}


def inflected(word: str, number: str, analyzer: Any) -> str:
    """Return the genitive of a noun, е for ё; the word itself where it has none."""
    parses = analyzer.parse(word)
    nouns = [
        p
        for p in parses
        if p.tag.POS in {"NOUN", "ADJF", "PRTF"}
        and "nomn" in p.tag
        and not {"Surn", "Name", "Geox"} & set(p.tag.grammemes)
    ]
    for parse in nouns or parses:
        if form := parse.inflect({"gent", number}):
            return form.word.replace("ё", "е")
    return word


def genitives(word: str, analyzer: Any) -> str:
    if word in ABBREVIATIONS:
        return f"{word.upper()} {word.upper()}"
    if word in SAID:
        return SAID[word]
    head, hyphen, tail = word.rpartition("-")
    return " ".join(f"{head}{hyphen}{inflected(tail, number, analyzer)}" for number in ("sing", "plur"))


def build(text: str) -> str:
    """Return the YAML of the genitives."""
    import pymorphy3

    analyzer = pymorphy3.MorphAnalyzer(lang="ru")
    words = {word for family in yaml.safe_load(text)["families"].values() for word in family}
    return HEADER + "".join(f'"{word}": {genitives(word, analyzer)}\n' for word in sorted(words))


if __name__ == "__main__":
    TARGET.write_text(build((WORDS / "units.yaml").read_text(encoding="utf-8")), encoding="utf-8")
