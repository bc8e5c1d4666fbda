package runtime_test

import (
	"context"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// docs/language.md names the modules that there are, and no others.
func TestModulesInDocs(t *testing.T) {
	text, err := os.ReadFile("../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "## Which modules are there?\n")
	list, rest, ok := strings.Cut(after, "\nmultiprocessing, ")
	if !ok {
		t.Fatal("no list of modules")
	}
	list = regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(list, "")
	documented := map[string]bool{}
	for _, name := range regexp.MustCompile(`[\w.]*\w`).FindAllString(list, -1) {
		if name != "and" && name != "which" {
			documented[name] = true
		}
	}
	rt, err := runtime.New(runtime.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	for name := range documented {
		if _, err := rt.Exec(context.Background(), "doc.py", "import "+name+"\n"); err != nil {
			t.Errorf("import %s: %v", name, err)
		}
	}
	session := rt.NewSession()
	for _, name := range session.Modules("") {
		if !documented[name] && !strings.HasPrefix(name, "unittest.") && name != "builtins" && name != "concurrent" && name != "thread" && name != "Queue" {
			t.Errorf("module %s is not in docs/language.md", name)
		}
	}
	absent, _, _ := strings.Cut("multiprocessing, "+rest, " raise an ImportError")
	for _, name := range regexp.MustCompile(`\w+`).FindAllString(strings.ReplaceAll(absent, " and ", " "), -1) {
		if _, err := rt.Exec(context.Background(), "doc.py", "import "+name+"\n"); err == nil || !strings.Contains(err.Error(), "Tailorbird") {
			t.Errorf("import %s: %v", name, err)
		}
	}
}
