"""Operators: importing this package fills the registry."""
