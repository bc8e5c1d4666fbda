from . import stock
from .stock import price
