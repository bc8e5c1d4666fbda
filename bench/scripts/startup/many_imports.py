# What a longer script imports.
import collections
import contextlib
import dataclasses
import enum
import functools
import itertools
import random
import re
import typing
print("ready")
