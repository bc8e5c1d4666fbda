"""Module docs, with an example.

>>> add(2, 2)
4
"""
import doctest, threading, time

def add(a, b):
    """Return the sum.

    >>> add(1, 2)
    3
    >>> add("a", 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> x = add(1, 1)
    >>> x
    2
    >>> for i in range(2):
    ...     print(i)
    ...
    0
    1
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> add([1], [2])   # doctest: +ELLIPSIS
    [1...]
    >>> add(1.5,
    ...     2)
    3.5
    """
    return a + b

class Stack:
    """A stack.

    >>> s = Stack(); s.push(1); s
    Stack([1])
    """
    def __init__(self): self.l = []
    def push(self, x):
        """Push.

        >>> Stack().push(3)
        """
        self.l.append(x)
    def __repr__(self): return f"Stack({self.l})"
    @property
    def top(self):
        """
        >>> s = Stack(); s.push(5); s.top
        5
        """
        return self.l[-1]
    @staticmethod
    def make(n):
        '''Make.

        >>> Stack.make(2)
        Stack([0, 1])
        '''
        s = Stack()
        for i in range(n): s.push(i)
        return s

def par(xs):
    """
    >>> par([1, 2, 3])
    6
    >>> par([1, 2])
    4
    >>> par(None)
    >>> undefined_name
    1
    >>> 1 / 0
    Traceback (most recent call last):
    ZeroDivisionError: other
    >>> def f(:
    1
    """
    r = []
    t = threading.Thread(target=lambda: r.append(sum(xs))); t.start(); t.join()
    return r[0]
def nodoc(): pass
if __name__ == "__main__":
    print(doctest.testmod())
    doctest.run_docstring_examples(add, globals(), verbose=True, name="add")
    print(doctest.testmod(verbose=True, optionflags=doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL))
    parser = doctest.DocTestParser()
    for e in parser.get_examples("text\n  >>> a = 1\n  >>> a  # doctest: +SKIP\n  1\n\n  >>> b\n  Traceback (most recent call last):\n  NameError: x\n"):
        print(repr(e.source), repr(e.want), e.lineno, e.indent, e.options, repr(e.exc_msg))
    for text in ">>>x", ">>> x\n  1\n 2", "   >>> x\n 1", ">>> x # doctest: +NOPE":
        try:
            print(len(parser.get_examples(text)))
        except ValueError as e:
            print(e)
