# The smallest script.
print("hello")
