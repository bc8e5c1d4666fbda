package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The fragments of five articles, verbatim, where their folder is at hand.
func TestArticles(t *testing.T) {
	check := "../../../shared/articles/check"
	if _, err := os.Stat(check); err != nil {
		t.Skip("the articles are not here")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("the checker needs python3")
	}
	binary := filepath.Join(t.TempDir(), "tailorbird")
	if out, err := exec.Command("go", "build", "-o", binary, "../..").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(check, "--jobs", "2", "--flags", "--virtual-time", binary, "run").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
