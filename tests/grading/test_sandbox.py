import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from xent_helpers.grading import sandbox
from xent_helpers.grading.sandbox import Limits, SandboxError, choose_isolation, collect, probe, run_child

NO_SANDBOX = bool(probe()) and not os.environ.get("CI")  # in CI one is due: what can't be tried there has failed
needs_bwrap = pytest.mark.skipif(NO_SANDBOX, reason=f"no sandbox here: {probe()}")
EMPTY = {"cells": [], "calls": []}


@pytest.fixture(autouse=True)
def no_warm_child_is_left():
    yield
    sandbox.end_warm_children()


def ran(code, isolation="bwrap", **limits):
    """Return what went wrong in a cell, None where nothing did."""
    claims = collect({"cells": [[1, code]], "calls": []}, Limits(**limits), isolation)
    return claims.cells.get(1)


@needs_bwrap
@pytest.mark.parametrize("isolation", ["bwrap", "warm"])
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
def test_the_world_outside_is_closed(code, error, isolation):
    told = ran(code, isolation, memory=512)
    assert told.startswith(tuple(error.split("|"))), told


@needs_bwrap
def test_each_child_sees_its_own_processes_only():
    assert ran("import os\nassert len([p for p in os.listdir('/proc') if p.isdigit()]) <= 2") is None


@needs_bwrap
def test_what_a_notebook_needs_works_inside():
    code = "import matplotlib.pyplot as plt, json, xent_helpers as xh\nxh.load_iris()\nopen('/tmp/x', 'w').write('x')"
    assert ran(code) is None


@needs_bwrap
@pytest.mark.parametrize("isolation", ["bwrap", "warm"])
def test_nothing_stays_for_the_next_child(isolation):
    leave = "import json, os\njson.dumps = None\nos.mkdir('/tmp/folder')\nopen('/tmp/folder/x', 'w').write('x')"
    assert ran(leave, isolation) is None
    assert ran("import json, os\nassert 'folder' not in os.listdir('/tmp')\njson.dumps('x')", isolation) is None


@needs_bwrap
def test_a_warm_sandbox_ends_what_a_submission_started():
    assert ran("import subprocess\nsubprocess.Popen(['/usr/bin/sleep', '300'])", "warm") is None
    wait = "import glob, time\ntime.sleep(0.5)\n"  # what was killed is seen for a moment more
    look = "assert not any('sleep' in open(file).read() for file in glob.glob('/proc/[0-9]*/comm'))"
    assert ran(wait + look, "warm") is None


@needs_bwrap
def test_a_warm_sandbox_is_kept_and_replaced_when_a_submission_broke_it():
    assert ran("x = 1", "warm") is None
    (first,) = sandbox._idle
    assert ran("x = 2", "warm") is None
    assert sandbox._idle == [first]
    assert ran("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)", "warm") == "died"
    assert ran("x = 3", "warm") is None
    assert first not in sandbox._idle


@pytest.mark.parametrize(
    "isolation", ["process", *(pytest.param(kind, marks=needs_bwrap) for kind in ("bwrap", "warm"))]
)
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
    for wanted in ("bwrap", "warm"):
        with pytest.raises(SandboxError, match="apt install bubblewrap"):
            choose_isolation(wanted)


def test_the_question_bank_and_the_marking_are_hidden_by_their_present_names():
    package = Path(sandbox.PACKAGE)
    assert all((package / name).is_dir() for name in sandbox.HIDDEN_FOLDERS)
    assert all((package / name).is_file() for name in sandbox.HIDDEN_FILES)
