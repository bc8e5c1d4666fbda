# Means and deviations of ints and floats of all sizes, fractions and numbers that are not finite.
import statistics as s, random
from fractions import Fraction as F
r=random.Random(1)
for data in ([1,2,3],[1,2,3,4],[1.5,2.25,3],[1e300,1e-300,5],[0.1]*7,[0.0,0,-0.0],[10**30,1,2],[-1.5,2,10**20],[True,2,3.0],[F(1,3),1],[5e-324,1.0],[r.random() for _ in range(50)],[r.gauss(0,1)*10**r.randrange(-20,20) for _ in range(99)],[float('inf'),1],[float('nan'),1.0], [3]):
    for f in (s.mean,s.variance,s.pvariance,s.stdev,s.pstdev):
        try: print(f.__name__, repr(f(data)))
        except Exception as e: print(f.__name__, type(e).__name__, e)
print(s.mean(range(10)), s.stdev({1,2,5}), s.variance([1,2,4],2), s.mean(x/7 for x in range(9)))
