package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	goruntime "runtime"
	"slices"
	"strings"
	"time"
)

// A report is the figures of one run of the program.
type report struct {
	bench   *bench
	results []*result
	scales  []*scaled
	hosts   []hostFigure
}

// Lines of the document between which the tables stand.
const (
	tablesBegin = "<!-- figures: written by go run ./bench -->"
	tablesEnd   = "<!-- end of figures -->"
)

// update replaces the tables of a document.
func (r *report) update(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(text), tablesBegin)
	_, after, ok2 := strings.Cut(rest, tablesEnd)
	if !ok || !ok2 {
		return fmt.Errorf("%s: the lines %q and %q are missing", file, tablesBegin, tablesEnd)
	}
	var b bytes.Buffer
	b.WriteString(before + tablesBegin + "\n")
	if err := r.write(&b); err != nil {
		return err
	}
	b.WriteString(tablesEnd + after)
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// write prints all tables as Markdown.
func (r *report) write(w io.Writer) error {
	b := &bytes.Buffer{}
	r.head(b)
	for _, g := range groups {
		r.group(b, g)
	}
	for _, s := range r.scales {
		r.scale(b, s)
	}
	r.hostTable(b)
	_, err := w.Write(b.Bytes())
	return err
}

func (r *report) head(w io.Writer) {
	fmt.Fprintf(w, "\n%s, `%s`, %s/%s, %d cores", time.Now().Format("2006-01-02"), r.bench.opts.commandLine(), goruntime.GOOS, goruntime.GOARCH, goruntime.NumCPU())
	if r.bench.prefix != nil {
		fmt.Fprint(w, ", each process on one of them")
	}
	fmt.Fprintf(w, ".\nTailorbird %s (%s)", r.bench.ours.version, goruntime.Version())
	if o := r.bench.other; o != nil {
		fmt.Fprintf(w, ", %s %s", o.name, o.version)
	}
	fmt.Fprintln(w, ".")
}

// commandLine is the command that gives figures like these.
func (o *options) commandLine() string {
	s := "go run ./bench"
	if o.only != "" {
		s += " --only '" + o.only + "'"
	}
	if o.against != "" {
		s += " --against " + o.against
	}
	if o.quick {
		s += " --quick"
	} else if o.rounds != 5 {
		s += fmt.Sprintf(" --rounds %d", o.rounds)
	}
	return s
}

// group prints the table of a folder of scripts.
func (r *report) group(w io.Writer, group string) {
	var list []*result
	var all, star []float64
	for _, res := range r.results {
		if res.script.group != group {
			continue
		}
		list = append(list, res)
		if res.ratio.median > 0 {
			all = append(all, res.ratio.median)
		}
		if res.starlarkRatio.median > 0 {
			star = append(star, res.starlarkRatio.median)
		}
	}
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "\n### %s\n\n", strings.ToUpper(group[:1])+group[1:])
	if r.bench.other == nil {
		r.alone(w, list)
		return
	}
	other := r.bench.other.name
	fmt.Fprintf(w, "| script | Tailorbird ms | %s ms | ratio (spread) | peak MB | %s MB |", other, other)
	rule := "|---|---|---|---|---|---|"
	if len(star) > 0 {
		fmt.Fprint(w, " against go.starlark.net |")
		rule += "---|"
	}
	fmt.Fprintf(w, "\n%s\n", rule)
	for _, res := range list {
		fmt.Fprintf(w, "| %s | %.1f | %.1f | %s | %.1f | %.1f |", res.script.name, 1e3*median(seconds(res.ours)),
			1e3*median(seconds(res.other)), res.ratio, megabytes(res.peak), megabytes(res.peakElse))
		if len(star) > 0 {
			fmt.Fprintf(w, " %s |", res.starlarkRatio)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "| **geometric mean** | | | **%.2f** | | |", geometricMean(all))
	if len(star) > 0 {
		fmt.Fprintf(w, " **%.2f** |", geometricMean(star))
	}
	fmt.Fprintln(w)
}

// alone prints a table without another side.
func (r *report) alone(w io.Writer, list []*result) {
	fmt.Fprint(w, "| script | ms | peak MB | against go.starlark.net |\n|---|---|---|---|\n")
	for _, res := range list {
		fmt.Fprintf(w, "| %s | %.1f | %.1f | %s |\n", res.script.name, 1e3*median(seconds(res.ours)), megabytes(res.peak), res.starlarkRatio)
	}
}

// scale prints the least time and the median of the memory per thread. What comes on top of the least
// time, that of new pages above all, is more for few threads than their own.
func (r *report) scale(w io.Writer, s *scaled) {
	fmt.Fprintf(w, "\n### Scale: %s\n\n", s.script.name)
	fmt.Fprint(w, "| threads | µs a thread | peak MB |")
	rule := "|---|---|---|"
	if o := r.bench.other; o != nil {
		fmt.Fprintf(w, " %s µs a thread | %s MB |", o.name, o.name)
		rule += "---|---|"
	}
	fmt.Fprintf(w, "\n%s\n", rule)
	for i, n := range s.counts {
		row := func(list []sample) {
			fmt.Fprintf(w, " %.2f | %.1f |", 1e6*slices.Min(seconds(list))/float64(n), megabytes(medianPeak(list)))
		}
		fmt.Fprintf(w, "| %d |", n)
		row(s.ours[i])
		switch o := s.other[i]; {
		case r.bench.other == nil:
		case o == nil:
			fmt.Fprint(w, " fails | |")
		default:
			row(o)
		}
		fmt.Fprintln(w)
	}
}

func (r *report) hostTable(w io.Writer) {
	if len(r.hosts) == 0 {
		return
	}
	fmt.Fprintf(w, "\n### Runtimes side by side\n\nThe script machine/mandelbrot once in each of several Runtimes of one process.\n\n")
	fmt.Fprint(w, "| Runtimes | seconds | scripts a second, against one Runtime |\n|---|---|---|\n")
	for _, h := range r.hosts {
		fmt.Fprintf(w, "| %d | %.3f | %.2f |\n", h.count, h.seconds, float64(h.count)*r.hosts[0].seconds/h.seconds)
	}
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }
