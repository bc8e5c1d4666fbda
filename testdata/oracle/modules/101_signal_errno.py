# signal and errno: all signals and error numbers, alarm() and setitimer().
import signal, time, threading, errno, os
def handler(signum, frame):
    print("got", signal.Signals(signum).name)
    raise TimeoutError("too slow")
print(signal.signal(signal.SIGALRM, handler))
print(signal.alarm(1), signal.setitimer(signal.ITIMER_REAL, 0.05)[0] > 0.5)
try:
    time.sleep(3)
except TimeoutError as e:
    print(e)
hits=[]
signal.signal(signal.SIGALRM, lambda s,f: hits.append(s))
print(signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1))
time.sleep(0.35)
print(len(hits) >= 2, signal.getitimer(signal.ITIMER_REAL)[1], signal.setitimer(signal.ITIMER_REAL, 0)[1], signal.alarm(0))
for x in (0,65):
  try: print(signal.strsignal(x))
  except Exception as e: print(repr(e))
print(signal.strsignal(32),signal.strsignal(17), signal.strsignal(40))
print(len(signal.valid_signals()), sorted(signal.valid_signals())[-3:], signal.Sigmasks.SIG_BLOCK, repr(signal.SIGRTMIN),signal.Signals(34),signal.SIGCLD, repr(signal.SIGCLD),signal.SIGPOLL)
try: signal.Signals(99)
except Exception as e: print(repr(e))
try: signal.signal(signal.SIGKILL, signal.SIG_IGN)
except Exception as e: print(repr(e))
print([s.name for s in signal.Signals])
print(errno.errorcode[17], os.strerror(errno.EXFULL), os.strerror(errno.EALREADY),os.strerror(11),os.strerror(0), os.strerror(999))
print(sorted(errno.errorcode.items())[:5], errno.EWOULDBLOCK == errno.EAGAIN, errno.EDEADLOCK == errno.EDEADLK, len(errno.errorcode))
for n in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EPIPE, errno.ECONNREFUSED, errno.ETIMEDOUT):
    print(errno.errorcode[n], n, os.strerror(n), type(OSError(n, "x")).__name__)
signal.signal(signal.SIGUSR1, lambda s, f: print("usr1", s))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(signal.SIGCHLD)
