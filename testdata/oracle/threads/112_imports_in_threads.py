# A module is imported once: other threads wait until its body has run.
import threading


def run(*functions):
    threads = [threading.Thread(target=f) for f in functions]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


seen = []


def plain():
    import slow_module
    seen.append(slow_module.value)


def by_name():
    from slow_module import value
    seen.append(value)


def by_call():
    seen.append(__import__("slow_module").value)


run(plain, by_name, by_call, plain)
print(seen)


def circle(name):
    # Two threads that import modules which import each other do not wait for ever.
    seen.append(__import__(name).name)


seen.clear()
run(lambda: circle("circle_a"), lambda: circle("circle_b"))
print(sorted(seen))
