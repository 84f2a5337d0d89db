"""Parts → their files: in this process, or, by Dask, in several of this machine or of a cluster."""

import contextlib
import ctypes
import functools
import gc
import itertools
import logging
import secrets
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.corpus.parts import Part, made_with
from analysis.corpus.tables import tables
from analysis.corpus.writing import write
from analysis.errors import FabulaError

_AHEAD = 3  # parts a worker: one in work, two on their way
_SECONDS = 10  # to find a scheduler, and for it to find workers
_OF_THIS_MACHINE = {  # Dask's settings for its processes; what they leave out costs a worker a tenth of its time
    "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": None,  # `_uncollected` gives back what is free
    "distributed.worker.profile.enabled": False,  # it looks at the worker's stack a hundred times a second
}
_alone = threading.Lock()  # a model reads one part at a time, however many threads a worker has


@dataclass(frozen=True)
class Task:
    """A part that has to be made: into which folder, which tables, and whether a language model helps with them."""

    part: Part
    folder: Path
    tables: tuple[str, ...]
    reads: bool = False


def make(task: Task) -> str:
    """Make the tables of a part, write them, and return the part's name."""
    with _alone, _uncollected():
        write(task.folder, task.part.name, tables(task.part.sources, task.tables, reads=task.reads))
    return task.part.name


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Look for garbage once behind a part, and only in what came with it.

    While a part is made Python would walk through all of it again and again: a tenth of the time. The memory of what
    is gone then goes back to the system: left to itself, glibc keeps it in pieces that fit no later part, and a worker
    grows with each.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
        gc.collect()
        gc.freeze()  # models, words, what is remembered: they stay
        _given_back()(0)


@functools.cache
def _given_back() -> Callable[[int], object]:
    """Return what gives free memory back to the system, where its C library has that: glibc's malloc_trim."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # other libraries do so by themselves; Windows has no CDLL(None)
        return lambda _: None


def here(tasks: Iterable[Task]) -> Iterator[str]:
    """Make every task in this process; yield the names of the parts as they are done."""
    try:
        yield from map(make, tasks)
    finally:
        gc.unfreeze()


def on_cluster(tasks: Iterable[Task], folder: Path, workers: int, scheduler: str | None) -> Iterator[str]:
    """Make every task on `workers` processes of this machine, or on those of the Dask `scheduler` at an address.

    A part whose worker dies is made by another. Yields the names of the parts as they are done. Raises FabulaError
    where no scheduler or worker answers, where a worker does not see `folder` or has another Fabula, and at the end
    where a part has killed every worker that took it.
    """
    from distributed import KilledWorker, as_completed

    lost = []
    with _client(workers, scheduler) as client:
        _check(client, folder)
        waiting = iter(tasks)
        many = _AHEAD * max(sum(client.nthreads().values()), workers, 1)

        def submitted(number: int) -> list[Any]:
            taken = itertools.islice(waiting, number)
            return [client.submit(make, task, key=f"part-{task.part.name}", pure=False) for task in taken]

        running = as_completed(submitted(many), loop=client.loop)
        for future in running:
            try:
                yield future.result()
            except KilledWorker:
                lost.append(future.key.removeprefix("part-"))
            future.release()
            running.update(submitted(1))
    if lost:
        said = (
            f"{len(lost):,} parts are missing, for every worker that took one of them died, perhaps for want of memory"
        )
        raise FabulaError(f"{folder}: {said}; run it again with fewer workers: what is done is kept")


@contextlib.contextmanager
def _client(workers: int, scheduler: str | None) -> Iterator[Any]:
    import dask
    from distributed import Client, LocalCluster
    from distributed.comm import get_address_host_port

    if scheduler is None:
        with (
            dask.config.set(_OF_THIS_MACHINE),
            LocalCluster(
                n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
            ) as cluster,
            Client(cluster, set_as_default=False) as client,
        ):
            yield client
        return
    remedy = "start one with `dask scheduler`, or leave the address out to work on this machine"
    try:
        socket.create_connection(get_address_host_port(scheduler), timeout=_SECONDS).close()  # a client waits on
        client = Client(scheduler, timeout=_SECONDS, set_as_default=False)
    except Exception:  # what answers there may be no scheduler at all
        raise FabulaError(f"{scheduler}: no scheduler answers there; {remedy}") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError:
            remedy = f"start some with `dask worker {scheduler} --nthreads 1`"
            raise FabulaError(f"{scheduler}: the scheduler has no workers; {remedy}") from None
        yield client


def _check(client: Any, folder: Path) -> None:
    """Raise FabulaError where a worker does not see `folder`, or makes other tables than this process would."""
    seen = folder / f".{secrets.token_hex(8)}"
    seen.touch()
    try:
        for worker, (sees, same) in client.run(_circumstances, seen).items():
            if not sees:
                raise FabulaError(f"{worker}: this worker does not see {folder}; name a folder that all workers share")
            if same != made_with():
                raise FabulaError(f"{worker}: this worker has another version of Fabula; install this one there")
    finally:
        seen.unlink(missing_ok=True)


def _circumstances(seen: Path) -> tuple[bool, bytes]:
    return seen.exists(), made_with()
