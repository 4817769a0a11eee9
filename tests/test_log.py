"""Loggers: format, files, levels."""
import logging
import re
import uuid

import pytest

from mxnet import log


def test_a_file_gets_the_message(tmp_path):
    path = tmp_path / "out.log"
    logger = log.get_logger(uuid.uuid4().hex, str(path), "w", log.INFO)
    logger.info("hello")
    logger.debug("not this")
    logger.handlers[0].close()
    assert path.read_text() == "hello\n"


def test_the_head_of_a_line():
    logger = log.get_logger(uuid.uuid4().hex, level=log.DEBUG)
    record = logging.LogRecord("x", logging.WARNING, "file.py", 7, "be %s", ("careful",), None, "main")
    text = logger.handlers[0].formatter.format(record)
    assert re.fullmatch(r"W\d{4} \d\d:\d\d:\d\d \d+ file.py:main:7] be careful", text)
    assert "\x1b[31m" in log._Formatter(colored=True).format(record)


def test_asking_twice_adds_no_handler():
    name = uuid.uuid4().hex
    assert len(log.get_logger(name).handlers) == len(log.get_logger(name).handlers) == 1
    assert log.get_logger() is logging.getLogger()


def test_old_spelling():
    with pytest.warns(DeprecationWarning, match="get_logger"):
        assert isinstance(log.getLogger(uuid.uuid4().hex), logging.Logger)
