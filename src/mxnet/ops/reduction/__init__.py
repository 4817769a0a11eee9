"""Reductions: an array becomes smaller along some axes. Also running sums and differences, which share their rules."""
from . import differences, extrema, norms, products, statistics, sums, truth
