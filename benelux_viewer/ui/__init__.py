"""The window. Qt lives in this room and in `app` only."""
