# Ends with an error raised inside a sibling module's function.
import faulty

print(faulty.safe(4))
print(faulty.average([]))
