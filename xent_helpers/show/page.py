"""The card that explorers and quizzes sit in: its look, its script, its ids."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any


def card(kind: str, body: str, script: str) -> str:
    """Return `body` in a card of the CSS class `kind`, with the file `script` that brings it to life.

    An attribute that starts with XENT-ID gets an id that depends on the content only: the same page every time.
    """
    body = body.replace('"XENT-ID-', f'"xent-{hashlib.sha256(body.encode()).hexdigest()[:10]}-')
    return (
        f'<div class="xent-card {kind}"><style>{_read("show.css")}</style>{body}<script>{_read(script)}</script></div>'
    )


def data_script(data: dict[str, Any]) -> str:
    """Return `data` as JSON that a script finds in the page and that can't end early."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json">{text}</script>'


@cache
def _read(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
