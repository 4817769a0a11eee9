"""Atomic writing: the old file or the new one, nothing else left in the folder."""

from __future__ import annotations

import os
import stat

import pytest

from mxnet.base import MXNetError
from mxnet.files.atomic import atomic_write, write_bytes, write_text


@pytest.mark.parametrize("sync", [False, True])
def test_replaces_at_the_end(tmp_path, sync):
    target = tmp_path / "file"
    target.write_bytes(b"old")
    with atomic_write(target, sync=sync) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_leaves_the_old_file(tmp_path, error):
    target = tmp_path / "file"
    target.write_bytes(b"old")
    with pytest.raises(error), atomic_write(target) as file:
        file.write(b"half")
        raise error
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_a_link_stays_and_permissions_stay(tmp_path):
    target, link = tmp_path / "file", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_new_files_obey_the_umask(tmp_path):
    write_text(tmp_path / "a", "ä")
    (tmp_path / "b").write_text("x")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode
    assert (tmp_path / "a").read_bytes() == "ä".encode()


def test_devices_are_written_directly():
    write_bytes(os.devnull, b"x")
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


def test_errors_name_the_file(tmp_path):
    with pytest.raises(MXNetError, match="must exist") as caught:
        write_bytes(tmp_path / "absent" / "file", b"")
    assert isinstance(caught.value, FileNotFoundError)
    with pytest.raises(MXNetError, match="directory") as caught:
        write_bytes(tmp_path, b"")
    assert isinstance(caught.value, OSError)
