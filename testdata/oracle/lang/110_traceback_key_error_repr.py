# Ends with a KeyError whose message is quoted as repr.
settings = {"theme": {"name": "dark"}}


def lookup(path):
    node = settings
    for part in path.split("."):
        node = node[part]
    return node


print(lookup("theme.name"))
print(lookup("theme.it's missing"))
