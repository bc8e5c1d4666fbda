# Start-up with the modules that thread programs import.
import concurrent.futures
import logging
import queue
import threading

print("hello")
