package source

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// CodePage returns the table of a character set of one byte a character, by one of
// the names that Python knows it by, in lower case with "-"; nil if there is none.
func CodePage(name string) *charmap.Charmap {
	switch name {
	case "cp1252", "windows-1252", "1252":
		return charmap.Windows1252
	case "cp1251", "windows-1251", "1251":
		return charmap.Windows1251
	case "cp1250", "windows-1250", "1250":
		return charmap.Windows1250
	case "cp437", "437", "ibm437":
		return charmap.CodePage437
	case "cp850", "850", "ibm850":
		return charmap.CodePage850
	case "iso-8859-2", "iso8859-2", "latin2", "latin-2", "l2":
		return charmap.ISO8859_2
	case "iso-8859-5", "iso8859-5", "cyrillic":
		return charmap.ISO8859_5
	case "iso-8859-7", "iso8859-7", "greek":
		return charmap.ISO8859_7
	case "iso-8859-9", "iso8859-9", "latin5", "latin-5", "l5":
		return charmap.ISO8859_9
	case "iso-8859-15", "iso8859-15", "latin9", "latin-9", "l9":
		return charmap.ISO8859_15
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	}
	return nil
}

// decode returns what a file holds as text, by the encoding that a comment in one of
// its first two lines declares (PEP 263). If it cannot be decoded, problem says why, in
// CPython's words, and the text is as it was.
func decode(name, data string) (text, problem string) {
	rest := strings.TrimPrefix(data, "\ufeff")
	declared := declaredEncoding(rest)
	if declared == "" && utf8.ValidString(rest) {
		return rest, ""
	}
	bom := len(rest) < len(data)
	page := CodePage(declared)
	latin1 := false
	switch declared {
	case "", "utf-8":
		if i := invalidUTF8(rest); i >= 0 {
			return rest, fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
				"see https://peps.python.org/pep-0263/ for details", rest[i], name, strings.Count(rest[:i], "\n")+1)
		}
		return rest, ""
	case "utf8", "u8", "utf", "utf-8-sig":
		if utf8.ValidString(rest) && !bom {
			return rest, ""
		}
	case "ascii", "us-ascii", "646":
		beyond := strings.IndexFunc(rest, func(r rune) bool { return r >= utf8.RuneSelf })
		if beyond < 0 && !bom {
			return rest, ""
		}
	case "iso-8859-1", "iso8859-1", "8859", "l1", "latin", "latin1":
		latin1 = true
	}
	switch {
	case bom:
		return rest, "encoding problem: " + declared + " with BOM"
	case page == nil && !latin1:
		return rest, "encoding problem: " + declared
	}
	var b strings.Builder
	for i := range len(rest) {
		r := rune(rest[i])
		if page != nil {
			r = page.DecodeByte(rest[i])
		}
		if r == utf8.RuneError {
			return rest, "encoding problem: " + declared
		}
		b.WriteRune(r)
	}
	return b.String(), ""
}

func invalidUTF8(s string) int {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}

// declaredEncoding returns the name in a line like "# -*- coding: latin-1 -*-", "" if
// the first two lines declare none. The second counts only if the first is a comment or blank.
func declaredEncoding(text string) string {
	for range 2 {
		line, rest, _ := strings.Cut(text, "\n")
		line = strings.TrimLeft(line, " \t\f")
		if strings.TrimRight(line, "\r") != "" && line[0] != '#' {
			return ""
		}
		if name := codingOf(line); name != "" {
			return normalEncoding(name)
		}
		text = rest
	}
	return ""
}

func codingOf(comment string) string {
	for {
		_, after, found := strings.Cut(comment, "coding")
		if !found {
			return ""
		}
		comment = after
		if after == "" || after[0] != ':' && after[0] != '=' {
			continue
		}
		name := strings.TrimLeft(after[1:], " \t")
		end := 0
		for end < len(name) && (name[end] == '-' || name[end] == '_' || name[end] == '.' || isAlphanumeric(name[end])) {
			end++
		}
		if end > 0 {
			return name[:end]
		}
	}
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// normalEncoding gives the usual names their one form.
func normalEncoding(name string) string {
	n := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	for _, known := range []string{"utf-8", "latin-1", "iso-8859-1", "iso-latin-1"} {
		if n == known || strings.HasPrefix(n, known+"-") && n != "utf-8-sig" {
			if known != "utf-8" {
				return "iso-8859-1"
			}
			return known
		}
	}
	return n
}
