"""Mixins of test cases."""
from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        """Both are None, or of one type with equal arguments, groups member by member."""
        if exc is None and template is None:
            return
        if template is None:
            self.fail(f"unexpected exception: {exc}")
        if exc is None:
            self.fail(f"expected an exception like {template!r}, got None")
        if not isinstance(exc, ExceptionGroup):
            self.assertEqual(exc.__class__, template.__class__)
            self.assertEqual(exc.args[0], template.args[0])
            return
        self.assertEqual(exc.message, template.message)
        self.assertEqual(len(exc.exceptions), len(template.exceptions))
        for e, t in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(e, t)


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        """Equal with the same sign of zero, or both not a number."""
        if not (isnan(x) and isnan(y)) and (x != y or copysign(1.0, x) != copysign(1.0, y)):
            self.fail(f"floats {x!r} and {y!r} are not identical")
