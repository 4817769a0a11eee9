"""Real tables that scikit-learn ships, split and standardised for the classic models."""
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine

__all__ = ["breast_cancer", "diabetes", "wine"]


def standardised(features, reference=None):
    """Columns with mean 0 and standard deviation 1 (those of ``reference``)."""
    reference = features if reference is None else reference
    return ((features - reference.mean(axis=0)) / reference.std(axis=0)).astype("float32")


def split(features, labels, test_share=0.25, seed=0):
    """Training and test part: features, labels, test features, test labels."""
    order = np.random.RandomState(seed).permutation(len(labels))
    cut = int(len(labels) * (1 - test_share))
    train, test = order[:cut], order[cut:]
    return (standardised(features[train]), labels[train].astype("float32"),
            standardised(features[test], features[train]), labels[test].astype("float32"))


def diabetes():
    """442 patients, 10 measurements; the progression of the disease after a year, standardised too."""
    features, target = load_diabetes(return_X_y=True)
    return standardised(features), standardised(target[:, None])[:, 0]


def breast_cancer():
    """569 tumours, 30 measurements; 1 for benign. Split 3 : 1."""
    return split(*load_breast_cancer(return_X_y=True))


def wine():
    """178 wines of 3 growers, 13 measurements. Split 3 : 1."""
    return split(*load_wine(return_X_y=True))
