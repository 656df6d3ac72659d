// Package form looks a report over as an archive clerk would before it is
// exported: what is missing, what was left to be filled in, what is not written
// as such documents are.
//
//	report → texts with their places → findings → at a tap, a change
//
//	texts.go      all that goes into the document, and where it stands
//	finding.go    what is looked for, and what was found
//	check.go      one look after another
//	missing.go, sign.go, space.go, number.go, date.go, abbreviation.go,
//	spelling.go, unit.go, contradiction.go
//	              the looks, a rule or a few each
//	mend.go       a finding as a change
//
// A finding names a place, a range, a rule and what the rule is about; the
// sentence that tells it to people is written elsewhere. Where mending cannot
// be wrong, it knows the text to put there, and [Finding.Mending] is the change
// that does so, which is undone like any other. Where it might be wrong nothing
// is proposed: a check that spoils a figure is worse than none.
//
// Whether two figures are of the same thing is for the package facts to say; a
// contradiction is a finding with two places.
//
// The package refuses to know documents, chats and models, and to judge what a
// report says.
package form
