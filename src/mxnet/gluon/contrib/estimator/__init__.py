"""Estimator: a training loop with handlers for what happens around it."""
from . import batch_processor, event_handler
from .batch_processor import BatchProcessor
from .estimator import Estimator
from .event_handler import (
                            BatchBegin,
                            BatchEnd,
                            CheckpointHandler,
                            EarlyStoppingHandler,
                            EpochBegin,
                            EpochEnd,
                            GradientUpdateHandler,
                            LoggingHandler,
                            MetricHandler,
                            StoppingHandler,
                            TrainBegin,
                            TrainEnd,
                            ValidationHandler,
)

__all__ = ["BatchBegin", "BatchEnd", "BatchProcessor", "CheckpointHandler", "EarlyStoppingHandler", "EpochBegin", "EpochEnd", "Estimator",
           "GradientUpdateHandler", "LoggingHandler", "MetricHandler", "StoppingHandler", "TrainBegin", "TrainEnd", "ValidationHandler",
           "batch_processor", "event_handler"]
