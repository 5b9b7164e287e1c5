"""The command `xent`: start the course, build and test its notebooks, check answers."""

import os
import subprocess
import sys
from pathlib import Path

try:
    import click
except ModuleNotFoundError as error:
    raise SystemExit("The command xent needs the extra `lab`: pip install 'xent-helpers[lab]'") from error

from xent_helpers.course.paths import find_course, find_texts

PASS_ON = {"ignore_unknown_options": True}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """The cross-entropy course."""


@main.command(context_settings=PASS_ON)
@click.argument("lesson", default="")
@click.argument("jupyter_options", nargs=-1, type=click.UNPROCESSED)
def start(lesson: str, jupyter_options: tuple[str, ...]) -> None:
    """Open the course in JupyterLab, at LESSON ("09" or a part of its name) or at the first one.

    JUPYTER_OPTIONS go to `jupyter lab`, for instance --no-browser.
    """
    if lesson.startswith("-"):
        lesson, jupyter_options = "", (lesson, *jupyter_options)
    course = _course()
    texts = _texts(course, (lesson,) if lesson else ())
    notebook = texts[0].with_suffix(".ipynb").relative_to(course).as_posix()
    command = [
        *(sys.executable, "-m", "jupyterlab"),
        f"--ServerApp.root_dir={course}",
        f"--LabApp.default_url=/lab/tree/{notebook}",
        f"--LabApp.app_settings_dir={Path(__file__).parent / 'course' / 'lab_settings'}",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # in a container you are root, and Jupyter would refuse
    click.echo(f"Opening {notebook} in JupyterLab. To stop, come back here and press Ctrl+C twice.")
    sys.exit(subprocess.call([*command, *jupyter_options], cwd=course))


@main.command()
@click.argument("lessons", nargs=-1)
def build(lessons: tuple[str, ...]) -> None:
    """Execute the text of LESSONS, or of all, into the notebooks beside them; skip what has not changed.

    The student's copies in exercises/ are made from solutions/ on the way, and the map of the course in docs/.
    """
    from rich.console import Console  # here, so that the other commands start without it
    from rich.progress import MofNCompleteColumn, Progress

    from xent_helpers.course.build import build as build_notebooks
    from xent_helpers.course.build import draw_map

    course = _course()
    texts = _texts(course, lessons)
    console = Console(stderr=True)
    outcomes = dict.fromkeys(("built", "unchanged", "failed"), 0)
    with Progress(*Progress.get_default_columns(), MofNCompleteColumn(), console=console) as progress:
        task = progress.add_task("Building", total=len(texts))

        def on_done(text: Path, outcome: str) -> None:
            outcomes[outcome] += 1
            if outcome != "unchanged":
                progress.console.print(f"{outcome} {text.parent.name}/{text.stem}", highlight=False)
            progress.advance(task)

        errors = build_notebooks(course, texts, on_done=on_done)
    if draw_map(course):
        click.echo("drawn docs/map.png", err=True)
    for error in errors.values():
        click.echo(f"\n{error}\n\nThe old notebook stands as it was.", err=True)
    click.echo(", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()))
    sys.exit(1 if errors else 0)


@main.command(context_settings=PASS_ON)
@click.argument("pytest_options", nargs=-1, type=click.UNPROCESSED)
def test(pytest_options: tuple[str, ...]) -> None:
    """Run every test and every notebook. PYTEST_OPTIONS go to pytest, for instance a path or -k WORD."""
    sys.exit(subprocess.call([sys.executable, "-m", "pytest", *pytest_options], cwd=_course()))


@main.command()
def doctor() -> None:
    """Examine the installation: what is well, what is not, and how to mend it."""
    from xent_helpers.course.doctor import examine

    findings = examine(_course())
    for finding in findings:
        click.echo(f"[{'OK' if finding.ok else 'FAIL'}] {finding.name}: {finding.found}")
        if not finding.ok:
            click.echo(f"    {finding.mend}")
    sys.exit(0 if all(finding.ok for finding in findings) else 1)


@main.command()
@click.argument("lessons", nargs=-1)
def check(lessons: tuple[str, ...]) -> None:
    """Check the answers in the exercise notebooks of LESSONS, or of all, and show a table."""
    from rich.console import Console
    from rich.table import Table

    from xent_helpers.course.answers import check_answers

    course = _course()
    notebooks = [text.with_suffix(".ipynb") for text in _texts(course, lessons) if text.parent.name == "exercises"]
    table = Table("lesson", "question", "outcome", title="Your answers")
    for notebook, outcomes in check_answers(notebooks).items():
        for question, outcome in outcomes.items():
            table.add_row(notebook.stem, question, outcome, style="green" if outcome == "correct" else None)
    Console().print(table)


@main.command()
@click.option("--seeds", default=200, show_default=True, help="How many sets of cases to try.")
def selftest(seeds: int) -> None:
    """Let the question bank test itself: right answers pass, and every mistake fails under its own name."""
    from xent_helpers.questions import all_questions
    from xent_helpers.selftest import selftest as faults_of

    questions = all_questions()
    with click.progressbar(questions, label="Questions", file=sys.stderr) as bar:
        faults = [fault for question in bar for seed in range(seeds) for fault in faults_of(question, seed)]
    for fault in faults:
        click.echo(fault, err=True)
    mistakes = sum(len(question.misconceptions) + len(question.pairs) for question in questions)
    click.echo(f"{len(questions)} questions, {mistakes} mistakes, {seeds} seeds: {len(faults)} faults")
    sys.exit(1 if faults else 0)


def _course() -> Path:
    try:
        return find_course()
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error


def _texts(course: Path, names: tuple[str, ...]) -> list[Path]:
    try:
        return find_texts(course, names)
    except FileNotFoundError as error:
        raise click.ClickException(str(error)) from error
