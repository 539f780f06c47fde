"""Sizes of type in large print."""

from __future__ import annotations

import pytest

from benelux_viewer.writers.setting import enlarged


@pytest.mark.parametrize(
    ("usual", "large"), [(8, 14), (8.5, 14), (9, 16), (9.5, 16), (10.5, 16), (11, 17), (18, 27.5)]
)
def test_nothing_is_smaller_than_14_points_and_text_is_16(usual: float, large: float) -> None:
    assert enlarged(usual) == large
