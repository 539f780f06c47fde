"""Pages: what is shown of a node, whatever shows it."""
