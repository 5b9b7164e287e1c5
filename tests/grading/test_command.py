import json

import nbformat
import pytest
from click.testing import CliRunner

from tests.grading.test_sandbox import needs_bwrap
from xent_helpers.cli import main


@pytest.fixture
def one_submission(tmp_path):
    cells = [nbformat.v4.new_code_cell('king_bits = 3.7004\nxh.check("l01_card")')]
    (tmp_path / "class").mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "class/ann.ipynb")
    return tmp_path


def grade(folder, *options):
    return CliRunner().invoke(main, ["grade", str(folder / "class"), "-o", str(folder / "out"), *options])


@needs_bwrap
@pytest.mark.parametrize(("isolation", "why"), [("warm", "a fresh sandbox for each"), ("process", "a plain process")])
def test_official_grades_need_a_fresh_sandbox_each(one_submission, isolation, why):
    refused = grade(one_submission, "--official", "--isolation", isolation)
    assert refused.exit_code == 1
    assert why in refused.output


@needs_bwrap
@pytest.mark.parametrize("isolation", ["bwrap", "warm", "process"])
def test_every_isolation_gives_the_same_marks_and_names_itself(one_submission, isolation):
    assert grade(one_submission, "--isolation", isolation).exit_code == 0
    (row,) = json.loads((one_submission / "out/gradebook.json").read_text())
    assert row["questions"]["l01_card"]["outcome"] == "correct"
    assert row["isolation"] == isolation
