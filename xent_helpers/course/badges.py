"""Where the course can be opened without installing anything: Binder and Colab, once it is public.

The one place that says where the course is published is pyproject.toml: `[project.urls]`, `Repository`.
"""

import tomllib
from pathlib import Path

from xent_helpers.course.atomic import write_atomically

BEGIN, END = "<!-- badges: made by xent build -->", "<!-- end of badges -->"
PICTURES = {
    "Binder": "https://mybinder.org/badge_logo.svg",
    "Colab": "https://colab.research.google.com/assets/colab-badge.svg",
}


def repository(course: Path) -> str | None:
    """Return the public address of the course, "https://github.com/OWNER/NAME", or None before it has one."""
    project = tomllib.loads((course / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    address = project.get("urls", {}).get("Repository")
    return address.removesuffix("/") if address else None


def launch_links(repository: str, notebook: str = "") -> dict[str, str]:
    """Return the addresses that open `notebook`, or the first lesson, by the name of the service.

    >>> links = launch_links("https://github.com/ada/course", "notebooks/02_entropy.ipynb")
    >>> links["Binder"]
    'https://mybinder.org/v2/gh/ada/course/HEAD?urlpath=lab/tree/notebooks/02_entropy.ipynb'
    >>> links["Colab"]
    'https://colab.research.google.com/github/ada/course/blob/HEAD/notebooks/02_entropy.ipynb'
    """
    owner_and_name = repository.removeprefix("https://github.com/")
    notebook = notebook or "notebooks/00_start_here.ipynb"
    return {
        "Binder": f"https://mybinder.org/v2/gh/{owner_and_name}/HEAD?urlpath=lab/tree/{notebook}",
        "Colab": f"https://colab.research.google.com/github/{owner_and_name}/blob/HEAD/{notebook}",
    }


def write_badges(course: Path) -> bool:
    """Renew the badges in README.md. Return whether the file has changed."""
    path = course / "README.md"
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if BEGIN not in old:
        return False
    new = with_badges(old, repository(course))
    if new == old:
        return False
    write_atomically(path, new)
    return True


def with_badges(text: str, repository: str | None) -> str:
    """Return README's text with the badges between its marks renewed; without an address there are none."""
    links = launch_links(repository) if repository else {}
    badges = "".join(f"[![Open in {name}]({PICTURES[name]})]({address})\n" for name, address in links.items())
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n{badges}{END}{rest.split(END)[1]}"
