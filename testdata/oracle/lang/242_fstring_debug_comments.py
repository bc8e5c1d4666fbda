# The text that {x=} shows, with comments taken out.
x = 1
print(f"{x = }", f"{x=!s}", f"{x = :>4}")
print(f"""{x # comment
 = # other
 }""")
print(f"""{
  x # a "quote
  , '#'
  = }""")
