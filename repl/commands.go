package repl

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// A Setup is what commands change: who runs next, random numbers, and the clock.
type Setup struct {
	Policy  string // "fair", "random" or "pct"
	Seed    uint64
	Virtual bool
}

// apply sets what the Setup says in a Config.
func (s Setup) apply(cfg *runtime.Config) error {
	cfg.Seed, cfg.Virtual = s.Seed, s.Virtual
	switch s.Policy {
	case "", "fair":
		cfg.Policy = sched.FairSeed(s.Seed, sched.DefaultQuantum)
	case "random":
		cfg.Policy = sched.Random(s.Seed, 0)
	case "pct":
		cfg.Policy = sched.PCT(s.Seed, 3)
	default:
		return fmt.Errorf("unknown policy %q (fair, random, pct)", s.Policy)
	}
	return nil
}

const commandHelp = `:threads          the threads: state, what they wait for, locks they hold, line
:locks            what threads wait for, who holds it and where it was taken
:stack NAME       the calls of a thread
:deadlock         who waits for whom at this moment
:pause, :resume   stop the other threads while you type, and let them run again
:step [NAME]      while paused: run one thread to its next line; without a name, each in turn
:seed [N]         show or set the seed; setting begins afresh
:policy [NAME]    fair, random or pct: who runs next; setting begins afresh
:clock [NAME]     real or virtual; setting begins afresh
:load FILE        run a file here
:save FILE        write what was run to a file
:reset            begin afresh: all names and threads are gone
:help             this text
`

// command runs a command, text without its colon. It returns false when the
// prompt has to end.
func (s *shell) command(text string) bool {
	name, arg, _ := strings.Cut(strings.TrimSpace(text), " ")
	arg = strings.TrimSpace(arg)
	switch name {
	case "help":
		s.print(commandHelp)
	case "threads":
		s.threads()
	case "locks":
		s.locks()
	case "stack":
		if t, ok := s.session.Stack(arg); ok {
			s.print(t)
		} else {
			s.print(fmt.Sprintf("no thread is named %q; :threads shows the names\n", arg))
		}
	case "deadlock":
		if t := s.session.Deadlock(); t != "" {
			s.print(strings.TrimPrefix(t, "\n"))
		} else {
			s.print("no thread waits without a timeout\n")
		}
	case "pause":
		s.session.Pause(true)
	case "resume":
		s.session.Pause(false)
	case "step":
		t, ok := s.session.Step(arg)
		switch {
		case !ok && arg == "":
			s.print("no other thread can run\n")
		case !ok:
			s.print(fmt.Sprintf("no thread named %q can run; :threads shows them\n", arg))
		default:
			s.thread(t)
			if t.Line != "" {
				s.print("    " + t.Line + "\n")
			}
		}
	case "seed", "policy", "clock":
		s.set(name, arg)
	case "load":
		src, err := os.ReadFile(arg)
		if err != nil {
			s.print(err.Error() + "\n")
			return true
		}
		return s.runBlock(string(src))
	case "save":
		if err := os.WriteFile(arg, []byte(strings.Join(s.done, "")), 0o644); err != nil {
			s.print(err.Error() + "\n")
		}
	case "reset":
		s.afresh(s.opts.Setup)
	default:
		s.print(fmt.Sprintf("there is no command :%s; :help shows them\n", name))
	}
	return true
}

func (s *shell) threads() {
	for _, t := range s.session.Threads() {
		s.thread(t)
	}
}

func (s *shell) thread(t runtime.ThreadInfo) {
	text := "  " + t.Name
	if t.Daemon {
		text += " (daemon)"
	}
	text += ": " + t.State
	if t.Waiting != "" {
		text += " for " + t.Waiting
	}
	if t.Where != "" {
		text += " at " + t.Where
	}
	if len(t.Holds) > 0 {
		text += ", holds " + strings.Join(t.Holds, ", ")
	}
	s.print(text + "\n")
}

func (s *shell) locks() {
	list := s.session.Locks()
	if len(list) == 0 {
		s.print("no thread waits for a lock\n")
	}
	for _, l := range list {
		s.print("  " + l.Name + "\n")
		for _, h := range l.Holders {
			s.print("    held by " + h + "\n")
		}
		s.print("    waited for by " + strings.Join(l.Waiters, ", ") + "\n")
	}
}

// set shows a setting, or changes it and begins afresh.
func (s *shell) set(name, arg string) {
	setup := s.opts.Setup
	switch {
	case name == "seed" && arg == "":
		s.print(fmt.Sprintf("%d\n", setup.Seed))
		return
	case name == "policy" && arg == "":
		if setup.Policy == "" {
			setup.Policy = "fair"
		}
		s.print(setup.Policy + "\n")
		return
	case name == "clock" && arg == "":
		s.print(map[bool]string{true: "virtual\n", false: "real\n"}[setup.Virtual])
		return
	case name == "seed":
		n, err := strconv.ParseUint(arg, 10, 64)
		if err != nil {
			s.print(":seed takes a number\n")
			return
		}
		setup.Seed = n
	case name == "policy":
		setup.Policy = arg
	case arg != "real" && arg != "virtual":
		s.print(":clock takes real or virtual\n")
		return
	default:
		setup.Virtual = arg == "virtual"
	}
	s.afresh(setup)
}

// afresh begins a new session with the given settings.
func (s *shell) afresh(setup Setup) {
	if err := setup.apply(new(runtime.Config)); err != nil {
		s.print(err.Error() + "\n")
		return
	}
	s.opts.Setup = setup
	if err := s.restart(); err != nil {
		s.print(err.Error() + "\n")
		return
	}
	s.done = nil
	s.print("begun afresh\n")
}
