"""Values to JSON text and back."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


class DamagedValue(ValueError):
    """Text that is not the JSON of the value asked for."""


def to_json(value: object) -> bytes:
    """The value as compact UTF-8 JSON."""
    return msgspec.json.encode(value)


def from_json(data: bytes | str, kind: type[T]) -> T:
    """The value of type `kind` that `data` holds.

    Raises:
        DamagedValue: `data` is not JSON, or not of that type.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedValue(str(error)) from error


def to_builtins(value: object) -> object:
    """The value as dicts, lists, strings and numbers."""
    return msgspec.to_builtins(value)


def from_builtins(value: object, kind: type[T]) -> T:
    """The value of type `kind` that the dicts and lists hold.

    Raises:
        DamagedValue: They hold something else.
    """
    try:
        return msgspec.convert(value, type=kind)
    except (msgspec.ValidationError, RecursionError) as error:
        raise DamagedValue(str(error)) from error
