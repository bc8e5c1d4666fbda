"""Decimal numbers as format() shows them."""
import re
from decimal import _made, getcontext


def formatted(x, spec):
    """Return a number as a format says."""
    m = re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)(,?)(?:\.(\d+))?([eEfFgGn%]?)", spec, re.S)
    if m is None:
        raise ValueError("invalid format string")
    fill, align, plus, _, _, zero, width, group, prec, kind = m.groups()
    sign = "-" if x._negative else plus if plus in ("+", " ") else ""
    if x._special:
        text = str(x.copy_abs()) + ("%" if kind == "%" else "")
        zero = ""
    else:
        x = x.copy_abs()
        if kind == "%":
            x = _made(0, x._n, x._exp + 2)
        mode = getcontext().rounding
        if prec is not None:
            k = int(prec)
            if kind in ("f", "F", "%"):
                x = x._moved(-k, mode)[0]
            elif kind in ("e", "E"):
                x = x._moved(x.adjusted() - k, mode)[0]
                x = x if len(str(x._n)) <= k + 1 else _made(0, x._n // 10, x._exp + 1)
            elif len(str(x._n)) > max(k, 1):
                x = x._moved(x._exp + len(str(x._n)) - max(k, 1), mode)[0]
        digits, exp = str(x._n), x._exp
        left = exp + len(digits)
        if kind in ("f", "F", "%"):
            point = left
            if exp > 0:
                digits, point = digits + "0" * exp, left
        elif kind in ("e", "E"):
            point = 1
        else:
            point = left if exp <= 0 and left > -6 else 1
        whole = digits[:point] if point > 0 else "0"
        rest = digits[point:] if point > 0 else "0" * -point + digits
        power = left - point
        if group:
            whole = f"{int(whole):{group}}"
        text = whole + ("." + rest if rest else "")
        if power or kind in ("e", "E"):
            text += ("e" if kind in ("e", "g") else "E") + f"{power:+d}"
        text += "%" if kind == "%" else ""
    if zero and not align:
        fill, align = "0", "="
    gap = (fill or " ") * (int(width or 0) - len(sign) - len(text))
    if align == "=":
        return sign + gap + text
    text = sign + text
    if align == "<":
        return text + gap
    if align == "^":
        return gap[:len(gap) // 2] + text + gap[len(gap) // 2:]
    return gap + text
