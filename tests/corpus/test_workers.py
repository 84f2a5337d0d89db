"""Several processes give the same bytes as one, and one that dies costs nothing but time."""

import os
import signal
import socket
import threading
import time

import pytest
from corpus.written import as_csv, hashes, stories

from analysis.corpus import workers
from analysis.corpus.inputs import sources
from analysis.corpus.parts import parts
from analysis.corpus.run import build_corpus
from analysis.corpus.schema import PLAIN
from analysis.errors import FabulaError


@pytest.fixture(scope="module")
def given(tmp_path_factory):
    """A table of articles, and the files of its corpus as one process makes them."""
    folder = tmp_path_factory.mktemp("workers")
    path = as_csv(folder / "a.csv", stories(40))
    build_corpus(path, folder / "out", part=4)
    return path, hashes(folder / "out")


def test_two_workers_give_the_same_bytes(given, tmp_path):
    path, expected = given
    build_corpus(path, tmp_path / "out", part=4, workers=2)
    assert hashes(tmp_path / "out") == expected


def test_nobody_else_on_the_network_is_answered():
    import psutil  # comes with distributed

    with workers._client(1, None):
        own = [psutil.Process(), *psutil.Process().children(recursive=True)]
        listening = [each.laddr.ip for process in own for each in process.net_connections() if each.status == "LISTEN"]
    assert listening and set(listening) <= {"127.0.0.1", "::1"}


def test_a_worker_that_is_killed_costs_nothing_but_time(given, tmp_path):
    from distributed import Client, LocalCluster

    path, expected = given
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as cluster:
        with Client(cluster, set_as_default=False) as client:
            processes = list(client.run(os.getpid).values())
        killed = threading.Event()

        def kill(done, _):
            if done and not killed.is_set():
                killed.set()
                os.kill(processes[0], signal.SIGKILL)

        build_corpus(path, tmp_path / "out", part=4, scheduler=cluster.scheduler_address, progress=kill)
    assert killed.is_set()
    assert hashes(tmp_path / "out") == expected


def test_a_scheduler_that_is_not_there_is_said_in_seconds(given, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        begin = time.monotonic()
        with pytest.raises(FabulaError, match=f"{address}: no scheduler answers there; start one"):
            build_corpus(given[0], tmp_path / "out", scheduler=address)
    assert time.monotonic() - begin < 15


def test_what_a_worker_cannot_write_is_said(given, tmp_path):
    path, _ = given
    names = ",".join(PLAIN)
    for part in parts(sources(path), names, 100):
        (tmp_path / "out" / "terms" / f"{part.name}.parquet").mkdir(parents=True)
    with pytest.raises(FabulaError, match="cannot be written"):
        build_corpus(path, tmp_path / "out", part=100, events=False)


def test_where_the_c_library_cannot_give_memory_back_nothing_is_asked_of_it(monkeypatch):
    def none(_):
        raise OSError

    workers._given_back.cache_clear()
    monkeypatch.setattr(workers.ctypes, "CDLL", none)
    assert workers._given_back()(0) is None
    workers._given_back.cache_clear()
