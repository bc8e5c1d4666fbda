import circle.third

print(circle.third.f())
