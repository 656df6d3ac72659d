package facts

import "testing"

// TestHeldOut runs the sets that were not looked at while the guard was built.
func TestHeldOut(t *testing.T) {
	c := tally{wrong: map[byte]int{}, leaked: map[byte]int{}}
	for _, s := range readSets(t, "testdata/heldout/*.txt") {
		for _, d := range s.drafts {
			c.judge(t, s, d)
		}
	}
	c.report(t)
}
