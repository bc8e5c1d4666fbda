// Package queue is the module queue: Queue, LifoQueue, PriorityQueue and
// SimpleQueue with CPython 3.13's behaviour, shutdown included.
//
// A queue of one of the three classes themselves works on its container
// directly, one step a call; for a subclass the hooks _init, _qsize, _put and _get
// are called, under the mutex as in CPython.
package queue
