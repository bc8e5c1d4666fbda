package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A bench runs scripts on its sides.
type bench struct {
	ours, other *side // other is CPython or another build; nil without one
	starlark    *side // nil when two builds are compared
	prefix      []string
	opts        *options
	progress    io.Writer
}

func newBench(ctx context.Context, o *options, progress io.Writer) (*bench, error) {
	b := &bench{prefix: pinned(), opts: o, progress: progress}
	b.ours = &side{name: "Tailorbird", argv: []string{o.binary}}
	out, err := exec.CommandContext(ctx, o.binary, "version").Output()
	if err != nil {
		return nil, fmt.Errorf("%s version: %w", o.binary, err)
	}
	b.ours.version = strings.TrimPrefix(strings.TrimSpace(string(out)), "tailorbird ")
	if o.against != "" {
		b.other = &side{name: "other build", version: o.against, argv: []string{o.against}}
		return b, nil
	}
	b.other = findCPython(ctx)
	b.starlark, err = starlarkSide()
	return b, err
}

// A result is what one script took.
type result struct {
	script         *script
	ours, other    []sample
	starlark       []sample
	ratio          spread // the other side's time / ours
	starlarkRatio  spread
	peak, peakElse int64 // medians, bytes
}

// measure runs all scripts.
func (b *bench) measure(ctx context.Context, scripts []*script, dir string) (*report, error) {
	rep := &report{bench: b}
	for i, s := range scripts {
		label := fmt.Sprintf("[%d/%d] %s", i+1, len(scripts), s)
		if s.group == "scale" {
			sc, err := b.scale(ctx, s, label)
			if err != nil {
				return nil, err
			}
			rep.scales = append(rep.scales, sc)
			continue
		}
		r, err := b.script(ctx, s, label)
		if err != nil {
			return nil, err
		}
		rep.results = append(rep.results, r)
	}
	if b.starlark != nil && !b.opts.partial() {
		var err error
		if rep.hosts, err = b.hosts(ctx, scripts); err != nil {
			return nil, err
		}
	}
	return rep, nil
}

// script runs one script on each side in turn.
func (b *bench) script(ctx context.Context, s *script, label string) (*result, error) {
	r := &result{script: s}
	rounds := b.opts.rounds
	if s.group == "startup" && !b.opts.quick {
		rounds *= shortRounds
	}
	for n := range rounds {
		fmt.Fprintf(b.progress, "\r%s: round %d of %d   ", label, n+1, rounds)
		ours, err := b.ours.run(ctx, b.prefix, s.file)
		if err != nil {
			return nil, err
		}
		r.ours = append(r.ours, ours)
		if b.other != nil {
			other, err := b.other.run(ctx, b.prefix, s.file)
			if err != nil {
				return nil, err
			}
			if other.output != ours.output {
				return nil, fmt.Errorf("%s: the outputs differ: %s %q, %s %q", s, b.ours.name, ours.output, b.other.name, other.output)
			}
			r.other = append(r.other, other)
		}
		if b.starlark != nil && s.starlark {
			st, err := b.starlark.run(ctx, b.prefix, s.file)
			if err != nil {
				return nil, err
			}
			if st.output != ours.output {
				return nil, fmt.Errorf("%s: the outputs differ: %s %q, %s %q", s, b.ours.name, ours.output, b.starlark.name, st.output)
			}
			r.starlark = append(r.starlark, st)
		}
	}
	r.ratio, r.starlarkRatio = ratios(r.other, r.ours), ratios(r.starlark, r.ours)
	r.peak, r.peakElse = medianPeak(r.ours), medianPeak(r.other)
	fmt.Fprintf(b.progress, "\r%s: %.4f s", label, median(seconds(r.ours)))
	if b.other != nil {
		fmt.Fprintf(b.progress, ", %s %.4f s, ratio %s", b.other.name, median(seconds(r.other)), r.ratio)
	}
	if r.starlark != nil {
		fmt.Fprintf(b.progress, ", go.starlark.net ratio %s", r.starlarkRatio)
	}
	fmt.Fprintln(b.progress)
	return r, nil
}

