// Package outline knows what a superior asks for and what a committee has
// written: outlines, and reports on them. It does not know that there is a
// conversation.
//
// # From a text to an outline
//
// An outline arrives as a file that somebody wrote for people to read, with
// whatever its way through Word, mail and old fonts did to it. Decode makes
// text of the file or says what it is instead. Parse reads the text in four
// steps, each of which has files of its own:
//
//	lines       lines.go, lines_sift*.go: a line is cleaned, seems to begin
//	            with a label or not (label*.go), and is sifted out if it is a
//	            row of a table, a page number, part of the signature
//	paragraphs  parse_join.go, parse_continue.go: lines that go on with a
//	            sentence are joined to it; a label is believed if the
//	            numbering expects it (label_run.go)
//	items       parse_sort.go: a paragraph is the head, a section, guidance,
//	            or nothing; from the head come title and blanks
//	            (parse_head.go, parse_blanks.go)
//	tree        parse_tree.go, parse_dotted.go, parse_heading.go,
//	            parse_styled.go: sections find their places, and where the
//	            numbering shows that a heading is lost, one is implied
//	            (parse_lost.go)
//
// A source that knows its own paragraphs, numbers and headings, as a Word file
// does, enters after the first step as passages (parse_passage.go); what it
// knows is certain, the rest is read by the same rules. Package upload makes
// passages of files.
//
// Comments name the rules by the letters that testdata/outlines/CONVENTIONS.md
// gives them: L for labels, T for titles, N for lines that are no sections, D
// for depth, I for implied headings.
//
// Two promises hold for any text. Reading takes time in proportion to its
// length. And nothing disappears: every line is part of the head, a section
// or its guidance, or a Remark says why it is not used.
//
// An Outline is never changed (outline.go, find.go). A report keeps the version
// that it was begun with; the IDs of its sections are given once and last. Where
// a new edition takes its place, Merge finds the sections again and tells what
// became of each (merge*.go). What was misread is mended line by line, and what
// is taken out is kept beside the outline (reshape*.go). Lint says what a person
// should mend in the source (lint.go, remark.go), and what a lost heading may
// have been called stands in lost.go.
//
// # From an outline to a report
//
// A Report holds an Answer to every question, made of parts that remember who
// said them, when, and in which message (report.go, answer.go, with what is set
// off in mark.go and tables in table.go); the values of its form fields (field*.go,
// date.go); and the names that were given to lost headings. Wording that nobody
// took yet waits beside the answers (proposal.go), with how it came about
// (making.go). All of it is plain data. A Change sets one value (change.go), and
// what it replaces is kept, so that undoing is another change (history.go,
// diff.go). The outline itself is such a
// value: an answer whose question a new edition does not have waits as an orphan
// (orphan.go). Progress counts questions, and Search finds words. Other programs
// read and write reports as JSON (export.go, import.go).
//
// The package refuses to guess what it cannot show: text in TCVN3 or VNI is
// turned away by name, a lost heading is marked as implied and gets no title
// of our making, and a number that the numbering does not expect is left in
// its sentence.
package outline
