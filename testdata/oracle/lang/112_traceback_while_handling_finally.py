# Ends with an error raised in a finally block during another error.
class Connection:
    def __init__(self):
        self.handle = None

    def query(self, sql):
        raise ConnectionError(f"lost while running {sql!r}")

    def close(self):
        self.handle.close()


def run():
    conn = Connection()
    try:
        conn.query("SELECT 1")
    finally:
        conn.close()


run()
