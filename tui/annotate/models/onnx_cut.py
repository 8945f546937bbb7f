"""An ONNX model cut off at an inner value: the layers above it are neither loaded nor run.

The file is read as protocol buffers (https://protobuf.dev/programming-guides/encoding/), with the field numbers of
onnx.proto, so that the `onnx` package is not needed.
"""

from collections.abc import Iterator

GRAPH = 7
"""Field of a model that holds its graph."""
NODE, INITIALIZER, OUTPUT = 1, 5, 12
"""Fields of a graph."""
NODE_INPUT, NODE_OUTPUT, INITIALIZER_NAME = 1, 2, 8
_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5

Field = tuple[int, int, int, int]
"""Number of a field, where it starts with its key, where its content starts, where it ends."""


def cut(model: bytes, value: str) -> bytes:
    """The model with `value`, a tensor of floats, as its only output, and only what leads to it.

    Raises:
        ValueError: The bytes are no ONNX model, or have no such value.
    """
    name = value.encode()
    graph = next((field for field in _fields(model, 0, len(model)) if field[0] == GRAPH), None)
    if graph is None:
        raise ValueError("no graph in the model")
    parts = list(_fields(model, graph[2], graph[3]))
    nodes, needed = _leading_to(model, [part for part in parts if part[0] == NODE], name)
    if not nodes:
        raise ValueError(f"no value {value} in the model")
    kept = [model[start:end] for _, start, _, end in nodes]
    for field, start, inside, end in parts:
        if field == INITIALIZER and not needed & set(_strings(model, inside, end, INITIALIZER_NAME)):
            continue
        if field not in (NODE, OUTPUT):
            kept.append(model[start:end])
    # A value's type: a tensor of 32-bit floats, its shape left open.
    kept.append(_written(OUTPUT, _written(1, name) + _written(2, _written(1, b"\x08\x01"))))
    return model[: graph[1]] + _written(GRAPH, b"".join(kept)) + model[graph[3] :]


def _leading_to(model: bytes, nodes: list[Field], name: bytes) -> tuple[list[Field], set[bytes]]:
    """The nodes that `name` depends on, in their order, and the names of all that they use."""
    needed = {name}
    kept = []
    for node in reversed(nodes):
        if needed & set(_strings(model, node[2], node[3], NODE_OUTPUT)):
            needed.update(_strings(model, node[2], node[3], NODE_INPUT))
            kept.append(node)
    return kept[::-1], needed


def _strings(model: bytes, start: int, end: int, wanted: int) -> list[bytes]:
    return [model[inside:stop] for field, _, inside, stop in _fields(model, start, end) if field == wanted]


def _fields(data: bytes, start: int, end: int) -> Iterator[Field]:
    at = start
    while at < end:
        key, inside = _number(data, at)
        kind = key & 7
        if kind == _BYTES:
            length, inside = _number(data, inside)
            stop = inside + length
        elif kind == _VARINT:
            _, stop = _number(data, inside)
        elif kind in (_EIGHT, _FOUR):
            stop = inside + (8 if kind == _EIGHT else 4)
        else:
            raise ValueError("not an ONNX model")
        if stop > end:
            raise ValueError("not an ONNX model")
        yield key >> 3, at, inside, stop
        at = stop


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 64:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
    raise ValueError("not an ONNX model")


def _written(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | _BYTES) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
