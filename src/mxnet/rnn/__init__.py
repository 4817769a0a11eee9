"""Symbolic recurrent networks: cells that are unrolled into a Symbol, buckets of sentences, checkpoints that suit fused and plain cells."""
from ..checkpoint import load_checkpoint, save_checkpoint
from . import io, rnn, rnn_cell
from .io import BucketSentenceIter, encode_sentences
from .rnn import do_rnn_checkpoint, load_rnn_checkpoint, rnn_unroll, save_rnn_checkpoint
from .rnn_cell import *
from .rnn_cell import __all__ as _cells

__all__ = ["BucketSentenceIter", "do_rnn_checkpoint", "encode_sentences", "load_rnn_checkpoint", "rnn_unroll", "save_rnn_checkpoint", *_cells]
