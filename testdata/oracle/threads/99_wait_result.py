# What wait() of concurrent.futures returns: a named tuple.
import concurrent.futures
from concurrent.futures import Future, ThreadPoolExecutor, wait

with ThreadPoolExecutor(1) as pool:
    result = wait([pool.submit(pow, 2, 3)])
done, not_done = result
print(len(done), not_done, result._fields, type(result).__name__, type(result).__module__)
print(result.done is result[0], len(result), isinstance(result, tuple))
print(type(result).__mro__, type(result).__match_args__)
print(sorted(result._asdict()), result._replace(done=1), result == (done, not_done))
again = type(result)(done=1, not_done=2)
print(again, again._make([3, 4]))
try:
    type(result)(done=1)
except TypeError as e:
    print(e)
print(concurrent.futures._base.DoneAndNotDoneFutures is type(result))
match result:
    case (ready, late):
        print(len(ready), len(late))
