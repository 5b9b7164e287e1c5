import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from xent_helpers.grading import sandbox
from xent_helpers.grading.sandbox import Limits, SandboxError, choose_isolation, collect, probe, run_child

needs_bwrap = pytest.mark.skipif(bool(probe()), reason=f"no sandbox here: {probe()}")
EMPTY = {"cells": [], "calls": []}


def ran(code, isolation="bwrap", **limits):
    """Return what went wrong in a cell, None where nothing did."""
    claims = collect({"cells": [[1, code]], "calls": []}, Limits(**limits), isolation)
    return claims.cells.get(1)


@needs_bwrap
@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("open('/usr/bin/x', 'w')", "PermissionError|OSError"),
        ("open('/etc/passwd')", "FileNotFoundError"),
        ("import os\nos.listdir('/home')", "FileNotFoundError"),
        ("import os\nos.setuid(0)", "PermissionError"),
        ("import os\nos.environ['HOME']", "KeyError"),
        ("import socket\nsocket.create_connection(('127.0.0.1', 80), 1)", "OSError|ConnectionRefused"),
        ("import xent_helpers.marking as m\nm.mark", "ModuleNotFoundError|AttributeError"),
        ("from xent_helpers.questions import find_question", "ImportError"),
        ("import numpy as np\nnp.ones(1 << 28)", "MemoryError"),
    ],
)
def test_the_world_outside_is_closed(code, error):
    assert any(ran(code, memory=512).startswith(name) for name in error.split("|")), ran(code, memory=512)


@needs_bwrap
def test_each_child_sees_its_own_processes_only():
    assert ran("import os\nassert len([p for p in os.listdir('/proc') if p.isdigit()]) <= 2") is None


@needs_bwrap
def test_what_a_notebook_needs_works_inside():
    code = "import matplotlib.pyplot as plt, json, xent_helpers as xh\nxh.load_iris()\nopen('/tmp/x', 'w').write('x')"
    assert ran(code) is None


@needs_bwrap
def test_nothing_stays_for_the_next_child():
    assert ran("open('/tmp/x', 'w').write('x')") is None
    assert ran("open('/tmp/x')").startswith("FileNotFoundError")


@pytest.mark.parametrize("isolation", ["process", pytest.param("bwrap", marks=needs_bwrap)])
def test_a_child_that_is_slow_or_dies_is_told_apart(isolation):
    assert ran("import time\ntime.sleep(60)", isolation, timeout=1) == "timed out"
    assert ran("import os\nos._exit(0)", isolation) == "died"
    assert ran("1 / 0", isolation) == "ZeroDivisionError: division by zero"
    assert ran("x = 1", isolation) is None


def test_a_sandbox_that_does_not_start_is_an_error_that_says_why(monkeypatch):
    monkeypatch.setattr(sandbox, "command", lambda isolation: [sys.executable, "-c", "raise SystemExit('no luck')"])
    with pytest.raises(SandboxError, match="did not start: no luck"):
        run_child(EMPTY, Limits(), "process")


def refusing(words):
    return lambda *args, **kwargs: SimpleNamespace(returncode=1, stderr=words)


def test_ubuntus_apparmor_is_named_with_its_mend(monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: "/usr/bin/bwrap")
    monkeypatch.setattr(subprocess, "run", refusing("setting up uid map: Permission denied"))
    switch = tmp_path / "apparmor_restrict_unprivileged_userns"
    switch.write_text("1\n")
    monkeypatch.setattr(sandbox, "APPARMOR", switch)
    assert "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0" in probe()
    switch.write_text("0\n")
    assert probe() == "setting up uid map: Permission denied"


def test_without_bubblewrap_auto_takes_a_process_and_bwrap_refuses(monkeypatch):
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    assert choose_isolation("auto") == "process"
    with pytest.raises(SandboxError, match="apt install bubblewrap"):
        choose_isolation("bwrap")


def test_the_question_bank_and_the_marking_are_hidden_by_their_present_names():
    package = Path(sandbox.PACKAGE)
    assert all((package / name).is_dir() for name in sandbox.HIDDEN_FOLDERS)
    assert all((package / name).is_file() for name in sandbox.HIDDEN_FILES)
