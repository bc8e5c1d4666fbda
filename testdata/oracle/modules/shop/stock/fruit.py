import shop
from .. import stock as parent

names = {"apple": 1, "pear": 2}
