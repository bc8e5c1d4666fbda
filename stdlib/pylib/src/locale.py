"""Customs of languages and countries, of which only "C" is known."""
__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str",
           "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC",
           "LC_ALL", "CHAR_MAX", "getencoding", "LC_MESSAGES"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str


class Error(Exception):
    """Says that a locale is not known."""
    __module__ = "locale"


def setlocale(category, locale=None):
    """Return the locale, which can only be set to "C"."""
    if not isinstance(category, int) or not LC_CTYPE <= category <= LC_ALL:
        raise Error("unsupported locale setting")
    if isinstance(locale, (tuple, list)):
        locale = ".".join([part for part in locale if part])
    if locale not in (None, "", "C", "POSIX", "C.UTF-8", "C.utf8"):
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    """Return language and encoding."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return (None, None) if category != LC_CTYPE else ("C", "UTF-8")


def getdefaultlocale(envvars=()):
    """Return language and encoding of the environment."""
    return "C", "UTF-8"


def getpreferredencoding(do_setlocale=True):
    """Return the encoding of texts."""
    return "utf-8"


def getencoding():
    """Return the encoding of texts."""
    return "utf-8"


def normalize(localename):
    """Return a locale's name as it is."""
    return localename


def localeconv():
    """Return how numbers and money are written."""
    numbers = dict.fromkeys(("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
                             "p_sign_posn", "n_sign_posn"), CHAR_MAX)
    texts = dict.fromkeys(("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep", "positive_sign",
                           "negative_sign", "thousands_sep"), "")
    return {"decimal_point": ".", "grouping": [], "mon_grouping": [], **texts, **numbers}


def strcoll(os1, os2, /):
    """Compare two texts: -1, 0 or 1."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """Return what sorts as the text does: itself."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """Return f % val; "C" does not group digits."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """Raise ValueError: "C" has no money."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Return a float as text."""
    return f"{val:.12g}"


def delocalize(string):
    """Return a number's text as Python writes it."""
    return string


def localize(string, grouping=False, monetary=False):
    """Return a number's text as the locale writes it."""
    return string


def atof(string, func=float):
    """Return the float that a text stands for."""
    return func(string)


def atoi(string):
    """Return the int that a text stands for."""
    return int(string)
