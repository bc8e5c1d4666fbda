package source

import "testing"

func TestPosition(t *testing.T) {
	f := NewFile("m.py", "\ufeffab\r\ncäd\r\n\nx")
	if f.Text() != "ab\ncäd\n\nx" {
		t.Fatalf("text %q", f.Text())
	}
	if f.NumLines() != 4 {
		t.Errorf("lines %d", f.NumLines())
	}
	for _, c := range []struct {
		p         Pos
		line, col int
	}{{0, 1, 1}, {2, 1, 3}, {3, 2, 1}, {6, 2, 3}, {8, 3, 1}, {9, 4, 1}, {10, 4, 2}, {99, 4, 2}} {
		if l, col := f.Position(c.p); l != c.line || col != c.col {
			t.Errorf("Position(%d) = %d:%d, want %d:%d", c.p, l, col, c.line, c.col)
		}
	}
	for n, want := range map[int]string{0: "", 1: "ab", 2: "cäd", 3: "", 4: "x", 5: ""} {
		if got := f.Line(n); got != want {
			t.Errorf("Line(%d) = %q, want %q", n, got, want)
		}
	}
	if f.LineStart(2) != 3 || f.LineStart(9) != Pos(len(f.Text())) || f.LineStart(0) != 0 {
		t.Error("LineStart")
	}
}

func TestSlice(t *testing.T) {
	f := NewFile("m.py", "hello")
	for _, c := range []struct {
		s    Span
		want string
	}{{Span{0, 5}, "hello"}, {Span{1, 3}, "el"}, {Span{3, 90}, "lo"}, {Span{4, 2}, ""}, {Span{70, 90}, ""}} {
		if got := f.Slice(c.s); got != c.want {
			t.Errorf("Slice(%v) = %q, want %q", c.s, got, c.want)
		}
	}
	s := Span{1, 3}
	if s.Len() != 2 || !s.Contains(1) || s.Contains(3) || s.To(Span{4, 5}) != (Span{1, 5}) {
		t.Error("span methods")
	}
}
