package openai

import (
	"strings"

	"decuong/bot"
	"decuong/outline/facts"
)

// A growth is a text that comes in pieces and grows by whole sentences.
type growth struct {
	tell     func(sentence string) // may be nil
	kind     bot.DraftKind
	hold     bool // until thoughts end, which began unseen
	thoughts thoughts
	pending  string // not yet told
	look     int    // how much of it there is to be before another look
	begins   bool   // whether pending begins a line
	said     int    // sentences, or points
	told     map[string]bool
	repeats  int // sentences that were told already
	sum      strings.Builder
}

// A small model may say the same until its limit. A sentence of so many words is
// told once, and who comes back to what was told so often has nothing to add.
const (
	leastRepeated = 5
	mostRepeats   = 5
)

// longest text, in bytes, thoughts that began unseen included. A page has
// 4,000; only a server gone astray sends more than this.
const longestText = 64 << 10

// points is how many a summary in points may have.
const points = 5

func newGrowth(tell func(string), kind bot.DraftKind, hold bool) *growth {
	return &growth{tell: tell, kind: kind, hold: hold, begins: true, told: map[string]bool{}}
}

// add takes the next piece.
func (g *growth) add(piece string) error {
	text, stray := g.thoughts.pass(piece)
	if stray {
		if g.sum.Len() > 0 { // told already: it cannot be taken back
			return &fault{reason: bot.DraftBroken, what: "thoughts among the text"}
		}
		g.pending, g.look, g.begins = "", 0, true
	}
	g.pending += text
	if g.sum.Len()+len(g.pending) > longestText {
		return &fault{reason: bot.DraftBroken, what: "the answer is too long"}
	}
	if g.hold && !g.thoughts.ended {
		return nil
	}
	g.release()
	if g.repeats > mostRepeats {
		return &fault{reason: bot.DraftBroken, what: "the model repeats itself"}
	}
	return nil
}

// end tells what is left. What was cut off in the middle of a sentence is
// dropped.
func (g *growth) end(cut bool) {
	g.pending += g.thoughts.rest()
	left := facts.Sentences(g.pending)
	if cut && len(left) > 0 && !strings.HasSuffix(g.pending, "\n") {
		left = left[:len(left)-1]
	}
	for _, s := range left {
		g.say(s)
	}
	g.pending = ""
}

// release tells the sentences that nothing which may follow can change. They
// are those that the guard reads, so that what is shown of them stays. The
// longer a sentence becomes, the more rarely its end is looked for: a text without
// any is not read over and over.
func (g *growth) release() {
	if len(g.pending) < g.look {
		return
	}
	n := facts.Settled(g.pending)
	for _, s := range facts.Sentences(g.pending[:n]) {
		g.say(s)
	}
	g.pending = g.pending[n:]
	g.look = len(g.pending) + len(g.pending)/16
}

// say tells a sentence, with the space or line break before it: so the sum
// ends where its last sentence ends.
func (g *growth) say(s string) {
	from := g.sum.Len()
	for i, line := range strings.Split(s, "\n") {
		g.begins = g.begins || i > 0
		g.write(line)
	}
	if told := g.sum.String()[from:]; told != "" && g.tell != nil {
		g.tell(told)
	}
}

// write adds a piece of a line to the sum.
func (g *growth) write(s string) {
	s = plain(s, g.begins, g.kind == bot.FivePoint)
	if s == "" || g.sum.Len() == 0 && g.begins && preface.MatchString(s) || g.again(s) || g.full() {
		return
	}
	if g.sum.Len() > 0 && g.begins {
		g.sum.WriteByte('\n')
	} else if g.sum.Len() > 0 {
		g.sum.WriteByte(' ')
	}
	g.begins = false
	g.sum.WriteString(s)
}

// again reports whether a sentence was told already.
func (g *growth) again(s string) bool {
	if syllables(s) < leastRepeated {
		return false
	}
	if g.told[s] {
		g.repeats++
		return true
	}
	g.told[s] = true
	return false
}

// full counts what is about to be said, and reports whether there is more of
// it than the task allows: a summary in a line has one sentence, one in points
// five of them.
func (g *growth) full() bool {
	switch {
	case g.kind == bot.OneLine:
		g.said++
		return g.said > 1
	case g.kind == bot.FivePoint && g.begins:
		g.said++
	}
	return g.said > points
}

func (g *growth) String() string { return g.sum.String() }
