package object

import (
	"unsafe"

	"go.starlark.net/starlark"
)

// ShortText is how long a str may be, in bytes, for its characters to be counted
// whenever one of them is asked for. Of longer ones a Runtime remembers the last few, as
// loops over len(s) and s[i] would take quadratic time else.
const ShortText = 512

// markEvery is how many characters lie between two marks of a longText.
const markEvery = 64

// A longText is a str whose characters have been counted.
type longText struct {
	text  string
	count int
	marks []int // where each markEvery-th character begins; nil if all are ASCII
}

// longTexts are those that were asked about last.
type longTexts struct {
	last [4]*longText
	turn uint8
}

func (l *longTexts) of(s string) *longText {
	for _, t := range l.last {
		if t != nil && len(t.text) == len(s) && unsafe.StringData(t.text) == unsafe.StringData(s) {
			return t
		}
	}
	t := &longText{text: s, count: len(s)}
	if !IsASCII(s) {
		t.count = 0
		for at := 0; at < len(s); at += runeLen(s[at:]) {
			if t.count%markEvery == 0 {
				t.marks = append(t.marks, at)
			}
			t.count++
		}
	}
	l.last[l.turn%uint8(len(l.last))] = t
	l.turn++
	return t
}

// offset returns where character i begins; i may be the number of characters.
func (t *longText) offset(i int) int {
	switch {
	case t.marks == nil:
		return i
	case i >= t.count:
		return len(t.text)
	}
	at := t.marks[i/markEvery]
	return at + runeOffset(t.text[at:], i%markEvery)
}

// textLen returns len(s).
func textLen(th *starlark.Thread, s string) int {
	if len(s) >= ShortText {
		if in := InterpOf(th); in != nil {
			return in.texts.of(s).count
		}
	}
	return StrLen(s)
}

// textOffset returns where character i of s begins.
func textOffset(th *starlark.Thread, s string, i int) int {
	if len(s) >= ShortText {
		if in := InterpOf(th); in != nil {
			return in.texts.of(s).offset(i)
		}
	}
	return runeOffset(s, i)
}
