"""The pane in which a page is read."""
