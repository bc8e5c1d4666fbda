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
			tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
			if err != nil {
				t.Skip("no pseudo-terminal: ", err)
			}
			defer tty.Close()
			defer time.AfterFunc(20*time.Second, func() { cmd.Process.Kill() }).Stop()
			var screen bytes.Buffer
			next := []struct{ shown, keys string }{{"Type :help for commands", "'4' * 3\r"}, {"'444'\r\n", "1 / 0\r"}, {"division by zero\r\n", "exit(7)\r"}, {"nothing more", ""}}
			for buf := make([]byte, 4096); ; {
				n, err := tty.Read(buf)
				screen.Write(buf[:n])
				if err != nil {
					break // the command has ended
				}
				if _, rest, ok := strings.Cut(screen.String(), next[0].shown); ok && strings.Contains(rest, ">>> ") {
					tty.WriteString(next[0].keys)
					next = next[1:]
				}
			}
			cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != 7 {
				t.Errorf("code %d, screen %q", code, screen.String())
			}
			if got := strings.Contains(screen.String(), "\x1b[1;35mZeroDivisionError"); got == (tt.env == "NO_COLOR=1") {
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
