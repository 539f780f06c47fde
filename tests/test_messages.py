"""What the code says goes through the catalogues: as it must for Babel to find it, and in time.

Read from the code itself, so that it holds for what no other test happens to say.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "benelux_viewer"
FILES = sorted(ROOT.rglob("*.py"))
SAID = {"tr": 1, "trn": 2}
"""What says something, and how many messages it takes."""
KEPT = {**SAID, "mark": 1, "ViewerError": 1}
_PLACE = re.compile(r"\{(\w+)\}")

NAMES = pytest.mark.parametrize("file", FILES, ids=[str(f.relative_to(ROOT)) for f in FILES])
Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def called(node: ast.AST) -> str:
    """Return the name of what is called, by itself or in `i18n`; empty if nothing is."""
    if not isinstance(node, ast.Call):
        return ""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="i18n"), attr=name):
            return name
        case _:
            return ""


def calls(tree: ast.AST, names: dict[str, int]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs when a module is imported: all but the bodies of functions."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            # What it is given by default, and what decorates it, is worked out at once.
            outside = [*child.args.defaults, *filter(None, child.args.kw_defaults)]
            outside += getattr(child, "decorator_list", [])
            for part in outside:
                yield from at_import(part)
        else:
            yield from at_import(child)


def too_early(tree: ast.Module) -> list[int]:
    return [node.lineno for node in at_import(tree) if called(node) in SAID]


def is_marked(value: ast.AST) -> bool:
    return any(called(node) == "mark" for node in ast.walk(value))


@cache
def assigned(file: Path) -> dict[str, ast.expr]:
    """Return what a module and its classes assign, by name."""
    found: dict[str, ast.expr] = {}
    for node in at_import(tree_of(file)):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                found[name] = value
            case _:
                pass
    return found


def constants(file: Path) -> dict[str, ast.expr]:
    """Return what a module assigns, and what it takes from others of ours."""
    found = dict(assigned(file))
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(ROOT.name):
            path = ROOT.parent.joinpath(*str(node.module).split("."))
            other = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
            known = assigned(other)
            found |= {a.asname or a.name: known[a.name] for a in node.names if a.name in known}
    return found


def unknown(message: ast.expr, known: dict[str, ast.expr]) -> bool:
    """Tell whether a message is neither written out, nor a constant that is marked.

    What a function took out of a table cannot be told from here: the tests that open every
    window find out what is said and is in no catalogue.
    """
    match message:
        case ast.Constant(value=str()):
            return False
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in known and not is_marked(known[name])
        case ast.Subscript(value=table):
            return unknown(table, known)
        case _:
            return True


def loose(tree: ast.Module, known: dict[str, ast.expr]) -> list[int]:
    """Return the lines on which something is said that no catalogue can have."""
    return [
        call.lineno
        for call in calls(tree, KEPT)
        if len(call.args) < KEPT[called(call)]
        or any(unknown(message, known) for message in call.args[: KEPT[called(call)]])
        # A mark of a name marks nothing.
        or (called(call) == "mark" and not isinstance(call.args[0], ast.Constant))
    ]


def hidden(tree: ast.Module) -> list[int]:
    """Return the lines on which something written out is said within an f-string.

    Python 3.11 hands Babel such a string as one piece.
    """
    return [
        call.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for call in calls(node, KEPT)
        if isinstance(call.args[0], ast.Constant)
    ]


def misfits(tree: ast.Module) -> list[tuple[int, str]]:
    """Return the places of messages that get no value, and the values that have no place."""
    found: list[tuple[int, str]] = []
    for call in calls(tree, {"tr": 1, "trn": 2, "ViewerError": 1}):
        messages = call.args[: KEPT[called(call)]]
        given = {word.arg for word in call.keywords}
        if None in given or not all(isinstance(m, ast.Constant) for m in messages):
            continue
        if called(call) == "tr" and not given:
            # Its places are filled with more than words, elsewhere.
            continue
        places = {p for m in messages for p in _PLACE.findall(ast.literal_eval(m))}
        if called(call) == "trn":
            places.discard("count")
        found += [(call.lineno, str(name)) for name in sorted(places ^ given)]
    return found


@NAMES
def test_nothing_is_said_before_the_language_is_known(file: Path) -> None:
    assert too_early(tree_of(file)) == []


@NAMES
def test_what_is_said_is_written_out_where_babel_finds_it(file: Path) -> None:
    assert loose(tree_of(file), constants(file)) == []


@NAMES
def test_nothing_is_said_within_a_string_where_babel_does_not_look(file: Path) -> None:
    assert hidden(tree_of(file)) == []


@NAMES
def test_every_place_in_a_message_gets_its_value(file: Path) -> None:
    assert misfits(tree_of(file)) == []


@pytest.mark.parametrize(
    "code",
    [
        'NAME = tr("Zoeken")',
        'class A:\n    name = trn("{count} noot", "{count} noten", 1)',
        'def say(words=tr("Zoeken")): ...',
        'say = lambda words=i18n.tr("Zoeken"): words',
        '@named(tr("Zoeken"))\ndef say(): ...',
    ],
)
def test_what_is_said_too_early_is_found(code: str) -> None:
    assert len(too_early(ast.parse(code))) == 1


def test_what_a_function_says_is_not_too_early() -> None:
    assert too_early(ast.parse('def say(): return tr("a")\nsay = lambda: tr("b")')) == []


@pytest.mark.parametrize(
    "code",
    [
        'tr(f"Zoek {words}")',
        'tr("Zoek " + words)',
        'tr("Zoek" if one else "Zoeken")',
        "tr(words())",
        "tr(PLAIN)",
        "tr(PLAIN[0])",
        "trn(ONE, f'{n} noten', n)",
        'trn("noot")',
        'ViewerError(f"{path} ontbreekt.")',
        "mark(PLAIN)",
    ],
)
def test_what_no_catalogue_can_have_is_found(code: str) -> None:
    known = {"PLAIN": ast.Constant("Zoeken"), "ONE": ast.parse('mark("a")', mode="eval").body}
    assert loose(ast.parse(code), known) == [1]
    assert loose(ast.parse('tr("Zoek {words}", words=x); tr(ONE); tr(TABLE[0])'), known) == []


def test_what_is_said_within_a_string_is_found() -> None:
    assert hidden(ast.parse("f\"{tr('Zoeken')} ▾\"")) == [1]
    assert hidden(ast.parse('f"{tr(name)} ▾"')) == []


def test_a_place_without_a_value_is_found() -> None:
    code = 'tr("{a} van {b}", a=1, c=2)\ntrn("{count} van {b}", "{count} uit {b}", n, b=1)'
    assert misfits(ast.parse(code)) == [(1, "b"), (1, "c")]
