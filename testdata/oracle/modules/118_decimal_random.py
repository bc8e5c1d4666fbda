# decimal: 480 operations on random numbers, in contexts of four precisions and four roundings.
import random
from decimal import *
random.seed(5)
ops={'+':lambda a,b:a+b,'-':lambda a,b:a-b,'*':lambda a,b:a*b,'/':lambda a,b:a/b,'//':lambda a,b:a//b,'%':lambda a,b:a%b,'**':lambda a,b:a**(int(b)%20),'pow':lambda a,b: abs(a)**b,'q':lambda a,b:a.quantize(b),'c':lambda a,b:a.compare(b),'sqrt':lambda a,b:abs(a).sqrt(),'ln':lambda a,b:abs(a).ln(),'exp':lambda a,b:(a%50).exp(),'log10':lambda a,b:abs(a).log10(),'n':lambda a,b:a.normalize(),'r':lambda a,b:a.remainder_near(b),'rd':lambda a,b:round(a,2)}
def num():
    k=random.choice([1,3,8,20,35])
    return Decimal(random.choice(['','-'])+str(random.randrange(10**k))+'E'+str(random.randint(-12,6)))
c=getcontext()
for prec in (3,9,28,50):
    c.prec=prec
    for mode in (ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING, ROUND_HALF_UP):
        c.rounding=mode
        for i in range(30):
            a,b=num(),num(); name=random.choice(list(ops))
            c.clear_flags()
            try: r=ops[name](a,b)
            except Exception as e: r=type(e).__name__
            print(prec, mode, a, name, b, "=", r)
