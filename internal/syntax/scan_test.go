package syntax

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/tailorbird-lang/tailorbird/internal/source"
)

// TestTokens compares tokens with testdata/tokens.txt: go test -run Tokens -update
func TestTokens(t *testing.T) {
	const path = "testdata/tokens.txt"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	write := flag.Lookup("update").Value.String() == "true"
	var out strings.Builder
	chunks := strings.Split(string(text), "====\n")
	for _, chunk := range chunks[:len(chunks)-1] {
		src, want, _ := strings.Cut(chunk, "----\n")
		got := tokensOf(src)
		if got != want && !write {
			t.Errorf("%s\n got\n%s\nwant\n%s", src, got, want)
		}
		out.WriteString(src + "----\n" + got + "====\n")
	}
	if write {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func tokensOf(src string) string {
	s := scan(source.NewFile("x.py", src))
	var b strings.Builder
	for _, tok := range s.tokens {
		text := s.text[tok.start:tok.end]
		if tok.kind.String() == text {
			fmt.Fprintf(&b, "%s\n", text)
		} else {
			fmt.Fprintf(&b, "%s %q\n", tok.kind, text)
		}
	}
	if s.err != nil {
		fmt.Fprintf(&b, "%s: %s\n", s.err.Kind, s.err.Msg)
	}
	return b.String()
}

func TestTokenTable(t *testing.T) {
	for k := tokenKind(0); k < numTokens; k++ {
		if tokenText[k] == "" {
			t.Errorf("token %d has no text", k)
		}
		if k.isKeyword() && keyword(tokenText[k]) != k {
			t.Errorf("keyword %s is not recognised", tokenText[k])
		}
	}
	for op := Add; op <= Shr; op++ {
		if got := (tPlus + tokenKind(op)).String(); got != op.String() {
			t.Errorf("token of %s is %s", op, got)
		}
		if got := (tPlusEq + tokenKind(op)).String(); got != op.String()+"=" {
			t.Errorf("augmented assignment of %s is %s", op, got)
		}
	}
	if n := len(Keywords()); n != 35 {
		t.Errorf("%d keywords", n)
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		`a\n\t\\\'\"`:                        "a\n\t\\'\"",
		`\x41\u00e9\U0001F600`:               "Aé😀",
		`\101\7\0`:                           "A\a\x00",
		`\q`:                                 `\q`,
		`\N{BULLET}\N{latin small letter a}`: "•a",
		`\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE GAG}`: "中각",
		`\ud83d`: "\xed\xa0\xbd",
		"a\\\nb": "ab",
	} {
		got, err := unescape(in)
		if err != nil || got != want {
			t.Errorf("unescape(%q) = %q, %v, want %q", in, got, err, want)
		}
	}
}
