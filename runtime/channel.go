package runtime

import (
	"context"
	"reflect"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

// A Channel is a Go channel in the hands of a script, where it is a queue: get and
// put with timeouts, get_nowait and put_nowait, qsize, close, and iteration, which
// ends when the channel is closed. get from a closed channel and put into one
// raise ValueError; a timeout is TimeoutError. ToValue makes it.
type Channel struct {
	object.Instance
	ch     reflect.Value
	closed bool // by the script
	wrap   func(reflect.Value) (starlark.Value, error)
}

func (c *Channel) String() string {
	return "<channel of " + c.ch.Type().Elem().String() + " at " + object.AddressOf(nil, c) + ">"
}

func closedError() error { return object.Raise(object.ValueError, "the channel is closed") }

// get receives an item. ok is false for a closed channel.
func (c *Channel) get(th *starlark.Thread, block bool, timeout time.Duration) (v starlark.Value, ok bool, err error) {
	if c.ch.Type().ChanDir()&reflect.RecvDir == 0 {
		return nil, false, object.Raise(object.TypeError, "the channel is only for put()")
	}
	x, ok := c.ch.TryRecv()
	if !ok && x.IsValid() {
		return nil, false, nil
	}
	if !ok {
		if !block {
			return nil, false, object.Raise(object.TimeoutError, "the channel is empty")
		}
		late := false
		err := Blocking(th, func(ctx context.Context) error {
			var n int
			n, x, ok = reflect.Select(c.cases(reflect.SelectCase{Dir: reflect.SelectRecv, Chan: c.ch}, ctx, timeout))
			late = n == 2
			return nil
		})
		if err != nil {
			return nil, false, err
		}
		if late {
			return nil, false, object.Raise(object.TimeoutError, "nothing came in time")
		}
		if !ok {
			return nil, false, nil
		}
	}
	v, err = c.wrap(x)
	if err != nil {
		return nil, false, object.Raise(object.TypeError, "%s", err)
	}
	return v, true, nil
}

// cases are the channel operation, the end of the thread, and the timeout.
func (c *Channel) cases(op reflect.SelectCase, ctx context.Context, timeout time.Duration) []reflect.SelectCase {
	cases := []reflect.SelectCase{op, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ctx.Done())}}
	if timeout >= 0 {
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(time.After(timeout))})
	}
	return cases
}

func (c *Channel) put(th *starlark.Thread, item starlark.Value, block bool, timeout time.Duration) (err error) {
	if c.ch.Type().ChanDir()&reflect.SendDir == 0 {
		return object.Raise(object.TypeError, "the channel is only for get()")
	}
	if c.closed {
		return closedError()
	}
	x := reflect.New(c.ch.Type().Elem()).Elem()
	if err := fromValue(item, x, "", 0); err != nil {
		return object.Raise(object.TypeError, "%s", err)
	}
	// The host may have closed the channel, which only a panic tells.
	defer func() {
		if r := recover(); r != nil {
			c.closed = true
			err = closedError()
		}
	}()
	if c.ch.TrySend(x) {
		return nil
	}
	if !block {
		return object.Raise(object.TimeoutError, "the channel is full")
	}
	late := false
	err = Blocking(th, func(ctx context.Context) error {
		n, _, _ := reflect.Select(c.cases(reflect.SelectCase{Dir: reflect.SelectSend, Chan: c.ch, Send: x}, ctx, timeout))
		late = n == 2
		return nil
	})
	if err == nil && late {
		err = object.Raise(object.TimeoutError, "nobody took the item in time")
	}
	return err
}

// Next implements iteration: it waits for the next item.
func (c *Channel) Next(th *starlark.Thread) (starlark.Value, error) {
	v, ok, err := c.get(th, true, -1)
	if !ok {
		return nil, err
	}
	return v, nil
}

// blockArgs reads the arguments block and timeout, a Python number of seconds.
func blockArgs(th *starlark.Thread, block, timeout starlark.Value) (bool, time.Duration, error) {
	b, err := object.Truth(th, block)
	if err != nil || timeout == starlark.None {
		return b, -1, err
	}
	f, err := object.ToFloat(th, timeout)
	if err == nil && f < 0 {
		err = object.Raise(object.ValueError, "'timeout' must be a non-negative number")
	}
	if f > threading.TimeoutMax {
		return b, -1, err
	}
	return b, time.Duration(f * float64(time.Second)), err
}

var channelClass = object.NewStaticClass(&object.Def{
	Name: "Channel", Module: "host", Final: true,
	Doc: "A channel of the host: a queue.",
	Methods: append(object.IteratorMethods(),
		object.MethodDef{Name: "get", Sig: "block=True, timeout=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			block, timeout, err := blockArgs(th, a[0], a[1])
			if err != nil {
				return nil, err
			}
			return self.(*Channel).item(self.(*Channel).get(th, block, timeout))
		}},
		object.MethodDef{Name: "get_nowait", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return self.(*Channel).item(self.(*Channel).get(th, false, -1))
		}},
		object.MethodDef{Name: "put", Sig: "item, block=True, timeout=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			block, timeout, err := blockArgs(th, a[1], a[2])
			if err != nil {
				return nil, err
			}
			return starlark.None, self.(*Channel).put(th, a[0], block, timeout)
		}},
		object.MethodDef{Name: "put_nowait", Sig: "item", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.None, self.(*Channel).put(th, a[0], false, -1)
		}},
		object.MethodDef{Name: "qsize", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(self.(*Channel).ch.Len()), nil
		}},
		object.MethodDef{Name: "close", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (v starlark.Value, err error) {
			c := self.(*Channel)
			if c.closed || c.ch.Type().ChanDir()&reflect.SendDir == 0 {
				return nil, closedError()
			}
			defer func() {
				if recover() != nil { // the host has closed it
					v, err = nil, closedError()
				}
				c.closed = true
			}()
			c.ch.Close()
			return starlark.None, nil
		}},
	),
})

func (c *Channel) item(v starlark.Value, ok bool, err error) (starlark.Value, error) {
	if err == nil && !ok {
		err = closedError()
	}
	return v, err
}
