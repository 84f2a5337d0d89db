"""Tests of the notebooks in the real JupyterLab, in a real browser."""
