package object

import "unicode"

// Limits and costs of the suggestions ("Did you mean") of CPython's core; those that its
// module traceback falls back to are others.
const (
	maxSuggestLen   = 40
	maxCandidates   = 750
	moveCost        = 2
	caseCost        = 1
	suggestTooLarge = 1 << 30
)

// NearestName returns the candidate that name is most likely a misspelling of, or "".
func NearestName(name string, candidates []string) string {
	if len(name) > maxSuggestLen || len(candidates) >= maxCandidates {
		return ""
	}
	best, bestDistance := "", suggestTooLarge
	for _, c := range candidates {
		if c == name {
			continue
		}
		limit := min((len(c)+len(name)+3)*moveCost/6, bestDistance-1)
		if d := editDistance(name, c, limit); d <= limit && (best == "" || d < bestDistance) {
			best, bestDistance = c, d
		}
	}
	return best
}

// editDistance is the Levenshtein distance with cheaper changes of case, or some
// number above limit.
func editDistance(a, b string, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if a == "" || b == "" {
		return moveCost * (len(a) + len(b))
	}
	if len(a) > maxSuggestLen || len(b) > maxSuggestLen {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = moveCost * (i + 1)
	}
	result := 0
	for j := range len(b) {
		distance := j * moveCost
		result = distance
		minimum := suggestTooLarge
		for i := range len(a) {
			substitute := distance + changeCost(b[j], a[i])
			distance = row[i]
			result = min(min(result, distance)+moveCost, substitute)
			row[i] = result
			minimum = min(minimum, result)
		}
		if minimum > limit {
			return limit + 1
		}
	}
	return result
}

func changeCost(x, y byte) int {
	switch {
	case x == y:
		return 0
	case unicode.ToLower(rune(x)) == unicode.ToLower(rune(y)):
		return caseCost
	}
	return moveCost
}
