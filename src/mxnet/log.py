"""Loggers with a short coloured line: level letter, time, process, place."""
import logging
import sys
import warnings
from logging import CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING

__all__ = ["CRITICAL", "DEBUG", "ERROR", "INFO", "NOTSET", "WARNING", "getLogger", "get_logger"]

_LETTERS = {CRITICAL: "C", ERROR: "E", WARNING: "W", INFO: "I", DEBUG: "D"}
_RED, _GREEN, _BLUE, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[34m", "\x1b[0m"


class _Formatter(logging.Formatter):
    """``I0131 12:00:00 4711 file.py:main:12] message``, with the head in colour on a terminal."""

    def __init__(self, colored=True):
        super().__init__(datefmt="%m%d %H:%M:%S")
        self._colored = colored

    def format(self, record):
        head = "%(letter)s%(asctime)s %(process)d %(pathname)s:%(funcName)s:%(lineno)d]"
        record.letter = _LETTERS.get(record.levelno, "U")
        if self._colored:
            colour = _RED if record.levelno >= WARNING else _GREEN if record.levelno >= INFO else _BLUE
            head = colour + head + _PLAIN
        self._style._fmt = head + " %(message)s"
        return super().format(record)


def get_logger(name=None, filename=None, filemode=None, level=WARNING):
    """A logger that writes to a file or, with coloured heads, to standard error.

    Args:
        name: Name of the logger; the root logger, left as it is, without.
        filename: File to write to instead of standard error.
        filemode: Mode the file is opened with, ``'a'`` by default.
        level: Least level that is written.
    """
    logger = logging.getLogger(name)
    if name is None or getattr(logger, "_mxnet_handler", None) is not None:
        return logger
    if filename:
        handler = logging.FileHandler(filename, filemode or "a")
    else:
        handler = logging.StreamHandler()
        stream = getattr(sys.stderr, "isatty", None)
        handler.setFormatter(_Formatter(colored=bool(stream and stream())))
    logger.addHandler(handler)
    logger.setLevel(level)
    logger._mxnet_handler = handler
    return logger


def getLogger(name=None, filename=None, filemode=None, level=WARNING):
    """Old spelling of :func:`get_logger`."""
    warnings.warn("getLogger is deprecated, use get_logger instead.", DeprecationWarning, stacklevel=2)
    return get_logger(name, filename, filemode, level)
