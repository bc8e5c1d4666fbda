# Relative imports inside a package.
import shop
from shop.stock import fruit

print(shop.price("apple"), shop.stock.price("pear"), fruit.names)
print(shop.__package__, shop.stock.__package__, fruit.__package__, fruit.parent is shop.stock, fruit.shop is shop)
try:
    from . import nothing
except ImportError as e:
    print(type(e).__name__, e)
try:
    from shop import above
except ImportError as e:
    print(type(e).__name__, e)
