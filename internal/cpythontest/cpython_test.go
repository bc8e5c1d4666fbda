package cpythontest

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tailorbird-lang/tailorbird/sched"
)

// A testFile is a file of CPython's package test.
type testFile struct {
	name    string // as a module, without "test."
	args    []string
	threads bool // its tests are about threads: run it under several policies
	open    bool // not all of its tests pass yet: only run with TAILORBIRD_CPYTHON_ALL set
}

var files = []testFile{
	{name: "test_thread", threads: true},
	{name: "test_threading_local", threads: true},
	{name: "test_queue", threads: true},
	{name: "test_threading", threads: true},
	{name: "test_concurrent_futures.test_thread_pool", threads: true, args: []string{"process"}},
	{name: "test_concurrent_futures.test_future", threads: true, args: []string{"process"}},
	{name: "test_concurrent_futures.test_wait", threads: true, args: []string{"process"}},
	{name: "test_concurrent_futures.test_as_completed", threads: true, args: []string{"process"}},
	{name: "test_concurrent_futures.test_shutdown", threads: true, args: []string{"process"}},
	{name: "test_concurrent_futures.test_init", threads: true, args: []string{"process"}},
	{name: "test_sched", threads: true},
	{name: "test_contextlib"},
	{name: "test_with"},
	{name: "test_raise"},
	{name: "test_exceptions"},
	{name: "test_scope"},
	{name: "test_super"},
	{name: "test_generators"},
	{name: "test_fstring"},
	{name: "test_list"},
	{name: "test_dict"},
	{name: "test_deque"},
	{name: "test_functools"},
	{name: "test_itertools"},
	{name: "test_random"},
	{name: "test_unpack"},
	{name: "test_binop"},
	{name: "test_augassign"},
	{name: "test_decorators"},
	{name: "test_named_expressions"},
	{name: "test_positional_only_arg"},
	{name: "test_string"},
	{name: "test_format"},
	{name: "test_exception_group"},
	{name: "test_richcmp"},
	{name: "test_extcall"},
	{name: "test_listcomps"},
	{name: "test_yield_from"},
	{name: "test_dictcomps"},
	{name: "test_setcomps"},
	{name: "test_keywordonlyarg"},
	{name: "test_except_star"},
	{name: "test_generator_stop"},
	{name: "test_global"},
	{name: "test_compare"},
	{name: "test_pow"},
	{name: "test_contains"},
	{name: "test_copy"},
	{name: "test_heapq"},
	{name: "test_bisect"},
	{name: "test_operator"},
	{name: "test_defaultdict"},
	{name: "test_ordered_dict"},
	{name: "test_set", open: true},
	{name: "test_tuple"},
	{name: "test_range"},
	{name: "test_userdict"},
	{name: "test_userlist"},
	{name: "test_slice"},
	{name: "test_struct"},
	{name: "test_csv"},
	{name: "datetimetester"},
}

// limit bounds the run of one file.
const limit = time.Minute

// seeds is the number of random schedules that tests about threads run under;
// TAILORBIRD_CPYTHON_SEEDS is another one.
const seeds = 10

// TestCPython runs CPython's own tests under the fair policy, and those about threads
// under random ones too. TAILORBIRD_CPYTHON_ALL adds the files of which not all passes yet,
// TAILORBIRD_CPYTHON_TRY any other ones, by name.
func TestCPython(t *testing.T) {
	lib := findLibrary(t)
	s := &suite{testFiles{os.DirFS("testdata/lib"), os.DirFS(lib)}, readExceptions(t), readSkips(t)}
	all := os.Getenv("TAILORBIRD_CPYTHON_ALL") != ""
	tried := files
	for _, name := range strings.Fields(os.Getenv("TAILORBIRD_CPYTHON_TRY")) {
		tried = append(tried, testFile{name: name})
	}
	for _, f := range tried {
		if f.open && !all {
			continue
		}
		t.Run(f.name, func(t *testing.T) {
			s.run(t, f, "fair", func() sched.Policy { return sched.FairSeed(1, sched.DefaultQuantum) })
			for seed := range f.seeds() {
				s.run(t, f, fmt.Sprintf("random %d", seed), func() sched.Policy {
					return sched.Random(uint64(seed), sched.DefaultQuantum)
				})
			}
			s.exceptions.checkUsed(t, f.name)
		})
	}
}

func (f testFile) seeds() int {
	if !f.threads {
		return 0
	}
	if n, err := strconv.Atoi(os.Getenv("TAILORBIRD_CPYTHON_SEEDS")); err == nil {
		return n
	}
	return seeds
}
