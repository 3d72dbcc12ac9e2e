"""Correct YAML that isn't a roadmap: unknown keys, wrong types, missing values.

Each case asserts the whole message, with its place, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alignment.errors import SourceError
from alignment.language import Language, set_language
from alignment.sources import loads

HEAD = "level: municipal\nterritory: Город\nyear: 2022\n"
ROW = HEAD + "sections:\n  - title: Раздел\n    events:\n      - number: 1\n"
WHOLE = ROW + "        title: a\n"


def case(name: str, source: str | bytes, russian: list[str], english: list[str]) -> object:
    return pytest.param(source, {"ru": russian, "en": english}, id=name)


CASES = [
    case(
        "empty",
        "",
        ["map.yaml:1:1: Файл пуст. Возьмите за образец встроенную карту."],
        ["map.yaml:1:1: The file is empty. Take a bundled roadmap as a pattern."],
    ),
    case(
        "only a comment",
        "# a\n",
        ["map.yaml:1:1: Файл пуст. Возьмите за образец встроенную карту."],
        ["map.yaml:1:1: The file is empty. Take a bundled roadmap as a pattern."],
    ),
    case(
        "plain text",
        "просто текст",
        [
            "map.yaml:1:1: Дорожная карта: нужны строки «ключ: значение». Допустимые ключи: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections."
        ],
        [
            "map.yaml:1:1: The roadmap must consist of lines “key: value”. Known keys: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections."
        ],
    ),
    case(
        "a list",
        "- a\n- b\n",
        [
            "map.yaml:1:1: Дорожная карта: нужны строки «ключ: значение». Допустимые ключи: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections."
        ],
        [
            "map.yaml:1:1: The roadmap must consist of lines “key: value”. Known keys: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections."
        ],
    ),
    case(
        "no sections",
        HEAD + "",
        ["map.yaml:1:1: Дорожная карта: нет ключа «sections». Добавьте строку «sections: …»."],
        ["map.yaml:1:1: The roadmap has no key “sections”. Add a line “sections: …”."],
    ),
    case(
        "zero sections",
        HEAD + "sections: []\n",
        ["map.yaml:4:11: В карте нет ни одного события. Впишите под «events» хотя бы одну строку."],
        ["map.yaml:4:11: The roadmap has no events. Write at least one row under “events”."],
    ),
    case(
        "a section without events",
        HEAD + "sections:\n  - title: a\n",
        ["map.yaml:5:3: В карте нет ни одного события. Впишите под «events» хотя бы одну строку."],
        ["map.yaml:5:3: The roadmap has no events. Write at least one row under “events”."],
    ),
    case(
        "sections null",
        HEAD + "sections:\n",
        ["map.yaml:4:10: В карте нет ни одного события. Впишите под «events» хотя бы одну строку."],
        ["map.yaml:4:10: The roadmap has no events. Write at least one row under “events”."],
    ),
    case(
        "every cell empty",
        ROW + "",
        ["map.yaml:7:9: Все ячейки события пустые. Заполните строку или удалите ее."],
        ["map.yaml:7:9: Every cell of the event is empty. Fill the row in or remove it."],
    ),
    case(
        "an event of nothing",
        HEAD + "sections:\n  - events:\n      - {}\n      -\n",
        [
            "map.yaml:6:9: Все ячейки события пустые. Заполните строку или удалите ее.",
            "map.yaml:7:8: Все ячейки события пустые. Заполните строку или удалите ее.",
        ],
        [
            "map.yaml:6:9: Every cell of the event is empty. Fill the row in or remove it.",
            "map.yaml:7:8: Every cell of the event is empty. Fill the row in or remove it.",
        ],
    ),
    case(
        "unknown keys",
        ROW + "        titel: A\n        название: Б\n",
        [
            "map.yaml:8:9: Неизвестный ключ «titel». Возможно, имелось в виду «title».",
            "map.yaml:9:9: Неизвестный ключ «название». Допустимые ключи: number, title, deadline, executors, indicator, derives_from, waive, note, merged.",
        ],
        [
            "map.yaml:8:9: Unknown key “titel”. Did you mean “title”?",
            "map.yaml:9:9: Unknown key “название”. Known keys: number, title, deadline, executors, indicator, derives_from, waive, note, merged.",
        ],
    ),
    case(
        "cells of wrong types",
        ROW + "        title: [a]\n        deadline: {b: c}\n",
        [
            "map.yaml:8:16: «title» должно быть текстом. Запишите его одной строкой после двоеточия; если он начинается с [ или {, возьмите его в кавычки.",
            "map.yaml:9:19: «deadline» должно быть текстом. Возьмите в кавычки текст, в котором есть двоеточие.",
        ],
        [
            "map.yaml:8:16: “title” must be text. Write it on one line after the colon, in quotes if it begins with [ or {.",
            "map.yaml:9:19: “deadline” must be text. Put text that holds a colon in quotes.",
        ],
    ),
    case(
        "duplicate key",
        ROW + "        title: a\n        title: b\n",
        ["map.yaml:9:9: Ключ «title» повторяется, он уже есть в строке 8. Оставьте что-то одно."],
        ["map.yaml:9:9: The key “title” is repeated; it stands in line 8 already. Keep one of them."],
    ),
    case(
        "a Russian level",
        "level: муниципальный\nterritory: Город\nyear: 2022\nsections:\n  - title: Раздел\n    events:\n      - number: 1\n        title: a\n",
        [
            "map.yaml:1:8: «level» – одно из значений: federal, regional, municipal, school. Напишите «level: municipal»."
        ],
        [
            "map.yaml:1:8: “level” must be one of: federal, regional, municipal, school. Write “level: municipal”."
        ],
    ),
    case(
        "a year of two digits",
        "level: municipal\nterritory: Город\nyear: 22\nsections:\n  - title: Раздел\n    events:\n      - number: 1\n        title: a\n",
        ["map.yaml:3:7: «year» должно быть целым числом от 1990 до 2100. Здесь указано «22»."],
        ["map.yaml:3:7: “year” must be a whole number from 1990 to 2100. Here stands “22”."],
    ),
    case(
        "year and years",
        "years: 2023\n" + WHOLE,
        ["map.yaml:1:8: Указаны и «year», и «years». Оставьте что-то одно."],
        ["map.yaml:1:8: Both “year” and “years” stand there. Keep one of them."],
    ),
    case(
        "no year",
        "level: municipal\nterritory: Город\nsections:\n  - title: Раздел\n    events:\n      - number: 1\n        title: a\n",
        [
            "map.yaml:1:1: Не указан год карты: нет ни «year», ни «years». Добавьте строку вида «year: 2022» или «years: [2023, 2024, 2025]»."
        ],
        [
            "map.yaml:1:1: The roadmap says neither “year” nor “years”. Add a line such as “year: 2022” or “years: [2023, 2024, 2025]”."
        ],
    ),
    case(
        "schools a word",
        "schools: шесть\n" + WHOLE,
        ["map.yaml:1:10: «schools» должно быть целым числом от 1 до 1000000. Здесь указано «шесть»."],
        ["map.yaml:1:10: “schools” must be a whole number from 1 to 1000000. Here stands “шесть”."],
    ),
    case(
        "schools a map",
        "schools: {a: b}\n" + WHOLE,
        [
            "map.yaml:1:10: «schools» – это список названий или число. Напишите «schools: [МОУ СОШ № 6]» или «schools: 149»."
        ],
        [
            "map.yaml:1:10: “schools” must be a list of names or a number. Write “schools: [МОУ СОШ № 6]” or “schools: 149”."
        ],
    ),
    case(
        "a school twice and one without a name",
        "schools: [a, a, '']\n" + WHOLE,
        [
            "map.yaml:1:14: Школа «a» названа дважды. Оставьте одно название: по этому списку считается доля муниципалитета.",
            "map.yaml:1:17: Название школы пустое. Назовите школу или удалите строку.",
        ],
        [
            "map.yaml:1:14: The school “a” is named twice. Keep one: the shares are counted by this list.",
            "map.yaml:1:17: The name of a school is empty. Remove the line or name the school.",
        ],
    ),
    case(
        "no schools",
        "schools: []\n" + WHOLE,
        ["map.yaml:1:10: Значение «schools» пустое. Назовите школы или удалите ключ."],
        ["map.yaml:1:10: “schools” is empty. Name the schools or remove the key."],
    ),
    case(
        "approval",
        "approved: {by: a, date: вчера, num: 3}\n" + WHOLE,
        [
            "map.yaml:1:25: «date» должно быть датой вида 2022-03-25. Здесь указано «вчера».",
            "map.yaml:1:32: Неизвестный ключ «num». Возможно, имелось в виду «number».",
        ],
        [
            "map.yaml:1:25: “date” must be a date such as 2022-03-25. Here stands “вчера”.",
            "map.yaml:1:32: Unknown key “num”. Did you mean “number”?",
        ],
    ),
    case(
        "no such day",
        "approved: {date: 2022-02-30}\n" + WHOLE,
        ["map.yaml:1:18: «date» должно быть датой вида 2022-03-25. Здесь указано «2022-02-30»."],
        ["map.yaml:1:18: “date” must be a date such as 2022-03-25. Here stands “2022-02-30”."],
    ),
    case(
        "organisations without roles",
        "organisations: {ЦРО: , ИМЦ: [a]}\n" + WHOLE,
        [
            "map.yaml:1:22: Не указано, чью роль выполняет «ЦРО». Напишите, например, «муниципальная методическая служба».",
            "map.yaml:1:29: «ИМЦ» должно быть текстом. Запишите его одной строкой после двоеточия; если он начинается с [ или {, возьмите его в кавычки.",
        ],
        [
            "map.yaml:1:22: No role is given for “ЦРО”. Write, for instance, “муниципальная методическая служба”.",
            "map.yaml:1:29: “ИМЦ” must be text. Write it on one line after the colon, in quotes if it begins with [ or {.",
        ],
    ),
    case(
        "waivers",
        ROW
        + "        title: a\n        waive:\n          - {rule: x}\n          - {rule: x, reason: ''}\n          - x\n          - {rule: y, reason: z, until: скоро}\n",
        [
            "map.yaml:10:13: Принятое отступление (waive): нет ключа «reason». Добавьте строку «reason: …».",
            "map.yaml:11:31: Значение «reason» пустое. Нужны правило и причина, по которой замечание принято.",
            "map.yaml:12:13: Принятое отступление (waive): нужны строки «ключ: значение». Допустимые ключи: rule, reason, until.",
            "map.yaml:13:41: «until» должно быть датой вида 2022-03-25. Здесь указано «скоро».",
        ],
        [
            "map.yaml:10:13: A waiver has no key “reason”. Add a line “reason: …”.",
            "map.yaml:11:31: “reason” is empty. A waiver names the rule and the reason why its finding is accepted.",
            "map.yaml:12:13: A waiver must consist of lines “key: value”. Known keys: rule, reason, until.",
            "map.yaml:13:41: “until” must be a date such as 2022-03-25. Here stands “скоро”.",
        ],
    ),
    case(
        "a waiver not in a list",
        ROW + "        title: a\n        waive: {rule: x, reason: y}\n",
        ["map.yaml:9:16: «waive» должно быть списком. Начните каждый элемент с дефиса: «- …»."],
        ["map.yaml:9:16: “waive” must be a list. Begin each member with a dash: “- …”."],
    ),
    case(
        "derives_from a map",
        ROW + "        title: a\n        derives_from: {a: 1}\n",
        [
            "map.yaml:9:23: «derives_from» события – это номера пунктов карты вышестоящего уровня. Напишите «derives_from: [6]»."
        ],
        [
            "map.yaml:9:23: “derives_from” of an event must hold numbers of the parent's items. Write “derives_from: [6]”."
        ],
    ),
    case(
        "derives_from with a hole",
        ROW + "        title: a\n        derives_from: [1, ~]\n",
        [
            "map.yaml:9:27: «derives_from» события – это номера пунктов карты вышестоящего уровня. Напишите «derives_from: [6]»."
        ],
        [
            "map.yaml:9:27: “derives_from” of an event must hold numbers of the parent's items. Write “derives_from: [6]”."
        ],
    ),
    case(
        "a tag that builds an object",
        ROW + "        title: !!python/object/apply:os.system ['echo']\n",
        [
            "map.yaml:8:16: Тег «!!python/object/apply:os.system» недопустим: в карте может быть только текст. Удалите тег; значение, которое начинается с «!», возьмите в кавычки."
        ],
        [
            "map.yaml:8:16: The tag “!!python/object/apply:os.system” is not allowed: a roadmap holds only text. Remove the tag; put a value that begins with “!” in quotes."
        ],
    ),
    case(
        "own tag",
        ROW + "        title: !foo x\n",
        [
            "map.yaml:8:16: Тег «!foo» недопустим: в карте может быть только текст. Удалите тег; значение, которое начинается с «!», возьмите в кавычки."
        ],
        [
            "map.yaml:8:16: The tag “!foo” is not allowed: a roadmap holds only text. Remove the tag; put a value that begins with “!” in quotes."
        ],
    ),
    case(
        "anchor bomb",
        "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g,*g]\ni: &i [*h,*h,*h,*h,*h,*h,*h,*h,*h,*h]\n",
        [
            "map.yaml:6:35: В файле больше 1000000 значений, если раскрыть якоря. Запишите строки без якорей (& и *) или разделите файл."
        ],
        [
            "map.yaml:6:35: The file holds more than 1000000 values, anchors written out. Write the rows without anchors (& and *), or split the file."
        ],
    ),
    case(
        "an anchor in itself",
        "a: &a [*a]\n",
        ["map.yaml:1:8: Якорь «&a» ссылается на самого себя. Запишите значение полностью."],
        ["map.yaml:1:8: The anchor “&a” refers to itself. Write the value out."],
    ),
    case(
        "no such anchor",
        "a: *b\n",
        ["map.yaml:1:4: Выше нет якоря «&b». Значение, которое начинается с «*», возьмите в кавычки."],
        ["map.yaml:1:4: There is no anchor “&b” above. A value that begins with “*” must stand in quotes."],
    ),
    case(
        "deep brackets",
        "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        ["map.yaml:1:53: Вложенность файла больше 50 уровней. Сверьте его строение со встроенной картой."],
        [
            "map.yaml:1:53: The file is nested deeper than 50 levels. Compare its structure with a bundled roadmap."
        ],
    ),
    case(
        "two documents",
        "a: b\n---\nc: d\n",
        ["map.yaml:2:1: Здесь начинается второй документ. Оставьте в файле одну карту."],
        ["map.yaml:2:1: A second document begins here. Keep one roadmap in one file."],
    ),
    case(
        "all errors at once",
        "foo: 1\nfoo: 1\nfoo: 1\n",
        [
            "map.yaml:1:1: Неизвестный ключ «foo». Допустимые ключи: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections.",
            "map.yaml:1:1: Дорожная карта: нет ключа «level». Добавьте строку «level: …».",
            "map.yaml:1:1: Дорожная карта: нет ключа «territory». Добавьте строку «territory: …».",
            "map.yaml:1:1: Дорожная карта: нет ключа «sections». Добавьте строку «sections: …».",
            "map.yaml:1:1: Не указан год карты: нет ни «year», ни «years». Добавьте строку вида «year: 2022» или «years: [2023, 2024, 2025]».",
            "map.yaml:2:1: Ключ «foo» повторяется, он уже есть в строке 1. Оставьте что-то одно.",
            "map.yaml:3:1: Ключ «foo» повторяется, он уже есть в строке 1. Оставьте что-то одно.",
        ],
        [
            "map.yaml:1:1: Unknown key “foo”. Known keys: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections.",
            "map.yaml:1:1: The roadmap has no key “level”. Add a line “level: …”.",
            "map.yaml:1:1: The roadmap has no key “territory”. Add a line “territory: …”.",
            "map.yaml:1:1: The roadmap has no key “sections”. Add a line “sections: …”.",
            "map.yaml:1:1: The roadmap says neither “year” nor “years”. Add a line such as “year: 2022” or “years: [2023, 2024, 2025]”.",
            "map.yaml:2:1: The key “foo” is repeated; it stands in line 1 already. Keep one of them.",
            "map.yaml:3:1: The key “foo” is repeated; it stands in line 1 already. Keep one of them.",
        ],
    ),
    case(
        "empty territory",
        "territory: ''\nlevel: municipal\nyear: 2022\nsections:\n  - title: Раздел\n    events:\n      - number: 1\n        title: a\n",
        ["map.yaml:1:12: Значение «territory» пустое. Назовите территорию."],
        ["map.yaml:1:12: “territory” is empty. Name the territory."],
    ),
    case(
        "a list as key",
        "? [a]\n: b\n" + WHOLE,
        [
            "map.yaml:1:3: Ключ должен быть словом. Допустимые ключи: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections."
        ],
        [
            "map.yaml:1:3: A key must be a word. Known keys: level, territory, project, year, years, title, derives_from, schools, municipalities, approved, organisations, sections."
        ],
    ),
    case(
        "zero municipalities",
        "municipalities: 0\n" + WHOLE,
        ["map.yaml:1:17: «municipalities» должно быть целым числом от 1 до 1000000. Здесь указано «0»."],
        ["map.yaml:1:17: “municipalities” must be a whole number from 1 to 1000000. Here stands “0”."],
    ),
    case(
        "section of wrong types",
        HEAD + "sections:\n  - purpose: [a]\n    events: x\n",
        [
            "map.yaml:5:14: «purpose» должно быть текстом. Запишите его одной строкой после двоеточия; если он начинается с [ или {, возьмите его в кавычки.",
            "map.yaml:6:13: «events» должно быть списком. Начните каждый элемент с дефиса: «- …».",
        ],
        [
            "map.yaml:5:14: “purpose” must be text. Write it on one line after the colon, in quotes if it begins with [ or {.",
            "map.yaml:6:13: “events” must be a list. Begin each member with a dash: “- …”.",
        ],
    ),
    case(
        "merge key",
        ROW + "        <<: {a: b}\n        title: a\n",
        [
            "map.yaml:8:9: Неизвестный ключ «<<». Допустимые ключи: number, title, deadline, executors, indicator, derives_from, waive, note, merged."
        ],
        [
            "map.yaml:8:9: Unknown key “<<”. Known keys: number, title, deadline, executors, indicator, derives_from, waive, note, merged."
        ],
    ),
]


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    set_language(request.param)
    yield request.param
    set_language("ru")


@pytest.mark.parametrize(("source", "messages"), CASES)
def test_says_where_what_and_what_to_do(
    source: str | bytes, messages: dict[str, list[str]], language: Language
) -> None:
    with pytest.raises(SourceError) as raised:
        loads(source, "map.yaml")
    assert str(raised.value).split("\n") == messages[language]


def test_a_depth_that_the_parser_refuses_itself_is_told_as_clearly() -> None:
    with pytest.raises(SourceError) as raised:
        loads("a: " + "[" * 5000, "map.yaml")
    assert "Вложенность файла" in str(raised.value)
