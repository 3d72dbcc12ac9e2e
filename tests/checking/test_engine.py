"""How rules are run: who is judged together, what a doubt costs, what is waived, how scores come about."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment import check
from alignment.checking import examples
from alignment.checking.packs.loader import load_packs
from alignment.language import set_language
from alignment.roadmap import Approval, Waiver
from tests.checking.making import check_of, found, judged, link, one_rule, parent, roadmap, write_pack

WHOLE = {"executors": "муниципальный координатор", "indicator": "не менее одного отчета", "deadline": "май"}


def event(title="Опрос", **cells):
    return {"title": title, **WHOLE, **cells}


def test_a_sound_roadmap_has_no_finding():
    result = judged(roadmap(event()), parent(event()), [link(0, 0)])
    assert found(result) == []
    assert (result.verdict, result.score) == ("compliant", 1.0)


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"deadline": ""}, "deadline-missing"),
        ({"deadline": "по графику"}, "deadline-unreadable"),
        ({"deadline": "31.02.2022"}, "deadline-unreadable"),
        ({"deadline": "25.05.2022 – 10.05.2022"}, "deadline-reversed"),
        ({"deadline": "15.05.2021"}, "deadline-outside-year"),
        ({"deadline": "15.06.2022"}, "deadline-after-window"),
        ({"deadline": "15.04.2022"}, "deadline-before-window"),
        ({"executors": ""}, "executor-missing"),
        ({"executors": "школа"}, "executor-role-missing"),
        ({"executors": "региональный координатор, муниципальный координатор"}, "executor-wrong-level"),
        ({"indicator": ""}, "indicator-missing"),
        ({"indicator": "3 участника"}, "indicator-unit-mismatch"),
        ({"title": ""}, "title-missing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_defect_is_told_by_one_rule(cells, rule):
    result = judged(roadmap(event(**cells)), parent(event()), [link(0, 0)])
    assert [name for name, _event, _item in found(result)] == [rule]


def test_a_window_inside_one_of_several_items_will_do():
    above = parent(event(deadline="март"), event(deadline="сентябрь"))
    assert found(judged(roadmap(event(deadline="10 сентября")), above, [link(0, 0, 1)])) == []


def test_a_late_event_of_several_items_is_told_once_against_the_closest():
    above = parent(event(deadline="март"), event(deadline="сентябрь"))
    result = judged(roadmap(event(deadline="10 октября")), above, [link(0, 1, 0)])
    assert found(result) == [("deadline-after-window", "1", "2")]
    assert result.findings[0].message == (
        "Срок «10 октября» заканчивается позже, чем срок пункта 2, 1 («сентябрь», «март»), на 10 дней."
    )


def test_nesting_is_judged_event_by_event():
    child = roadmap(event(deadline="5 мая"), event("Второй опрос", deadline="5 июня"))
    assert found(judged(child, parent(event()), [link(0, 0), link(1, 0)])) == [
        ("deadline-after-window", "2", "1")
    ]


def test_a_role_that_one_event_of_an_item_has_is_there():
    item = event(executors="муниципальный координатор, муниципальная методическая служба")
    child = roadmap(event(), event("Анализ опроса", executors="ММС"))
    assert found(judged(child, parent(item), [link(0, 0), link(1, 0)])) == []


def test_what_events_of_an_item_lack_together_is_told_at_the_closest():
    item = event(executors="муниципальный координатор, муниципальная методическая служба")
    child = roadmap(event(), event("Анализ опроса"))
    result = judged(child, parent(item), [link(0, 0, score=0.7), link(1, 0, score=0.9)])
    assert found(result) == [("executor-role-missing", "2", "1")]
    finding = result.findings[0]
    assert (finding.location.path, finding.related.path) == ("municipal.yaml", "regional.yaml")


def test_an_own_initiative_is_judged_by_its_own_cells_only():
    result = judged(roadmap(event(deadline="", executors="Комитет по образованию")), parent(), [link(0)])
    assert found(result) == [("event-without-basis", "1", None), ("deadline-missing", "1", None)]
    assert check_of(result, "deadline-after-window").reasons == {"мероприятие по собственной инициативе": 1}


def test_a_doubtful_link_gives_findings_of_low_confidence_that_cost_nothing():
    result = judged(roadmap(event(deadline="июнь")), parent(event()), [link(0, 0, status="review")])
    assert found(result, confidence="low") == [
        ("link-uncertain", "1", None),
        ("deadline-after-window", "1", "1"),
        ("item-not-covered", None, "1"),
    ]
    assert found(result, confidence="high") == []
    after = check_of(result, "deadline-after-window")
    assert (after.failed, after.reasons) == (0, {"связь с пунктом требует решения эксперта": 1})
    assert not any(finding.fails for finding in result.findings)
    assert result.verdict == "compliant"


def test_an_item_that_a_doubtful_event_might_carry_out_is_a_question():
    above = parent(event("Первый опрос"), event("Второй опрос"))
    result = judged(roadmap(event()), above, [link(0, 0, status="review", candidates=(1,))])
    assert ("item-not-covered", None, "2") in found(result, confidence="low")
    assert check_of(result, "item-not-covered").failed == 0


def test_an_item_that_an_own_initiative_might_carry_out_after_all_is_a_question():
    result = judged(roadmap(event()), parent(event("Опрос")), [link(0, candidates=(0,))])
    assert ("item-not-covered", None, "1") in found(result, confidence="low")
    assert check_of(result, "item-not-covered").failed == 0


@pytest.mark.parametrize(("doubt", "asked"), [(0.4, True), (0.5, False)])
def test_the_pack_says_which_candidates_of_a_doubtful_link_count(tmp_path, doubt, asked):
    """A candidate of the link below has the probability 0.4."""
    pack = write_pack(tmp_path, f"pack: mine\nextends: cascade\nparameters: {{doubt: {doubt}}}\n")
    above = parent(event("Первый опрос"), event("Второй опрос"))
    result = judged(roadmap(event()), above, [link(0, 0, status="review", candidates=(1,))], rules=(pack,))
    assert (("item-not-covered", None, "2") in found(result, confidence="low")) is asked
    assert check_of(result, "item-not-covered").failed == (not asked)


@pytest.mark.parametrize(("further", "asked"), [(0.4, True), (0.5, False)])
def test_the_pack_says_from_when_on_an_event_may_carry_out_a_further_item(tmp_path, further, asked):
    """A candidate of the link below has the probability 0.4."""
    pack = write_pack(tmp_path, f"pack: mine\nextends: cascade\nparameters: {{further: {further}}}\n")
    above = parent(event("Первый опрос"), event("Второй опрос"))
    result = judged(roadmap(event()), above, [link(0, 0, candidates=(1,))], rules=(pack,))
    assert (("item-not-covered", None, "2") in found(result, confidence="low")) is asked
    assert check_of(result, "item-not-covered").failed == (not asked)


def test_an_item_with_a_firm_event_beside_a_doubtful_one_is_covered():
    child = roadmap(event(), event("Другой опрос"))
    result = judged(child, parent(event()), [link(0, 0), link(1, 0, status="review")])
    assert check_of(result, "item-not-covered").passed == 1


def test_a_period_that_a_doubtful_event_may_fill_is_a_question():
    child = roadmap(event(deadline="апрель"), event("Другой опрос", deadline="сентябрь"))
    above = parent(event(deadline="апрель, сентябрь"), event("Иной опрос"))
    result = judged(child, above, [link(0, 0), link(1, 1, status="review", candidates=(0,))])
    assert ("deadline-window-skipped", "1", "1") in found(result, confidence="low")
    sure = judged(child, above, [link(0, 0), link(1, 1)])
    assert ("deadline-window-skipped", "1", "1") in found(sure, confidence="high")


def test_a_firm_event_outweighs_a_doubtful_one():
    child = roadmap(event(executors="школа"), event("Другой опрос", executors="школа"))
    result = judged(child, parent(event()), [link(0, 0, status="review"), link(1, 0, score=0.5)])
    assert ("executor-role-missing", "2", "1") in found(result, confidence="high")


def test_an_uncovered_item_is_told_and_the_region_s_own_isnt():
    above = parent(event("Отчет"), event("ВКС", executors="Региональный координатор"))
    result = judged(roadmap(event(executors="УО")), above, [link(0)])
    assert [f for f in found(result) if f[1] is None] == [("item-not-covered", None, "1")]
    finding = result.findings[-1]
    assert (finding.location.path, finding.related, finding.index, finding.item_index) == (
        "regional.yaml",
        None,
        None,
        0,
    )


@pytest.mark.parametrize(
    ("level", "above", "role", "higher"),
    [
        ("regional", "federal", "региональный координатор", "федеральный координатор"),
        ("municipal", "regional", "муниципальный координатор", "региональный координатор"),
        ("school", "municipal", "куратор", "муниципальный координатор"),
    ],
)
def test_rules_hold_between_any_two_neighbouring_levels(level, above, role, higher):
    top = roadmap(event(executors=f"{higher}, {role}"), event("Отчет", executors=role), level=above)
    child = roadmap(event(executors=role), level=level)
    assert found(judged(child, top, [link(0, 0)])) == [("item-not-covered", None, "2")]
    wrong = judged(roadmap(event(executors=f"{higher}, {role}"), level=level), top, [link(0, 0)])
    assert ("executor-wrong-level", "1", None) in found(wrong)


def test_a_roadmap_alone_is_judged_by_its_form():
    child = roadmap(event(number=1), event(number=3))
    result = judged(child)
    assert [f[:2] for f in found(result)] == [
        ("event-numbering", "3"),
        ("event-duplicate", "3"),
        ("item-twins", None),
    ]
    assert check_of(result, "item-not-covered").reasons == {"не указана карта вышестоящего уровня": 2}
    coverage = next(criterion for criterion in result.criteria if criterion.id == "coverage")
    assert coverage.score is None


def test_nothing_checked_is_unchecked():
    result = judged(roadmap(), rules=load_packs(["coverage"]))
    assert (result.verdict, result.score) == ("unchecked", None)


def test_scores_can_be_redone_by_hand():
    rows = [event(f"Опрос {n}", deadline=d) for n, d in enumerate(["май", "", "по графику", "май", "2 мая"])]
    result = judged(roadmap(*rows), rules=load_packs(["deadlines"]))
    (deadlines,) = result.criteria
    assert (deadlines.passed, deadlines.failed, deadlines.errors, deadlines.warnings) == (3, 2, 1, 1)
    assert deadlines.score == (5 - 1 - 0.5) / 5 == result.score


@pytest.mark.parametrize(
    ("late", "verdict"),
    [(0, "compliant"), (1, "partial"), (9, "noncompliant")],
    ids=["none", "one", "nearly all"],
)
def test_the_verdict_follows_the_pack(late, verdict):
    rows = [event(f"Опрос {n}", deadline="июнь" if n < late else "май") for n in range(10)]
    result = judged(
        roadmap(*rows), parent(*(event(f"Опрос {n}") for n in range(10))), [link(n, n) for n in range(10)]
    )
    assert result.verdict == verdict


def test_findings_are_in_the_order_of_events_and_rules():
    child = roadmap(event(deadline="", indicator=""), event("Семинар", deadline=""))
    assert found(judged(child)) == [
        ("deadline-missing", "1", None),
        ("indicator-missing", "1", None),
        ("deadline-missing", "2", None),
    ]


def test_messages_come_in_english_too():
    set_language("en")
    try:
        result = judged(
            roadmap(event(deadline="29.05.2022")),
            parent(event(deadline="01.05.2022 – 25.05.2022")),
            [link(0, 0)],
        )
    finally:
        set_language("ru")
    assert result.findings[0].message == (
        "The deadline «29.05.2022» ends later than that of item 1 («01.05.2022 – 25.05.2022»), by 4 days."
    )


def test_a_fingerprint_outlives_numbers_places_and_wording():
    first = judged(roadmap(event(deadline="")))
    moved = judged(roadmap(event("Другое", number=1), event("  ОПРОС ", number=17, deadline="–")))
    assert first.findings[0].fingerprint == moved.findings[0].fingerprint


def test_equal_rows_have_fingerprints_of_their_own():
    result = judged(roadmap(event(deadline=""), event(deadline="")), rules=load_packs(["deadlines"]))
    assert len({finding.fingerprint for finding in result.findings}) == 2


def waived(rule, until=None):
    return (Waiver(rule=rule, reason="согласовано", until=until),)


def test_a_waiver_keeps_the_finding_and_takes_its_cost():
    result = judged(roadmap(event(deadline="", waive=waived("deadline-missing"))))
    (finding,) = result.findings
    assert (finding.rule, finding.waived.reason, finding.waived.by) == (
        "deadline-missing",
        "согласовано",
        "roadmap",
    )
    counts = check_of(result, "deadline-missing")
    assert (counts.passed, counts.failed, counts.waived) == (0, 0, 1)
    assert result.verdict == "compliant"


def test_a_waiver_on_an_item_holds_for_every_link_to_it():
    above = parent(event(waive=waived("deadline-after-window")))
    child = roadmap(event(deadline="июнь"), event("Второй опрос", deadline="июль"))
    result = judged(child, above, [link(0, 0), link(1, 0)])
    assert [f.waived.by for f in result.findings] == ["parent", "parent"]


def test_an_item_may_be_waived_as_a_whole():
    result = judged(
        roadmap(event()), parent(event(), event("Отчет", waive=waived("item-not-covered"))), [link(0, 0)]
    )
    assert [(f.rule, f.waived is not None) for f in result.findings] == [("item-not-covered", True)]


@pytest.mark.parametrize(
    ("rule", "on", "expected"),
    [
        (
            "deadline-reversed",
            None,
            [
                (
                    "waiver-unused",
                    "Для отступления от правила «deadline-reversed» нет замечания (причина: «согласовано»).",
                )
            ],
        ),
        (
            "deadline-reversd",
            None,
            [
                (
                    "waiver-unused",
                    "Отступление ссылается на неизвестное правило «deadline-reversd» (причина: «согласовано»).",
                )
            ],
        ),
    ],
)
def test_a_waiver_that_matches_nothing_is_told(rule, on, expected):
    result = judged(roadmap(event(waive=waived(rule))), on=on)
    assert [(f.rule, f.message) for f in result.findings] == expected


def test_an_expired_waiver_no_longer_holds():
    child = roadmap(event(deadline="", waive=waived("deadline-missing", date(2022, 4, 20))))
    assert [f.waived is not None for f in judged(child, on=date(2022, 4, 20)).findings] == [True]
    after = judged(child, on=date(2022, 4, 21))
    assert [(f.rule, f.waived) for f in after.findings] == [
        ("deadline-missing", None),
        ("waiver-expired", None),
    ]
    assert [f.waived is not None for f in judged(child).findings] == [True]


def test_a_waiver_of_a_rule_that_isnt_run_is_not_unused():
    rules = load_packs().only(ignore=["deadline-missing"])
    assert found(judged(roadmap(event(waive=waived("deadline-missing"))), rules=rules)) == []
    alone = judged(roadmap(event(waive=waived("deadline-after-window"))))
    assert found(alone) == []


def test_only_selected_rules_run():
    rules = load_packs().only(select=["deadline-missing"])
    result = judged(roadmap(event(deadline="", indicator="")), rules=rules)
    assert [one.rule for one in result.checks] == ["deadline-missing"]


def test_a_region_s_old_event_for_all_costs_nothing():
    item = event(
        "Сессия",
        executors="Региональный координатор",
        deadline="14.02.2022",
        indicator="100 % муниципалитетов",
    )
    early = parent(item, approved=Approval(date=date(2022, 3, 3)))
    child = roadmap(event(executors="УО"))
    assert ("item-without-participation", None, "1") not in found(judged(child, early, [link(0)]))
    assert ("item-without-participation", None, "1") in found(judged(child, parent(item), [link(0)]))


def test_a_region_s_slip_isnt_charged_to_the_municipality():
    titles = "Разработка дорожной карты", "Утверждение состава рабочей группы"
    swapped = "не менее одного акта", "не менее 36 дорожных карт"
    above = parent(*(event(t, indicator=i) for t, i in zip(titles, swapped, strict=True)))
    links = [link(0, 0), link(1, 1)]
    own = roadmap(event(titles[0], indicator="1 дорожная карта"), event(titles[1], indicator="1 приказ"))
    copied = roadmap(event(titles[0], indicator="1 акт"), event(titles[1], indicator="1 дорожная карта"))
    assert found(judged(own, above, links)) == []
    assert found(judged(copied, above, links)) == []
    assert [f[:2] for f in found(judged(copied))] == [("indicator-copied", "1"), ("indicator-copied", "2")]


def test_a_rule_about_the_whole_roadmap(tmp_path):
    rules = load_packs([write_pack(tmp_path, one_rule("roadmap.territory == 'Город'", "roadmap"))])
    (finding,) = judged(roadmap(event()), rules=rules).findings
    assert (finding.event, finding.item, finding.location.line) == (None, None, 1)


def test_check_reads_and_matches_by_itself():
    above = parent(
        event("Проведение первого опроса кураторов"), event("Подготовка отчета о реализации карты")
    )
    child = roadmap(event("Проведение первого опроса кураторов", deadline="июнь"))
    result = check(child, above, rules=["deadlines"])
    assert found(result) == [("deadline-after-window", "1", "1")]
    assert check(child, rules=["form"]).links == ()


@settings(max_examples=40, deadline=None)
@given(
    st.dates(date(2022, 2, 1), date(2022, 11, 20)), st.integers(0, 20), st.integers(0, 20), st.integers(0, 40)
)
def test_widening_an_item_s_window_never_adds_a_deadline_finding(day, before, after, shift):
    def cell(first, last):
        return f"{first:%d.%m.%Y} – {last:%d.%m.%Y}"

    def findings(wider):
        first, last = day.toordinal() - wider * before, day.toordinal() + 7 + wider * after
        above = parent(event(deadline=cell(date.fromordinal(first), date.fromordinal(last))))
        start = date.fromordinal(day.toordinal() + shift - 20)
        child = roadmap(event(deadline=cell(start, date.fromordinal(start.toordinal() + 3))))
        return {
            rule for rule, _e, _i in found(judged(child, above, [link(0, 0)])) if rule.startswith("deadline")
        }

    assert findings(1) <= findings(0)


ROLES = ("муниципальный координатор", "ММС", "куратор", "МОУО", "директор школы", "МОУ СОШ № 6")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(ROLES), min_size=1, max_size=3),
    st.sampled_from(ROLES),
    st.sets(st.sampled_from(ROLES), min_size=1),
)
def test_adding_an_executor_never_adds_a_missing_role(named, more, asked):
    above = parent(event(executors=", ".join(sorted(asked))))

    def missing(executors):
        result = judged(roadmap(event(executors=", ".join(executors))), above, [link(0, 0)])
        return {f.message.split(":")[0] for f in result.findings if f.rule == "executor-role-missing"}

    assert missing([*named, more]) <= missing(named)


def unsure(tmp_path, **more):
    """A pack whose rule fails at every event without a title and is unsure of those without a deadline."""
    return write_pack(tmp_path, one_rule(unsure="event.deadline is blank", **more))


def test_an_unsure_finding_is_a_question_that_costs_nothing(tmp_path):
    child = roadmap({"title": "", "deadline": ""}, {"title": "Опрос", "deadline": "май"})
    result = judged(child, rules=(unsure(tmp_path),))
    assert [finding.confidence for finding in result.findings] == ["low"]
    check = check_of(result, "my-rule")
    assert (check.passed, check.failed, check.skipped) == (1, 0, 1)
    assert list(check.reasons) == ["ячейка требует решения эксперта"]
    assert result.criteria[0].score == 1


def test_a_finding_that_the_rule_is_sure_of_fails(tmp_path):
    child = roadmap({"title": "", "deadline": "май"}, {"title": "", "deadline": ""})
    result = judged(child, rules=(unsure(tmp_path),))
    assert [finding.confidence for finding in result.findings] == ["high", "low"]
    assert check_of(result, "my-rule").failed == 1
    assert result.criteria[0].score == 0


def test_members_of_a_list_are_unsure_one_by_one(tmp_path):
    text = one_rule("role.level == 'federal'", each="role in event.roles", unsure="role.level == 'municipal'")
    child = roadmap({"executors": "Совет звездочетов, муниципальный совет оленеводов"})
    result = judged(child, rules=(write_pack(tmp_path, text),))
    assert [finding.confidence for finding in result.findings] == ["high", "low"]
    assert check_of(result, "my-rule").failed == 1


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        ("{asks: {event: {title: ''}}}", False),
        ("{asks: {event: {title: '', deadline: май}}}", True),
        ("{asks: {event: {title: Опрос}}}", True),
        ("{asks: {event: {title: ''}, message: Другое}}", True),
        ("{asks: {event: {title: ''}, message: Нет}}", False),
    ],
)
def test_an_example_says_what_the_rule_asks(tmp_path, example, fault):
    wanted = f"[{{holds: {{event: {{title: Опрос}}}}}}, {{fails: {{event: {{deadline: май}}}}}}, {example}]"
    rules = load_packs([unsure(tmp_path, examples=wanted)])
    assert bool(examples.test_pack(rules)) == fault


def test_an_indicator_of_another_row_that_counts_the_same_is_told_by_its_words():
    asked = ["100 % школ загрузили подтверждающие документы в систему мониторинга",
             "100 % школ приняли участие в установочной встрече кураторов округа"]  # fmt: skip
    above = parent(event("Загрузка", indicator=asked[0]), event("Встреча", indicator=asked[1]))
    copied = roadmap(event("Загрузка", indicator=asked[0]), event("Встреча", indicator=asked[0]))
    links = [link(0, 0), link(1, 1)]
    assert [f for f in found(judged(copied, above, links)) if f[0] == "indicator-copied"] == [
        ("indicator-copied", "2", None)
    ]
    own = roadmap(event("Загрузка", indicator=asked[0]), event("Встреча", indicator=asked[1]))
    assert not [f for f in found(judged(own, above, links)) if f[0] == "indicator-copied"]
