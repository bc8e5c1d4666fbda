package code

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// Every operation has its own name.
func TestOpNames(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "opcode.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	op := Op(0)
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		first := g.Specs[0].(*ast.ValueSpec)
		if first.Names[0].Name != "Nop" {
			continue
		}
		for _, s := range g.Specs {
			for _, n := range s.(*ast.ValueSpec).Names {
				if op.String() != n.Name {
					t.Errorf("operation %d is %s, printed as %s", op, n.Name, op)
				}
				op++
			}
		}
	}
	if int(op) != len(opNames) {
		t.Errorf("%d operations, %d names", op, len(opNames))
	}
}
