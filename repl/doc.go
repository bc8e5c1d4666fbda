// Package repl is the interactive prompt: a loop over runtime.Session that reads
// lines with github.com/chzyer/readline on a terminal and plainly from anything
// else, and that shows what the threads do.
//
// All that is written while a person types goes through the reader of the
// terminal, which is the one owner of the screen: it takes the line away, writes,
// and draws the line again.
package repl
