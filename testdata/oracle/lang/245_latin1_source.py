# -*- coding: latin-1 -*-
# A source in another encoding, as old articles have them.
text = "café ü"
print(text, len(text), ascii(text))
raise ValueError("ä")
