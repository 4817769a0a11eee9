"""Vocabularies: numbers for tokens."""
import collections

from ...base import ArgumentError

__all__ = ["UNKNOWN_IDX", "Vocabulary"]

UNKNOWN_IDX = 0


class Vocabulary:
    """Numbers for tokens: first the unknown token, then the reserved ones, then the others, the most frequent first.

    Args:
        counter: ``collections.Counter`` of the tokens; None makes a vocabulary without them.
        most_freq_count: At most so many of them; None takes all.
        min_freq: Tokens that occur less often are left out.
        unknown_token: Stands for tokens that the vocabulary does not have.
        reserved_tokens: Further tokens that are always there, such as a padding.
    """

    def __init__(self, counter=None, most_freq_count=None, min_freq=1, unknown_token="<unk>", reserved_tokens=None):
        if min_freq <= 0:
            raise ArgumentError("Vocabulary: `min_freq` must be set to a positive value.")
        reserved = [] if reserved_tokens is None else list(reserved_tokens)
        if unknown_token in reserved:
            raise ArgumentError("Vocabulary: `reserved_tokens` cannot contain `unknown_token`.")
        if len(set(reserved)) != len(reserved):
            raise ArgumentError("Vocabulary: `reserved_tokens` cannot contain duplicate reserved tokens.")
        self._unknown_token = unknown_token
        self._reserved_tokens = reserved or None
        self._idx_to_token = [unknown_token, *reserved]
        if counter is not None:
            self._add(counter, most_freq_count, min_freq)
        self._token_to_idx = {token: index for index, token in enumerate(self._idx_to_token)}

    def _add(self, counter, most_freq_count, min_freq):
        if not isinstance(counter, collections.Counter):
            raise ArgumentError(f"Vocabulary: `counter` must be an instance of collections.Counter, received a {type(counter).__name__}.")
        known = set(self._idx_to_token)
        ranked = sorted(sorted(counter.items()), key=lambda item: item[1], reverse=True)
        tokens = [token for token, count in ranked if count >= min_freq and token not in known]
        self._idx_to_token += tokens[:most_freq_count]

    def __len__(self):
        return len(self._idx_to_token)

    @property
    def token_to_idx(self):
        """Number of each token."""
        return self._token_to_idx

    @property
    def idx_to_token(self):
        """Tokens by number."""
        return self._idx_to_token

    @property
    def unknown_token(self):
        """The token that stands for unknown ones."""
        return self._unknown_token

    @property
    def reserved_tokens(self):
        """The reserved tokens, or None."""
        return self._reserved_tokens

    def to_indices(self, tokens):
        """Number of a token, or of each of a list of tokens."""
        if isinstance(tokens, list):
            return [self._token_to_idx.get(token, UNKNOWN_IDX) for token in tokens]
        return self._token_to_idx.get(tokens, UNKNOWN_IDX)

    def to_tokens(self, indices):
        """Token of a number, or of each of a list of numbers.

        Raises:
            ArgumentError: A number is not one of the vocabulary's.
        """
        numbers = indices if isinstance(indices, list) else [indices]
        for number in numbers:
            if not isinstance(number, int) or not 0 <= number < len(self):
                raise ArgumentError(f"Token index {number} in the provided `indices` is invalid; the vocabulary has {len(self)} tokens.")
        tokens = [self._idx_to_token[number] for number in numbers]
        return tokens if isinstance(indices, list) else tokens[0]
