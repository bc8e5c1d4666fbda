"""Stands for multiprocessing, which test files import before they find out that there are no processes."""
from multiprocessing import process, util
