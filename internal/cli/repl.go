package cli

import (
	"os"
	"path/filepath"

	"github.com/chzyer/readline"
	"github.com/spf13/cobra"

	"github.com/tailorbird-lang/tailorbird/repl"
	"github.com/tailorbird-lang/tailorbird/runtime"
)

type replFlags struct {
	setup     repl.Setup
	allowRead string
	allowEnv  bool
}

func (a *app) replCommand() *cobra.Command {
	f := &replFlags{}
	c := &cobra.Command{
		Use: "repl", Short: "Explore threads at a prompt (what no argument gives on a terminal)", Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, args []string) error { return a.repl(f) },
	}
	fl := c.Flags()
	fl.Uint64Var(&f.setup.Seed, "seed", 0, "seed of the random policy and of random numbers")
	fl.StringVar(&f.setup.Policy, "policy", "fair", "who runs next: fair, random, pct")
	fl.BoolVar(&f.setup.Virtual, "virtual-time", false, "sleeping takes no time")
	fl.StringVar(&f.allowRead, "allow-read", "", "directory that open() may read")
	fl.BoolVar(&f.allowEnv, "allow-env", false, "let scripts see the environment")
	return c
}

// terminal reports whether the command talks to a person.
func (a *app) terminal() bool {
	in, ok1 := a.in.(*os.File)
	out, ok2 := a.out.(*os.File)
	return ok1 && ok2 && readline.IsTerminal(int(in.Fd())) && readline.IsTerminal(int(out.Fd()))
}

func (a *app) repl(f *replFlags) error {
	cfg := runtime.Config{Imports: os.DirFS("."), Args: []string{""}, Grants: runtime.Grants{Clock: true}, Coroutines: true}
	if f.allowRead != "" {
		cfg.Grants.Read = os.DirFS(f.allowRead)
	}
	if f.allowEnv {
		cfg.Grants.Env = environment()
	}
	term := a.terminal()
	code, err := repl.Run(repl.Options{
		In: a.in, Out: a.out, Err: a.err, Terminal: term, Config: cfg, Setup: f.setup,
		Color: term && os.Getenv("NO_COLOR") == "", History: historyFile(),
	})
	a.code = code
	return err
}

// historyFile returns the file that remembers typed lines: TAILORBIRD_HISTORY, or
// one in the state directory (XDG Base Directory Specification); "" if its
// directory cannot be made.
func historyFile() string {
	if f, ok := os.LookupEnv("TAILORBIRD_HISTORY"); ok {
		return f
	}
	dir := os.Getenv("XDG_STATE_HOME")
	if dir == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(home, ".local", "state")
	}
	dir = filepath.Join(dir, "tailorbird")
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	return filepath.Join(dir, "history")
}
