# statistics.NormalDist.
import statistics as st
n=st.NormalDist(3,2)
print([n.inv_cdf(p/1000) for p in range(1,1000,7)])
print(n.samples(5, seed=3), n.overlap(st.NormalDist(3,2)), n-1, 5-n, n-n, n/2, -n, n==st.NormalDist(3,2), hash(n)==hash(st.NormalDist(3,2)), st.NormalDist.from_samples([1,2,3,4.5]))
for f in (lambda: st.NormalDist(1,-1), lambda: n.inv_cdf(0), lambda: st.NormalDist(1,0).pdf(3), lambda: n.inv_cdf(1e-20)):
    try: print(f())
    except Exception as e: print(repr(e))
