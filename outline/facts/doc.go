// Package facts finds what can be true or false in a Vietnamese text, and
// holds one text against others.
//
// A report is worth as much as its figures. A language model that words one
// may phrase, never invent; so before anybody sees a draft, every number,
// percentage, ratio, date, document number, name and quotation in it is
// looked up in what the writer said. What stands there is kept, with its
// source; what stands nowhere becomes a blank that can be seen,
// "[…số liệu…]", and is the writer's to fill.
//
// The way of a text is short. Its glyphs become tokens (token.go) that know
// their place in the text, however it was typed: composed or not, with or
// without marks, spaces slipped, lines broken; and what all lists say of their
// spelling, looked up once (known.go). Sentences (sentence.go) are read one by
// one (find.go), in passes from the most particular reading to the least:
// links, quotations, labels, documents, dates, codes, figures, names, claims.
// What no pass takes and yet has a digit becomes a code, which only an exact
// copy supports: reading fails closed. Around each fact the words are kept that
// tell what it is a fact of (context.go).
//
// Evidence (evidence.go) is the same reading of the sources, filed by value. A
// fact is supported when the evidence has its value about the same thing; a
// right value about another thing, or one whose words fit a different figure
// better, is kept and marked (judge.go); so is what a note leaves out for its
// reader to supply, a scale said once for a whole list, the year at the head of
// a plan (judge_implied.go), and a figure that was dictated in words of more
// than one meaning (spoken.go). The guard (guard.go) puts blanks and marks into
// a text sentence by sentence, so that a stream only grows.
//
// Besides, the package tells orders to a machine from what a cadre writes
// (orders.go), finds one figure stated in two values (disagree.go), and makes a
// summary out of a text's own sentences (extract.go).
//
// Its word lists are text files in lexicon, held as a dictionary (dictionary.go),
// sets of words (words.go) and phrases (phrases.go). It refuses to reckon: no
// sums, no rounding, no shares worked out; a figure that only follows from others
// is not said. It knows no clock, no model and no chat, changes nothing it is
// given, and the same input always has the same outcome.
package facts
