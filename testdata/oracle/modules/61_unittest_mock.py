# unittest.mock: recording calls, side effects, specs, special methods, patch.
import threading
import unittest
from unittest import mock
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, PropertyMock, call, create_autospec, patch, sentinel


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


m = Mock()
print(m.called, m.call_count, m.call_args)
m(1, 2, key="x")
m.method(3).chained("y")
m.attr.deep.call(4)
print(m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs, m.call_args_list)
print(m.mock_calls)
print(m.method_calls)
print(m.mock_calls == [call(1, 2, key="x"), call.method(3), call.method().chained("y"), call.attr.deep.call(4)])
print(call(1) == call(1), call(1) == call(2), call.a(1), call(1, x=2), call.a.b("c"), call() == ((), {}))
m.assert_called_once_with(1, 2, key="x")
m.assert_called_with(1, 2, key=ANY)
attempt(m.assert_called_with, 5)
m(9)
attempt(m.assert_called_once_with, 1)
attempt(m.assert_called_once)
attempt(m.assert_not_called)
attempt(m.assert_any_call, 7)
m.assert_has_calls([call(1, 2, key="x"), call.method(3)])
attempt(m.assert_has_calls, [call(8)])
attempt(Mock(name="named").assert_called)
attempt(Mock(name="named").assert_called_with, 1, b=2)
m.reset_mock()
print(m.called, m.mock_calls, m.method.called)

f = Mock(return_value=3)
print(f(), f.return_value)
f.side_effect = KeyError("k")
attempt(f)
f.side_effect = [1, ValueError("v"), 3]
attempt(f), attempt(f), attempt(f)
f.side_effect = lambda x: x * 2
attempt(f, 4)
f.side_effect = lambda x: DEFAULT
attempt(f, 4)
w = Mock(wraps=str.upper)
print(w("abc"), w.call_count)
config = Mock(**{"a.return_value": 1, "b.c": 2})
print(config.a(), config.b.c)


class Thing:
    size = 3

    def go(self, speed):
        return speed


s = Mock(spec=Thing)
print(isinstance(s, Thing), s.go(1) is s.go.return_value)
attempt(lambda: s.nothing)
attempt(lambda: Mock().assert_foo)
strict = Mock(spec_set=Thing)
attempt(setattr, strict, "other", 1)
auto = create_autospec(Thing)
print(isinstance(auto(), Thing), auto.return_value.go.called)
del s.go
attempt(lambda: s.go)

mm = MagicMock()
print(len(mm), list(mm), bool(mm), int(mm), 3 in mm, float(mm), mm == mm, mm == 1)
mm.__len__.return_value = 5
mm.__getitem__.side_effect = lambda k: k * 2
mm.__iter__.side_effect = None
mm.__iter__.return_value = iter([1, 2])
print(len(mm), mm[4], list(mm), mm.__len__.called)
with mm as inner:
    pass
print(inner is mm.__enter__.return_value, mm.__exit__.called)
print((mm + 1) is mm.__add__.return_value, mm.__add__.call_args)
plain = Mock()
plain.__str__ = Mock(return_value="text")
plain.__len__ = lambda self: 7
print(str(plain), len(plain))
attempt(lambda: len(Mock()))

with patch.object(Thing, "size", 10):
    print(Thing.size, Thing().size)
print(Thing.size)
with patch.object(Thing, "go") as go:
    go.return_value = "patched"
    print(Thing().go(1), go.call_args)
print(Thing().go(1))
with patch("threading.Thread") as fake:
    threading.Thread(target=1).start()
    print(fake.mock_calls)
print(threading.Thread.__name__)
attempt(lambda: patch.object(Thing, "nothing").__enter__())
with patch.object(Thing, "new", 1, create=True):
    print(Thing.new)
print(hasattr(Thing, "new"))
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True):
    print(d)
print(d)


@patch.object(Thing, "size", 5)
@patch.object(Thing, "go")
def decorated(go, x):
    return x if isinstance(x, int) else (Thing.size, go is Thing.go or x is Thing.go)


print(decorated("arg"))
patcher = patch.object(Thing, "size", 99)
patcher.start()
print(Thing.size)
patch.stopall()
print(Thing.size)
with patch.multiple(Thing, size=DEFAULT, go=DEFAULT) as values:
    print(sorted(values), values["go"] is Thing.go)
with patch.object(Thing, "size", new_callable=PropertyMock) as size:
    size.return_value = 42
    t = Thing()
    print(t.size, size.call_count)
    t.size = 3
    print(size.mock_calls)
print(sentinel.one, sentinel.one is sentinel.one, ANY, repr(DEFAULT))

parent = Mock()
parent.attach_mock(Mock(), "child")
parent.child("x")
print(parent.mock_calls)
counter = Mock()
threads = [threading.Thread(target=counter, args=(i,)) for i in range(20)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.call_count, sorted(c.args[0] for c in counter.call_args_list) == list(range(20)))