// scaleLimit is how long the other side may take for one count of threads: a
// program that cannot start a thread may hang.
const scaleLimit = 2 * time.Minute

// shortRounds is how often short scripts run, which are noisy, for each round of the others.
const shortRounds = 4

// A scaled is a script of group scale, run for each number of threads.
type scaled struct {
	script      *script
	counts      []int
	ours, other [][]sample // none where it was not run or failed
}

// scale runs a script with more and more threads. CPython stops at the first count
// that fails.
func (b *bench) scale(ctx context.Context, s *script, label string) (*scaled, error) {
	last := 1_000_000
	if b.opts.quick {
		last = 1000
	}
	sc := &scaled{script: s}
	other := b.other
	for _, n := range []int{10, 100, 1000, 10_000, 20_000, 100_000, 1_000_000} {
		if n > last {
			break
		}
		rounds := b.opts.rounds
		if n <= 1000 && !b.opts.quick {
			rounds *= shortRounds
		}
		var ours, others []sample
		for round := range rounds {
			fmt.Fprintf(b.progress, "\r%s: %d threads, round %d   ", label, n, round+1)
			got, err := b.ours.run(ctx, b.prefix, s.file, strconv.Itoa(n))
			if err != nil {
				return nil, err
			}
			ours = append(ours, got)
			if other == nil {
				continue
			}
			limited, cancel := context.WithTimeout(ctx, scaleLimit)
			got, err = other.run(limited, b.prefix, s.file, strconv.Itoa(n))
			cancel()
			switch {
			case ctx.Err() != nil:
				return nil, err
			case err != nil:
				other, others = nil, nil
			default:
				others = append(others, got)
			}
		}
		sc.counts = append(sc.counts, n)
		sc.ours, sc.other = append(sc.ours, ours), append(sc.other, others)
	}
	fmt.Fprintln(b.progress)
	return sc, nil
}

// A hostFigure is the time of one script in a number of Runtimes at once.
type hostFigure struct {
	count   int
	seconds float64
}

// hosts measures how Runtimes scale over processors.
func (b *bench) hosts(ctx context.Context, scripts []*script) ([]hostFigure, error) {
	i := slices.IndexFunc(scripts, func(s *script) bool { return s.String() == "machine/mandelbrot" })
	if i < 0 {
		return nil, nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	p := &side{name: "hosts", argv: []string{self, hostsCommand}}
	var list []hostFigure
	for _, n := range []int{1, 2, 4} {
		fmt.Fprintf(b.progress, "\r%d Runtimes at once   ", n)
		var secs []float64
		for range b.opts.rounds {
			s, err := p.run(ctx, nil, scripts[i].file, strconv.Itoa(n))
			if err != nil {
				return nil, err
			}
			secs = append(secs, s.seconds())
		}
		list = append(list, hostFigure{n, median(secs)})
	}
	fmt.Fprintln(b.progress)
	return list, nil
}

// A spread is a median with the smallest and largest value.
type spread struct{ median, low, high float64 }

func (s spread) String() string {
	if s.median == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f (%.2f to %.2f)", s.median, s.low, s.high)
}

// ratios divides the times of the runs of each round.
func ratios(a, b []sample) spread {
	if len(a) == 0 || len(a) != len(b) {
		return spread{}
	}
	list := make([]float64, len(a))
	for i := range a {
		list[i] = a[i].seconds() / b[i].seconds()
	}
	return spread{median(list), slices.Min(list), slices.Max(list)}
}

func seconds(list []sample) []float64 {
	secs := make([]float64, len(list))
	for i, s := range list {
		secs[i] = s.seconds()
	}
	return secs
}

func medianPeak(list []sample) int64 {
	peaks := make([]float64, len(list))
	for i, s := range list {
		peaks[i] = float64(s.peak)
	}
	return int64(median(peaks))
}

// median returns the middle value, 0 of none.
func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// geometricMean returns 0 of none.
func geometricMean(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sum := 0.0
	for _, v := range list {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(list)))
}
