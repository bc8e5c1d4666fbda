# statistics.
import statistics as st

data = [2.5, 3.5, 4.0, 1.0, 3.5, 9.25]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.mode(data), st.multimode([1, 1, 2, 2, 3]), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data))
print(st.mean([1, 2, 3, 4]), st.mean([1, 2]), st.median([1, 3, 2]), st.median([1, 2, 3, 4]), st.mode("aabbb"), st.geometric_mean([1, 2, 4]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.fmean([1, 2, 3], weights=[1, 1, 2]))
print(st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 11), n=5), st.quantiles([1, 2, 3], method="inclusive"), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 5]), st.variance([1, 2, 3, 4]), st.stdev([1, 2, 3, 4]), st.pvariance([1, 2, 3, 4]))
print(st.correlation([1, 2, 3], [1, 2, 3]), st.covariance([1, 2, 3], [4, 6, 9]), st.linear_regression([1, 2, 3], [2, 4, 6]), st.correlation([1, 2, 3, 4], [4, 3, 2, 1]))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.cdf(100), n.pdf(100), n.zscore(130), n + 5, n * 2, n.quantiles(), n.overlap(st.NormalDist(110, 15)))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("mean empty", lambda: st.mean([]))
show("median empty", lambda: st.median([]))
show("mode empty", lambda: st.mode([]))
show("stdev one", lambda: st.stdev([1]))
show("variance empty", lambda: st.variance([]))
show("pstdev empty", lambda: st.pstdev([]))
show("mean str", lambda: st.mean(["a"]))
show("harmonic negative", lambda: st.harmonic_mean([-1, 2]))
show("geometric zero", lambda: st.geometric_mean([0, 1]))
show("correlation", lambda: st.correlation([1, 2], [1]))
show("quantiles", lambda: st.quantiles([1]))
show("error class", lambda: st.StatisticsError.__mro__[1].__name__)
