"""A comparison as Markdown. Words of the articles are escaped: none of them can become markup or a link."""

import re

from tui.model.comparison import Comparison, Match, Member
from tui.model.printable import one_line
from tui.report import words

# Every character that can begin or end markup inside a line, in CommonMark, GFM tables or dollar maths.
_INLINE = re.compile(r"[\\`*_\[\]<>|~&#$^]")
# What would begin a list, a heading's underline or a fence, if it came first in a line.
_FIRST = re.compile(r"^(\s*)([-+=:%]|\d{1,9}(?=[.)]))")
# GFM makes links of bare addresses.
_ADDRESS = re.compile(r"(?i)(?<=[a-z]):(?=//)|(?<=www)\.|(?<=\S)@(?=\S)|(?<=mailto):|(?<=xmpp):")


def escaped(text: str) -> str:
    """The text as one line of Markdown that reads exactly as it stands."""
    line = _INLINE.sub(lambda match: "\\" + match.group(), one_line(text))
    line = _ADDRESS.sub(lambda match: "\\" + match.group(), line)
    first = _FIRST.match(line)
    if first and first.group(2).isdigit():
        return line[: first.end()] + "\\" + line[first.end() :]
    return _FIRST.sub(r"\1\\\2", line)


def comparison_markdown(comparison: Comparison) -> str:
    """The comparison as Markdown: the articles, the matches by relation, what stands in only one.

    Returns:
        Text that ends in a line feed.
    """
    blocks = ["# Comparison", words.counts(comparison)]
    blocks += [f"> {escaped(notice)}" for notice in comparison.notices]
    blocks += ["## Articles", "\n".join(line for member in comparison.members for line in _article(member))]
    labels = words.Labels(comparison)
    for relation, matches in words.by_relation(comparison):
        blocks.append(f"## {words.HEADINGS[relation]} ({len(matches)})")
        blocks += [_match(number, match, labels) for number, match in enumerate(matches, 1)]
    for name, ids in comparison.only_in:
        blocks.append(f"## Only in {name} ({len(ids)}): {words.NOT_FOUND}")
        lines = [f"- {escaped(label)}: {escaped(text)}" for label, text in labels.only(name, ids)]
        blocks.append("\n".join(lines) or "None.")
    return "\n\n".join(blocks) + "\n"


def _article(member: Member) -> list[str]:
    article = member.article
    lines = [f"- **{member.id}**: {escaped(article.headline or 'no headline')}"]
    lines.append(f"  - {escaped(' · '.join(words.headers(article)))}")
    if article.date.evidence:
        lines.append(f"  - date from: {escaped(article.date.evidence)}")
    lines.append(f"  - source: {escaped(article.source)}, SHA-256 {article.sha256}")
    notices = dict.fromkeys((*article.notices, *member.annotation.notices))
    return lines + [f"  - note: {escaped(notice)}" for notice in notices]


def _match(number: int, match: Match, labels: words.Labels) -> str:
    lines = []
    for side in match.sides:
        lines.append(f"   - **{side.article}** {escaped(labels.of(side))}: {escaped(side.text)}")
    lines.append(f"   - why: {escaped(words.reason(match))} ({words.behind(match)})")
    lines += [f"   - unresolved: {escaped(text)}" for text in match.unresolved]
    return f"{number}. match {escaped(match.id)}, score {match.score:.2f}\n" + "\n".join(lines)
