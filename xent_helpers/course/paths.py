"""Where things lie in a clone of the course."""

from pathlib import Path

FOLDERS = ("notebooks", "solutions", "exercises")


def find_course(start: Path | None = None) -> Path:
    """Return the course's top folder: `start` (the current folder) or the nearest one above that holds notebooks/ and
    solutions/.

    Raises FileNotFoundError where there is none.
    """
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / "notebooks").is_dir() and (folder / "solutions").is_dir():
            return folder
    raise FileNotFoundError(f"{start} is not inside the course: change to the folder that you cloned")


def find_texts(course: Path, names: tuple[str, ...] = ()) -> list[Path]:
    """Return the text files of all lessons and exercise sets, or of those whose name contains one of `names`; a
    solution brings its student's copy, written yet or not.

    A name may be a number ("09"), a stem ("09_iris_backprop") or a path of either file of a pair. Raises
    FileNotFoundError for a name that fits nothing.
    """
    texts = {text for folder in FOLDERS for text in (course / folder).glob("[0-9]*.py")}
    texts |= {course / "exercises" / text.name for text in texts if text.parent.name == "solutions"}
    ordered = sorted(texts, key=lambda text: (FOLDERS.index(text.parent.name), text.name))
    if not names:
        return ordered
    chosen = {name: [text for text in ordered if Path(name).stem in text.stem] for name in names}
    for name, found in chosen.items():
        if not found:
            raise FileNotFoundError(
                f"no lesson is called {name!r}; there are {', '.join(sorted({t.stem for t in texts}))}"
            )
    return [text for text in ordered if any(text in found for found in chosen.values())]
