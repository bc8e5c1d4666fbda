"""Wrapping and indenting of text."""
__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACE = "\t\n\x0b\x0c\r "


def _runs(text):
    """Split text into runs of white space and of other characters."""
    runs, start = [], 0
    if not any([c in text for c in _SPACE if c != " "]):
        gap = -1
        for word in text.split(" "):
            gap += 1
            if word:
                runs += [" " * gap, word] if gap else [word]
                gap = 0
        return runs + [" " * gap] if gap else runs
    for i in range(1, len(text) + 1):
        if i == len(text) or (text[i] in _SPACE) != (text[i - 1] in _SPACE):
            runs.append(text[start:i])
            start = i
    return runs if text else []


def _pair(s):
    """Report whether s begins with two letters, or two letters with a hyphen between them."""
    return s[:1].isalpha() and (s[1:2].isalpha() or s[1:2] == "-" and s[2:3].isalpha())


def _parts(word):
    """Split a word after hyphens between letters, and at dashes of two or more hyphens between words."""
    if "-" not in word:
        return [word]
    parts, start, i = [], 0, 0
    while i < len(word):
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < len(word) and word[end] == "-":
            end += 1
        before, after = word[start:i], word[end:]
        if end - i == 1:
            if before and _pair(word[max(0, i - 3):i][::-1]) and _pair(after):
                parts.append(word[start:end])
                start = end
        elif before and (before[-1].isalnum() or before[-1] in "_!\"'&.,?") and (after[:1].isalnum() or after[:1] == "_"):
            parts += [before, word[i:end]]
            start = end
        i = end
    return parts + [word[start:]]


def _ends_sentence(chunk):
    chunk = chunk[:-1] if chunk[-1:] in ("\"", "'") else chunk
    return chunk[-1:] in (".", "!", "?") and "a" <= chunk[-2:-1] <= "z"


class TextWrapper:
    """Breaks text into lines of at most width characters."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.tabsize = expand_tabs, replace_whitespace, tabsize
        self.fix_sentence_endings, self.drop_whitespace = fix_sentence_endings, drop_whitespace
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.max_lines, self.placeholder = max_lines, placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _SPACE})
        return text

    def _split(self, text):
        if not self.break_on_hyphens:
            return _runs(text)
        return [part for run in _runs(text) for part in _parts(run)]

    def _split_chunks(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                    chunks[i + 1] = "  "
        return chunks

    def _break(self, chunk, room):
        """Split a word that is longer than a line, at a hyphen if one is in reach."""
        end = room
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind("-", 0, room)
            if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                end = hyphen + 1
        return chunk[:end], chunk[end:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines, todo = [], chunks[::-1]
        while todo:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not todo[-1].strip():
                todo.pop()
            line, length = [], 0
            while todo and length + len(todo[-1]) <= width:
                length += len(todo[-1])
                line.append(todo.pop())
            if todo and len(todo[-1]) > width:
                if self.break_long_words:
                    head, rest = self._break(todo.pop(), 1 if width < 1 else width - length)
                    line.append(head)
                    todo.append(rest)
                    if not rest:
                        todo.pop()
                elif not line:
                    line.append(todo.pop())
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not todo or self.drop_whitespace and len(todo) == 1 and not todo[0].strip()) and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._end(lines, line, length, indent, width)
            break
        return lines

    def _end(self, lines, line, length, indent, width):
        """Put the placeholder where the last line that is allowed has room for it."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """Return the lines of text."""
        return self._wrap_chunks(self._split_chunks(text))

    def fill(self, text):
        """Return the lines of text joined."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Return text as a list of lines of at most width characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Return text with line ends, so that no line is longer than width."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Return as many words of text as fit into width, in one line."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Take away the white space that all lines begin with."""
    lines = ["" if not line.strip(" \t\r\f\v") else line for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = own
        while not own.startswith(margin):
            margin = margin[:-1]
    return "\n".join(line[len(margin or ""):] for line in lines)


def indent(text, prefix, predicate=None):
    """Put prefix before each line, or each for which predicate is true; by default those with text."""
    predicate = predicate or (lambda line: line and not line.isspace())
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
