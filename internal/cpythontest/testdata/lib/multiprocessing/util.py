"""Nothing to clean up."""


def _cleanup_tests():
    pass
