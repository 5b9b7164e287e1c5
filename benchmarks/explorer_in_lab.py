"""From key press to changed picture in JupyterLab: an explorer beside ipywidgets' interact, drawing the same curve.

Needs the group "browser" and Chromium. Run from the course's folder:

    .venv/bin/uv run --locked --extra lab --group browser python benchmarks/explorer_in_lab.py
"""

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import nbformat
from playwright.sync_api import Page, sync_playwright

STEPS = 25
CELLS = [
    """
%matplotlib inline
import numpy as np
import matplotlib.pyplot as plt
from ipywidgets import interact
import xent_helpers as xh
from xent_helpers.figures import surprisal as pictures
""",
    'xh.explorer(pictures.surprise_of, pictures.PROBABILITY, alt="The surprise in bits against the probability p.")',
    """
def draw(p=0.5):
    x = np.linspace(0.01, 1, 100)
    plt.plot(x, -np.log2(x))
    plt.plot(p, -np.log2(p), "o")
    plt.xlabel("probability p")
    plt.ylabel("surprise (bits)")
    plt.show()


interact(draw, p=(0.01, 1, 0.01));
""",
]
# Notes the time of each key press, and of the first frame that is painted after the picture has changed.
WATCH = """picture => {
    window.steps = [];
    const shown = () => { const e = document.querySelector(picture); return e && (e.src || e.innerHTML); };
    document.addEventListener('keydown', () => {
        const start = performance.now(), before = shown();
        const look = () => {
            const now = shown();
            if (now && now !== before) window.steps.push(performance.now() - start);
            else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }, true);
}"""


def measure(page: Page, slider: str, picture: str) -> list[float]:
    """Return how long each of STEPS key presses took to change the picture, in ms."""
    page.evaluate(WATCH, picture)
    page.locator(slider).first.focus()
    for step in range(STEPS):
        page.keyboard.press("ArrowRight")
        page.wait_for_function("step => window.steps.length > step", arg=step)
        page.wait_for_timeout(150)
    return page.evaluate("() => window.steps")


def report(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    p90 = ordered[int(0.9 * len(ordered))]
    print(f"{name:10} median {statistics.median(ordered):6.1f} ms, p90 {p90:6.1f} ms over {len(ordered)} steps")


def run_notebook(page: Page, address: str) -> None:
    page.goto(f"{address}/lab/tree/speed.ipynb?reset")
    page.wait_for_selector("#jp-bottom-panel :text('(ipykernel) | Idle')", timeout=90_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
    page.wait_for_selector(".jupyter-widgets img", timeout=60_000)
    page.wait_for_timeout(2_000)


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="xent-speed-"))
    cells = [nbformat.v4.new_code_cell(cell.strip()) for cell in CELLS]
    kernel = {"kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), folder / "speed.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--allow-root", "--no-browser", f"--port={port}", "--IdentityProvider.token="]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([sys.executable, "-m", "jupyterlab", *options], cwd=folder, **quiet)
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api")
                break
            except OSError:
                time.sleep(0.25)
        with sync_playwright() as playwright:
            arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
            page = browser.new_page(viewport={"width": 1300, "height": 1600})
            run_notebook(page, f"http://127.0.0.1:{port}")
            report("explorer", measure(page, ".xent-explorer input[type=range]", ".xent-explorer svg"))
            page.reload()
            run_notebook(page, f"http://127.0.0.1:{port}")
            report("interact", measure(page, ".jupyter-widgets [role=slider]", ".jupyter-widgets .jp-OutputArea img"))
            browser.close()
    finally:
        server.terminate()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
