# What calls with wrong arguments say.
import threading, _thread, queue, concurrent.futures as cf
from concurrent.futures import *
def t(label, f):
    try:
        r = f()
        print(label, '->', type(r).__name__)
    except BaseException as e:
        print(label, type(e).__name__, e)
functions = {
 'Lock().acquire': lambda: threading.Lock().acquire, 'Lock().release': lambda: threading.Lock().release, 'Lock().locked': lambda: threading.Lock().locked,
 'RLock().acquire': lambda: threading.RLock().acquire, 'RLock().release': lambda: threading.RLock().release,
 'Condition': lambda: threading.Condition, 'Condition().notify': lambda: threading.Condition().notify, 'Condition().wait_for': lambda: threading.Condition().wait_for,'Condition().notify_all': lambda: threading.Condition().notify_all,
 'Semaphore': lambda: threading.Semaphore, 'BoundedSemaphore': lambda: threading.BoundedSemaphore, 'Sem.acquire': lambda: threading.Semaphore().acquire, 'Sem.release': lambda: threading.Semaphore().release,'BS.release': lambda: threading.BoundedSemaphore().release,
 'Event': lambda: threading.Event, 'Event.set': lambda: threading.Event().set, 'Event.is_set': lambda: threading.Event().is_set,'Event.clear': lambda: threading.Event().clear,
 'Barrier': lambda: threading.Barrier, 'Barrier.abort': lambda: threading.Barrier(2).abort,'Barrier.reset': lambda: threading.Barrier(2).reset,
 'Thread': lambda: threading.Thread, 'Thread.start': lambda: threading.Thread().start,'Thread.is_alive': lambda: threading.Thread().is_alive,'Thread.setName': lambda: threading.Thread().setName,'Thread.run': lambda: threading.Thread().run,
 'Timer': lambda: threading.Timer, 'Timer.cancel': lambda: threading.Timer(1, print).cancel,
 'active_count': lambda: threading.active_count,'current_thread': lambda: threading.current_thread,'enumerate': lambda: threading.enumerate,'main_thread': lambda: threading.main_thread,'get_ident': lambda: threading.get_ident,
 'settrace': lambda: threading.settrace,'local': lambda: threading.local,'Lock': lambda: threading.Lock,
 '_thread.allocate_lock': lambda: _thread.allocate_lock,
 'Queue': lambda: queue.Queue,'Queue.put': lambda: queue.Queue().put,'Queue.get_nowait': lambda: queue.Queue().get_nowait,'Queue.put_nowait': lambda: queue.Queue().put_nowait,'Queue.task_done': lambda: queue.Queue().task_done,'Queue.join': lambda: queue.Queue().join,'Queue.qsize': lambda: queue.Queue().qsize,'Queue.shutdown': lambda: queue.Queue().shutdown,
 'SimpleQueue': lambda: queue.SimpleQueue,'SimpleQueue.put': lambda: queue.SimpleQueue().put,'SimpleQueue.empty': lambda: queue.SimpleQueue().empty,'SQ.put_nowait': lambda: queue.SimpleQueue().put_nowait,
 'LifoQueue': lambda: queue.LifoQueue,'PriorityQueue': lambda: queue.PriorityQueue,
 'TPE': lambda: ThreadPoolExecutor,'TPE.submit': lambda: ThreadPoolExecutor(1).submit,'TPE.shutdown': lambda: ThreadPoolExecutor(1).shutdown,'TPE.map': lambda: ThreadPoolExecutor(1).map,
 'Future': lambda: Future,'Future.set_result': lambda: Future().set_result,'Future.set_exception': lambda: Future().set_exception,'Future.cancel': lambda: Future().cancel,'Future.add_done_callback': lambda: Future().add_done_callback,'Future.done': lambda: Future().done,'Future.running': lambda: Future().running,
 'wait': lambda: wait,'as_completed': lambda: (lambda *a, **k: list(as_completed(*a, **k))),
}
for n, g in functions.items():
    for form, a, k in (('()', (), {}), ('(bogus=1)', (), {'bogus': 1}), ('(9 args)', tuple(range(9)), {}), ('(1,bogus=1)', (1,), {'bogus': 1})):
        t(n + form, lambda: g()(*a, **k))
