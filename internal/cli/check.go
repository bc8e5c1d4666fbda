package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

func (a *app) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use: "check FILE...", Short: "Check syntax and names without running", Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			for _, name := range args {
				_, src, _, err := a.source(&runFlags{}, []string{name})
				if err != nil {
					return err
				}
				r, err := runtime.Check(name, src)
				if err != nil {
					a.fail(err)
					continue
				}
				for _, w := range r {
					fmt.Fprintln(a.out, w)
				}
			}
			return nil
		},
	}
}

// showLegacy prints the modern form of each Python 2 construct.
func (a *app) showLegacy(name, src string) {
	warnings, err := runtime.Check(name, src)
	if err != nil {
		return
	}
	for _, w := range warnings {
		fmt.Fprintln(a.err, w)
	}
}

func (a *app) disCommand() *cobra.Command {
	return &cobra.Command{
		Use: "dis FILE", Short: "Print the bytecode of a script", Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			_, src, _, err := a.source(&runFlags{}, args)
			if err != nil {
				return err
			}
			p, err := runtime.Compile(args[0], src)
			if err != nil {
				a.fail(err)
				return nil
			}
			fmt.Fprint(a.out, p.Disassemble())
			return nil
		},
	}
}
