// Package upload knows what a file that somebody sends holds. It tells its
// format by its content, not by its name, and reads it into blocks:
// paragraphs and tables in their order, as a reader of the paper would find
// them.
//
//	read.go, foreign.go, refusal.go
//	                   the format of a file, and why some are refused
//	content.go         what a file holds: paragraphs, tables, notes
//	archive.go, relations.go
//	                   parts of a ZIP archive, within bounds
//	scan*.go           elements of an XML part, within bounds
//	word*.go           .docx: text, styles, computed numbers, notes, tables
//	oldfont.go         which fonts are from before Unicode
//	symbol.go          letters in fonts of symbols
//	text.go, sheet*.go .txt, .csv, .xlsx
//	outline.go         what of the blocks is an outline; layout.go tells
//	                   tables to fill in from those that only place text
//	answer.go          what the blocks are as parts of an answer
//	everywhere*.go     all texts of a file, for who looks for a stamp
//
// What a writer sees in Word is what is read: the numbers that Word computes
// and no file contains as text, tracked changes as if all were accepted, the
// result of a field and not its instruction. What is not read is counted, so
// that nobody thinks it was: comments, hidden text, pictures.
//
// Files come from strangers. Whatever the bytes are, reading takes bounded
// memory and ends with blocks or with a Refusal; it never follows a link,
// runs a macro, opens a password or guesses at letters: text in an old font
// that has no table here is refused by the name of the font. The package
// knows nothing of networks, chats or the clock, and words for people are
// made elsewhere from the kind of a Refusal.
package upload
