"""What a call does to the process: threads, memory, interruption, and processes that Python forks."""

import gc
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import nesie
import pyarrow as pa
import pytest
from conftest import ROOT

REQUESTS = ROOT / "docs/contract/v1/examples/requests"
QUOTE = (REQUESTS / "valid/quote-least.json").read_bytes()
DAY = "2026-11-22"


def loans(count: int) -> pa.Table:
    return pa.table({"principal": [10_000_000] * count, "annual_rate": ["24"] * count, "instalments": [60] * count})


LOANS = loans(2000)


def cores_used(work: Callable[[], object], threads: int) -> float:
    """How many cores the process has, on average, while each of some threads does the work."""
    at_once = [threading.Thread(target=work) for _ in range(threads)]
    began, cpu = time.perf_counter(), time.process_time()
    for thread in at_once:
        thread.start()
    for thread in at_once:
        thread.join()
    return (time.process_time() - cpu) / (time.perf_counter() - began)


WORK: dict[str, Callable[[], object]] = {
    "answer": lambda: nesie.answer("quote", QUOTE),
    "schedules": lambda: nesie.schedules(LOANS, as_of=DAY, threads=1),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_another_thread_runs_within_a_call(work: Callable[[], object]) -> None:
    # Nobody has to give up the interpreter: another thread comes to it only if a call lets it go.
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    try:
        seen = 0
        for _ in range(200):
            gate = threading.Lock()
            gate.acquire()
            passed: list[bool] = []
            thread = threading.Thread(target=lambda gate=gate, passed=passed: passed.append(gate.acquire()))
            thread.start()
            gate.release()
            work()
            seen += len(passed)
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert seen > 0


def test_two_threads_have_two_cores() -> None:
    def work() -> None:
        for _ in range(300):
            nesie.answer("quote", QUOTE)

    work()
    measured = [(cores_used(work, 1), cores_used(work, 2)) for _ in range(5)]
    one, two = max(measured, key=lambda pair: pair[1])
    print(f"{one:.2f} cores by one thread, {two:.2f} by two")
    if one < 0.9 or (os.cpu_count() or 1) < 2:
        pytest.skip("the machine has no two cores to spare")
    # With the GIL held, two threads have no more than one core; with it released, more, whoever else has some of it.
    assert two > 1.15


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_million_calls_keep_no_memory() -> None:
    late = (REQUESTS / "valid/late-alone.json").read_bytes()
    request = json.loads(late)
    table = loans(1)

    def calls(count: int) -> None:
        for number in range(count):
            try:
                if number % 100 == 0:
                    nesie.schedules(table, as_of=DAY, threads=1)
                elif number % 4 == 0:
                    nesie.answer("quote", "{}")
                elif number % 4 == 1:
                    nesie.late(request)
                else:
                    nesie.answer("late", late)
            except nesie.Error:
                pass

    calls(50_000)
    gc.collect()
    before = resident_bytes()
    calls(1_000_000)
    gc.collect()
    grown = resident_bytes() - before
    print(f"a million calls: {grown / 1024:.0f} KiB more")
    assert grown < 4 * 1024 * 1024


def in_a_child(count: int) -> int:
    return len(nesie.schedules(loans(count), as_of=DAY))


def test_a_process_that_is_forked_after_a_call_can_call() -> None:
    nesie.schedules(loans(2000), as_of=DAY)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(in_a_child, [2000, 3000]).get(timeout=60) == [2000, 3000]


def test_an_interrupt_ends_a_long_table() -> None:
    program = f"""
import nesie, pyarrow as pa
count = 3_000_000
table = pa.table({{"principal": [10_000_000] * count, "annual_rate": ["24"] * count, "instalments": [600] * count}})
print("ready", flush=True)
nesie.schedules(table, as_of="{DAY}")
"""
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    _, complained = child.communicate(timeout=30)
    assert "KeyboardInterrupt" in complained
