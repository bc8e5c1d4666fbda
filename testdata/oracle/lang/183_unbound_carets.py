# Tracebacks of variables without a value point at the variable.
import traceback
n = 5
def a():
    n += 1
def b():
    n = n + 1
def c():
    print(n)
    n = 2
def d():
    x.append(1)
    x = []
def e():
    x[0] += 1
    x = []
def f():
    x.y += 1
    x = 1
def g():
    for i in range(x): pass
    x = 1
def h():
    if n > 3: n = 4
def i():
    n -= 1; return n
def j():
    del q
    q = 1
def k():
    return n * 2
    n = 0
def l():
    foo(n, 2)
    n = 0
def m():
    x = [n for _ in range(3)]
    n = 3
def o():
    y = 1
    y += n
    n = 1
def p():
    n += n
def q():
    n **= 2
    return f"{n}"
def r():
    s = "a" + n
    n = 2
def s():
    z = n if n else 0
    n = 2
def t():
    while n < 3: n += 1
def u():
    with n: n = 1
def v():
    try: 1/0
    except ZeroDivisionError as exc: pass
    print(exc)
def w():
    a, b = b, a
def x1():
    global zz
    zz += 1
def x2():
    def inner():
        nonlocal free
        free += 1
    inner()
    free = 1
def x3():
    def inner():
        return free
    inner()
    free = 1
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,o,p,q,r,s,t,u,v,w,x1,x2,x3):
    try: fn()
    except Exception: traceback.print_exc()
def y1():
    print("n", "b",
          n, sep="n")
    n = 1
def y2():
    a = (1 +
         n)
    n = 1
def y3():
    s = f"{n} n" + "n"
    n = 1
def y4():
    d = dict(n=n)
    n = 1
for fn in (y1,y2,y3,y4):
    try: fn()
    except Exception: traceback.print_exc()

def last():
    total += 1


last()
