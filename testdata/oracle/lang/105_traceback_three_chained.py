# Ends with three exceptions linked by context and cause.
class StorageError(Exception):
    pass


class ServiceError(Exception):
    pass


def fetch(store, key):
    return store[key]


def load(store, key):
    try:
        return fetch(store, key)
    except KeyError as e:
        raise StorageError(f"cannot load {key}") from e


def serve(store, key):
    try:
        return load(store, key)
    except StorageError:
        log = None
        log.write("failed")


def main():
    try:
        serve({}, "config")
    except AttributeError as e:
        raise ServiceError("service down") from e


main()
