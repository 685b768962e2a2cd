#!/usr/bin/env python3
"""Spark without its local mode: a master and two workers on the loopback, one of which is killed while it answers.

Makes applications, answers them on Spark, kills a worker with all it runs once a third is done, and compares the
answers with those that come without Spark: each application once, and the same. Prints figures; fails otherwise.

    python crates/python/checks/spark_standalone.py --applications 500000
"""

import argparse
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import nesie
import nesie.spark
import pyarrow as pa
import pyarrow.parquet as pq
import pyspark
from pyspark.sql import SparkSession

DAY = date(2026, 11, 22)
PARTS = 60
SPARK = Path(pyspark.__file__).parent


def applications(count: int) -> pa.Table:
    """Applications made up from a seed; of some, much is not known."""
    chance = random.Random(20261122)
    columns: dict[str, list[object]] = {
        "id": list(range(count)),
        "loan.amount": [chance.randrange(1, 400) * 500_000 for _ in range(count)],
        "loan.term_months": [chance.choice([6, 12, 24, 36, 60, 84]) for _ in range(count)],
        "loan.purpose": [chance.choice(["investment", "working_capital"]) for _ in range(count)],
        "applicant.legal_form": [chance.choice(["llp", "sole_entrepreneur", None]) for _ in range(count)],
        "applicant.region": [chance.choice(["Алматы", "750000000", None]) for _ in range(count)],
        "applicant.employees": [chance.choice([1, 12, 80, 300, None]) for _ in range(count)],
        "applicant.tax_arrears": [chance.choice([0, 0, 0, 150_000, None]) for _ in range(count)],
    }
    return pa.table(columns)


def start(kind: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A master or a worker, in a group of processes of its own."""
    command = [str(SPARK / "bin/spark-class"), f"org.apache.spark.deploy.{kind}", "--host", "127.0.0.1", *arguments]
    environment = os.environ | {"SPARK_HOME": str(SPARK)}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)


def kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as asker:
            if asker.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"nothing listens on port {port}")


def lose(worker: subprocess.Popen[bytes], spark: SparkSession, lost: list[str]) -> None:
    """Kills a worker once a third of the parts of a job is answered."""
    tracker = spark.sparkContext.statusTracker()
    while True:
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        for stage in stages:
            if stage is not None and stage.numTasks >= PARTS and stage.numCompletedTasks * 3 >= stage.numTasks:
                kill(worker)
                lost.append(
                    f"{stage.numCompletedTasks} of {stage.numTasks} parts answered, {stage.numActiveTasks} on their way"
                )
                return
        time.sleep(0.05)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--applications", type=int, default=500_000)
    count: int = parser.parse_args().applications
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # Ended from outside, it takes its workers with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    table = applications(count)
    began = time.perf_counter()
    expected = pa.table(nesie.quotes(table, as_of=DAY, keep=["id"]))
    print(f"{count} applications without Spark: {time.perf_counter() - began:.1f} s")

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "in").mkdir()
        for part in range(PARTS):
            rows = slice(part * count // PARTS, (part + 1) * count // PARTS)
            pq.write_table(table.slice(rows.start, rows.stop - rows.start), folder / f"in/{part}.parquet")
        port, page = free_port(), free_port()
        master = start("master.Master", "--port", str(port), "--webui-port", str(page))
        stack.callback(kill, master)
        wait_for(port)
        workers = []
        for number in range(2):
            place = [
                "--cores",
                "1",
                "--memory",
                "2g",
                "--work-dir",
                str(folder / f"worker{number}"),
                "--webui-port",
                "0",
            ]
            workers.append(start("worker.Worker", *place, f"spark://127.0.0.1:{port}"))
            stack.callback(kill, workers[-1])
        settings = {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.executor.memory": "1g",
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.cores.max": "2",
            # A part for each file.
            "spark.sql.files.openCostInBytes": "1g",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
        }
        builder = SparkSession.builder.master(f"spark://127.0.0.1:{port}").appName("nesie")
        for name, value in settings.items():
            builder = builder.config(name, value)
        spark = builder.getOrCreate()
        stack.callback(spark.stop)
        spark.sparkContext.setLogLevel("OFF")

        frame = spark.read.parquet(str(folder / "in"))
        lost: list[str] = []
        threading.Thread(target=lose, args=(workers[1], spark, lost), daemon=True).start()
        began = time.perf_counter()
        nesie.spark.quotes(frame, as_of=DAY, keep=["id"]).write.parquet(str(folder / "out"))
        print(
            f"on two workers of one core, one killed ({''.join(lost) or 'none'}): {time.perf_counter() - began:.1f} s"
        )
        answered = pq.read_table(folder / "out").sort_by("id")

    if not lost:
        sys.exit("the job ended before a worker was killed: ask more applications")
    if answered["id"].to_pylist() != list(range(count)):
        sys.exit(f"{len(answered)} answers to {count} applications")
    if answered.to_pylist() != expected.to_pylist():
        sys.exit("other answers than without Spark")
    print("each application answered once, as without Spark")


if __name__ == "__main__":
    main()
