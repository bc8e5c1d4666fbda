package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the test binary the command itself where it is called so.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"tailorbird": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts tells what the command does, a story a file.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:   "../../testdata/script",
		Setup: func(e *testscript.Env) error { e.Setenv("NO_COLOR", "1"); return nil },
		Cmds:  map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits CODE ARGS... runs the command, which has to end with that exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: exits CODE ARGS...")
	}
	code := 0
	if err := ts.Exec("tailorbird", args[1:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, want %s", code, want)
	}
}

// A process is a run of the command.
type process struct {
	*exec.Cmd
	pipe io.ReadCloser
	out  *bufio.Reader
	errs strings.Builder
}

func start(t *testing.T, args ...string) *process {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: &exec.Cmd{Path: self, Args: append([]string{"tailorbird"}, args...), Env: os.Environ()}}
	p.Stderr = &p.errs
	if p.pipe, err = p.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	p.out = bufio.NewReader(p.pipe)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Process.Kill() })
	return p
}

// expect reads a line of output.
func (p *process) expect(t *testing.T, want string) {
	t.Helper()
	if line, err := p.out.ReadString('\n'); line != want+"\n" {
		t.Fatalf("output %q, %v, want %q; stderr %s", line, err, want, p.errs.String())
	}
}

// end waits for the end and returns the exit code, -1 for a process ended by a signal.
func (p *process) end() int {
	killer := time.AfterFunc(30*time.Second, func() { p.Process.Kill() })
	defer killer.Stop()
	p.Wait()
	return p.ProcessState.ExitCode()
}

func TestCtrlCEndsAWait(t *testing.T) {
	for name, wait := range map[string]string{
		"event": "threading.Event().wait()",
		"sleep": "time.sleep(3600)",
		"join":  "sleeper.join()",
		"queue": "queue.Queue().get()",
		"lock":  "lock.acquire()",
		"loop":  "while True: pass",
	} {
		t.Run(name, func(t *testing.T) {
			p := start(t, "-c", `
import queue, threading, time
lock = threading.Lock()
lock.acquire()
sleeper = threading.Thread(target=time.sleep, args=(3600,), daemon=True)
sleeper.start()
print('ready', flush=True)
`+wait)
			p.expect(t, "ready")
			p.Process.Signal(os.Interrupt)
			if code := p.end(); code != exitInterrupt || !strings.HasSuffix(p.errs.String(), "KeyboardInterrupt\n") {
				t.Errorf("exit %d, %s", code, p.errs.String())
			}
		})
	}
}

func TestCtrlCIsCaught(t *testing.T) {
	p := start(t, "-c", "import time\nprint('ready')\ntry:\n    time.sleep(3600)\nexcept KeyboardInterrupt:\n    print('bye')")
	p.expect(t, "ready")
	p.Process.Signal(os.Interrupt)
	p.expect(t, "bye")
	if code := p.end(); code != 0 {
		t.Errorf("exit %d", code)
	}
}

// Ctrl-\ ends the process without Go's stacks.
func TestQuit(t *testing.T) {
	p := start(t, "-c", "print('ready')\nwhile True: pass")
	p.expect(t, "ready")
	p.Process.Signal(syscall.SIGQUIT)
	if code := p.end(); code != exitQuit || p.errs.Len() > 0 {
		t.Errorf("exit %d\n%s", code, p.errs.String())
	}
}

// A script that does not come to notice the first Ctrl-C is ended by the second.
func TestSecondCtrlCEndsAtOnce(t *testing.T) {
	p := start(t, "-c", "import re\nprint('ready')\nre.match('(?=a)(a+)+$', 'a' * 60 + 'b')")
	p.expect(t, "ready")
	ended := make(chan int)
	go func() { ended <- p.end() }()
	again := time.NewTicker(10 * time.Millisecond) // two at once may be one
	defer again.Stop()
	for {
		p.Process.Signal(os.Interrupt)
		select {
		case code := <-ended:
			if code != exitInterrupt {
				t.Errorf("exit %d", code)
			}
			return
		case <-again.C:
		}
	}
}

// A reader that goes away, as head does, ends the program without a word.
func TestClosedPipeEndsQuietly(t *testing.T) {
	p := start(t, "-c", "while True: print('line')")
	p.expect(t, "line")
	p.pipe.Close()
	if code := p.end(); p.errs.Len() > 0 {
		t.Errorf("exit %d, stderr %q", code, p.errs.String())
	}
}
