from __future__ import annotations

from benelux_viewer.search.lexicon import DATA, Lexicon, lexicon


def test_every_word_of_the_list_is_found_with_its_letters() -> None:
    lines = (DATA / "words.txt").read_text("ascii").splitlines()
    told = dict(line.split("\t") for line in lines)
    assert {word: lexicon().kinds(word) for word in told} == told


def test_what_is_not_in_the_list_is_unknown() -> None:
    words = Lexicon("a\t-\naap\ts\naapje\ts\nzee\te\n")
    assert [words.kinds(word) for word in ("a", "aap", "aapje", "zee")] == ["-", "s", "s", "e"]
    for word in ("", "aa", "aapj", "aapjes", "b", "ze", "zeeën", "zz", "één", "\t", "\n"):
        assert words.kinds(word) is None
