import pytest

from xent_helpers.course import site
from xent_helpers.course.site import SiteError, build_site


@pytest.fixture
def sphinx(monkeypatch):
    """Stands in for Sphinx, which is not installed with the tests."""

    def run(settings, work, on_step):
        (work / "html" / "_static").mkdir(parents=True)
        for page in ("index.html", ".buildinfo"):
            (work / "html" / page).touch()

    monkeypatch.setattr(site, "stage", lambda course, source: None)
    monkeypatch.setattr(site, "_run_sphinx", run)


def test_a_folder_with_other_files_is_refused_and_left_as_it_is(sphinx, tmp_path):
    (tmp_path / "home/lite").mkdir(parents=True)
    (tmp_path / "home/thesis.tex").touch()
    with pytest.raises(SiteError, match="would be deleted"):
        build_site(tmp_path, tmp_path / "home")
    assert (tmp_path / "home/thesis.tex").exists()


def test_an_old_site_is_replaced_and_the_course_in_the_browser_stays(sphinx, tmp_path):
    out = tmp_path / "out"
    (out / "lite").mkdir(parents=True)
    assert build_site(tmp_path, out) == [out / "index.html"]
    (out / "old.html").touch()
    assert build_site(tmp_path, out) == [out / "index.html"]
    assert sorted(path.name for path in out.iterdir()) == [".buildinfo", "_static", "index.html", "lite"]
