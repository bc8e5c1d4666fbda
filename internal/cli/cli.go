// Package cli is the command tailorbird: its subcommands and flags.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// Exit codes besides the script's own.
const (
	exitError     = 1
	exitUsage     = 2
	exitDeadlock  = 3
	exitTimeout   = 124
	exitInterrupt = 130
	exitQuit      = 131
)

// Version is what `tailorbird version` prints.
const Version = "0.1.0"

// An app is one execution of the command.
type app struct {
	in       io.Reader
	out, err io.Writer
	code     int
}

// Main runs the command and returns its exit code.
func Main(args []string, in io.Reader, out, errw io.Writer) int {
	growStack()
	paceCollector()
	a := &app{in: in, out: out, err: errw}
	args = routed(args)
	root := a.rootCommand(args)
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errw)
	if err := root.Execute(); err != nil {
		fmt.Fprintf(errw, "tailorbird: %v\n", err)
		return exitUsage
	}
	return a.code
}

// growStack gives the stack the size that most scripts need while few calls are on it:
// growing copies it and adjusts every frame.
//
//go:noinline
func growStack() byte {
	var room [24 << 10]byte
	return room[len(os.Args)%len(room)]
}

// routed puts `run` in front where a file, `-` or -c stands first.
func routed(args []string) []string {
	if len(args) == 0 {
		return args
	}
	switch args[0] {
	case "run", "repl", "check", "dis", "version", "help", "completion", "-h", "--help", "__complete", "__completeNoDesc":
		return args
	}
	return append([]string{"run"}, args...)
}

// rootCommand returns the command with the subcommands that args may ask for.
func (a *app) rootCommand(args []string) *cobra.Command {
	root := &cobra.Command{
		Use:           "tailorbird",
		Short:         "Run Python-like scripts with threads and see what the threads did",
		SilenceErrors: true, SilenceUsage: true,
		RunE: func(c *cobra.Command, args []string) error {
			if a.terminal() {
				return a.repl(&replFlags{})
			}
			return a.run(&runFlags{policy: "fair"}, []string{"-"})
		},
	}
	root.AddCommand(a.runCommand())
	if len(args) > 0 && args[0] == "run" {
		root.CompletionOptions.DisableDefaultCmd = true
		return root // scripts are not to wait for the rest
	}
	root.AddCommand(a.replCommand(), a.checkCommand(), a.disCommand(), &cobra.Command{
		Use: "version", Short: "Print the version",
		Run: func(c *cobra.Command, args []string) { fmt.Fprintln(a.out, "tailorbird "+Version) },
	})
	return root
}

type runFlags struct {
	command     string
	seed        uint64
	policy      string
	depth       int
	schedule    string
	virtual     bool
	interval    int
	timeout     time.Duration
	maxSteps    int64
	allowRead   string
	allowEnv    bool
	stats       bool
	warnDefault string

	given []string // the flags that decide how the run goes, as they were given
}

func (a *app) runCommand() *cobra.Command {
	f := &runFlags{}
	c := &cobra.Command{
		Use: "run FILE [ARGS...]", Short: "Run a script (`-`: standard input)",
	}
	fl := c.Flags()
	c.RunE = func(_ *cobra.Command, args []string) error {
		if fl.Changed("command") && f.command == "" {
			f.command = "\n" // a program all the same
		}
		fl.Visit(func(g *pflag.Flag) {
			switch g.Name {
			case "command", "stats", "warn", "timeout", "schedule":
				return
			case "policy", "seed", "depth":
				if f.schedule != "" {
					return
				}
			}
			f.given = append(f.given, "--"+g.Name)
			if g.Value.Type() != "bool" {
				f.given = append(f.given, g.Value.String())
			}
		})
		return a.run(f, args)
	}
	fl.SetInterspersed(false)
	fl.StringVarP(&f.command, "command", "c", "", "run this text")
	fl.Uint64Var(&f.seed, "seed", 0, "seed of the random policy and of random numbers")
	fl.StringVar(&f.policy, "policy", "fair", "who runs next: fair, random, pct, replay")
	fl.IntVar(&f.depth, "depth", 3, "bug depth of the pct policy")
	fl.StringVar(&f.schedule, "schedule", "", "schedule to repeat: its text, or @FILE")
	fl.BoolVar(&f.virtual, "virtual-time", false, "sleeping takes no time")
	fl.IntVar(&f.interval, "switch-interval", 0, "instructions between two switches")
	fl.DurationVar(&f.timeout, "timeout", 0, "end the script after this time")
	fl.Int64Var(&f.maxSteps, "max-steps", 0, "end the script after so many instructions")
	fl.StringVar(&f.allowRead, "allow-read", "", "directory that open() may read")
	fl.BoolVar(&f.allowEnv, "allow-env", false, "let the script see the environment")
	fl.BoolVar(&f.stats, "stats", false, "print figures of the run at the end")
	fl.StringVarP(&f.warnDefault, "warn", "W", "", "default: show the modern form of Python 2 code")
	return c
}

