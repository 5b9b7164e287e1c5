"""A class with cheats and vandals in it: nobody gains a point, nobody else loses one, each gets a clear row."""

import json
import os

import psutil
import pytest
from click.testing import CliRunner

from tests.grading.hostile import ANSWERS, CODE, FILES, KING, notebook
from tests.grading.test_sandbox import needs_bwrap
from xent_helpers.cli import main
from xent_helpers.grading.feedback import file_name
from xent_helpers.questions import questions_of

pytestmark = needs_bwrap
CHECKS = "\n".join(f'xh.check("{question.name}")' for question in questions_of(1))
ODD_NAMES = ("<img src=x onerror=alert(1)>", "=HYPERLINK(1)", "..", "@SUM(A1)", "a b", "..\\..\\evil", "né", "-x")
HONEST = """import xent_helpers as xh
import sys, warnings
from math import log, log2, ceil
king_bits = -log2(4 / 52)
def surprisal_bits(p):
    print("on stderr", file=sys.stderr)
    warnings.warn("careful")
    return -log2(p)
"""


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Grade everybody in one batch; return the rows by student, and the folder with the results."""
    folder, out = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("results")
    for name, code in CODE.items():
        (folder / f"{name}.ipynb").write_bytes(notebook(code, KING, f"import xent_helpers as xh\n{CHECKS}"))
    for name, code in ANSWERS.items():
        (folder / f"{name}.ipynb").write_bytes(notebook(KING, code, f"import xent_helpers as xh\n{CHECKS}"))
    for name, content in FILES.items():
        (folder / f"{name}.ipynb").write_bytes(content)
    for name in ODD_NAMES:
        (folder / f"{name}.ipynb").write_bytes(notebook(KING, metadata={"name": "../../x", "path": "/etc/passwd"}))
    with open(folder / "huge.ipynb", "wb") as file:
        file.truncate(200 << 20)
    (folder / "link.ipynb").symlink_to("/etc/passwd")
    (folder / "link-to-honest.ipynb").symlink_to(folder / "honest-1.ipynb")
    for number in range(4):
        (folder / f"honest-{number}.ipynb").write_bytes(notebook(HONEST, CHECKS))
    (folder / "folder").mkdir()
    (folder / "folder" / "01_surprisal.ipynb").write_bytes(notebook(HONEST, CHECKS))
    roster = out / "roster.csv"
    roster.write_text("student\nhonest-1\n../../outside\nabsent\n")
    arguments = ["grade", str(folder), "-o", str(out), "--timeout", "2", "--official", "--roster", str(roster)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
    return {row["student"]: row for row in rows}, out


def points(row):
    return sum(mark["points"] for mark in row["questions"].values())


@pytest.mark.parametrize("name", [*CODE, *ANSWERS])
def test_a_cheat_or_vandal_gains_nothing(graded, name):
    row = graded[0][name]
    assert row["status"] == "graded"
    assert points(row) <= 1, row


SELF_DESTROYED = {
    *("closes-every-descriptor", "forges-the-end", "patches-builtins", "patches-the-child", "thread-bomb"),
    *("writes-100-mb-to-every-descriptor", "forges-nonsense", "forges-frames-on-every-descriptor"),
}


@pytest.mark.parametrize("name", [*(name for name in CODE if name not in SELF_DESTROYED), *ANSWERS])
def test_what_was_right_beside_it_still_counts(graded, name):
    assert points(graded[0][name]) == 1, graded[0][name]


@pytest.mark.parametrize("name", [*FILES, "huge", "link", "link-to-honest"])
def test_a_broken_file_gets_a_row_that_says_why(graded, name):
    row = graded[0][name]
    if name in ("nothing-in-it", "source-is-a-number"):
        assert points(row) == 0
    else:
        assert row["status"] == "could not grade"
        assert row["reason"]


@pytest.mark.parametrize("name", ["honest-0", "honest-1", "honest-2", "honest-3", "folder"])
def test_an_honest_neighbour_who_warns_on_stderr_gets_full_marks(graded, name):
    assert points(graded[0][name]) == 2
    assert graded[0][name]["questions"]["l01_surprisal"]["outcome"] == "correct"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_is_graded_and_harms_neither_page_nor_table(graded, name):
    rows, out = graded
    assert points(rows[name]) == 1
    page = (out / "feedback" / f"{file_name(name)}.html").read_text()
    assert "<img" not in page
    lines = (out / "gradebook.csv").read_text().splitlines()
    assert not any(line.lstrip('"').startswith(("=", "+", "-", "@")) for line in lines)


def test_who_handed_in_nothing_gets_a_row_too(graded):
    assert graded[0]["absent"]["status"] == "nothing handed in"
    assert not (graded[1] / "../../outside.html").exists()


def test_pages_are_small_and_hold_no_script(graded):
    for page in (graded[1] / "feedback").iterdir():
        assert page.stat().st_size < 20_000
        assert "<script" not in page.read_text()


def test_no_child_is_left_behind(graded):
    running = [process.info for process in psutil.process_iter(["cmdline", "ppid"])]
    commands = [" ".join(info["cmdline"] or []) for info in running]
    assert "sleep 300" not in commands  # an orphan's
    own = [command for command, info in zip(commands, running, strict=True) if info["ppid"] == os.getpid()]
    assert not any("xent_helpers.grading.child" in command for command in own)


def test_the_journal_has_a_row_for_each(graded):
    assert len(graded[0]) == len(CODE) + len(ANSWERS) + len(FILES) + len(ODD_NAMES) + 3 + 5 + 2
    assert {row["isolation"] for row in graded[0].values()} == {"bwrap"}
