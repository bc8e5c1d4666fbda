// Package runename knows the names of characters in the Unicode standard, in both directions.
package runename

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// Of returns the name of a character, "" if it has none: control characters do not.
func Of(r rune) string {
	switch {
	case r >= hangulFirst && r < hangulFirst+rune(len(lead)*len(vowel)*len(trail)):
		i := int(r - hangulFirst)
		return "HANGUL SYLLABLE " + lead[i/len(trail)/len(vowel)] + vowel[i/len(trail)%len(vowel)] + trail[i%len(trail)]
	case unicode.Is(unicode.Unified_Ideograph, r):
		return "CJK UNIFIED IDEOGRAPH-" + strings.ToUpper(strconv.FormatInt(int64(r), 16))
	}
	if name := runenames.Name(r); name != "" && name[0] != '<' {
		return name
	}
	return ""
}

// Find returns the character of a name or an alias, in any case.
func Find(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		return rune(n), err == nil && unicode.Is(unicode.Unified_Ideograph, rune(n))
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	r, ok := runesByName()[name]
	return r, ok
}

// runesByName is the inverse of runenames.Name, made when first needed.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 1<<16)
	for r := rune(0x20); r <= 0xE01EF; r++ {
		if r == 0x3400 { // the ideographs and Hangul have computed names
			r = 0xA000
		} else if r == 0xAC00 {
			r = 0xF900
		} else if r == 0x20000 {
			r = 0xE0001
		}
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	// Control characters have aliases only (NameAliases.txt).
	for name, r := range map[string]rune{
		"NULL": 0, "NUL": 0, "ALERT": 7, "BEL": 7, "BACKSPACE": 8, "CHARACTER TABULATION": 9, "HORIZONTAL TABULATION": 9, "TAB": 9,
		"LINE FEED": 10, "NEW LINE": 10, "LF": 10, "LINE TABULATION": 11, "VERTICAL TABULATION": 11, "FORM FEED": 12, "FF": 12,
		"CARRIAGE RETURN": 13, "CR": 13, "ESCAPE": 27, "ESC": 27, "DELETE": 127, "DEL": 127, "NEXT LINE": 0x85, "NEL": 0x85,
		"NBSP": 0xA0, "SHY": 0xAD, "ZWSP": 0x200B, "ZWNJ": 0x200C, "ZWJ": 0x200D, "LRM": 0x200E, "RLM": 0x200F,
		"BYTE ORDER MARK": 0xFEFF, "BOM": 0xFEFF, "ZWNBSP": 0xFEFF,
	} {
		m[name] = r
	}
	return m
})

// hangulFirst is the first syllable that hangul composes.
const hangulFirst = 0xAC00

// Short names of the parts of a syllable.
var (
	lead  = [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	vowel = [...]string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"}
	trail = [...]string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
)

// hangul composes a syllable from the short names of its parts (Unicode
// Standard, section 3.12).
func hangul(s string) (rune, bool) {
	for l, ls := range lead {
		rest, ok := strings.CutPrefix(s, ls)
		if !ok {
			continue
		}
		for v, vs := range vowel {
			end, ok := strings.CutPrefix(rest, vs)
			if !ok {
				continue
			}
			for t, ts := range trail {
				if end == ts {
					return rune(hangulFirst + (l*len(vowel)+v)*len(trail) + t), true
				}
			}
		}
	}
	return 0, false
}
