"""MXNet's file formats in pure NumPy; nothing here imports torch.

``params`` reads and writes array files (``.params``, ``.nd``), ``symbol_json`` symbol files, ``recordio`` record files and
their indexes; ``opening`` and ``atomic`` open files for them, with errors that name the file.
"""
