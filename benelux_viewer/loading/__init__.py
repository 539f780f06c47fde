"""From a data file to a `Briefing`: the only room that distrusts data.

`briefing.load` reads and checks; `cache.load_cached` does so only when the file has changed.
"""
