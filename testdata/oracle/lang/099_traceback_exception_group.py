# Ends with an uncaught ExceptionGroup.
def fail(kind, text):
    raise kind(text)


def collect():
    errors = []
    for kind, text in ((ValueError, "first"), (KeyError, "second")):
        try:
            fail(kind, text)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several tasks failed", errors)


collect()
