"""What is printed on a headline's line and is none of it: a kicker, a trail, a section, a note on the medium."""

import re

from tui.clean.pattern import Pattern

_LABELS = frozenset(
    "opinion analysis commentary comment editorial exclusive explainer explained interview review column feature"
    " live video podcast meinung kommentar analyse interview exklusiv kolumne leitartikel glosse gastbeitrag opinión"
    " opinion análisis editorial tribuna columna exclusiva avis tribune éditorial chronique entretien opinione"
    " commento editoriale intervista opinião análise coluna entrevista".split()
)
"""Words that say what kind of text it is."""
_TOPICS = _LABELS | frozenset(
    "news world politics business sport sports culture health science tech technology life money travel europe asia"
    " nachrichten politik wirtschaft kultur gesellschaft panorama sport wissen ausland inland reise mundo política"
    " economía cultura sociedad deportes monde politique économie société esteri politica economia cronaca".split()
)
_STARTS = frozenset(
    "the a an why how what when where who is are can do does should will if in on this these my our your we i it as"
    " warum wie was wann wo wer ist sind kann soll darf wenn im das die der ein eine es por qué cómo el la los las un"
    " una pourquoi comment le les une perché come il lo gli o os".split()
)
"""Small words with which a title starts, and which have no capital inside one."""
_COLUMNS = Pattern(r"[^\W\d_][\w&-]*(?: [\w&-]+)?\s{2,}(?=\S)")
_SECTION = Pattern(r"(?P<word>[^\W\d_]+)\s+[:|/»]\s+(?=\S)")
_LABEL = Pattern(r"(?P<word>[^\W\d_]+)\s(?=(?P<next>[^\W\d_]+))")
_CAPITALS = Pattern(r"(?:[^\W\d_a-z]{3,}\s){2,4}(?=(?P<next>\w+))")
_SUBJECTS = frozenset(
    (
        "title:",
        "headline:",
        "titel:",
        "título:",
        "titre:",
        "titolo:",
        "subject:",
        "betreff:",
        "asunto:",
        "objet:",
        "oggetto:",
        "onderwerp:",
        "assunto:",
        "ämne:",
        "emne:",
    )
)
_HOMES = ("Home", "Startseite", "Start", "Inicio", "Accueil", "Início", "Forside", "Hem")
_GLUE = Pattern(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_MEDIUM = Pattern(
    r"\s*[(\[](?:with |\+ ?|mit )?(?:video|videos|watch|photos?|pictures|gallery|audio|podcast|listen|fotos|bilder"
    r"|vidéo|vídeo)[)\]]$|\s+\|\s+(?P<word>[^\W\d_]+)$",
    re.I,
)
_SHOUTED = 5
"""Mean letters of some words in capitals from which on they are a kicker, and no row of abbreviations."""
_FEWEST = 4
"""Words of a title that stays when something is cut off."""


def title_in(text: str) -> tuple[int, int]:
    """Start and end of the title in the text of its line.

    Cut off are one or two words set off before it by blanks ("Opinion  The pier must stay"), a section with a mark
    behind ("Culture : What is read here"), a word for the kind of text before another start ("Opinion The pier must
    stay"), words in capitals before others that are not ("PLANS SHELVED How the council votes"), a trail glued to it
    ("HomeNewsPierCouncil votes on pier"), and at its end the medium or the kind ("... (video)", "... | Editorial").
    """
    start, end = 0, len(text)
    for found in (_before(text), _trail(text)):
        if found and len(text[found:].split()) >= _FEWEST:
            start = found
            break
    match = _MEDIUM.search(text) if text.endswith((")", "]")) or "|" in text else None
    if match and (not match["word"] or match["word"].casefold() in _TOPICS):
        kept = text[start : match.start()].rstrip()
        if len(kept.split()) >= _FEWEST:
            end = start + len(kept)
    return start, end


def _before(text: str) -> int:
    """The end of a kicker, or of what an e-mail has before its subject; 0 without one."""
    # Most titles have none of these: the expressions are not even compiled for them.
    tokens = text.split(None, 2)
    first = tokens[0].casefold() if tokens else ""
    if first in _SUBJECTS:
        return text.index(tokens[1]) if len(tokens) > 1 else 0
    if ("  " in text or "\xa0" in text) and (match := _COLUMNS.match(text)):
        return match.end()
    if first in _TOPICS and (match := _SECTION.match(text)):
        return match.end()
    if first in _LABELS and (match := _LABEL.match(text)):
        following = match["next"]
        return match.end() if following[0].isupper() and following.casefold() in _STARTS else 0
    if all(map(str.isupper, tokens[:2])) and (match := _CAPITALS.match(text)) and match.group().isupper():
        words, following = match.group().split(), match["next"]
        short = sum(map(len, words)) < _SHOUTED * len(words)
        return 0 if short or (following.isupper() and len(following) > 1) else match.end()
    return 0


def _trail(text: str) -> int:
    """The end of a trail that was glued to the title; 0 without one."""
    home = next((home for home in _HOMES if text.startswith(home)), None)
    if not home or not text[len(home) : len(home) + 1].isupper():
        return 0
    places = [match.start() for match in _GLUE.finditer(text)]
    return places[-1] if len(places) > 1 else 0
