package openai

import "encoding/binary"

// Rows are a table of a track, all of the same width in bytes.
type rows struct {
	all   []byte
	width int
}

func (r rows) count() int { return len(r.all) / r.width }

// word returns the number in a row that begins so many bytes into it.
func (r rows) word(row, in int) int {
	return int(binary.BigEndian.Uint32(r.all[row*r.width+in:]))
}

// rowsIn reads a table of a track, whose rows are counted after so many bytes.
func rowsIn(film []byte, stbl box, kind string, after, width int) (rows, error) {
	b, err := stbl.inside(film, kind)
	if err != nil || b.end-b.body < after+4 {
		return rows{}, errNoSound
	}
	all := film[b.body+after+4 : b.end]
	n := uint64(binary.BigEndian.Uint32(film[b.body+after:])) * uint64(width)
	if n > uint64(len(all)) {
		return rows{}, errNoSound
	}
	return rows{all[:n], width}, nil
}

// chunksOf returns where the chunks of a track lie in the film. A film that comes
// in fragments has none here.
func chunksOf(film []byte, stbl box) ([]span, error) {
	sizes, err := rowsIn(film, stbl, "stsz", 8, 4) // where all are of one size it has no rows, which no film's sound is
	if err != nil {
		return nil, err
	}
	runs, err := rowsIn(film, stbl, "stsc", 4, 12)
	if err != nil || runs.count() == 0 {
		return nil, errNoSound
	}
	starts, err := startsOf(film, stbl)
	if err != nil {
		return nil, err
	}
	var all []span
	next, run := 0, 0
	for n, from := range starts {
		for run+1 < runs.count() && runs.word(run+1, 0) <= n+1 {
			run++
		}
		to := from
		for range min(runs.word(run, 4), sizes.count()-next) {
			to, next = to+sizes.word(next, 0), next+1
		}
		all = append(all, span{from, to})
	}
	return all, nil
}

// startsOf returns where the chunks begin, which is told in 32 bits or in 64.
func startsOf(film []byte, stbl box) ([]int, error) {
	short, err := rowsIn(film, stbl, "stco", 4, 4)
	if err != nil {
		long, err := rowsIn(film, stbl, "co64", 4, 8)
		if err != nil {
			return nil, err
		}
		short = long
	}
	var all []int
	for n := range short.count() {
		if short.width == 8 && short.word(n, 0) != 0 {
			return nil, errNoSound // beyond what anybody sends here
		}
		all = append(all, short.word(n, short.width-4))
	}
	return all, nil
}
