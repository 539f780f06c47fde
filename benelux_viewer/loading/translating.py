"""From the tree of a translation file to a `Translation`, held against its briefing."""

from __future__ import annotations

from collections.abc import Mapping as Named
from pathlib import Path

from benelux_viewer import i18n
from benelux_viewer.errors import TranslationError
from benelux_viewer.i18n import tr
from benelux_viewer.loading import kinds
from benelux_viewer.loading.characters import decode
from benelux_viewer.loading.events import parse
from benelux_viewer.loading.fields import Fields, words
from benelux_viewer.loading.nodes import Mapping, Node, Refused, Sequence
from benelux_viewer.loading.problems import Problems, Unknown, quote
from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.translation import Needed, TranslatedPart, Translation, needed

_NO_PART = Unknown(
    i18n.mark("{word} is geen onderdeel van de briefing."),
    i18n.mark("{word} is geen onderdeel van de briefing; bedoelde u {near}?"),
)


def load_translation_bytes(
    file: Path, data: bytes, briefing: Briefing, language: str
) -> Translation:
    """Return the translation of a briefing in the bytes of a file that has been read.

    Raises TranslationError with all that is wrong, naming `file`.
    """
    problems = Problems()
    text = decode(data, problems)
    root = None if text is None else parse(text, problems)
    translation = build_translation(root, briefing, language, problems) if root else None
    if translation is None or problems:
        raise TranslationError(file, problems.listed())
    return translation


def is_translation(root: Node) -> bool:
    """Tell whether a file is meant to be a translation and not a briefing."""
    keys = root.entries.keys() if isinstance(root, Mapping) else ()
    return "letter" not in keys and ("parts" in keys or "briefing" in keys)


def build_translation(
    root: Node, briefing: Briefing, language: str, problems: Problems
) -> Translation:
    """Return the translation that a tree describes; of no use if there are problems.

    `language` is the one that the file's name promises.
    """
    fields = Fields(root, kinds.TRANSLATION, problems)
    whose, told = fields.words("briefing"), fields.words("language")
    if whose and whose != briefing.id:
        problems.add(
            fields.mark_of("briefing"),
            tr(
                "De briefing hiernaast heet {id}, niet {other}.",
                id=quote(briefing.id),
                other=quote(whose),
            ),
        )
    if told and told != language:
        problems.add(
            fields.mark_of("language"),
            tr(
                "De naam van dit bestand zegt {language}, maar hier staat {other}.",
                language=quote(language),
                other=quote(told),
            ),
        )
    elif told == briefing.language:
        problems.add(
            fields.mark_of("language"),
            tr("De briefing is al in de taal {language}.", language=quote(told)),
        )
    parts = _parts(fields.get("parts"), needed(briefing), problems)
    return Translation(whose, language, fields.words("title"), parts)


def _parts(
    node: Node | None, owners: Named[NodeRef, Needed], problems: Problems
) -> tuple[TranslatedPart, ...]:
    if node is None or isinstance(node, Refused):
        return ()
    if not isinstance(node, Mapping):
        problems.add(node.mark, tr("Hier horen de onderdelen te staan, elk onder zijn eigen id."))
        return ()
    for key, entry in node.entries.items():
        if key not in owners:
            problems.unknown(entry.mark, _NO_PART, key, owners)
    found: list[TranslatedPart] = []
    for ref, wanted in owners.items():
        if entry := node.entries.get(ref):
            found.append(_part(ref, wanted, entry.value, problems))
        else:
            problems.add(node.mark, tr("De vertaling van {ref} ontbreekt.", ref=quote(ref)))
    return tuple(sorted(found))


def _part(ref: NodeRef, wanted: Needed, node: Node, problems: Problems) -> TranslatedPart:
    fields = Fields(node, kinds.TRANSLATED_PART, problems)
    if not isinstance(node, Mapping):
        return TranslatedPart(ref, "")
    for key, count in zip(Needed._fields, wanted, strict=True):
        if count and key not in node.entries:
            told = tr("Bij {ref} ontbreekt {key}.", ref=quote(ref), key=quote(key))
            problems.add(node.mark, told)
        elif key in node.entries and not count:
            problems.add(
                node.entries[key].mark,
                tr(
                    "In de briefing heeft {ref} geen {key}; haal de sleutel weg.",
                    ref=quote(ref),
                    key=quote(key),
                ),
            )
    return TranslatedPart(
        ref,
        fields.words("title"),
        _lines("summary", wanted.summary, fields, problems),
        _lines("milestones", wanted.milestones, fields, problems),
        fields.words("ministry"),
    )


def _lines(key: str, wanted: int, fields: Fields, problems: Problems) -> tuple[str, ...]:
    nodes = tuple(fields.items(key))
    if wanted and isinstance(fields.get(key), Sequence) and len(nodes) != wanted:
        mark = nodes[wanted].mark if len(nodes) > wanted else fields.mark_of(key)
        problems.add(
            mark,
            tr(
                "Bij {key} horen evenveel regels als in de briefing: {wanted}, niet {count}.",
                key=quote(key),
                wanted=wanted,
                count=len(nodes),
            ),
        )
    return tuple(words(node, problems) for node in nodes)
