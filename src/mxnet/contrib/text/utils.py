"""Counting tokens."""
import collections
import re

__all__ = ["count_tokens_from_str"]


def count_tokens_from_str(source_str, token_delim=" ", seq_delim="\n", to_lower=False, counter_to_update=None):
    """How often each token occurs.

    Args:
        source_str: The text.
        token_delim, seq_delim: Regular expressions of what is between tokens, and between sequences of tokens.
        to_lower: Whether capitals count as small letters.
        counter_to_update: A Counter to add to, or None.

    >>> count_tokens_from_str("life is life")
    Counter({'life': 2, 'is': 1})
    """
    tokens = [token for token in re.split(f"{token_delim}|{seq_delim}", source_str) if token]
    counter = collections.Counter() if counter_to_update is None else counter_to_update
    counter.update(token.lower() for token in tokens) if to_lower else counter.update(tokens)
    return counter
