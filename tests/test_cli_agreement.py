"""`counterpoint agreement`: two people's verdict files, as their libraries export them."""

import json
from pathlib import Path

import pytest

from tests.test_cli import one_line
from tui import cli
from tui.library.exported import collection
from tui.model.comparison import Relation
from tui.model.export import About, Export
from tui.model.keeping import Citation, Verdict

Said = dict[str, Relation | None]

ANNA: Said = {"m1+n1": "agree", "m2+n2": "update", "m3+n3": None, "m4+n4": "agree", "m5+n5": "related"}
BEN: Said = {"m1+n1": "agree", "m2+n2": "contradict", "m3+n3": None, "m4+n4": "agree", "m6+n6": "agree"}


def file(path: Path, said: Said, judge: str = "", *more: Verdict) -> str:
    """What `counterpoint export --json` writes for these verdicts."""
    verdicts = [
        Verdict(f"{judge}{number}", "relation", target, relation, judge=judge, created=f"2025-01-0{number}T00:00:00Z")
        for number, (target, relation) in enumerate(said.items(), 1)
    ]
    about = {
        verdict.id: tuple(
            About(Citation(outlet=f"The {name} Post"), name, f"what {name} says")
            for name in verdict.target.split("+")
        )
        for verdict in verdicts
    }
    path.write_text(collection(Export(verdicts=(*verdicts, *more), about=about)), "utf-8")
    return str(path)


def test_two_files_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = file(tmp_path / "a.json", ANNA, "Anna"), file(tmp_path / "b.json", BEN, "Ben")
    assert cli.main(["agreement", first, second]) == 0
    out, err = capsys.readouterr()
    assert not err
    assert "judged by both       4\nonly by the first    1\nonly by the second   1\n" in out
    # Three of four alike; by chance (2*2 + 1*1 + 0) / 16; (12 - 5) / (16 - 5).
    assert "observed agreement   0.750" in out
    assert "expected by chance   0.312" in out
    assert "Cohen's kappa        0.636" in out
    assert "Anna: update   Ben: contradict\n  The m2 Post: what m2 says\n  The n2 Post: what n2 says\n" in out
    row = next(line for line in out.splitlines() if line.startswith("not a match"))
    assert row.split() == ["not", "a", "match", "·", "·", "·", "1"]


def test_the_same_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = file(tmp_path / "a.json", ANNA, "Anna"), file(tmp_path / "b.json", BEN, "Ben")
    assert cli.main(["agreement", "--json", first, second]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["kappa"] == pytest.approx(7 / 11)
    assert value["judged_by_both"] == 4
    assert value["categories"] == ["contradict", "update", "agree", "not a match"]
    assert {"first": "update", "second": "contradict", "count": 1} in value["table"]
    (apart,) = value["disagreements"]
    assert (apart["match"], apart["first"], apart["second"]) == ("m2+n2", "update", "contradict")
    assert [one["text"] for one in apart["passages"]] == ["what m2 says", "what n2 says"]


def test_what_kappa_cannot_tell_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    always = file(tmp_path / "a.json", {"m1+n1": "agree", "m2+n2": "agree"})
    assert cli.main(["agreement", always, always]) == 0
    out = capsys.readouterr().out
    assert "Cohen's kappa        undefined: both said “agree” of every match" in out
    other = file(tmp_path / "b.json", {"m9+n9": "agree"})
    assert cli.main(["agreement", always, other]) == 0
    assert "No match was judged by both, so kappa is undefined." in capsys.readouterr().out
    assert cli.main(["agreement", "--json", always, other]) == 0
    assert json.loads(capsys.readouterr().out)["kappa"] is None


def test_the_last_verdict_on_a_match_counts_and_other_kinds_do_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = Verdict("late", "relation", "m1+n1", "related", created="2025-02-01T00:00:00Z")
    date = Verdict("day", "date", "m1+n1", created="2025-02-01T00:00:00Z")
    first = file(tmp_path / "a.json", {"m1+n1": "agree"}, "", later, date)
    second = file(tmp_path / "b.json", {"m1+n1": "agree"})
    assert cli.main(["agreement", "--json", first, second]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["first"]["verdicts"] == 1
    assert value["table"] == [{"first": "related", "second": "agree", "count": 1}]


@pytest.mark.parametrize("text", [None, "", "{", "[]", '{"items": []}', "\x00\xff", '{"total": 1}'])
def test_a_file_that_cannot_be_used_is_told_in_one_line(
    tmp_path: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = file(tmp_path / "a.json", ANNA), tmp_path / "bad.json"
    if text is not None:
        bad.write_bytes(text.encode("latin-1"))
    for pair in ((good, str(bad)), (str(bad), good)):
        assert cli.main(["agreement", *pair]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert one_line(err)
        assert "bad.json" in err


def test_what_is_passed_over_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = Path(file(tmp_path / "a.json", ANNA))
    value = json.loads(first.read_text("utf-8"))
    value["first"]["items"][0]["counterpoint:verdict"]["relation"] = "sort of"
    first.write_text(json.dumps(value), "utf-8")
    second = file(tmp_path / "b.json", BEN)
    assert cli.main(["agreement", str(first), second]) == 1
    out, err = capsys.readouterr()
    assert "judged by both       3" in out
    assert "a.json: passed over: annotation 1" in err


def test_no_text_of_a_file_steers_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = file(tmp_path / "a.json", {"m\x1b[2J+n": "agree"}, "An\x1b[2Jna")
    second = file(tmp_path / "b.json", {"m\x1b[2J+n": "update"}, "Ben")
    for options in ([], ["--json"]):
        assert cli.main(["agreement", *options, first, second]) == 0
        assert "\x1b" not in capsys.readouterr().out
