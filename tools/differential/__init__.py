"""Chapters of random calls; each fills the table of draws."""
