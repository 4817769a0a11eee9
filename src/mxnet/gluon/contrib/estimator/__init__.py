"""Estimator."""
