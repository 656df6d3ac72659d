package facts

import (
	"math"
	"slices"
	"strings"
)

// Extract returns at most n sentences of text that say most of it, as they were
// written and in their order: a summary in the person's own words. It ranks
// sentences by how much they share with the others (LexRank), gives those
// with figures a little more, and passes over what repeats one already taken
// (MMR). Headings and fragments are left out. The same text always gives the
// same sentences.
func Extract(text string, n int) []string {
	candidates := worthy(Sentences(text))
	if len(candidates) <= n {
		return candidates
	}
	vectors := weigh(candidates)
	like := likeness(vectors)
	rank := lexRank(like)
	for i, s := range candidates {
		rank[i] *= emphasis(s)
	}
	chosen := diverse(rank, like, n)
	out := make([]string, len(chosen))
	for i, c := range chosen {
		out[i] = candidates[c]
	}
	return out
}

// leastWords is how many words a sentence has at least.
const leastWords = 5

// worthy returns the sentences that can stand in a summary, without the space
// around them; of those that were written twice the first.
func worthy(sentences []string) []string {
	var out []string
	written := map[string]bool{}
	for _, s := range sentences {
		s = strings.TrimSpace(s)
		same := strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), " -–•+*.;"))
		if ts := tokenize(s, 0); countWords(ts) >= leastWords && !isHeading(ts) && !written[same] {
			written[same] = true
			out = append(out, s)
		}
	}
	return out
}

func countWords(ts []token) int {
	n := 0
	for _, t := range ts {
		if t.word() {
			n++
		}
	}
	return n
}

// isHeading reports whether the words are a heading: in capitals, or numbered
// and without an end.
func isHeading(ts []token) bool {
	f := finder{ts: ts, taken: make([]bool, len(ts)), desk: new(desk)}
	if f.shouting() {
		return true
	}
	last := ts[len(ts)-1]
	f.labels(&numbering{})
	return last.is(":") || len(f.out) > 0 && f.out[0].Class == Label && !strings.Contains(".;!?…”\"", last.text) && len(ts) < 25
}

// A vector is a sentence as weighted terms, sorted by term.
type vector []weight

type weight struct {
	term  int
	value float64
}

// weigh turns sentences into vectors of words and pairs of words, rare ones
// heavier, of length one.
func weigh(sentences []string) []vector {
	ids, seenIn := map[string]int{}, []int{}
	counts := make([]map[int]float64, len(sentences))
	for i, s := range sentences {
		counts[i] = map[int]float64{}
		for _, term := range terms(s) {
			id, ok := ids[term]
			if !ok {
				id = len(ids)
				ids[term] = id
				seenIn = append(seenIn, 0)
			}
			if counts[i][id]++; counts[i][id] == 1 {
				seenIn[id]++
			}
		}
	}
	out := make([]vector, len(sentences))
	for i := range sentences {
		out[i] = normal(counts[i], seenIn, len(sentences))
	}
	return out
}

// terms returns the content words of a sentence, pairs of neighbours, for in
// Vietnamese two syllables are a word, and its figures.
func terms(s string) []string {
	var out []string
	before := ""
	for _, t := range tokenize(s, 0) {
		if t.kind != wordToken || t.among(stopWords) {
			before = ""
			continue
		}
		out = append(out, t.bare)
		if before != "" {
			out = append(out, before+" "+t.bare)
		}
		before = t.bare
	}
	for _, f := range Find(s) {
		if f.Class <= Ratio {
			out = append(out, key(f.Class, f.Value))
		}
	}
	return out
}

func normal(count map[int]float64, seenIn []int, sentences int) vector {
	var v vector
	sum := 0.0
	for id := range count {
		v = append(v, weight{id, count[id] * math.Log(1+float64(sentences)/float64(seenIn[id]))})
	}
	slices.SortFunc(v, func(a, b weight) int { return a.term - b.term })
	for _, w := range v {
		sum += w.value * w.value // in the order of the terms, so that it is the same every time
	}
	for i := range v {
		v[i].value /= math.Sqrt(sum)
	}
	return v
}
