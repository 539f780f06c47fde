from __future__ import annotations

import pytest

from benelux_viewer.search.compounds import parts, segments
from benelux_viewer.search.inflection import known
from benelux_viewer.search.relations import forms_of, part_in, parts_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bedrijf", "bedrijven"),
        ("zekerheid", "zekerheden"),
        ("grens", "grenzen"),
        ("regio", "regios"),
        ("stad", "steden"),
        ("lid", "leden"),
        ("kind", "kinderen"),
        ("museum", "musea"),
        ("wet", "wetten"),
        ("industrieel", "industriele"),
        ("nauw", "nauwere"),
        ("breed", "bredere"),
        ("doeltreffend", "doeltreffender"),
        ("wegnemen", "weggenomen"),
        ("wegnemen", "wegneemt"),
        ("wegnemen", "wegneming"),
        ("ondernemen", "ondernomen"),
        ("verzoeken", "verzocht"),
        ("uitwisselen", "uitgewisseld"),
        ("uitgewisseld", "uitwisselingen"),
        ("aangekondigd", "aankondiging"),
        ("ingezet", "inzetten"),
        ("voortgezet", "voortzetting"),
        ("bijgedragen", "bijdragen"),
        ("ingespannen", "inspannen"),
        ("veiliggesteld", "veiligstellen"),
        ("overeengekomen", "overeenkomen"),
        ("geduwd", "duwen"),
        ("getekende", "getekend"),
        ("baat", "baten"),
        ("dag", "dagen"),
        ("weg", "wegen"),
        ("verdrag", "verdragen"),
        ("zaak", "zaken"),
        ("gaan", "ging"),
        ("ontvangen", "ontving"),
        ("centrum", "centra"),
        ("crisis", "crises"),
        ("epidemie", "epidemieen"),
        ("luxemburger", "luxemburgers"),
        ("beinvloeden", "beinvloed"),
        ("doorverwijzen", "doorverwezen"),
        ("updaten", "geupdatet"),
        ("voorzien", "voorziening"),
        ("getypt", "typen"),
        ("gewandeld", "wandelen"),
        ("organiseren", "georganiseerde"),
        ("verbeteren", "verbeterde"),
        ("bestaan", "bestaande"),
        ("informeren", "informeer"),
        ("leiden", "geleid"),
        ("reizen", "reisde"),
        ("grenswerker", "grenswerkers"),
        ("politiebevoegdheid", "politiebevoegdheden"),
        ("pentalateraal", "pentalaterale"),
        ("fietsendiefstal", "fietsdiefstal"),
        ("nederlands", "nederlandse"),
        ("draag", "dragen"),
        ("streef", "gestreefd"),
        ("verwijs", "verwezen"),
        ("gezeten", "zitten"),
        ("gezette", "zetten"),
        ("geboekte", "boeken"),
        ("gehaalde", "halen"),
        ("vers", "verst"),
        ("logisch", "logischt"),
        ("graaf", "graven"),
        ("top", "toppen"),
    ],
)
def test_forms_of_one_word_share_a_lemma(one: str, other: str) -> None:
    assert forms_of(one) & forms_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over", "overheid"),
        ("mini", "minister"),
        ("weer", "weerbaarheid"),
        ("handel", "handelen"),
        ("handel", "handeling"),
        ("politie", "politieke"),
        ("stelen", "gesteld"),
        ("stelen", "bestelde"),
        ("zak", "zaken"),
        ("wet", "weten"),
        ("stelen", "stellen"),
        ("hal", "halen"),
        ("waar", "waren"),
        ("goed", "goederen"),
        ("landing", "landen"),
        ("reden", "gereed"),
        ("datum", "data"),
        ("hel", "hele"),
        ("les", "lezen"),
        ("kozen", "gekost"),
        ("bieden", "gebied"),
        ("afspreken", "afspraken"),
        ("integraal", "geintegreerd"),
        ("weten", "wat"),
        ("rij", "rijn"),
        ("leeg", "legt"),
        ("moe", "moet"),
        ("zit", "gezien"),
        ("voorzit", "voorziening"),
        ("gered", "reden"),
        ("gelat", "laten"),
        ("gezeten", "zetten"),
        ("geplant", "planning"),
        ("luiden", "geluid"),
        ("belasting", "belastend"),
        ("leed", "leden"),
        ("lied", "lieden"),
        ("genoom", "genomen"),
        ("gegeven", "gegevens"),
    ],
)
def test_words_that_only_look_alike_share_none(one: str, other: str) -> None:
    assert not forms_of(one) & forms_of(other)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("politiesamenwerking", "politie samenwerking"),
        ("leveringsketens", "levering ketens"),
        ("mensenhandel", "mens handel"),
        ("overheidsregisters", "overheid registers"),
        ("voedselvoorzieningsketen", "voedsel voorziening keten"),
        ("grensoverschrijdende", "grens overschrijdende"),
        ("beneluxverband", "benelux verband"),
        ("gasplatform", "gas platform"),
        ("sleutelrol", "sleutel rol"),
        ("wegvervoer", "weg vervoer"),
        ("binnengrenzen", "binnen grenzen"),
        ("gemeenteraad", "gemeente raad"),
        ("waterschapsverkiezing", "waterschap verkiezing"),
        ("begrotingswetten", "begroting wetten"),
        ("uitvoeringsakkoorden", "uitvoering akkoorden"),
        ("dienstpaspoorten", "dienst paspoorten"),
        ("vervolgstappen", "vervolg stappen"),
        ("visumvrijstellingsovereenkomsten", "visum vrijstelling overeenkomsten"),
        ("aardgasnet", "aardgas net"),
        ("nepnieuws", "nep nieuws"),
        ("knelpunten", "knel punten"),
        ("grondwet", "grond wet"),
        ("vreemdelingenwet", "vreemdeling wet"),
        ("gerechtshof", "gerecht hof"),
        ("zakenreis", "zaken reis"),
        ("beneluxtop", "benelux top"),
        ("klimaattop", "klimaat top"),
    ],
)
def test_compounds_are_cut_at_their_true_boundaries(word: str, found: str) -> None:
    assert " ".join(parts(word)) == found


