"""What runs in the sandbox: a student's cells, then the calls that the grader asks for. It knows no right answer.

One JSON line comes in on stdin: the cells, the calls and the limits (see sandbox.py). JSON lines, "frames", go out:
"running" before each cell and each question, "failed" after a cell that raised, "reply" after each call, "done" at
last. A warm child takes a line for each submission and forks, and says "over" when the fork has ended.
"""

import builtins
import contextlib
import json
import linecache
import os
import re
import resource
import shutil
import signal
import sys
import types
from collections.abc import Callable
from functools import wraps
from typing import Any

import xent_helpers
from xent_helpers.asking import Printed, Reply, own_line
from xent_helpers.asking import ask as ask_once
from xent_helpers.grading.values import decode, encode

NOBODY = 65534
SILENT = ("check", "hint", "solution", "progress", "show", "explorer", "quiz")
Send = Callable[..., None]


def main() -> None:
    """Do what the request on stdin asks for; with the word "warm", what each of them asks for."""
    if sys.argv[1:] == ["warm"]:
        serve()
    else:
        work(json.loads(sys.stdin.readline()))


def serve() -> None:
    """Fork for each request, and tidy up behind the fork: its processes and its files."""
    give_up_rights()
    there = set(os.listdir("/tmp"))  # the course itself, where it lies below /tmp
    while line := sys.stdin.readline():
        if os.fork() == 0:
            work(json.loads(line))
        os.wait()
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)  # all in this sandbox but its first process and this one
        for entry in os.scandir("/tmp"):
            if entry.name not in there:
                shutil.rmtree(entry) if entry.is_dir(follow_symlinks=False) else os.unlink(entry)
        print(json.dumps({"over": True}), flush=True)


def work(request: dict[str, Any]) -> None:
    """Run the cells and the calls of a request, and end the process."""
    send = open_channel()
    give_up_rights()
    set_limits(request["memory"])
    switched_off: set[str] = set()
    names = new_notebook({name for call in request["calls"] for name in call["replaces"]}, switched_off)
    for number, source in request["cells"]:
        send(running=["cell", number])
        error = run(number, source, names)
        if error is not None:
            send(failed=number, error=describe(error))
    for call in request["calls"]:
        send(running=["question", call["question"]])
        switched_off |= set(call["replaces"])
        answer(call, names, send)
        switched_off.clear()
    send(done=True)
    os._exit(0)  # without the clean-up code that a student may have registered


def open_channel() -> Send:
    """Return what sends a frame to the grader; the student's own stdin, stdout and stderr lead nowhere."""
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    dumps, write, flush = json.dumps, channel.write, channel.flush  # kept: a student may replace the modules' own

    def send(**frame: Any) -> None:
        write(dumps(frame) + "\n")
        flush()

    return send


def give_up_rights() -> None:
    """Become nobody where this is root, and close this process's memory to others."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE


def set_limits(memory: int) -> None:
    """Set limits, before any line of a student runs. memory: bytes."""
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_NPROC: 32,
        resource.RLIMIT_FSIZE: 16 << 20,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_CORE: 0,
    }
    for limit, value in limits.items():
        with contextlib.suppress(ValueError, OSError):  # it is lower already
            resource.setrlimit(limit, (value, value))


def new_notebook(guarded: set[str], switched_off: set[str]) -> dict[str, Any]:
    """Return the namespace in which the cells run, with a course that neither shows nor checks, and whose guarded
    functions can be switched off."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    for name in SILENT:
        setattr(xent_helpers, name, lambda *args, **kwargs: None)
    for name in guarded:
        guard(name, switched_off)
    builtins.get_ipython = Shell  # type: ignore[attr-defined]
    builtins.display = lambda *shown, **options: None  # type: ignore[attr-defined]
    return vars(module)


def guard(name: str, switched_off: set[str]) -> None:
    """Let the package's function `name` raise where a student calls it while it is switched off; the package itself may
    go on using it."""
    original = getattr(xent_helpers, name)

    @wraps(original)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        caller = str(sys._getframe(1).f_globals.get("__name__"))
        of_the_package = caller.startswith("xent_helpers.") and caller != ask_once.__module__
        if name in switched_off and not of_the_package:
            raise PermissionError(f"write {name} yourself: in this exercise the course's own function is switched off")
        return original(*args, **kwargs)

    for module in [module for path, module in sys.modules.items() if path.split(".")[0] == "xent_helpers"]:
        for place in [place for place, value in vars(module).items() if value is original]:
            setattr(module, place, guarded)


class Shell:
    """Stands for IPython in the cells: display magics do nothing, %%time runs its body, commands are refused."""

    def run_line_magic(self, name: str, line: str, *rest: Any) -> None:
        if name in ("pip", "conda", "sx", "system", "run", "load"):
            raise PermissionError(f"%{name} is not run when your notebook is graded")
        if name == "time":  # timeit defines nothing in IPython either, and has options before the code
            exec(line, vars(sys.modules["__main__"]))

    def run_cell_magic(self, name: str, line: str, body: str) -> None:
        if name not in ("time", "timeit", "capture"):
            raise PermissionError(f"%%{name} is not run when your notebook is graded")
        exec(body, vars(sys.modules["__main__"]))

    def system(self, command: str) -> None:
        raise PermissionError("! commands are not run when your notebook is graded")

    getoutput = system

    def __getattr__(self, name: str) -> Any:
        return lambda *args, **kwargs: None


def run(number: int, source: str, names: dict[str, Any]) -> BaseException | None:
    """Execute a cell; return what it raised."""
    file = f"<cell {number}>"
    source = in_plain_python(source)
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    with contextlib.redirect_stdout(Printed()), contextlib.redirect_stderr(Printed()):
        try:
            exec(compile(source, file, "exec"), names)
        except BaseException as error:  # SystemExit and KeyboardInterrupt too
            return error
    return None


def in_plain_python(source: str) -> str:
    """Return a cell with IPython's magics and shell lines turned into calls of get_ipython()."""
    if not re.search(r"^\s*[%!?]|[%!]\w|\?\s*$", source, re.MULTILINE):
        return source  # nearly all cells: IPython takes longer to import than they to run
    from IPython.core.inputtransformer2 import TransformerManager

    return TransformerManager().transform_cell(source)


def answer(call: dict[str, Any], names: dict[str, Any], send: Send) -> None:
    """Send a reply for each case; or, in its place, that the answer is missing or of the wrong kind."""
    if call["defines"] not in names:
        return send(state="missing")
    given = names[call["defines"]]
    if given is ...:
        return send(state="not attempted")
    if callable(given) != (call["cases"] is not None):
        return send(state="function" if callable(given) else "value", value=encode(given))
    for case in call["cases"] or [None]:
        reply = ask_once(given, decode(case) if case else ())
        send(reply=encode_reply(reply))
        if isinstance(reply.error, NotImplementedError):
            break


def encode_reply(reply: Reply) -> dict[str, Any]:
    """Return a reply as JSON data; hostile objects cross as an error."""
    try:
        if reply.error is not None:
            return {"error": describe(reply.error), "printed": reply.printed}
        return {"value": encode(reply.value), "arguments": encode(reply.arguments), "printed": reply.printed}
    except BaseException as error:
        return {"error": describe(error), "printed": reply.printed}


def describe(error: BaseException) -> dict[str, str]:
    """Return an error's type, its first words and the student's own line."""
    try:
        text = str(error)[:200]
    except BaseException:
        text = ""
    return {"type": type(error).__name__[:80], "text": text, "line": own_line(error)[:200]}


if __name__ == "__main__":
    main()
