"""A passage's words, with the footnote markers in them and the places where editions differ."""

from typing import NamedTuple, NewType

EditionId = NewType("EditionId", str)


class Run(NamedTuple):
    """Words that stand in one edition, or in every edition where `edition` is None."""

    text: str
    edition: EditionId | None = None


class Marker(NamedTuple):
    """The place of a footnote marker, with the number that the letter prints."""

    number: int


class Text(NamedTuple):
    """Runs and markers in reading order: the words of every edition at once."""

    pieces: tuple[Run | Marker, ...]

    def in_edition(self, edition: EditionId) -> tuple[Run | Marker, ...]:
        """Return the pieces that an edition prints."""
        return tuple(
            piece
            for piece in self.pieces
            if isinstance(piece, Marker) or piece.edition in (None, edition)
        )

    def plain(self, edition: EditionId) -> str:
        """Return the words that an edition prints, without markers; empty if it prints none."""
        return "".join(p.text for p in self.in_edition(edition) if isinstance(p, Run))

    def markers(self) -> tuple[int, ...]:
        """Return the footnote numbers in the text, in reading order."""
        return tuple(p.number for p in self.pieces if isinstance(p, Marker))

    @property
    def varies(self) -> bool:
        """Tell whether the editions print different words here."""
        return any(isinstance(p, Run) and p.edition is not None for p in self.pieces)
