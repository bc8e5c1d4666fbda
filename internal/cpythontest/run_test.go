package cpythontest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A suite is what all runs share.
type suite struct {
	files      fs.FS
	exceptions exceptions
	skips      *regexp.Regexp
}

// A run is one file under one policy. A deadlock or a limit ends a Runtime, so the
// tests after it run in another one.
type run struct {
	*suite
	file      testFile
	running   string // the test that has begun and not ended; "" between tests
	done      map[string]bool
	failures  map[string]string
	order     []string // names of failures as they came
	passed    int
	skipped   map[string]string
	excepted  int
	errOutput bytes.Buffer
}

// run runs the tests of a file and prints counts.
func (s *suite) run(t *testing.T, f testFile, policyName string, policy func() sched.Policy) {
	t.Helper()
	r := &run{suite: s, file: f, done: map[string]bool{}, failures: map[string]string{}, skipped: map[string]string{}}
	main, err := fs.ReadFile(s.files, "run.py")
	if err != nil {
		t.Fatal(err)
	}
	for again := true; again; {
		before := len(r.done)
		err := r.once(string(main), policy())
		again = err != nil && r.running != "" && len(r.done) > before
		if err != nil {
			r.ended(r.running, "error", errorText(err)+r.errOutput.String())
		}
	}
	bad := 0
	for _, name := range r.order {
		if bad++; bad <= 20 || testing.Verbose() {
			t.Errorf("%s under %s: %s", name, policyName, r.failures[name])
		}
	}
	reasons := map[string]bool{}
	for name, why := range r.skipped {
		if !s.skips.MatchString(why) && !reasons[why] {
			reasons[why] = true
			t.Errorf("%s skips itself for a reason that is not in skips.txt: %s", name, why)
		}
	}
	total := r.passed + len(r.failures)
	t.Logf("%-10s %4d of %4d pass (%d skip themselves, %d are exceptions)", policyName, r.passed, total, len(r.skipped), r.excepted)
}

// once runs what is left of the file in a new Runtime.
func (r *run) once(main string, policy sched.Policy) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	r.errOutput.Reset()
	r.excepted = 0
	rt, err := runtime.New(runtime.Config{
		Stderr: &r.errOutput, Args: append([]string{"run.py", "test." + r.file.name}, r.file.args...), Imports: r.files,
		Policy: policy, Virtual: true, Coroutines: true, Modules: r.modules(),
	})
	if err != nil {
		return err
	}
	defer rt.Close()
	_, err = rt.Exec(ctx, "run.py", main)
	return err
}

// modules are what our support modules import of the host.
func (r *run) modules() map[string]starlark.StringDict {
	return map[string]starlark.StringDict{"cpythontest_host": r.host(), "cpythontest_dynamic": dynamic()}
}

// host is the module by which run.py reports.
func (r *run) host() starlark.StringDict {
	function := func(name string, f func(args []string) (starlark.Value, error)) starlark.Value {
		return starlark.NewBuiltin(name, func(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
			texts := make([]string, len(args))
			for i, a := range args {
				texts[i] = textOf(a)
			}
			return f(texts)
		})
	}
	return starlark.StringDict{
		"wanted": function("wanted", func(a []string) (starlark.Value, error) {
			name := short(a[0])
			if r.exceptions.find(name) != nil {
				r.excepted++
				return starlark.False, nil
			}
			return starlark.Bool(!r.done[name]), nil
		}),
		"started": function("started", func(a []string) (starlark.Value, error) {
			r.running = short(a[0])
			return starlark.None, nil
		}),
		"ended_part": function("ended_part", func(a []string) (starlark.Value, error) {
			// A part of a test may be an exception: its name is that of the test and what subTest got.
			name := short(a[0])
			if r.exceptions.find(name+strings.Join(strings.Fields(a[1]), "")) == nil {
				r.ended(name, "fail", a[1]+"\n"+a[2])
			}
			return starlark.None, nil
		}),
		"ended": function("ended", func(a []string) (starlark.Value, error) {
			r.ended(short(a[0]), a[1], a[2])
			return starlark.None, nil
		}),
		"run_script": function("run_script", func(a []string) (starlark.Value, error) {
			code, out, errs := r.script(a[0], a[1], a[2:])
			return starlark.Tuple{starlark.MakeInt(code), starlark.String(out), starlark.String(errs)}, nil
		}),
	}
}

// ended notes the outcome of a test. A test may have more than one, for example a
// failure and another one of its tearDown.
func (r *run) ended(name, outcome, text string) {
	_, failed := r.failures[name]
	switch outcome {
	case "ok":
		if !failed {
			r.passed++
		}
	case "skip":
		r.skipped[name] = text
	default:
		if !failed {
			r.order = append(r.order, name)
		}
		r.failures[name] += "\n" + text
	}
	r.done[name] = true
	r.running = ""
}

// textOf returns what a str or bytes holds.
func textOf(v starlark.Value) string {
	if b, ok := v.(starlark.Bytes); ok {
		return string(b)
	}
	s, _ := starlark.AsString(v)
	return s
}

func short(id string) string { return strings.TrimPrefix(id, "test.") }

// script runs a script in a Runtime of its own, as support.script_helper runs it in a
// process, and returns what a process would.
func (r *run) script(name, src string, args []string) (code int, out, errs string) {
	ctx, cancel := context.WithTimeout(context.Background(), limit/4)
	defer cancel()
	var stdout, stderr bytes.Buffer
	arg0 := name
	if name == "<string>" {
		arg0 = "-c"
	}
	rt, err := runtime.New(runtime.Config{
		Stdout: &stdout, Stderr: &stderr, Args: append([]string{arg0}, args...), Imports: r.files, Virtual: true, Coroutines: true,
		Modules: r.modules(),
	})
	if err != nil {
		return -1, "", err.Error()
	}
	defer rt.Close()
	_, err = rt.Exec(ctx, name, src)
	var exit *runtime.ExitError
	switch {
	case err == nil:
	case errors.As(err, &exit):
		code = exit.Code
		if exit.Message != "" {
			fmt.Fprintln(&stderr, exit.Message)
		}
	default:
		code = 1
		stderr.WriteString(errorText(err))
	}
	return code, stdout.String(), stderr.String()
}

// errorText is what the command would print of an error.
func errorText(err error) string {
	var script *runtime.Error
	var syntax *runtime.SyntaxError
	var deadlock *runtime.DeadlockError
	switch {
	case errors.As(err, &script):
		return script.Traceback()
	case errors.As(err, &syntax):
		return syntax.Text()
	case errors.As(err, &deadlock):
		return deadlock.Text()
	}
	return err.Error() + "\n"
}
