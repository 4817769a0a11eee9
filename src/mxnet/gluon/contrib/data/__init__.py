"""Further data sets and samplers."""
