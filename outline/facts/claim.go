package facts

var claimPhrases = readPhrases("claims")

// claims finds words of rank, totality and merit.
func (f *finder) claims() {
	for i := 0; i < len(f.ts); i++ {
		if f.taken[i] {
			continue
		}
		if n := f.phraseAt(claimPhrases, i); n > 0 {
			claim, _ := claimPhrases.match(f.ts, i)
			f.take(Claim, i, i+n, Value{Words: claim.means})
			i += n - 1
		}
	}
}
