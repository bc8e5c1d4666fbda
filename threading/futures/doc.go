// Package futures is the module concurrent.futures: Future, Executor,
// ThreadPoolExecutor, wait and as_completed with CPython 3.13's behaviour.
package futures
