package repl_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/tailorbird-lang/tailorbird/repl"
)

// The test binary is the prompt itself where this variable is set.
const asPrompt = "TAILORBIRD_TEST_PROMPT"

func TestMain(m *testing.M) {
	if os.Getenv(asPrompt) != "" {
		code, err := repl.Run(repl.Options{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Terminal: true, History: os.Getenv("HISTORY"), Color: os.Getenv("COLOR") != ""})
		if err != nil {
			os.Stderr.WriteString(err.Error())
		}
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// piped runs the prompt on text that is no terminal.
func piped(t *testing.T, in string) (out, errs string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code, err := repl.Run(repl.Options{In: strings.NewReader(in), Out: &o, Err: &e, Setup: repl.Setup{Virtual: true}})
	if err != nil {
		t.Fatal(err)
	}
	return o.String(), e.String(), code
}

func TestPiped(t *testing.T) {
	tests := []struct{ name, in, out, errs string }{
		{"echo", "1 + 1\nNone\n'x'\n", "2\n'x'\n", ""},
		{"last value", "6 * 7\n_ + 1\n", "42\n43\n", ""},
		{"block", "for i in range(2):\n    print(i)\n\nprint('end')\n", "0\n1\nend\n", ""},
		{"bracket", "x = [1,\n2]\nx\n", "[1, 2]\n", ""},
		{"function", "def f(a):\n    return a * 2\n\nf(4)\n", "8\n", ""},
		{"traceback", "def f():\n    1 / 0\n\nf()\nprint('on')\n", "on\n",
			"Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n    f()\n    ~^^\n" +
				"  File \"<stdin>\", line 2, in f\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n"},
		{"syntax", "x = = 1\n", "", "  File \"<stdin>\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n"},
		{"main thread", "import threading\nthreading.current_thread().name\nthreading.current_thread() is threading.main_thread()\n",
			"'MainThread'\nTrue\n", ""},
		{"threads go on", "import threading, time\nq = []\ndef w():\n    time.sleep(5)\n    q.append(1)\n\nt = threading.Thread(target=w)\nt.start()\nt.join()\nq\n", "[1]\n", ""},
		{"virtual hour", "import time\ntime.sleep(3600)\n", "", ""},
		{"help", "def f(a, b=1):\n    'Adds.'\n\nhelp(f)\n", "Help on function f in module __main__:\n\nf(a, b)\n    Adds.\n", ""},
		{"exit object", "exit\n", "Use exit() or Ctrl-D (i.e. EOF) to exit\n", ""},
		{"open block at the end", "if True:\n    print('ran')", "ran\n", ""},
		{"settings", ":policy random\n:policy\n:seed\n:clock\n", "begun afresh\nrandom\n0\nvirtual\n", ""},
		{"unknown command", ":nothing\n", "there is no command :nothing; :help shows them\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, errs, code := piped(t, tt.in)
			if out != tt.out || errs != tt.errs || code != 0 {
				t.Errorf("code %d\nout  %q\nwant %q\nerrs %q\nwant %q", code, out, tt.out, errs, tt.errs)
			}
		})
	}
}

func TestExitCode(t *testing.T) {
	if _, _, code := piped(t, "exit(3)\nprint('no')\n"); code != 3 {
		t.Errorf("code %d", code)
	}
	if _, errs, code := piped(t, "import sys\nsys.exit('bye')\n"); code != 1 || errs != "bye\n" {
		t.Errorf("code %d, %q", code, errs)
	}
}

// A wait that can never end is reported, and what other threads wait for stays.
func TestDeadlockAtThePrompt(t *testing.T) {
	out, errs, _ := piped(t, `import threading
lock = threading.Lock()
lock.acquire()
def worker():
    with lock:
        print('worker goes on')

t = threading.Thread(target=worker, name='worker')
t.start()
:threads
:locks
lock.acquire()
lock.release()
t.join()
`)
	for _, want := range []string{
		"  MainThread: at the prompt, holds Lock lock\n", "  worker: waiting for Lock lock at <stdin>:2\n",
		"  Lock lock\n    held by MainThread, taken at <stdin>:1\n    waited for by worker\n", "worker goes on\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if !strings.Contains(errs, "Deadlock: no thread can ever run again.") || !strings.Contains(errs, "an RLock can") {
		t.Errorf("errors %s", errs)
	}
}

// The session that the README shows.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "## At a prompt")
	section, _, _ := strings.Cut(after, "\n## ")
	var in, want strings.Builder
	for l := range strings.Lines(section) {
		l, shown := strings.CutPrefix(l, "    ")
		if !shown {
			continue
		}
		if typed, ok := strings.CutPrefix(l, ">>> "); ok {
			in.WriteString(typed)
		} else if typed, ok := strings.CutPrefix(l, "..."); ok {
			in.WriteString(strings.TrimPrefix(typed, " "))
		} else {
			want.WriteString(l)
		}
	}
	if in.Len() == 0 {
		t.Fatal("no session in the README")
	}
	out, errs, _ := piped(t, in.String())
	if out != want.String() || errs != "" {
		t.Errorf("out  %q\nwant %q\nerrors %s", out, want.String(), errs)
	}
}

