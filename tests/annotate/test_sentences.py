import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.sentences import split


def cut(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Die Fähre brannte am 28. August vor Skarra.", "Am 3. Dezember beginnt der Prozess."],
        ["Gen. Maria Osei met Sen. J. R. Holt in Washington, D.C., on Tuesday.", "They did not speak."],
        ["She moved to the U.S.", "The visa came late."],
        ["He teaches in the U.K.", "But his family stayed."],
        ["The U.S. Department of Agriculture said no."],
        ["The meeting began at 10 a.m. Monday and ended at 3 p.m.", "Police closed the road."],
        ["It opens at 9 a.m. EST on Nov. 23.", "Entry is free."],
        ["The firm, Harbor Lines Inc., lost $3.5 million.", "Shares fell 2.4 percent."],
        ["“We will not leave,” she said.", "“Not now.”", "The crowd cheered."],
        ['"We go.', 'They stay," he said.'],
        ["“Why did nobody call?” Ruiz asked.", "No one answered."],
        ["“Where is it?” he asked the clerk."],
        ["Was it safe?", "Nobody knew!", "Work went on."],
        ["He paused...", "Then he spoke."],
        ["The thieves took rings worth €2 million ($2. 6 million).", "None was found."],
        ["Tickets cost $20.", "Six thousand were sold."],
        ["Officials hoped … for rain."],
        ["(The council had refused.)", "The mayor signed anyway."],
        ["The treaty was signed in 1999.", "20 states joined."],
        ["1. Boil the water."],
        ["No. 4 on the list is Ghana."],
        ["The play by George B. Shaw closed.", "Critics were kind."],
        ["Voters in Springfield, Mo., chose Plan B.", "The others lost."],
        ["LIMA, Peru (AP) — A mudslide buried two villages.", "Rescue teams were on the way."],
        ["iPhone sales rose.", "iPad sales did not."],
        ["The army left the town.", "al-Qaeda claimed the attack."],
        ["Prices rose.[3]", "Wages did not."],
        ["The dam broke.”", "Witnesses ran."],
        ["It was cheap.", "Subscribers left."],
        ["Harbor Lines Inc. (NYSE: HBL) sold two ships.", "(It has four.)"],
        ["« Le vent tourne », a dit la maire, Carmen Ruiz.", "« Il faut partir. »", "Puis elle a quitté la salle."],
        ["Она ушла.", "«Мы ждём», — сказал он."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    assert cut(" ".join(parts)) == parts


def test_scripts_without_blanks_are_cut_too():
    assert cut("雨が降った。誰も来なかった。") == ["雨が降った。", "誰も来なかった。"]


def test_a_missing_blank_after_a_full_stop_is_seen():
    assert cut("The road is closed.Drivers must turn back, police said.") == [
        "The road is closed.",
        "Drivers must turn back, police said.",
    ]
    assert cut("Write to info@example.org or see www.example.org/News now.") == [
        "Write to info@example.org or see www.example.org/News now."
    ]


@given(st.text(alphabet=st.sampled_from('abT.!?…"”’ )(\n\u00a0\u200b1U。,-'), max_size=60))
def test_sentences_cover_the_text_in_order_without_overlap(text):
    check(text)


@given(st.text(max_size=80))
def test_any_text_is_covered(text):
    check(text)


def check(text):
    done = 0
    for start, end in split(text):
        assert start >= done
        assert not text[done:start].strip(), "a character between two sentences is lost"
        assert text[start:end].strip() == text[start:end] != ""
        done = end
    assert not text[done:].strip()
