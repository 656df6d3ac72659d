package facts

import "testing"

// TestHeldOut runs the sets that were written after the guard, and only then
// mended for. What they showed on their first run says more about what is
// still unknown than that they pass now:
//
//	set     drafts  invented, let through  faithful spans, blanked, marked
//	first      153        91, 1                   113, 10, 8
//	second      84        57, 2                    70,  4, 9
//	third       57        45, 6                    41,  4, 3
//	fourth      68        44, 3                    58,  4, 3
//
// No digit, date or document number that the evidence lacks was let through
// unmarked in any. What was, was said in words ("thứ tư", "tiền tỷ", "năm
// ngoái") or was a company's name at the head of a sentence; most of what was
// blanked wrongly were names of bodies and schools, written out from
// abbreviations.
func TestHeldOut(t *testing.T) {
	c := tally{wrong: map[byte]int{}, leaked: map[byte]int{}}
	for _, s := range readSets(t, "testdata/heldout/*.txt") {
		for _, d := range s.drafts {
			c.judge(t, s, d)
		}
	}
	c.report(t)
}