func TestLoadAndSave(t *testing.T) {
	dir := t.TempDir()
	src, dst := filepath.Join(dir, "in.py"), filepath.Join(dir, "out.py")
	if err := os.WriteFile(src, []byte("def f():\n\n    return 5\nx = f()\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, errs, _ := piped(t, ":load "+src+"\nx\n1/0\n:save "+dst+"\n")
	if out != "5\n" || !strings.Contains(errs, "ZeroDivisionError") {
		t.Errorf("out %q, errs %q", out, errs)
	}
	saved, _ := os.ReadFile(dst)
	if !strings.Contains(string(saved), "x = f()") || strings.Contains(string(saved), "1/0") {
		t.Errorf("saved %q", saved)
	}
}

// A person drives the prompt in a pseudo-terminal.
type person struct {
	t    *testing.T
	tty  *os.File
	cmd  *exec.Cmd
	text chan string
	seen string // what the screen has got since the last expectation, without control sequences
	end  time.Time
	raw  *strings.Builder // what the screen gets as it is; nil: nobody asks

	count int // of pastes
}

func sitDown(t *testing.T, env ...string) *person {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(append(os.Environ(), asPrompt+"=1", "TERM=xterm", "HISTORY="+filepath.Join(t.TempDir(), "history")), env...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	p := &person{t: t, tty: tty, cmd: cmd, text: make(chan string, 1000), end: time.Now().Add(10 * time.Second)}
	go func() {
		defer close(p.text)
		buf := make([]byte, 4096)
		for {
			n, err := tty.Read(buf)
			if n > 0 {
				p.text <- string(buf[:n])
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		tty.Close()
	})
	p.expect(">>> ")
	return p
}

var control = regexp.MustCompile("\x1b\\[[0-9;?]*[a-zA-Z]|\a")

func (p *person) types(keys string) { p.tty.WriteString(keys) }

// expect waits until text has appeared.
func (p *person) expect(text string) {
	p.t.Helper()
	p.until(text)
}

// until is expect that returns what has appeared before.
func (p *person) until(text string) (before string) {
	p.t.Helper()
	for !strings.Contains(p.seen, text) {
		select {
		case s, ok := <-p.text:
			if !ok {
				p.t.Fatalf("the prompt ended; %q did not appear in %q", text, p.seen)
			}
			if p.raw != nil {
				p.raw.WriteString(s)
			}
			p.seen += control.ReplaceAllString(s, "")
		case <-time.After(time.Until(p.end)):
			p.t.Fatalf("%q did not appear in %q", text, p.seen[max(0, len(p.seen)-2000):])
		}
	}
	before, p.seen, _ = strings.Cut(p.seen, text)
	return before
}

// pastes pastes a text, waits until it has run, and returns what has appeared
// meanwhile. What a person types while code runs would be shown in between.
func (p *person) pastes(text string) (shown string) {
	p.t.Helper()
	p.count++
	end := fmt.Sprintf("# end of paste %d", p.count)
	p.types("\x1b[200~" + strings.ReplaceAll(text+"\n"+end, "\n", "\r") + "\r\x1b[201~")
	shown = p.until("... " + end + "\r\n")
	return shown + "\n" + p.until(">>> ")
}

// leaves waits until the prompt has ended.
func (p *person) leaves() {
	p.t.Helper()
	for {
		select {
		case _, more := <-p.text:
			if !more {
				return
			}
		case <-time.After(time.Until(p.end)):
			p.t.Fatal("the prompt did not end")
		}
	}
}

// answers waits for the answer to what was typed and for the prompt behind it.
// The answer must not be part of what was typed, which the screen shows too.
func (p *person) answers(text string) {
	p.t.Helper()
	p.expect(text + "\r\n")
	p.expect(">>> ")
}

func TestTerminal(t *testing.T) {
	p := sitDown(t)
	p.types("1 + 1\r")
	p.answers("2")
	// Indentation comes by itself, a blank line ends the block.
	p.types("for i in range(3):\r")
	p.expect("... ")
	p.types("print('row', i)\r")
	p.types("\r")
	p.answers("row 2")
	// Wide characters.
	p.types("'日本' + 'é'\r")
	p.answers("'日本é'")
	// Completion of attributes.
	p.types("import threading; 'im' + 'ported'\r")
	p.answers("'imported'")
	p.types("threading.get_ide\t().__class__\r")
	p.answers("<class 'int'>")
	// Ctrl-C clears the line.
	p.types("nonsense")
	p.expect("nonsense")
	p.types("\x03")
	p.answers("KeyboardInterrupt")
	p.types("7 * 6\r")
	p.answers("42")
	// Ctrl-D leaves.
	p.types("\x04")
	p.leaves()
}

// A pasted text of several lines runs as a whole, blank lines included.
func TestPaste(t *testing.T) {
	p := sitDown(t)
	p.types("\x1b[200~def f(x):\r    y = x\r\r    return y + 1\r\rprint('got', f(1))\r\x1b[201~")
	p.answers("got 2")
	p.types("\x1b[200~f(\x1b[201~10)\r") // one line counts as typed
	p.expect("11\r\n")
}

// A loop that would never end gives the prompt back at once.
func TestInterruptRunning(t *testing.T) {
	p := sitDown(t)
	p.types("\x1b[200~def spin():\r    print('be' + 'gun')\r    while True: pass\r\r\x1b[201~")
	best := time.Hour
	for range 5 { // the machine may be busy with something else for a while
		p.types("spin()\r")
		p.expect("begun")
		began := time.Now()
		p.types("\x03")
		p.answers("KeyboardInterrupt")
		best = min(best, time.Since(began))
	}
	if best > 100*time.Millisecond {
		t.Errorf("the prompt came back after %v", best)
	}
	p.types("print('al' + 'ive')\r")
	p.answers("alive")
}

func TestCompletion(t *testing.T) {
	p := sitDown(t)
	for _, tt := range []struct{ keys, answer string }{
		{"import concurrent.fut\t as x; x.__name__\r", "'concurrent.futures'"},
		{"import queue, threading; 'im' + 'ported'\r", "'imported'"},
		{"queue.Queue(maxs\t3).maxsize\r", "3"},
		{"threading.Thread(dae\tTrue).daemon is not None\r", "True"},
		{"def scale(value, factor): return value * factor\r\rscale(2, fac\t5)\r", "10"},
		{"isinst\t(3, int) is Tr\t\r", "True"},
		{"text = 'abc'; text.title()\r", "'Abc'"},
		{"text.upp\t()\r", "'ABC'"},
	} {
		p.types(tt.keys)
		p.answers(tt.answer)
	}
}

// Lines longer than the terminal is wide, wide and combining characters can be
// typed, corrected, and recalled as whole blocks.
func TestLongAndWideLines(t *testing.T) {
	p := sitDown(t)
	long := strings.Repeat("x", 150)
	p.types("len('" + long + "z\x7f')\r") // the z is taken back
	p.answers("150")
	p.types("'日本語e\u0301' + '山\x7f川'\r")
	p.answers("'日本語e\u0301川'")
	p.types("len('" + strings.Repeat("語", 60) + "')\r")
	p.answers("60")
	p.types("for i in range(2):\rprint('日' * i, len('" + long + "'))\r\r")
	p.answers("日 150")
	p.types("\x1b[A\r") // the whole block again
	p.answers("日 150")
}

// What was typed, whole blocks too, can be recalled in the next session. A history
// that cannot be kept is no reason not to begin.
func TestHistory(t *testing.T) {
	file := filepath.Join(t.TempDir(), "history")
	p := sitDown(t, "HISTORY="+file)
	p.types("'one' + 'two'\r")
	p.answers("'onetwo'")
	p.types("for i in range(2):\rprint('row', i * 10)\r\r")
	p.answers("row 10")
	p.types("\x04")
	p.leaves()

	p = sitDown(t, "HISTORY="+file)
	p.types("\x1b[A\r") // up
	p.answers("row 10")
	p.types("\x1b[A\x1b[A\r")
	p.answers("'onetwo'")

	for _, file := range []string{"", filepath.Join(file, "not", "a", "directory")} {
		p = sitDown(t, "HISTORY="+file)
		p.types("6 * 7\r")
		p.answers("42")
		p.types("\x1b[A\r")
		p.answers("42")
	}
}

// An exception of a thread appears above the line that is being typed.
func TestExceptionWhileTyping(t *testing.T) {
	p := sitDown(t)
	p.pastes("import threading\ngo = threading.Event()\ndef fails():\n    go.wait()\n    [][1]\n\nt = threading.Thread(target=fails, name='failing')\nt.start()\ndef later():\n    import time\n    time.sleep(0.05)\n    go.set()\n\nthreading.Thread(target=later).start()")
	p.types("'typed' + ")
	shown := p.until("IndexError: list index out of range\r\n")
	if !strings.Contains(shown, "Exception in thread failing:\r\nTraceback (most recent call last):\r\n") {
		t.Errorf("shown before the error: %q", shown)
	}
	p.expect(">>> 'typed' + ") // drawn again
	p.types("' on'\r")
	p.answers("'typed on'")
}

// Carets and the kind of an error are coloured where that is wanted.
func TestColors(t *testing.T) {
	for env, colored := range map[string]bool{"COLOR=1": true, "COLOR=": false} {
		p := sitDown(t, env)
		p.raw = new(strings.Builder)
		p.types("1 / 0\r")
		p.answers("ZeroDivisionError: division by zero")
		if got := strings.Contains(p.raw.String(), "\x1b[1;35mZeroDivisionError\x1b[0m: division by zero"); got != colored {
			t.Errorf("%s: %q", env, p.raw.String())
		}
	}
}

// While the others are paused, one thread is run by hand, line by line.
func TestStep(t *testing.T) {
	out, errs, _ := piped(t, `import threading
go = threading.Event()
def work(n):
    go.wait()
    total = 1
    total += n
    print('total', total)

a = threading.Thread(target=work, args=(2,), name='a')
b = threading.Thread(target=work, args=(3,), name='b')
a.start(); b.start()
:threads
:pause
go.set()
:step a
:step a
:step
:step
:step a
:step nobody
:resume
a.join(); b.join()
:step
`)
	want := `  MainThread: at the prompt
  a: waiting for Event go at <stdin>:2
  b: waiting for Event go at <stdin>:2
  a: ready at <stdin>:3
    total = 1
  a: ready at <stdin>:4
    total += n
  b: ready at <stdin>:3
    total = 1
  a: ready at <stdin>:5
    print('total', total)
total 3
  a: done
no thread named "nobody" can run; :threads shows them
total 4
no other thread can run
`
	if out != want || errs != "" {
		t.Errorf("out\n%s\nerrs %s", out, errs)
	}
}

// Output of threads appears above the line that is being typed.
func TestThreadsPrintWhileTyping(t *testing.T) {
	p := sitDown(t)
	p.types("\x1b[200~import threading\rgo = threading.Event()\rdef w(i):\r    go.wait()\r    print('thread', i, 'here')\r\rts = [threading.Thread(target=w, args=(i,)) for i in range(1000)]\rfor t in ts: t.start()\r\r\x1b[201~")
	p.expect(">>> ")
	p.types("go.set()\r")
	p.types("typed = 'so ")
	for range 20 {
		p.types("very ")
	}
	p.types("far'\r")
	p.types("for t in ts: t.join()\r\rprint('all ' + 'done', len(typed))\r")
	shown := p.until("all done 106")
	for i := range 1000 {
		if line := fmt.Sprintf("thread %d here\r\n", i); strings.Count(shown, line) != 1 {
			t.Errorf("%q appears %d times", line, strings.Count(shown, line))
		}
	}
}
