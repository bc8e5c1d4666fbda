package runtime

import (
	"math"
	goruntime "runtime"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A sysRecord is one of sys's tuples with names.
type sysRecord struct {
	class  *object.Class
	values []starlark.Value
}

func newSysRecord(name string, fields []string, values ...any) sysRecord {
	r := sysRecord{class: object.NewRecordClass("sys", name, fields...)}
	for _, v := range values {
		switch v := v.(type) {
		case int:
			r.values = append(r.values, starlark.MakeInt(v))
		case float64:
			r.values = append(r.values, starlark.Float(v))
		case bool:
			r.values = append(r.values, starlark.Bool(v))
		case string:
			r.values = append(r.values, starlark.String(v))
		}
	}
	return r
}

// minStrDigits is the smallest limit that scripts may set for conversions between int and str.
const minStrDigits = 640

// sysRecords are the facts that programs ask sys for, as CPython 3.13 gives them.
var sysRecords = sync.OnceValue(func() map[string]sysRecord {
	return map[string]sysRecord{
		"version_info": newSysRecord("version_info", []string{"major", "minor", "micro", "releaselevel", "serial"}, 3, 13, 0, "final", 0),
		"flags": newSysRecord("flags", []string{"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
			"ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
			"warn_default_encoding", "safe_path", "int_max_str_digits"},
			0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, false, 1, 0, false, object.DefaultMaxStrDigits),
		"float_info": newSysRecord("float_info", []string{"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
			"epsilon", "radix", "rounds"},
			math.MaxFloat64, 1024, 308, 0x1p-1022, -1021, -307, 15, 53, 0x1p-52, 2, 1),
		"int_info": newSysRecord("int_info", []string{"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"},
			30, 4, object.DefaultMaxStrDigits, minStrDigits),
		"hash_info": newSysRecord("hash_info", []string{"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"},
			64, 1<<61-1, 314159, 0, 1000003, "siphash13", 64, 128, 0),
		"thread_info": newSysRecord("thread_info", []string{"name", "lock", "version"}, "goroutines", "run token", goruntime.Version()),
	}
})

// setSysInfo sets those of sysRecords, and sys.implementation.
func setSysInfo(m *object.Module) {
	for name, r := range sysRecords() {
		m.Set(name, object.NewRecord(r.class, r.values...))
	}
	version, _ := m.Get("version_info")
	m.Set("implementation", object.NewRecord(implementationClass, starlark.String("tailorbird"), starlark.None, version, starlark.MakeInt(hexVersion)))
	m.Set("hexversion", starlark.MakeInt(hexVersion))
	m.Set("api_version", starlark.MakeInt(1013))
	m.Set("float_repr_style", starlark.String("short"))
}

const hexVersion = 0x030d00f0

var implementationClass = object.NewRecordClass("sys", "implementation", "name", "cache_tag", "version", "hexversion")