// policy returns the policy that the flags ask for.
func (f *runFlags) schedPolicy() (sched.Policy, error) {
	if f.schedule != "" {
		text := f.schedule
		if file, ok := strings.CutPrefix(text, "@"); ok {
			b, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			text = string(b)
		}
		s, err := sched.ParseSchedule(text)
		if err != nil {
			return nil, err
		}
		return sched.Replay(s)
	}
	switch f.policy {
	case "fair":
		q := f.interval
		if q == 0 {
			q = sched.DefaultQuantum
		}
		return sched.FairSeed(f.seed, q), nil
	case "random":
		return sched.Random(f.seed, f.interval), nil
	case "pct":
		return sched.PCT(f.seed, f.depth), nil
	case "replay":
		return nil, errors.New("--policy replay needs --schedule")
	}
	return nil, fmt.Errorf("unknown policy %q (fair, random, pct, replay)", f.policy)
}

func (a *app) run(f *runFlags, args []string) error {
	name, src, rest, err := a.source(f, args)
	if err != nil {
		return err
	}
	policy, err := f.schedPolicy()
	if err != nil {
		return err
	}
	first := name
	if name == "<stdin>" {
		first = "-"
	}
	a.gather()
	defer a.flush()
	cfg := runtime.Config{
		Stdout: a.out, Stderr: a.err, Stdin: a.in, Args: append([]string{first}, rest...),
		Seed: f.seed, Policy: policy, Virtual: f.virtual, Record: f.policy != "fair" || f.schedule != "", Stats: f.stats, Coroutines: true,
		Limits: runtime.Limits{Steps: f.maxSteps},
	}
	if name != "-c" && name != "<stdin>" {
		cfg.Imports = os.DirFS(filepath.Dir(name))
	}
	cfg.Grants.Clock = true
	if f.allowRead != "" {
		cfg.Grants.Read = os.DirFS(f.allowRead)
	}
	if f.allowEnv {
		cfg.Grants.Env = environment()
	}
	switch f.warnDefault {
	case "":
	case "default":
		a.showLegacy(name, src)
	default:
		return fmt.Errorf("-W %s: only -W default is known", f.warnDefault)
	}
	program, err := runtime.Compile(name, src)
	if err != nil {
		a.fail(err)
		return nil
	}
	rt, err := runtime.New(cfg)
	if err != nil {
		return err
	}
	ctx := context.Background()
	if f.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, f.timeout)
		defer cancel()
	}
	stop := a.onInterrupt(rt)
	var before uint64
	if f.stats {
		before = allocated()
	}
	_, err = rt.Run(ctx, program)
	stop()
	if err != nil {
		a.fail(err)
		a.howToRepeat(err, f, rt, args)
	}
	if f.stats {
		a.printStats(rt, allocated()-before)
	}
	rt.Close()
	return nil
}

// source returns name and text of the script and its arguments.
func (a *app) source(f *runFlags, args []string) (name, src string, rest []string, err error) {
	if f.command != "" {
		return "-c", f.command, args, nil
	}
	if len(args) == 0 {
		return "", "", nil, errors.New("which file? (see tailorbird help)")
	}
	if args[0] == "-" {
		b, err := io.ReadAll(a.in)
		a.in = strings.NewReader("")
		return "<stdin>", string(b), args[1:], err
	}
	b, err := os.ReadFile(args[0])
	return args[0], string(b), args[1:], err
}

