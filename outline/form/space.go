package form

import (
	"regexp"
	"slices"
	"strings"
)

var (
	doubled     = regexp.MustCompile(`[^\s][ \x{A0}]{2,}[^\s]`)
	spaceBefore = regexp.MustCompile(`[\p{L}\p{N})”"%]([ \x{A0}]+)([,;:!?]|\.)(?:[\s]|$)`)
)

// spaces finds more than one space between words, and spaces before a sign
// that belongs to the word before it. Both can be mended.
func spaces(text string) []Finding {
	var found []Finding
	for from := 0; ; {
		at := doubled.FindStringIndex(text[from:])
		if at == nil {
			break
		}
		run := text[from+at[0] : from+at[1]]
		begin := from + at[0] + strings.IndexAny(run, " \u00a0")
		end := begin + len(text[begin:]) - len(strings.TrimLeft(text[begin:], " \u00a0"))
		found = append(found, mended(ranged(DoubleSpace, text, begin, end), " "))
		from = end
	}
	for _, at := range spaceBefore.FindAllStringSubmatchIndex(text, -1) {
		found = append(found, mended(ranged(SpaceBefore, text, at[2], at[5]), text[at[4]:at[5]]))
	}
	return apart(found)
}

// apart puts findings in order and drops those that overlap one before them,
// so that each can be mended by itself.
func apart(found []Finding) []Finding {
	slices.SortStableFunc(found, func(a, b Finding) int { return a.Start - b.Start })
	end := 0
	return slices.DeleteFunc(found, func(f Finding) bool {
		overlaps := f.Start < end
		if !overlaps {
			end = f.End
		}
		return overlaps
	})
}
