"""What the keys of a rule pack are called in an editor, and an example of each; schema.py says what they take."""

from __future__ import annotations

from typing import Any

from alignment.language import N_, _

PACK: dict[str, tuple[str, Any]] = {
    "pack": (N_("Pack"), "cascade"),
    "title": (N_("Title of the pack"), {"ru": "Сроки реализации", "en": "Deadlines"}),
    "basis": (N_("Basis of the pack"), "Приказ от 03.03.2022 № 28"),
    "extends": (N_("Extended packs"), ["deadlines", "form"]),
    "criteria": (N_("Criteria"), {"deadlines": {"title": "Сроки реализации", "weight": 25}}),
    "penalties": (N_("Penalties"), {"error": 1, "warning": 0.5, "info": 0}),
    "verdict": (N_("Verdict"), {"compliant": "errors == 0 and score >= 0.9"}),
    "parameters": (N_("Parameters"), {"most_executors": 3}),
    "off": (N_("Rules that are off"), ["event-without-basis"]),
    "change": (N_("Changed rules"), {"deadline-before-window": {"severity": "warning"}}),
    "rules": (N_("Rules"), []),
}
RULE: dict[str, tuple[str, Any]] = {
    "id": (N_("Id of the rule"), "deadline-missing"),
    "title": (N_("Title of the rule"), {"ru": "Срок не указан", "en": "The deadline is missing"}),
    "criterion": (N_("Criterion of the rule"), "deadlines"),
    "for": (N_("Looked at"), "event"),
    "together": (N_("Judged together"), "events"),
    "each": (N_("Each of a list"), "role in event.roles"),
    "severity": (N_("Severity of the rule"), "error"),
    "when": (N_("When it is looked at"), "event.windows and item.windows"),
    "assert": (N_("What must hold"), "event.windows is within(item.windows)"),
    "unsure": (N_("When it only asks"), "event.targets | answering(item.targets)"),
    "field": (N_("Cell of the finding"), "deadline"),
    "related": (N_("Other side"), "event.repeats"),
    "message": (N_("Message"), {"ru": "Срок {{ event.deadline | quoted }} не указан."}),
    "advice": (N_("Advice"), {"ru": "Укажите срок."}),
    "proposal": (N_("Proposed cell"), {"ru": "{{ item.windows | dates }}"}),
    "basis": (N_("Basis of the rule"), "пункт 6"),
    "why": (N_("Why"), {"ru": "Без срока исполнение не проверить."}),
    "recommendation": (N_("Recommendation to all"), {"ru": "Укажите срок каждого мероприятия."}),
    "examples": (N_("Examples"), [{"holds": {"event": {"deadline": "29.03.2022"}}}, {"fails": {"event": {"deadline": ""}}}]),
    "last": (N_("After the others"), True),
    "alone": (N_("Without a parent too"), True),
}  # fmt: skip


def titled(properties: dict[str, Any], titles: dict[str, tuple[str, Any]]) -> dict[str, Any]:
    """Return properties of a schema with titles, in the language of messages, and examples where they have none."""
    made = {}
    for name, one in properties.items():
        title, example = titles[name]
        made[name] = {"title": _(title), **one, "examples": one.get("examples", [example])}
    return made