func environment() map[string]string {
	env := make(map[string]string)
	for _, kv := range os.Environ() {
		k, v, _ := strings.Cut(kv, "=")
		env[k] = v
	}
	return env
}

// onInterrupt makes Ctrl-C raise KeyboardInterrupt; one that comes before the script has
// noticed the last one ends the process at once.
func (a *app) onInterrupt(rt *runtime.Runtime) (stop func()) {
	ch := make(chan os.Signal, 2)
	done := make(chan struct{})
	signal.Notify(ch, os.Interrupt, syscall.SIGQUIT)
	go func() {
		for {
			select {
			case <-done:
				return
			case sig := <-ch:
				if sig == syscall.SIGQUIT { // which Go would answer with its stacks
					os.Exit(exitQuit)
				}
				if rt.Interrupting() {
					os.Exit(exitInterrupt)
				}
				rt.Interrupt()
			}
		}
	}()
	return func() {
		signal.Stop(ch)
		close(done)
	}
}

// fail prints an error and sets the exit code.
func (a *app) fail(err error) {
	var (
		script   *runtime.Error
		exit     *runtime.ExitError
		syntax   *runtime.SyntaxError
		deadlock *runtime.DeadlockError
	)
	switch {
	case errors.As(err, &exit):
		if exit.Message != "" {
			fmt.Fprintln(a.err, exit.Message)
		}
		a.code = exit.Code
	case errors.As(err, &syntax):
		fmt.Fprint(a.err, syntax.Text())
		a.code = exitUsage
	case errors.As(err, &deadlock):
		fmt.Fprint(a.err, deadlock.Text())
		a.code = exitDeadlock
	case errors.As(err, &script):
		if !script.Reported {
			fmt.Fprint(a.err, script.Traceback())
		}
		if name, ok := strings.CutPrefix(script.Message, "[Errno 2] No such file or directory: '"); ok {
			name = strings.TrimSuffix(name, "'")
			if _, err := os.Stat(name); err == nil {
				fmt.Fprintf(a.err, "\n%s is there, but not for the script: --allow-read DIR lets it read the files of a folder\n", name)
			}
		}
		a.code = exitError
		if script.Class == "KeyboardInterrupt" {
			a.code = exitInterrupt
		}
	case errors.Is(err, context.DeadlineExceeded):
		fmt.Fprintln(a.err, "tailorbird: the time is up (--timeout)")
		a.code = exitTimeout
	default:
		fmt.Fprintf(a.err, "tailorbird: %v\n", err)
		a.code = exitError
	}
}

// howToRepeat prints the command that repeats a failed run with threads. Under
// the virtual clock the seed decides everything; else the choices are told.
func (a *app) howToRepeat(err error, f *runFlags, rt *runtime.Runtime, args []string) {
	plain := f.policy == "fair" && f.schedule == ""
	if rt.Stats().Tasks < 2 || a.code == exitInterrupt || a.code == 0 || plain && errors.As(err, new(*runtime.ExitError)) {
		return
	}
	cmd := append([]string{"tailorbird", "run"}, f.given...)
	if f.schedule != "" {
		cmd = append(cmd, "--schedule", f.schedule)
	} else if s := rt.Schedule(); !f.virtual && s != "" && len(s) <= maxSchedule {
		cmd = append(cmd, "--schedule", s)
	}
	if f.command != "" {
		cmd = append(cmd, "-c", f.command)
	}
	cmd = append(cmd, args...)
	for i, word := range cmd {
		cmd[i] = quoted(word)
	}
	fmt.Fprintf(a.err, "\nTo repeat this run: %s\n", strings.Join(cmd, " "))
}

// maxSchedule is the length up to which a schedule is printed.
const maxSchedule = 4000

// quoted returns a word as a POSIX shell reads it.
func quoted(word string) string {
	if word != "" && strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./_-") == "" {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
