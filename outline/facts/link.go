package facts

import "strings"

// links finds addresses of the net, which are copied whole or not at all.
func (f *finder) links() {
	for i := 0; i < len(f.ts); {
		next := f.chunkEnd(i)
		end := next
		for end > i+1 && f.sign(end-1, ".,;:!?)”\"'") {
			end--
		}
		if f.mayLink(i, end) && isLink(f.chunk(i, end)) {
			f.take(Code, i, end, Value{Words: strings.ToLower(f.chunk(i, end))})
		}
		i = next
	}
}

// mayLink reports whether the glued tokens have a sign of an address.
func (f *finder) mayLink(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if f.sign(i, "@.:") {
			return true
		}
	}
	return f.sign(from, "@")
}

// chunkEnd returns the end of the tokens glued to the one at i.
func (f *finder) chunkEnd(i int) int {
	for i++; i < len(f.ts) && f.ts[i].glued(); i++ {
	}
	return i
}

func (f *finder) chunk(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(f.ts[i].text)
	}
	return b.String()
}

var domains = []string{".vn", ".com", ".net", ".org", ".gov", ".edu", ".info", ".io"}

func isLink(chunk string) bool {
	chunk = strings.ToLower(strings.TrimRight(chunk, ".,;:!?)”\"'"))
	if strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || strings.Contains(chunk, "@") && len(chunk) > 1 {
		return true
	}
	host, _, _ := strings.Cut(chunk, "/")
	for _, d := range domains {
		if strings.HasSuffix(host, d) && len(host) > len(d)+1 {
			return true
		}
	}
	return false
}
