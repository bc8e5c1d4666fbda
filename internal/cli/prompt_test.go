package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// No argument on a terminal is the prompt. What is typed there is remembered in
// TAILORBIRD_HISTORY, else in the user's state directory; nowhere if that cannot be.
// Errors are coloured if NO_COLOR is not set.
func TestPromptOnTerminal(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, env, state, want string }{
		{"TAILORBIRD_HISTORY", "TAILORBIRD_HISTORY=" + home + "/mine", "XDG_STATE_HOME=", home + "/mine"},
		{"home", "", "XDG_STATE_HOME=", home + "/.local/state/tailorbird/history"},
		{"XDG_STATE_HOME", "", "XDG_STATE_HOME=" + home + "/state", home + "/state/tailorbird/history"},
		{"unwritable", "", "XDG_STATE_HOME=" + file, ""},
		{"none", "TAILORBIRD_HISTORY=", "XDG_STATE_HOME=", ""},
		{"without colour", "NO_COLOR=1", "XDG_STATE_HOME=", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cmd := exec.Command(os.Args[0])
			cmd.Args[0] = "tailorbird" // see TestMain
			cmd.Env = []string{"TERM=xterm", "HOME=" + home, tt.state}
			if tt.env != "" {
				cmd.Env = append(cmd.Env, tt.env)
			}
			screen := converse(t, cmd, []step{
				{"Type :help for commands", ">>> ", "'4' * 3\r"}, {"'444'\r\n", ">>> ", "1 / 0\r"}, {"division by zero\r\n", ">>> ", "exit(7)\r"}})
			if code := cmd.ProcessState.ExitCode(); code != 7 {
				t.Errorf("code %d, screen %q", code, screen)
			}
			if got := strings.Contains(screen, "\x1b[1;35mZeroDivisionError"); got == (tt.env == "NO_COLOR=1") {
				t.Errorf("coloured: %v", got)
			}
			if tt.want == "" {
				return
			}
			if kept, err := os.ReadFile(tt.want); !strings.Contains(string(kept), "'4' * 3") {
				t.Errorf("kept %q, %v", kept, err)
			}
		})
	}
}

// A step of a conversation: what is shown, the prompt behind it, and what is typed then.
type step struct{ shown, prompt, keys string }

// converse runs a command on a terminal until it ends, and returns what was shown.
func converse(t *testing.T, cmd *exec.Cmd, next []step) string {
	t.Helper()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	defer tty.Close()
	defer time.AfterFunc(20*time.Second, func() { cmd.Process.Kill() }).Stop()
	var screen bytes.Buffer
	seen := 0
	for buf := make([]byte, 4096); ; {
		n, err := tty.Read(buf)
		screen.Write(buf[:n])
		if err != nil {
			break // the command has ended
		}
		for len(next) > 0 {
			before, rest, ok := strings.Cut(screen.String()[seen:], next[0].shown)
			at := strings.Index(rest, next[0].prompt)
			if !ok || at < 0 {
				break
			}
			seen += len(before) + len(next[0].shown) + at + len(next[0].prompt)
			tty.WriteString(next[0].keys)
			next = next[1:]
		}
	}
	cmd.Wait()
	if len(next) > 0 {
		t.Errorf("never shown: %q", next[0].shown)
	}
	return screen.String()
}

// input() at the prompt asks the person who types there, behind its question. Tab is no
// completion then, Ctrl-C ends it, and Ctrl-D is the end of that input.
func TestPromptInput(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Args[0] = "tailorbird" // see TestMain
	cmd.Env = []string{"TERM=xterm", "NO_COLOR=1", "TAILORBIRD_HISTORY="}
	screen := converse(t, cmd, []step{
		{":help for commands", ">>> ", "x = input('who? ')\r"},
		{"who? ')\r\n", "who? ", "A\tnn\r"},
		{"nn", ">>> ", "x * 2\r"},
		{"'AnnAnn'\r\n", ">>> ", "input('again? ')\r"},
		{"again? ')\r\n", "again? ", "\x03"},
		{"KeyboardInterrupt\r\n", ">>> ", "input('more? ')\r"},
		{"more? ')\r\n", "\rmore? ", "\x04"}, // when the line is edited
		{"EOFError: EOF when reading a line\r\n", ">>> ", "import sys; [sys.stdin.readline() for i in range(2)]\r"},
		{"range(2)]\r\n", "", "one\r"},
		{"one", "\n", "two\r"},
		{"['one\\n', 'two\\n']\r\n", ">>> ", "exit(7)\r"},
	})
	if code := cmd.ProcessState.ExitCode(); code != 7 {
		t.Errorf("code %d, screen %q", code, screen)
	}
}
