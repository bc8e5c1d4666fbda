"""Constants and helpers for strings."""
whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """A text with $names."""
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _expand(self, get):
        s, out, i = self.template, [], 0
        while i < len(s):
            if s[i] != "$":
                out.append(s[i])
                i += 1
                continue
            if s[i + 1:i + 2] == "$":
                out.append("$")
                i += 2
                continue
            j = i + 1
            braced = s[j:j + 1] == "{"
            j += braced
            k = j
            while k < len(s) and (s[k].isalnum() or s[k] == "_") and s[k].isascii():
                k += 1
            name = s[j:k]
            if not name or name[0].isdigit() or braced and s[k:k + 1] != "}":
                out.append(get(None, "$", i))
                i += 1
                continue
            k += braced
            out.append(get(name, s[i:k], i))
            i = k
        return "".join(out)

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}

        def get(name, text, at):
            if name is None:
                line = self.template.count("\n", 0, at) + 1
                col = at - self.template.rfind("\n", 0, at)
                raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, col))
            return str(values[name])
        return self._expand(get)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        return self._expand(lambda name, text, at: str(values[name]) if name in values else text)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
