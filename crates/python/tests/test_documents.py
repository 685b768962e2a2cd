"""The Python of the documents and the examples, run as it stands there."""

import contextlib
import io
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

CRATE = ROOT / "crates/python"


def blocks(document: Path) -> list[str]:
    return [rest.split("```")[0] for rest in document.read_text().split("```python\n")[1:]]


@pytest.mark.parametrize("document", [ROOT / "docs/python.md", CRATE / "README.md"], ids=["python.md", "README.md"])
def test_each_block_prints_what_it_says(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}  # which the blocks of a document share
    assert blocks(document)
    for block in blocks(document):
        said = [line.split("# prints: ")[1] for line in block.splitlines() if "# prints: " in line]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block, str(document), "exec"), names)
        assert printed.getvalue().splitlines() == said, block


@pytest.mark.parametrize("example", sorted((CRATE / "examples").glob("*.py")), ids=lambda path: path.name)
def test_each_example_runs(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(example), run_name="__main__")
    said = [
        line.removeprefix("# prints: ") for line in example.read_text().splitlines() if line.startswith("# prints: ")
    ]
    assert said
    assert printed.getvalue().splitlines() == said


def test_the_documents_and_the_examples_have_right_types(tmp_path: Path) -> None:
    documents = [ROOT / "docs/python.md", CRATE / "README.md"]
    checked = [tmp_path / f"{document.stem.lower()}_blocks.py" for document in documents]
    for document, path in zip(documents, checked, strict=True):
        path.write_text("\n".join(blocks(document)))
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), *map(str, checked)]
    command += map(str, (CRATE / "examples").glob("*.py"))
    environment = os.environ | {"MYPYPATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
