"""Learning rate schedules: closed forms, warm-up, jumps, log lines, errors."""
import logging
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mxnet import lr_scheduler as schedules
from mxnet.base import MXNetError


def test_factor():
    schedule = schedules.FactorScheduler(5, 0.5, base_lr=0.8)
    assert [schedule(i) for i in (0, 5, 6, 10, 11)] == [0.8, 0.8, 0.4, 0.4, 0.2]
    assert schedule(40) == 0.00625 and schedule(1) == 0.00625


def test_factor_stops(caplog):
    schedule = schedules.FactorScheduler(2, 0.1, stop_factor_lr=0.005, base_lr=1)
    with caplog.at_level(logging.INFO):
        rates = [schedule(i) for i in range(9)]
    assert rates[-1] == 0.005 and rates[3] == 0.1
    assert [record.getMessage() for record in caplog.records][:3] == [
        "Update[3]: Change learning rate to 1.00000e-01", "Update[5]: Change learning rate to 1.00000e-02",
        "Update[7]: now learning rate arrived at 5.00000e-03, will not change in the future"]


def test_multi_factor():
    schedule = schedules.MultiFactorScheduler([2, 5], 0.1, base_lr=2)
    assert [schedule(i) for i in (2, 3, 5, 6, 99)] == pytest.approx([2, 0.2, 0.2, 0.02, 0.02])
    assert schedules.MultiFactorScheduler([2, 4], 0.5, base_lr=1)(9) == 0.25


@given(st.integers(0, 50), st.integers(1, 30), st.integers(0, 9), st.floats(0.5, 3))
def test_poly_and_cosine_follow_their_formulas(update, length, warmup, power):
    end = warmup + length
    progress = min(max(update - warmup, 0) / length, 1)
    poly = schedules.PolyScheduler(end, base_lr=0.5, pwr=power, final_lr=0.1, warmup_steps=warmup)
    cosine = schedules.CosineScheduler(end, base_lr=0.5, final_lr=0.1, warmup_steps=warmup)
    poly(end), cosine(end)
    if update < warmup:
        wanted = [0.5 * update / warmup] * 2
    else:
        wanted = [0.1 + 0.4 * (1 - progress) ** power, 0.1 + 0.4 * (1 + math.cos(math.pi * progress)) / 2]
    assert [poly(update), cosine(update)] == pytest.approx(wanted)


def test_warmup_modes():
    linear = schedules.FactorScheduler(9, base_lr=0.5, warmup_steps=4, warmup_begin_lr=0.1)
    assert [linear(i) for i in range(5)] == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5])
    constant = schedules.FactorScheduler(9, base_lr=0.5, warmup_steps=4, warmup_begin_lr=0.1, warmup_mode="constant")
    assert [constant(i) for i in (0, 3, 4)] == [0.1, 0.1, 0.5]


def test_a_schedule_of_nothing_but_warmup_ends_at_the_final_rate():
    assert schedules.CosineScheduler(4, base_lr=1, final_lr=0.25, warmup_steps=4)(4) == 0.25


@pytest.mark.parametrize("make, says", [
    (lambda: schedules.FactorScheduler(0), "greater or equal than 1"),
    (lambda: schedules.FactorScheduler(2, 1.5), "no more than 1"),
    (lambda: schedules.FactorScheduler(2, warmup_begin_lr=0.5), "higher than warmup_begin_lr"),
    (lambda: schedules.FactorScheduler(2, warmup_steps=-1), "positive or 0"),
    (lambda: schedules.FactorScheduler(2, warmup_steps=1.5), "must be an int"),
    (lambda: schedules.FactorScheduler(2, warmup_mode="x"), "linear and constant"),
    (lambda: schedules.MultiFactorScheduler([4, 2]), "increasing"),
    (lambda: schedules.MultiFactorScheduler([0, 2]), "greater or equal than 1"),
    (lambda: schedules.MultiFactorScheduler([]), "must be a list"),
    (lambda: schedules.MultiFactorScheduler(3), "must be a list"),
    (lambda: schedules.PolyScheduler(0), "strictly positive"),
    (lambda: schedules.CosineScheduler(1.5), "must be an int"),
    (lambda: schedules.LRScheduler(warmup_steps=2).get_warmup_lr(3), "after the warm-up"),
])
def test_errors(make, says):
    with pytest.raises(MXNetError, match=says) as raised:
        make()
    assert isinstance(raised.value, ValueError)


def test_the_base_has_no_schedule():
    with pytest.raises(NotImplementedError, match="LRScheduler must define __call__"):
        schedules.LRScheduler()(1)
