"""Named tuples as plain lists for JSON, and back: driven by their fields alone.

A named tuple becomes the list of its values in order. On the way back every value is held against
its annotation; where one of several types may stand, the first that fits is taken, so these must
differ in shape.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_Decoder = Callable[[object], object]


def encode(value: object) -> object:
    """Return a named tuple as lists, strings, numbers and None."""
    if isinstance(value, tuple):
        return [encode(item) for item in cast("tuple[object, ...]", value)]
    return value


def decode(kind: type[_T], plain: object) -> _T:
    """Return the named tuple of this kind that a plain value was made from.

    Raises ValueError if the value has another shape.
    """
    return cast("_T", _decoder(kind)(plain))


@cache
def _decoder(kind: object) -> _Decoder:
    """Return what decodes values of a type: made once, as the annotations have to be read."""
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) in (UnionType, Union):
        return _any_of(tuple(_decoder(member) for member in get_args(kind)))
    if get_origin(kind) is tuple:
        return _tuple_of(_decoder(get_args(kind)[0]))
    if hasattr(kind, "_fields"):
        return _fields_of(cast("type[Any]", kind))
    return _exactly(cast("type[Any]", kind))


def _exactly(kind: type[Any]) -> _Decoder:
    def decode_value(plain: object) -> object:
        # Not isinstance: to that, True is a number.
        if type(plain) is not kind:
            raise ValueError(kind)
        return plain

    return decode_value


def _fields_of(kind: type[Any]) -> _Decoder:
    hints = get_type_hints(kind)
    decoders: list[_Decoder] = []

    def decode_value(plain: object) -> object:
        # Looked up late: a section holds sections.
        if not decoders:
            decoders.extend([_decoder(hints[name]) for name in kind._fields])
        values = _list(plain)
        if len(values) != len(decoders):
            raise ValueError(kind)
        return kind(*[decoder(v) for decoder, v in zip(decoders, values, strict=True)])

    return decode_value


def _tuple_of(member: _Decoder) -> _Decoder:
    return lambda plain: tuple([member(item) for item in _list(plain)])


def _any_of(members: tuple[_Decoder, ...]) -> _Decoder:
    def decode_value(plain: object) -> object:
        for member in members:
            try:
                return member(plain)
            except ValueError:
                continue
        raise ValueError("none of the types")

    return decode_value


def _list(plain: object) -> list[object]:
    if not isinstance(plain, list):
        raise ValueError("no list")  # noqa: TRY004 -- one error for all that has another shape
    return cast("list[object]", plain)
