"""Stand-ins for objects that remember how they are used, and replacing things for the time of a test."""
import builtins
import threading

__all__ = ["Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "PropertyMock", "ThreadingMock", "patch",
           "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "mock_open", "seal"]
__unittest = True


class InvalidSpecError(Exception):
    """A mock was given another mock as its spec."""


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name


class _Sentinels:
    """Its attributes are unique objects: sentinel.x is always the same."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def _signature_text(name, args, kwargs):
    parts = [repr(a) for a in args] + ["%s=%r" % item for item in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(parts))


class _Call(tuple):
    """A call: its name within the mock, its arguments and keyword arguments; call.name(...) makes one."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    @staticmethod
    def _parts(other):
        """Return name (None: not said), arguments and keyword arguments of something that stands for a call."""
        name, args, kwargs = None, (), {}
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            elif isinstance(part, dict):
                kwargs = part
            else:
                return None
        return name, args, kwargs

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return False
        mine, theirs = self._parts(self), self._parts(other)
        if theirs is None:
            return False
        if mine[0] and theirs[0] and mine[0] != theirs[0]:
            return False
        if isinstance(other, _Call) and len(self) == len(other) == 3 and mine[0] != theirs[0]:
            return False
        return theirs[1:] == mine[1:]

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if attr.startswith("__") or self._mock_name is None and attr == "_mock_methods":
            raise AttributeError(attr)
        return _Call(name=attr if self._mock_name is None else "%s.%s" % (self._mock_name, attr), parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def call_list(self):
        """Return the calls that led to this one, the first one first."""
        found, one = [], self
        while one is not None:
            if one._mock_from_kall:
                found.append(one)
            one = one._mock_parent
        return _CallList(reversed(found))

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else "call.%s" % name
        name = "call"
        if len(self) == 3 and self[0]:
            name = "call" + self[0] if self[0].startswith("()") else "call.%s" % self[0]
        return _signature_text(name, self.args, self.kwargs)


call = _Call(from_kall=False)


class _CallList(list):
    """A list of calls; `in` also finds a run of several."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        parts = [repr(c) for c in self]
        line = "[" + ", ".join(parts) + "]"
        return line if len(line) <= 80 else "[" + ",\n ".join(parts) + "]"


_numeric = "add sub mul matmul truediv floordiv mod divmod lshift rshift and xor or pow".split()
_magic_names = {"__%s__" % n for n in (
    "hash str sizeof repr dir subclasses format get set delete reversed missing getformat reduce reduce_ex getinitargs "
    "getnewargs getstate setstate fspath lt gt le ge eq ne getitem setitem delitem len contains iter next enter exit "
    "complex int float index round trunc floor ceil bool neg pos abs invert instancecheck subclasscheck").split()}
_magic_names |= {"__%s%s__" % (p, n) for p in ("", "i", "r") for n in _numeric} - {"__idivmod__"}
_by_hand = {"__hash__", "__str__", "__repr__", "__dir__", "__subclasses__", "__format__", "__get__", "__set__",
            "__delete__", "__reversed__", "__missing__", "__reduce__", "__reduce_ex__", "__getinitargs__",
            "__getnewargs__", "__getstate__", "__setstate__", "__getformat__", "__instancecheck__", "__subclasscheck__",
            "__eq__", "__ne__", "__next__"} | {"__r%s__" % n for n in _numeric}
_values = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
           "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
           "__bool__": True, "__index__": 1}


class NonCallableMock:
    """An object that has every attribute, each of them a mock that remembers its calls."""

    _lock = threading.RLock()

    def __new__(cls, /, *args, **kw):
        # A class of its own for each mock, so that special methods can be set on it.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own["_mock_parent"], own["_mock_name"] = parent, name
        own["_mock_new_name"], own["_mock_new_parent"] = _new_name, parent if _new_parent is None else _new_parent
        own["_mock_children"], own["_mock_wraps"], own["_mock_sealed"], own["_mock_unsafe"] = {}, wraps, False, unsafe
        own["_mock_return_value"], own["_mock_side_effect"] = DEFAULT, None
        spec, strict = (spec_set, True) if spec_set is not None else (spec, False)
        own["_spec_set"], own["_mock_methods"], own["_spec_class"] = strict, None, None
        self._forget()
        if spec is not None:
            self._mock_add_spec(spec, strict)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, strict=False):
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        own = self.__dict__
        if isinstance(spec, (list, tuple)):
            own["_mock_methods"] = list(spec)
        else:
            own["_mock_methods"] = dir(spec)
            own["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        own["_spec_set"] = strict

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec."""
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    def _forget(self):
        own = self.__dict__
        own["called"], own["call_count"], own["call_args"] = False, 0, None
        own["call_args_list"], own["mock_calls"], own["method_calls"] = _CallList(), _CallList(), _CallList()

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, those of the attributes too."""
        visited = visited or []
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget()
        own = self.__dict__
        if return_value:
            own["_mock_return_value"] = DEFAULT
        if side_effect:
            own["_mock_side_effect"] = None
        for child in list(own["_mock_children"].values()):
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = own["_mock_return_value"]
        if isinstance(result, NonCallableMock) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes, also of attributes: configure_mock(**{"a.b.return_value": 3})."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Make mock an attribute of this one, which then sees its calls too."""
        own = mock.__dict__
        own["_mock_parent"] = own["_mock_new_parent"] = None
        own["_mock_name"], own["_mock_new_name"] = None, ""
        setattr(self, attribute, mock)

    @property
    def return_value(self):
        own = self.__dict__
        if own["_mock_return_value"] is DEFAULT and own["_mock_wraps"] is None:
            own["_mock_return_value"] = self._get_child_mock(_new_parent=self, _new_name="()")
        return own["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        self._adopt(value, None, "()")

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    def _adopt(self, value, name, new_name):
        """Make a mock without a parent a child of this one; report whether it is."""
        if not isinstance(value, NonCallableMock):
            return False
        own = value.__dict__
        if own["_mock_name"] or own["_mock_new_name"] or own["_mock_parent"] is not None or own["_mock_new_parent"] is not None:
            return False
        ancestor = self
        while ancestor is not None:
            if ancestor is value:
                return False
            ancestor = ancestor.__dict__["_mock_new_parent"]
        own["_mock_new_parent"], own["_mock_new_name"] = self, new_name
        if name:
            own["_mock_parent"], own["_mock_name"] = self, name
        return True

    def _get_child_mock(self, /, **kw):
        if self.__dict__["_mock_sealed"]:
            name = kw.get("name") or self._extract_mock_name() + kw.get("_new_name", "")
            raise AttributeError(f"{self._extract_mock_name()}{'.' + kw['name'] if 'name' in kw else name}")
        base = type(self).__mro__[1]
        if issubclass(base, (NonCallableMagicMock, AsyncMagicMixin)) and not issubclass(base, MagicMock):
            base = MagicMock
        elif not issubclass(base, CallableMixin):
            base = Mock
        return base(**kw)

    def __getattr__(self, name):
        own = self.__dict__
        if name in ("_mock_methods", "_mock_unsafe") or "_mock_children" not in own:
            raise AttributeError(name)
        allowed = own["_mock_methods"]
        if allowed is not None:
            if name not in allowed or name in _all_magics:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name in _all_magics or name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not own["_mock_unsafe"] and (allowed is None or name not in allowed):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _wrong_asserts:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        with NonCallableMock._lock:
            child = own["_mock_children"].get(name)
            if child is _deleted:
                raise AttributeError(name)
            if child is None:
                wraps = own["_mock_wraps"]
                child = self._get_child_mock(parent=self, name=name, _new_name=name, _new_parent=self,
                                             wraps=None if wraps is None else getattr(wraps, name))
                own["_mock_children"][name] = child
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in _settable or name in own and name not in own["_mock_children"]:
            return object.__setattr__(self, name, value)
        if own["_spec_set"] and own["_mock_methods"] is not None and name not in own["_mock_methods"] and name not in own:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _all_magics:
            if own["_mock_methods"] is not None and name not in own["_mock_methods"]:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock):
                self._adopt(value, None, name)
            setattr(type(self), name, value)
            own["_mock_children"][name] = value
            return None
        if own["_mock_sealed"] and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if self._adopt(value, name, name):
            own["_mock_children"][name] = value
            return None
        own["_mock_children"].pop(name, None)
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        own = self.__dict__
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            return
        child = own["_mock_children"].get(name, _missing)
        if name in own:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        own["_mock_children"][name] = _deleted

    def __dir__(self):
        own = self.__dict__
        names = own["_mock_methods"] or dir(type(self))
        gone = {n for n, c in own["_mock_children"].items() if c is _deleted}
        return sorted((set(names) | set(own) | set(own["_mock_children"])) - gone)

    def _extract_mock_name(self):
        """Return the path by which the mock was reached: mock.a().b."""
        own = self.__dict__
        names, parent, last = [own["_mock_new_name"]] if own["_mock_new_name"] else [], own["_mock_new_parent"], own
        while parent is not None:
            last = parent.__dict__
            if last["_mock_new_name"]:
                names.append(last["_mock_new_name"])
            parent = last["_mock_new_parent"]
        text = last["_mock_name"] or "mock"
        for i, part in enumerate(reversed(names)):
            if i == 0 and part == last["_mock_name"] == last["_mock_new_name"]:
                continue
            text += part if part.startswith("()") else "." + part
        return text

    def __repr__(self):
        own = self.__dict__
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else " name=%r" % name
        spec = ""
        if own["_spec_class"] is not None:
            spec = " %s=%r" % ("spec_set" if own["_spec_set"] else "spec", own["_spec_class"].__name__)
        return "<%s%s%s id='%s'>" % (type(self).__name__, shown, spec, id(self))

    # Assertions about the calls so far.

    def _call_text(self, args, kwargs):
        return _signature_text(self.__dict__["_mock_name"] or "mock", args, kwargs)

    def _calls_repr(self, prefix="Calls"):
        calls = self.__dict__["mock_calls"]
        return f"\n{prefix}: {calls!r}." if calls else ""

    def assert_called(self):
        """The mock has been called."""
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_not_called(self):
        """The mock has not been called."""
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called_once(self):
        """The mock has been called once."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        expected = self._call_text(args, kwargs)
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: not called." % expected)
        if self.call_args != _Call((args, kwargs), two=True):
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (
                expected, self._call_text(*self.call_args)))

    def assert_called_once_with(self, /, *args, **kwargs):
        """The only call had these arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """One of the calls had these arguments."""
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError("%s call not found" % self._call_text(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        """The calls are among mock_calls, one after the other unless any_order."""
        made = self.mock_calls
        if not any_order:
            if list(calls) not in made:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)}" + self._calls_repr(prefix="  Actual").rstrip("."))
            return
        left, missing = list(made), []
        for one in calls:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (
                self._mock_name or "mock", tuple(missing), left))


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


_settable = {"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"}
_wrong_asserts = {"called_once", "called_with", "called_once_with", "called_any", "has_calls", "not_called", "any_call"}


class CallableMixin:
    """What makes a mock callable."""

    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._execute(args, kwargs)

    def _record(self, args, kwargs):
        """Note the call here and with the parents."""
        with NonCallableMock._lock:
            own = self.__dict__
            own["called"] = True
            own["call_count"] += 1
            own["call_args"] = _Call((args, kwargs), two=True)
            own["call_args_list"].append(own["call_args"])
            own["mock_calls"].append(_Call(("", args, kwargs)))
            method, path = own["_mock_name"], own["_mock_new_name"]
            is_method = own["_mock_parent"] is not None
            parent = own["_mock_new_parent"]
            while parent is not None:
                up = parent.__dict__
                if is_method:
                    up["method_calls"].append(_Call((method, args, kwargs)))
                    is_method = up["_mock_parent"] is not None
                    if is_method:
                        method = "%s.%s" % (up["_mock_name"], method)
                up["mock_calls"].append(_Call((path, args, kwargs)))
                name = up["_mock_new_name"]
                if name:
                    path = name + path if path.startswith("()") else "%s.%s" % (name, path)
                parent = up["_mock_new_parent"]

    def _execute(self, args, kwargs):
        own = self.__dict__
        effect = own["_mock_side_effect"]
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if own["_mock_return_value"] is not DEFAULT:
            return own["_mock_return_value"]
        if own["_mock_wraps"] is not None:
            return own["_mock_wraps"](*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A callable mock without special methods."""


class _MagicDescriptor:
    """A special method that becomes a mock when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        children = obj.__dict__["_mock_children"]
        name = self.name
        if name not in children:
            child = children[name] = MagicMock(name=name, _new_name=name, _new_parent=obj)
            if name in _values:
                child.return_value = _values[name]
            elif name == "__iter__":
                child.side_effect = lambda: iter(() if child._mock_return_value is DEFAULT else child._mock_return_value)
        return children[name]

    def __set__(self, obj, value):
        obj.__dict__["_mock_children"][self.name] = value


class _MagicMixin:
    """Special methods for mocks."""


class AsyncMagicMixin:
    """Here for its name only: there is no asyncio."""


_all_magics = _magic_names | _by_hand
for _name in sorted(_magic_names - _by_hand - {"__fspath__", "__sizeof__"}):
    setattr(_MagicMixin, _name, _MagicDescriptor(_name))


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(_MagicMixin, Mock):
    """A mock with special methods: len, iteration, arithmetic, with, ..."""


class PropertyMock(Mock):
    """A mock for use as a property of a class: reading calls it, writing calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class ThreadingMock(MagicMock):
    """A mock that threads can wait for."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=DEFAULT, **kw):
        super().__init__(*args, **kw)
        self.__dict__["_mock_wait_timeout"] = self.DEFAULT_TIMEOUT if timeout is DEFAULT else timeout
        self.__dict__["_mock_condition"] = threading.Condition()

    def __call__(self, /, *args, **kwargs):
        try:
            return super().__call__(*args, **kwargs)
        finally:
            with self.__dict__["_mock_condition"]:
                self.__dict__["_mock_condition"].notify_all()

    def _wait(self, test, timeout):
        own = self.__dict__
        with own["_mock_condition"]:
            return own["_mock_condition"].wait_for(test, own["_mock_wait_timeout"] if timeout is DEFAULT else timeout)

    def wait_until_called(self, *, timeout=DEFAULT):
        """Wait until the mock is called."""
        if not self._wait(lambda: self.called, timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with these arguments."""
        wanted = _Call((args, kwargs), two=True)
        if not self._wait(lambda: wanted in self.call_args_list, DEFAULT):
            raise AssertionError(f"{self._call_text(args, kwargs)} call not found")


def seal(mock):
    """Keep mock and its children from making new attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock.__dict__["_mock_children"].values()):
        if isinstance(child, NonCallableMock) and child.__dict__["_mock_new_parent"] is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """Return a mock that has the attributes of spec."""
    make = MagicMock if callable(spec) else NonCallableMagicMock
    mock = make(name=_name, parent=_parent, **{"spec_set" if spec_set else "spec": spec}, **kwargs)
    if isinstance(spec, type) and not instance:
        mock.return_value = create_autospec(spec, spec_set, instance=True)
    return mock


def mock_open(mock=None, read_data=""):
    """Return a mock for open() whose file gives read_data."""
    import io
    mock = mock or MagicMock(name="open")
    handle = MagicMock()

    def opened(*args, **kwargs):
        data = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        for name in ("read", "readline", "readlines"):
            getattr(handle, name).side_effect = getattr(data, name)
        handle.__iter__.side_effect = lambda: iter(data)
        return DEFAULT
    handle.__enter__.return_value = handle
    mock.side_effect = opened
    mock.return_value = handle
    return mock


def _import_target(path):
    """Import as much of a dotted path as is a module and return what it names."""
    parts = path.split(".")
    thing = __import__(parts[0])
    for i, part in enumerate(parts[1:], 1):
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(".".join(parts[:i + 1]))
            thing = getattr(thing, part)
    return thing


class _patch:
    """Replaces an attribute: a decorator of functions and classes, and a context manager."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.create = getter, attribute, new, create
        self.spec, self.spec_set, self.autospec, self.new_callable, self.kwargs = spec, spec_set, autospec, new_callable, kwargs
        self.also = []

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                       self.new_callable, self.kwargs)
        other.attribute_name, other.also = self.attribute_name, [p.copy() for p in self.also]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        from contextlib import ExitStack
        from functools import wraps

        @wraps(func)
        def patched(*args, **keywargs):
            extra = ()
            with ExitStack() as stack:
                for patching in patched.patchings:
                    value = stack.enter_context(patching)
                    if patching.attribute_name is not None:
                        keywargs.update(value)
                    elif patching.new is DEFAULT:
                        extra += (value,)
                return func(*args + extra, **keywargs)
        patched.patchings = [self]
        return patched

    def _decorate_class(self, cls):
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX) and callable(getattr(cls, name)):
                setattr(cls, name, self.copy()(getattr(cls, name)))
        return cls

    def _replacement(self, original, local):
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        kwargs = dict(self.kwargs)
        if self.autospec:
            return create_autospec(original if self.autospec is True else self.autospec, _name=self.attribute, **kwargs)
        for key, value in (("spec", self.spec), ("spec_set", self.spec_set)):
            if value is not None:
                kwargs[key] = original if value is True else value
        if self.new_callable is not None:
            make = self.new_callable
        else:
            make = MagicMock
            kwargs.setdefault("name", self.attribute)
        return make(**kwargs)

    def __enter__(self):
        if hasattr(self, "_saved"):
            raise RuntimeError("Patch is already started")
        target = self._target = self.getter()
        name = self.attribute
        own = getattr(target, "__dict__", {})
        local = name in own
        original = own[name] if local else getattr(target, name, _missing)
        if original is _missing and not self.create and not (name in dir(builtins) and isinstance(target, type(builtins))):
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        new = self._replacement(original, local)
        self._saved = original, local
        setattr(target, name, new)
        if self.attribute_name is not None:
            extra = {self.attribute_name: new} if self.new is DEFAULT else {}
            self._entered = []
            for other in self.also:
                value = other.__enter__()
                self._entered.append(other)
                if other.new is DEFAULT:
                    extra.update(value)
            return extra
        return new

    def __exit__(self, *exc_info):
        if not hasattr(self, "_saved"):
            return None
        for other in reversed(getattr(self, "_entered", ())):
            other.__exit__(*exc_info)
        original, local = self._saved
        del self._saved
        if local:
            setattr(self._target, self.attribute, original)
            return None
        delattr(self._target, self.attribute)
        if original is not _missing and not self.create and not hasattr(self._target, self.attribute):
            setattr(self._target, self.attribute, original)
        return None

    def start(self):
        """Begin the replacement."""
        value = self.__enter__()
        _started.append(self)
        return value

    def stop(self):
        """End the replacement."""
        try:
            _started.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


_started = []


def _split(target):
    try:
        module, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return lambda: _import_target(module), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replace what the dotted path target names."""
    getter, attribute = _split(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replace the attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of one object."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: _import_target(target)) if isinstance(target, str) else lambda: target
    patches = []
    for name, new in kwargs.items():
        one = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = name
        patches.append(one)
    patches[0].also = patches[1:]
    return patches[0]


class _patch_dict:
    """Changes items of a dict, which gets its old ones back."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values), clear
        self.values.update(kwargs)

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f

        from functools import wraps

        @wraps(f)
        def patched(*args, **kw):
            with self:
                return f(*args, **kw)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_target(self.in_dict)
        self._saved = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self._saved)
        return False

    def start(self):
        """Begin the change."""
        value = self.__enter__()
        _started.append(self)
        return value

    stop = _patch.stop


def _stop_all():
    """End all replacements that start() began, the last one first."""
    for one in reversed(list(_started)):
        one.stop()


patch.object, patch.dict, patch.multiple, patch.stopall, patch.TEST_PREFIX = _patch_object, _patch_dict, _patch_multiple, _stop_all, "test"
