"""Statistics of numbers.

Sums are exact: each number is taken as the ratio of ints that it is, and what
comes out is rounded once.
"""
from bisect import bisect_left, bisect_right
from collections import namedtuple
from math import exp, fsum, gcd, isfinite, isqrt, log, sqrt
from _statistics import sums as _sums

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance",
           "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    pass


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _sum(ratios):
    """The sum of ratios of ints, as such a ratio."""
    parts = {}
    for n, d in ratios:
        parts[d] = parts.get(d, 0) + n
    num, den = 0, 1
    for d, n in parts.items():
        num, den = num * d + n * den, den * d
        g = gcd(num, den)
        num, den = num // g, den // g
    return num, den


def _convert(num, den, like):
    """num/den in the type of the data: an int if it is one, else a float."""
    exact = next((type(x) for x in like if not isinstance(x, (int, float))), None)
    if exact is not None:  # Fraction and Decimal
        return exact(num) / exact(den)
    if den == 1 and all(isinstance(x, int) for x in like):
        return num
    return num / den


def _nonempty(data, name):
    data = list(data)
    if not data:
        raise StatisticsError(f"{name} requires at least one data point")
    return data


def _unbounded(data):
    """Return the sum of infinities and NaNs, None if there are none."""
    found = [x for x in data if isinstance(x, float) and not isfinite(x)]
    return sum(found) if found else None


def mean(data):
    """Return the average.

    >>> mean([1, 2, 3, 4])
    2.5
    """
    data = like = _nonempty(data, "mean")
    if sums := _sums(data, False):
        num, _, den, whole = sums
        like = (0 if whole else 0.0,)
    elif (total := _unbounded(data)) is not None:
        return total / len(data)
    else:
        num, den = _sum(map(_ratio, data))
    g = gcd(num, den * len(data))
    return _convert(num // g, den * len(data) // g, like)


def fmean(data, weights=None):
    """Return the average as a float, quicker than mean()."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _dot(data, weights) / total


def geometric_mean(data):
    """Return the n-th root of the product."""
    data = list(data)
    zero = False
    for x in data:
        if x < 0:
            raise StatisticsError("No negative inputs allowed", x)
        zero = zero or x == 0
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    return 0.0 if zero else exp(fsum(map(log, data)) / len(data))


def harmonic_mean(data, weights=None):
    """Return the reciprocal of the average of the reciprocals."""
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1 and data[0] >= 0:
            return data[0]
        weights = [1] * len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(x < 0 for x in data + weights):
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    num, den = _sum(_ratio(w / x) for w, x in zip(weights, data) if w)
    if num == 0:
        raise StatisticsError("Weighted sum must be positive")
    wn, wd = _sum(map(_ratio, weights))
    return wn * den / (wd * num)


def median(data):
    """Return the middle value, or the average of the two in the middle."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the middle value, or the smaller of the two in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the middle value, or the larger of the two in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Return the median of data that stand for intervals around them."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    middle = float(data[n // 2])
    below = bisect_left(data, middle)
    inside = bisect_right(data, middle, lo=below) - below
    return middle - interval / 2.0 + interval * (n / 2 - below) / inside


def multimode(data):
    """Return a list of the values that are most frequent."""
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    top = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == top]


def mode(data):
    """Return the most frequent value, the first of several."""
    modes = multimode(data)
    if not modes:
        raise StatisticsError("no mode for empty data")
    return modes[0]


def quantiles(data, *, n=4, method="exclusive"):
    """Return the n - 1 values that cut the data into n parts of equal size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    m = len(data)
    if m < 2:
        if m == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    cuts = []
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (m - 1), n)
            cuts.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (m + 1) // n, 1), m - 1)
            delta = i * (m + 1) - j * n
            cuts.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return cuts


def _squares(data, center):
    """The sum of the squared distances from the mean, or center, as a ratio."""
    ratios = list(map(_ratio, data))
    if center is None:
        num, den = _sum(ratios)
        center = num, den * len(data)
    else:
        center = _ratio(center)
    c, d = center
    return _sum(((n * d - c * m) ** 2, (m * d) ** 2) for n, m in ratios)


def _variance(data, center, less, name):
    data = list(data)
    if len(data) < 1 + less:
        raise StatisticsError(f"{name} requires at least {'two data points' if less else 'one data point'}")
    n, like = len(data), data
    if center is None and (sums := _sums(data, True)):
        total, squares, power, whole = sums
        num, den = n * squares - total ** 2, n * power ** 2
        like = (0 if whole else 0.0,)
    elif (total := _unbounded(data)) is not None:
        return total, n - less, (total,)
    else:
        num, den = _squares(data, center)
    den *= n - less
    g = gcd(num, den)
    return num // g, den // g, like


def variance(data, xbar=None):
    """Return the variance of a sample."""
    return _convert(*_variance(data, xbar, 1, "variance"))


def pvariance(data, mu=None):
    """Return the variance of a whole population."""
    return _convert(*_variance(data, mu, 0, "pvariance"))


def _sqrt(num, den):
    """The root of a ratio, rounded once: two more digits than a float has, and
    the last bit set if there are more."""
    shift = (num.numerator.bit_length() - den.bit_length() - 109) // 2
    if shift >= 0:
        den <<= 2 * shift
    else:
        num <<= -2 * shift
    root = isqrt(num // den)
    root |= root * root * den != num
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def stdev(data, xbar=None):
    """Return the standard deviation of a sample."""
    return _sqrt(*_variance(data, xbar, 1, "stdev")[:2])


def pstdev(data, mu=None):
    """Return the standard deviation of a whole population."""
    return _sqrt(*_variance(data, mu, 0, "pstdev")[:2])


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    xbar, ybar = fsum(x) / len(x), fsum(y) / len(y)
    return [a - xbar for a in x], [b - ybar for b in y], xbar, ybar


def _dot(x, y):
    num, den = _sum((a[0] * b[0], a[1] * b[1]) for a, b in zip(map(_ratio, x), map(_ratio, y)))
    return num / den


def covariance(x, y, /):
    """Return how much two variables vary together."""
    x, y, _, _ = _pairs(x, y, "covariance")
    return _dot(x, y) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    """Return Pearson's correlation, or with method "ranked" Spearman's."""
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    x, y, _, _ = _pairs(x, y, "correlation")
    try:
        return _dot(x, y) / sqrt(_dot(x, x) * _dot(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def _ranks(data):
    data = list(data)
    order = sorted(data)
    return [(bisect_left(order, v) + bisect_right(order, v) + 1) / 2 for v in data]


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line closest to the points."""
    x, y = list(x), list(y)
    dx, dy, xbar, ybar = _pairs(x, y, "linear regression")
    if proportional:
        dx, dy = x, y
    try:
        slope = _dot(dx, dy) / _dot(dx, dx)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def __getattr__(name):
    if name != "NormalDist":
        raise AttributeError(f"module 'statistics' has no attribute {name!r}")
    global NormalDist
    NormalDist = __import__("statistics._normal", None, None, ["*"]).NormalDist
    return NormalDist
