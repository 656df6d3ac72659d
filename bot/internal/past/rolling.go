package past

// A rolling is the hash of a block, which is carried on from one place to the
// next by the byte that goes and the one that comes.
type rolling uint32

const base = 0x01000193

func hashOf(block []byte) rolling {
	h := rolling(0)
	for _, c := range block {
		h = h*base + rolling(c)
	}
	return h
}

func (h rolling) roll(goes, comes byte) rolling {
	return (h-rolling(goes)*weight)*base + rolling(comes)
}

// weight is what the first byte of a block weighs.
var weight = func() rolling {
	w := rolling(1)
	for range block - 1 {
		w *= base
	}
	return w
}()