@pytest.mark.parametrize(
    "word",
    [
        "tolerant",
        "wetenschappelijk",
        "politieke",
        "geopolitieke",
        "onderhandelingen",
        "minister",
        "belangrijk",
        "raadpleging",
        "wegnemen",
        "uitwisseling",
        "samenwerking",
        "voorwaarden",
        "gemeenschap",
        "maatschappelijke",
        "onderwijs",
        "verantwoordelijkheid",
        "wanordelijkheden",
        "vlaanderen",
        "zwitserland",
        "telescoop",
        "betaalbare",
        "bevolking",
        "volkomen",
        "bestaande",
        "verschillende",
        "initiatieven",
        "instelling",
        "diefstal",
        "automaat",
        "transactie",
        "elementair",
        "beschikking",
    ],
)
def test_what_looks_like_a_compound_is_left_whole(word: str) -> None:
    assert segments(word) == frozenset()


def test_a_part_holds_what_it_is_made_of_and_no_piece_of_a_word() -> None:
    assert segments("wetgevingstrajecten") >= {"wet", "wetgeving", "geving", "trajecten"}
    assert segments("fietsdiefstalpreventie") == {
        *("fiets", "diefstal", "preventie", "fietsdiefstal", "diefstalpreventie"),
    }


@pytest.mark.parametrize(
    ("word", "whole", "related"),
    [
        ("recht", "mensenrechten", True),
        ("kind", "kinderopvang", True),
        ("rijk", "rijksbegroting", True),
        ("gerecht", "mensenrechten", False),
        ("delen", "informatiedeling", True),
        ("veer", "klimaatveerkracht", False),
        ("vervolg", "vervolgstappen", True),
        ("vervolging", "vervolgstappen", False),
        ("draag", "draagvlak", True),
        ("dragen", "draagvlak", False),
    ],
)
def test_a_plural_in_a_compound_is_no_verb(word: str, whole: str, related: bool) -> None:
    assert bool(forms_of(word) & parts_of(whole)) is related


def test_the_part_that_was_meant_is_told_as_it_is_written() -> None:
    assert part_in("regio", "grensregios") == "regios"
    assert part_in("tol", "grensregios") == ""


@pytest.mark.parametrize(
    "word",
    [
        "lidstaten",
        "tol",
        "verkennen",
        "bevordert",
        "georganiseerde",
        "uitgewisseld",
        "zekerheden",
        "nauwere",
        "gewerkt",
        "mogelijkheden",
        "weggenomen",
        "ziekenhuizen",
        "erkende",
        "houdt",
    ],
)
def test_dutch_words_are_known(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize(
    "word",
    [
        "luxenburg",
        "belemeringen",
        "weerbaarheit",
        "betreffene",
        "bijdraage",
        "coordinerenn",
        "beled",
    ],
)
def test_slips_are_not(word: str) -> None:
    assert not known(word)
