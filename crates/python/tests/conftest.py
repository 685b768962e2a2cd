"""What the tests share: the repository, and an application."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

# The workers of Spark run by the Python that has the wheel.
os.environ["PYSPARK_PYTHON"] = sys.executable
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def application() -> dict[str, Any]:
    application: dict[str, Any] = json.loads((ROOT / "examples/bakery.json").read_text())
    del application["contract"]
    return application
