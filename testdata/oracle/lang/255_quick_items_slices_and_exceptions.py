from collections import defaultdict, Counter, OrderedDict
dd=defaultdict(list); dd[1].append(2); dd['a'].append(1); dd[True].append(3); print(dict(dd), dd[1])
c=Counter(); c[1]+=1; c['x']+=2; c[True]+=1; print(c, c['zz'], c[1.0])
class L(dict):
    def __getitem__(self,k): return 'mine'
    def __setitem__(self,k,v): super().__setitem__(k,(v,))
class M(dict):
    def __missing__(self,k): return k*2
l=L(a=1); l['b']=2; print(l['a'], l, l.get('a'))
m=M(a=1); m['b']=2; print(m['a'], m['q'], m[4], m)
od=OrderedDict(); od[2]=1; od['z']=2; od[2]=5; print(od, od[2])
try: {}[1]
except KeyError as e: print(repr(e))
try: c.__class__.__getitem__(c,'nope'); print('ok')
except KeyError as e: print(repr(e))
print('abc'[::-1], 'héé'[::-1], [1,2,3][::-1], (1,2)[::-1], ''[::-1], [][::-1], 'abcd'[::-2], 'abcd'[2::-1], 'abcd'[:1:-1], b'abc'[::-1], range(3)[::-1])
x=[1,2]; y=x[::-1]; y.append(3); print(x,y)
print(' a b  c '.split(), ''.split(), '   '.split(), 'a\x1cb'.split(), 'é b'.split(), 'a\tb\nc'.split(), 'a b'.split(None,1), ' ab'.split())
w='x y'.split(); w.append('z'); print(w)
for f in (lambda: ValueError(1,2), lambda: KeyError(), lambda: OSError(2,'x'), lambda: OSError(2,'No','f'), lambda: StopIteration(5).value, lambda: SystemExit(3).code, lambda: UnicodeDecodeError(1), lambda: AttributeError('a').name, lambda: ImportError('a').name, lambda: ExceptionGroup('g',[ValueError(1)]), lambda: ExceptionGroup(1), lambda: SyntaxError('a',('f',1,2,'t')).lineno, lambda: ValueError(x=1), lambda: BaseException(1), lambda: KeyboardInterrupt(), lambda: FileNotFoundError(2,'a').errno, lambda: NameError('q'), lambda: UnicodeEncodeError('a','b',1,2,'c'), lambda: Exception([1]).args):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
e=ValueError('a'); e.x=1; e.__init__('b','c'); print(e.args, e.x, ValueError.__new__(ValueError, 1).args)
import bisect
print(bisect.bisect([1,2,3],2), bisect.bisect_left([1,2,3],2), bisect.bisect((1,2,3),2), bisect.bisect([1.5,2],2), bisect.bisect('abc','b'), bisect.bisect([3,2,1],-2,key=lambda v:-v))
q=[1,3]; bisect.insort(q,2); print(q)
try: bisect.bisect([1,2],1,0,9)
except IndexError as e: print(e)
print(pow(3, 4, 5), pow(-3, 3, 7), pow(2, 0, 1), pow(0, 0, 5), pow(7, 10**18, 2**31 - 1), pow(2, 5, -7), pow(True, 2, 3), pow(2, -1, 7), pow(5, 3, 2**40), pow(-2**62, 3, 11))
for f in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4)):
    try: print(f())
    except ValueError as e: print(e)
print('..a,b.'.strip('.,'), 'xxaxx'.lstrip('x'), repr('aaa'.strip('a')), 'a'.strip(''), 'éaé'.strip('é'), 'éaé'.strip('a'), 'abc'.rstrip('cb'), 'abc'.strip(None), '-é-'.strip('-'))
try: 'a'.strip(1)
except TypeError as e: print(e)
