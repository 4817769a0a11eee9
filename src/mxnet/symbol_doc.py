"""mxnet.symbol_doc: examples beside the documentation of symbol operators; the full text is ``help(mx.sym.X)``."""

__all__ = ["ActivationDoc", "BroadcastPlusDoc", "ConcatDoc", "DropoutDoc", "EmbeddingDoc", "FlattenDoc", "FullyConnectedDoc", "SymbolDoc"]


class SymbolDoc:
    """Base of the examples."""

    @staticmethod
    def get_output_shape(sym, **input_shapes):
        """Shapes of a symbol's outputs by name, for shapes of its inputs.

        >>> SymbolDoc.get_output_shape(mx.sym.Flatten(mx.sym.Variable("x"), name="flat"), x=(2, 3, 4))
        {'flat_output': (2, 12)}
        """
        return dict(zip(sym.list_outputs(), sym.infer_shape(**input_shapes)[1], strict=True))


class ActivationDoc(SymbolDoc):
    """
    >>> hidden = mx.sym.Activation(mx.sym.FullyConnected(mx.sym.Variable("x"), num_hidden=8), act_type="relu")
    """


class DropoutDoc(SymbolDoc):
    """
    >>> mx.sym.Dropout(mx.sym.Variable("x"), p=0.2).eval(x=mx.nd.ones(2))[0].asnumpy()     # outside of training nothing is dropped
    array([1., 1.], dtype=float32)
    """


class EmbeddingDoc(SymbolDoc):
    """
    >>> SymbolDoc.get_output_shape(mx.sym.Embedding(mx.sym.Variable("words"), input_dim=26, output_dim=5, name="e"), words=(8,))
    {'e_output': (8, 5)}
    """


class FlattenDoc(SymbolDoc):
    """
    >>> SymbolDoc.get_output_shape(mx.sym.Flatten(mx.sym.Variable("x"), name="flat"), x=(1, 2, 3, 4))
    {'flat_output': (1, 24)}
    """


class FullyConnectedDoc(SymbolDoc):
    """
    >>> SymbolDoc.get_output_shape(mx.sym.FullyConnected(mx.sym.Variable("x"), num_hidden=3, name="fc"), x=(5, 7))
    {'fc_output': (5, 3)}
    """


class ConcatDoc(SymbolDoc):
    """
    >>> a, b = mx.sym.Variable("a"), mx.sym.Variable("b")
    >>> SymbolDoc.get_output_shape(mx.sym.Concat(a, b, dim=1, name="join"), a=(2, 3), b=(2, 4))
    {'join_output': (2, 7)}
    """


class BroadcastPlusDoc(SymbolDoc):
    """
    >>> a, b = mx.sym.Variable("a"), mx.sym.Variable("b")
    >>> SymbolDoc.get_output_shape(mx.sym.broadcast_plus(a, b, name="sum"), a=(1, 3), b=(2, 1))
    {'sum_output': (2, 3)}
    """
