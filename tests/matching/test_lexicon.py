"""The lexicon: roots, phrases, nearness, and how far items in other words are recognised by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import msgspec
import pytest
import yaml

from alignment.matching import lexicon as module
from alignment.matching.lexicon import Lexicon, built, lexicon, stems
from alignment.matching.roots import root, stem
from alignment.matching.wording import Wording
from tests.clerks import regional

FILES = sorted((Path(module.__file__).parent / "words" / "lexicon").glob("*.yaml"))
RETOLD = yaml.safe_load((Path(__file__).parents[1] / "data" / "paraphrases.yaml").read_text(encoding="utf-8"))
SMALL = """
weightless: [цель, принять участие]
same: ["вкс, видеоконференция, режим вкс", "обмен опытом, делиться опытом"]
close: ["профориентация, выбор профессии", "опрос, спросить"]
near: ["список, реестр", "опрос, вкс"]
kinds: ["опрос", "вкс, совещание"]
initialisms: впр, гиа
"""


@pytest.fixture
def small() -> Lexicon:
    """A lexicon of a few rows, in the shape of the files."""
    return built(SMALL.encode())


def _tokens(words: Lexicon, text: str) -> list[str]:
    return words.folded(stems(text))


@pytest.mark.parametrize(
    "family",
    [
        "проверка проверить проверяем проверяют",
        "размещение разместить размещаем",
        "утверждение утвердить утверждаем",
        "заполнение заполнить заполняем",
        "рассказ рассказать рассказываем",
        "отслеживание отследить отслеживаем",
        "консультация консультировать консультирование",
        "оценка оценить оцениваем",
        "награждение наградить награждаем",
        "обсуждение обсудить обсуждаем",
    ],
)
def test_a_verb_has_the_root_of_its_action(family: str) -> None:
    assert len({root(stem(word)) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    ["совещание совет", "собрание собрать", "обучающийся обучение", "актив акт", "данные данный", "методист методичка", "проект проектирование", "форма формирование"],
)  # fmt: skip
def test_another_word_has_another_root(pair: str) -> None:
    first, second = pair.split()
    assert root(stem(first)) != root(stem(second))


def test_the_stem_of_a_short_word_is_itself() -> None:
    assert (stem("вкс"), stem("опыт"), root("=3"), root("дом")) == ("вкс", "опыт", "=3", "дом")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("видеоконференция", ["=0"]),
        ("в режиме вкс", ["в", "=0"]),
        ("делиться опытом в режиме видеоконференции", ["=1", "в", "режим", "=0"]),
        ("обмен мнениями", ["обмен", "мнен"]),
    ],
)
def test_a_phrase_becomes_the_token_of_its_row(small: Lexicon, text: str, tokens: list[str]) -> None:
    assert _tokens(small, text) == tokens


def test_words_of_a_row_are_near_the_closest_row_counts(small: Lexicon) -> None:
    assert small.close_to(root(stem("реестр"))) == {root(stem("список")): module.NEAR}
    assert small.close_to("опрос") == {root(stem("спросить")): module.CLOSE, "=0": module.NEAR}
    assert small.close_to("шахмат") == {}


def test_only_the_whole_phrase_is_near(small: Lexicon) -> None:
    def near(text: str) -> set[str]:
        return set(small.phrases_in([root(found) for found in _tokens(small, text)]))

    phrase = " ".join(root(found) for found in _tokens(small, "выбор профессии"))
    assert near("профессии на выбор") == near("выбор будущей профессии") == {phrase}
    assert near("выбор учебника") == near("профессия учителя") == set()
    assert root(stem("профориентация")) in small.close_to(phrase)


def test_a_phrase_is_found_in_the_row_that_has_all_of_it() -> None:
    items = Wording(["Выбор профессии", "Выбор учебника", "Профессия учителя", "Списки"])
    likeness = items.likeness("Профориентация")
    assert likeness[0].both > 0
    assert likeness[0].both > max((likeness[i].both for i in (1, 2) if i in likeness), default=0.0)


def test_weightless_words_kinds_and_initialisms(small: Lexicon) -> None:
    assert {stem("цель"), stem("принять"), stem("участие")} <= small.weightless
    assert small.kinds == {"опрос": 0, "=0": 1, stem("совещание"): 1}
    assert small.initialisms == {"впр", "гиа"}
    assert small.knows(stem("спросили"))
    assert small.knows(stem("цели"))
    assert not small.knows(stem("шахматы"))


def test_a_file_of_another_shape_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        built("same: вкс, видеоконференция".encode())


def _rows(kind: str) -> Iterator[tuple[str, list[str]]]:
    for path in FILES:
        for row in yaml.safe_load(path.read_text(encoding="utf-8")).get(kind, ()):
            yield path.name, row.split(", ")


def test_a_phrase_that_says_a_word_twice_is_found_by_its_words() -> None:
    made = built("close: ['взаимопомощь, помогать друг другу, друг у друга']".encode())
    helping = [root(found) for found in stems("помогаем друг другу")]
    assert list(made.phrases_in(helping)) == [" ".join(dict.fromkeys(helping))]
    assert made.phrases_in([root(found) for found in stems("наш друг")]) == {}
    assert made.close_to(root(stems("друг")[0])) == {}


def test_a_phrase_means_one_thing() -> None:
    seen: dict[str, str] = {}
    twice = []
    for name, row in _rows("same"):
        for phrase in {" ".join(stems(phrase)) for phrase in row}:
            if phrase in seen:
                twice.append((phrase, seen[phrase], name))
            seen[phrase] = name
    assert twice == []


@pytest.mark.parametrize("kind", ["same", "close", "near", "kinds"])
def test_a_row_has_a_word_once_and_more_than_one(kind: str) -> None:
    rows = list(_rows(kind))
    assert [row for _, row in rows if len(row) != len(set(row)) or (len(row) < 2 and kind != "kinds")] == []


@pytest.fixture(scope="module")
def ranks() -> tuple[list[bool], list[float], list[float]]:
    """Of the retold items: whether the item is the likest by title alone, its likeness; and the likeness of what must stay apart."""
    right, true, apart = [], [], []
    for name, pairs in RETOLD["retold"].items():
        items = regional(name).events
        wording = Wording([item.title for item in items])
        for wanted, title in pairs:
            likeness = wording.likeness(title)
            best = max(likeness, key=lambda index: likeness[index].both, default=None)
            right.append(best is not None and items[best].number in wanted.split())
            true.append(
                max(
                    (
                        found.both
                        for index, found in likeness.items()
                        if items[index].number in wanted.split()
                    ),
                    default=0.0,
                )
            )
        apart += [
            max((found.both for found in wording.likeness(title).values()), default=0.0)
            for title in RETOLD["apart"][name]
        ]
    return right, true, apart  # fmt: skip


def test_retold_items_are_the_likest_by_title_alone(
    ranks: tuple[list[bool], list[float], list[float]],
) -> None:
    right, _, _ = ranks
    assert len(right) >= 150
    assert sum(right) / len(right) >= 0.85


def test_own_initiatives_stay_below_retold_items(ranks: tuple[list[bool], list[float], list[float]]) -> None:
    _, true, apart = ranks
    assert len(apart) >= 50
    assert median(apart) < quantiles(true, n=4)[0]
    assert quantiles(apart, n=4)[2] < median(true)


def test_the_lexicon_names_what_officials_and_clerks_say() -> None:
    words = lexicon()
    assert _tokens(words, "видеовстреча") == _tokens(words, "вкс") == _tokens(words, "сеанс видеосвязи")
    assert root(stem("травля")) not in words.standing
    assert _tokens(words, "травля") == _tokens(words, "буллинг")
