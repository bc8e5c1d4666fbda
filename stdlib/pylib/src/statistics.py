"""Statistics of numbers."""
from math import fsum, sqrt


class StatisticsError(ValueError):
    pass


def _data(data, name):
    data = list(data)
    if not data:
        raise StatisticsError(f"{name} requires at least one data point")
    return data


def mean(data):
    """Return the average."""
    data = _data(data, "mean")
    if all(isinstance(x, int) for x in data):
        total, n = sum(data), len(data)
        return total // n if total % n == 0 else total / n
    return fsum(data) / len(data)


def fmean(data, weights=None):
    data = _data(data, "fmean")
    if weights is not None:
        weights = list(weights)
        return fsum(x * w for x, w in zip(data, weights)) / fsum(weights)
    return fsum(data) / len(data)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    top = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == top]


def mode(data):
    modes = multimode(data)
    if not modes:
        raise StatisticsError("no mode for empty data")
    return modes[0]


def _ss(data, c):
    c = mean(data) if c is None else c
    return sum((x - c) ** 2 for x in data)


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    v = _ss(data, xbar) / (len(data) - 1)
    return int(v) if v == int(v) and all(isinstance(x, int) for x in data) else v


def pvariance(data, mu=None):
    data = _data(data, "pvariance")
    v = _ss(data, mu) / len(data)
    return int(v) if v == int(v) and all(isinstance(x, int) for x in data) else v


def stdev(data, xbar=None):
    return sqrt(variance(data, xbar))


def pstdev(data, mu=None):
    return sqrt(pvariance(data, mu))
