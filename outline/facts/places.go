package facts

import "iter"

// places finds where a word was heard: a chain of positions for each word.
type places struct {
	chains map[string]int32 // by word, their number
	ends   []ends           // by number of the chain
	next   []int32          // by position, the next one of the same word, or none
}

type ends struct{ first, last int32 }

const none = -1

func newPlaces(words int) places {
	return places{chains: map[string]int32{}, next: make([]int32, words)}
}

// add puts a position behind those that were added for the word already.
func (p *places) add(word string, at int) {
	p.next[at] = none
	chain, ok := p.chains[word]
	if !ok {
		p.chains[word] = int32(len(p.ends))
		p.ends = append(p.ends, ends{int32(at), int32(at)})
		return
	}
	p.next[p.ends[chain].last] = int32(at)
	p.ends[chain].last = int32(at)
}

// of returns the positions of the word, in order.
func (p *places) of(word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		chain, ok := p.chains[word]
		if !ok {
			return
		}
		for at := p.ends[chain].first; at != none && yield(int(at)); {
			at = p.next[at]
		}
	}
}
