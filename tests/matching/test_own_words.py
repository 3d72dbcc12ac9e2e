"""Words of one's own extend the lexicon; whatever is wrong with their file is told with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alignment.errors import SourceError
from alignment.matching import match
from alignment.matching.lexicon import lexicon
from alignment.matching.own_words import read_own_words, use_own_words
from tests.matching.conftest import roadmap

COORDINATOR = "Муниципальный координатор"


@pytest.fixture
def words(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "слова.yaml"
    use_own_words(b"")


def use(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    use_own_words(read_own_words([str(path)]))


def test_a_word_of_ones_own_is_as_good_as_the_parents(words: Path) -> None:
    region = roadmap(
        ("Выезд методистов в школы", "Март", COORDINATOR),
        ("Конкурс чтецов", "Май", COORDINATOR),
        level="regional",
    )
    child = roadmap(("Методдесант", "20 мая", "Школы"))
    before = match(child, region)[0].candidates[0]
    use(words, "same:\n  - выезд методистов, Методдесант\n")
    after = match(child, region)[0].candidates[0]
    assert (before.item, after.item) == (0, 0)
    assert after.probability > before.probability + 0.1


def test_a_row_joins_the_bundled_row_of_its_words(words: Path) -> None:
    token = lexicon().same["вебинар"] if "вебинар" in lexicon().same else lexicon().same["видеоконференц"]
    known = next(word for word, found in lexicon().same.items() if found == token and " " not in word)
    use(words, f"same:\n  - {known}, абракадабра\n")
    assert lexicon().same["абракадабр"] == token


def test_a_row_joins_bundled_rows_that_were_apart(words: Path) -> None:
    assert lexicon().same["егэ"] != lexicon().same["огэ"]
    use(words, "same:\n  - ЕГЭ, ОГЭ\n")
    joined = lexicon().same
    assert joined["егэ"] == joined["огэ"] == joined["един государствен экзам"]


def test_a_theme_of_ones_own_tells_events_apart(words: Path) -> None:
    region = roadmap(
        ("Семинар о сыроварении", "Март", COORDINATOR),
        ("Семинар о пчелах", "Май", COORDINATOR),
        level="regional",
    )
    child = roadmap(("Семинар о пчелах", "Март", COORDINATOR))
    use(words, "themes:\n  - сыроварение, сыр\n  - пчелы, мед\n")
    first = next(c for c in match(child, region)[0].candidates if c.item == 0)
    assert {part.name: part.value for part in first.evidence}["theme"] == -1


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("same:\n  - один\n", "2:5", "«один» стоит одно"),
        ("sаme:\n  - а, б\n", "1:1", "Неизвестный список"),
        ("close: {а: б}\n", "1:8", "список строк"),
        ("themes:\n  - ' , '\n", "2:5", "слова и выражения через запятую"),
        ("- а, б\n", "1:1", "списки с названиями"),
        ("same: [а, б\n", "1:7", "не закрыта"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(words: Path, text: str, place: str, what: str) -> None:
    words.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=what) as error:
        read_own_words([str(words)])
    assert str(error.value).startswith(f"{words}:{place}:")


def test_an_empty_file_adds_nothing(words: Path) -> None:
    before = lexicon()
    use(words, "# пока пусто\n")
    assert lexicon() == before


def test_the_configuration_names_files_of_words(tmp_path: Path) -> None:
    from alignment.config.file import load_config

    (tmp_path / "align.toml").write_text('lexicon = ["words.yaml"]\n', encoding="utf-8")
    config = load_config(tmp_path / "align.toml")
    assert [Path(path).name for path in config.lexicon] == ["words.yaml"]
