//go:build !race

package runtime_test

// raceEnabled says that this test is built with the race detector.
const raceEnabled = false
