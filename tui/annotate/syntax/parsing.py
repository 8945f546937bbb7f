"""A parse as lists that can be changed: what the repairs of a parse work on."""


class Parsing:
    """What the parser made of one paragraph, to be changed in place. Every list is indexed by token.

    Args:
        text: Tokens.
        lemma: Their lemmas.
        pos: Their universal parts of speech.
        tag: Their Penn tags.
        dep: Their dependency labels.
        head: The index of each token's head.
    """

    def __init__(  # noqa: PLR0917 - the parallel lists of a parse
        self, text: list[str], lemma: list[str], pos: list[str], tag: list[str], dep: list[str], head: list[int]
    ) -> None:
        self.text, self.lemma, self.pos, self.tag, self.dep, self.head = text, lemma, pos, tag, dep, head

    def below(self, token: int) -> list[int]:
        """The tokens that hang on one, in order."""
        return [t for t, head in enumerate(self.head) if head == token]

    def is_below(self, token: int, above: int) -> bool:
        """Whether `token` is `above` or hangs under it; the heads may run in a ring while they are mended."""
        for _ in range(len(self.head)):
            if token == above:
                return True
            if self.head[token] == token:
                return False
            token = self.head[token]
        return False
