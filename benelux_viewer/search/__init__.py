"""From what is typed to the passages that answer it. Knows nothing of windows or files."""
