"""The tree of themes and overviews."""
