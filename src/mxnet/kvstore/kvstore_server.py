"""The server process of MXNet's parameter-server training, which this package replaces by all-reduce."""


class KVStoreServer:
    """Held for its name: 1.9.1's server loop. Distributed training here has workers only."""

    def __init__(self, kvstore):
        self.kvstore = kvstore

    def run(self):
        """Not offered: there are no servers."""
        raise NotImplementedError("KVStoreServer.run: there are no parameter servers; start every process as a worker")
