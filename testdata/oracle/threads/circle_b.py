import time

time.sleep(0.02)
import circle_a

name = "b"
