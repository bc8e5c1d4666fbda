# The modules of a program with threads.
import threading, queue, logging, concurrent.futures
print("ready")
