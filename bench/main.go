package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"

	"github.com/spf13/cobra"
)

// options are the command's flags.
type options struct {
	only    string
	against string
	binary  string
	out     string
	rounds  int
	quick   bool
	profile string
}

// partial reports whether the run covers less than everything, so that its
// figures do not belong into the document.
func (o *options) partial() bool { return o.only != "" || o.against != "" || o.quick }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := command().ExecuteContext(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func command() *cobra.Command {
	o := &options{}
	c := &cobra.Command{
		Use: "bench", Short: "Run the benchmark scripts on Tailorbird and CPython 3.13 and print ratios",
		Args: cobra.NoArgs, SilenceUsage: true, SilenceErrors: true,
		RunE: func(c *cobra.Command, _ []string) error {
			return o.run(c.Context(), c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	c.Flags().StringVar(&o.only, "only", "", "run scripts whose group/name matches this expression")
	c.Flags().StringVar(&o.against, "against", "", "another build of tailorbird to compare with, instead of CPython")
	c.Flags().StringVar(&o.binary, "binary", "", "the tailorbird to measure (default: build this module)")
	c.Flags().StringVar(&o.out, "out", "", "document to write the tables to (default: docs/performance.md for complete runs)")
	c.Flags().IntVar(&o.rounds, "rounds", 5, "how often each script runs on each side")
	c.Flags().BoolVar(&o.quick, "quick", false, "one round, at most 1,000 threads, nothing written")
	c.Flags().StringVar(&o.profile, "profile", "", "write a profile for the compiler instead of measuring: default.pgo is made so")
	c.AddCommand(&cobra.Command{
		Use: starlarkCommand + " FILE", Hidden: true, Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return runStarlark(args[0], c.OutOrStdout()) },
	}, &cobra.Command{
		Use: hostsCommand + " FILE COUNT", Hidden: true, Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error { return runHosts(c.Context(), args[0], args[1]) },
	})
	return c
}

// run measures what the flags ask for. Tables go to out, progress to progress.
func (o *options) run(ctx context.Context, out, progress io.Writer) error {
	only, err := regexp.Compile(o.only)
	if err != nil {
		return fmt.Errorf("--only: %w", err)
	}
	if o.quick {
		o.rounds = 1
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	scripts, err := unpackScripts(dir, only)
	if err != nil {
		return err
	}
	if len(scripts) == 0 {
		return errors.New("no script matches --only")
	}
	if o.profile != "" {
		return profileScripts(o.profile, scripts, progress)
	}
	root, err := moduleRoot(ctx)
	if err != nil {
		return err
	}
	if o.binary == "" {
		o.binary = filepath.Join(dir, "tailorbird")
		fmt.Fprintln(progress, "building tailorbird")
		if err := build(ctx, root, o.binary); err != nil {
			return err
		}
	}
	b, err := newBench(ctx, o, progress)
	if err != nil {
		return err
	}
	if b.other == nil {
		fmt.Fprintln(progress, "CPython 3.13 was not found (TAILORBIRD_CPYTHON names it): figures are ours alone")
	}
	rep, err := b.measure(ctx, scripts, dir)
	if err != nil {
		return err
	}
	if err := rep.write(out); err != nil {
		return err
	}
	doc := o.out
	if doc == "" && !o.partial() && b.other != nil {
		doc = filepath.Join(root, "docs", "performance.md")
	}
	if doc == "" {
		return nil
	}
	return rep.update(doc)
}
