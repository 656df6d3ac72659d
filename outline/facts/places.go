package facts

import "iter"

// places finds where a word was heard: a chain of positions for each word.
type places struct {
	first map[string]int32
	next  []int32 // by position, the next one of the same word, or none
}

const none = -1

func newPlaces(words int) places {
	return places{first: map[string]int32{}, next: make([]int32, words)}
}

// add puts a position before those that were added for the word already.
func (p places) add(word string, at int) {
	next, ok := p.first[word]
	if !ok {
		next = none
	}
	p.next[at] = next
	p.first[word] = int32(at)
}

// of returns the positions of the word, in order.
func (p places) of(word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		at, ok := p.first[word]
		for ok && at != none && yield(int(at)) {
			at = p.next[at]
		}
	}
}
