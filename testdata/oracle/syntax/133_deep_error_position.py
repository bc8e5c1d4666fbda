def outer():
    def inner():
        data = {
            "key": [1, 2, (3, 4]],
        }
        return data

    return inner
