from circle.first import x

y = 2
