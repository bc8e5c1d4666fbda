# Ends with "The above exception was the direct cause of the following exception".
class ConfigError(Exception):
    """Raised for bad configuration."""


def read(settings, key):
    try:
        return settings[key]
    except KeyError as err:
        raise ConfigError(f"missing setting {key!r}") from err


def main():
    settings = {"host": "localhost"}
    print(read(settings, "host"))
    print(read(settings, "port"))


main()
