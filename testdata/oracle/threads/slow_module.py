import time

print("slow_module begins")
time.sleep(0.05)
value = 42
print("slow_module ends")
