"""The progress bar of `fit`: nothing unless the error stream is a terminal and tqdm is installed."""
import sys
from contextlib import contextmanager


class _Silent:
    def update(self, count):
        """Shows nothing."""


@contextmanager
def progress(title):
    """A bar for one epoch, counted with `update(batches)`; log lines appear above it."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    try:
        from tqdm import tqdm
        from tqdm.contrib.logging import logging_redirect_tqdm
    except ImportError:
        yield _Silent()
        return
    with logging_redirect_tqdm(), tqdm(desc=title, unit="batch", leave=False) as bar:
        yield bar
