# Ends with an error on a line with wide and accented characters: carets are placed by column.
werte = {"größe": 3, "日本": "x"}


def prüfe(schlüssel):
    return "→ " + werte["größe"] + schlüssel


prüfe("日本")
