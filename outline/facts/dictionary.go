package facts

import (
	"hash/maphash"
	"math"
	"strings"
)

// A dictionary has the words of all lists by their letters. They have numbers,
// in the order in which they were entered; 0 is any word that no list has. A
// map of as many words would take more room than the words.
type dictionary struct {
	words []knownWord
	table [1 << 13]uint16 // numbers of words, each where the hash of its letters is or at the next free place
}

// folds and bares are the words as they are spelled with marks and without.
var (
	folds = dictionary{words: []knownWord{{}}}
	bares = dictionary{words: []knownWord{{}}}

	hashSeed = maphash.MakeSeed()
)

// find returns the number of the word with these letters.
func (d *dictionary) find(letters string) uint16 { return d.table[d.place(letters)] }

// known returns what is known of the word with these letters.
func (d *dictionary) known(letters string) *knownWord { return &d.words[d.find(letters)] }

// place returns where in the table the word is, or would be.
func (d *dictionary) place(letters string) int {
	at := int(maphash.String(hashSeed, letters) % uint64(len(d.table)))
	for d.table[at] != 0 && d.words[d.table[at]].letters != letters {
		at = (at + 1) % len(d.table)
	}
	return at
}

// enter returns the number of a word, one more if it was not known before.
func (d *dictionary) enter(letters string) uint16 {
	at := d.place(letters)
	if d.table[at] == 0 {
		if len(d.words) > len(d.table)*3/4 {
			panic("no room for another word") // unreachable: the tests would say so
		}
		d.table[at] = small(len(d.words))
		d.words = append(d.words, knownWord{letters: strings.Clone(letters)})
	}
	return d.table[at]
}

// small returns a number or a place in the lists, of which there are few.
func small(n int) uint16 {
	if n > math.MaxUint16 {
		panic("no room for another word or phrase") // unreachable: the tests would say so
	}
	return uint16(n)
}
