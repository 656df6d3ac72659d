package dialog

import (
	"slices"
	"strconv"
	"strings"

	"decuong/outline"
)

// The versions of an answer, newest first, from the report's history. They are
// numbered from the oldest, so that each keeps its number.

// A version is the answer to a question as it stood until a revision.
type version struct {
	until  outline.Revision
	answer outline.Answer
	lost   bool // what it was cannot be had
}

// past returns what the answer to a section was before each change.
func (t *turn) past(id outline.SectionID) []version {
	var all []version
	for _, r := range t.history(wholeHistory) {
		of, lost := replaced(r)
		a, ok := of.(outline.Answered)
		if !ok || a.Section != id {
			continue
		}
		if last := len(all) - 1; last >= 0 && r.Step != "" && all[last].until.Step == r.Step {
			all[last].answer, all[last].lost = a.Answer, lost // of one paste only what was before it
			continue
		}
		all = append(all, version{r, a.Answer, lost})
	}
	return all
}

// replaced returns what a revision replaced, without its value where that is lost.
func replaced(r outline.Revision) (what outline.Change, lost bool) {
	if l, lost := r.Restores.(outline.Lost); lost {
		return l.Of, true
	}
	return r.Restores, false
}

// versionsListed bounds the list, so that it fits a message and a keyboard.
const versionsListed = 20

// versions lists them.
func (t *turn) versions() {
	i := t.question()
	id := t.section(i).ID
	all := t.past(id)
	if len(all) == 0 {
		t.brief(phraseNoVersions(t.name(i)))
		return
	}
	now := t.answerTo(id)
	shown := []Text{phraseVersionNow(now.State(0).Words, source(now))}
	var rows [][]Choice
	for n, v := range all[:min(len(all), versionsListed)] {
		shown = append(shown, phraseVersion(len(all)-n, v.until.Author == t.event.By, v))
		if !v.lost {
			rows = inRows(rows, rowSize, Choice{Act: actVersion, Arg: v.code(), Label: phraseVersionButton(len(all) - n)})
		}
	}
	t.ask(id, paragraphs(phraseVersions(t.name(i), len(all)), lines(shown...)), append(rows, buttons(actEdit, actContinue))...)
}

// source is how the newest part of the answer came to be.
func source(a outline.Answer) outline.Source {
	if n := len(a.Parts); n > 0 {
		return a.Parts[n-1].Source
	}
	return outline.Typed
}

// version shows one of them, and what has changed since.
func (t *turn) version() {
	i := t.question()
	all := t.past(t.section(i).ID)
	n := numbered(all, t.event.What.(Chose).Arg)
	if t.unseen(all, n) {
		return
	}
	v := all[n]
	now := t.answerTo(t.section(i).ID)
	c := t.event.What.(Chose).Choice
	since := paragraphs(phraseSince, changes(v.answer.Text(), now.Text()))
	if v.answer.Text() == now.Text() {
		since = phraseSameAsNow
	}
	t.ask(t.section(i).ID, paragraphs(phraseVersionWas(t.name(i), len(all)-n, v.until.At), t.quoted(v.answer), since), []Choice{{Act: actRestore, Arg: c.Arg, Label: labels[actRestore]}},
		[]Choice{{Act: actCompare, Arg: c.Arg, Label: labels[actCompare]}}, buttons(actVersions, actContinue))
}

// compare asks with which version to compare the one that the choice names, or
// compares the two that it names: "4k.3z".
func (t *turn) compare() {
	i := t.question()
	all := t.past(t.section(i).ID)
	one, other, both := strings.Cut(t.event.What.(Chose).Arg, ".")
	n, m := numbered(all, one), numbered(all, other)
	switch {
	case t.unseen(all, n) || both && t.unseen(all, m):
	case both:
		n, m = max(n, m), min(n, m) // from the older to the newer
		t.ask(t.section(i).ID, paragraphs(phraseCompared(t.name(i), len(all)-n, len(all)-m), changes(all[n].answer.Text(), all[m].answer.Text())),
			buttons(actVersions, actContinue))
	default:
		t.askCompare(i, n, all)
	}
}

// askCompare offers the versions that the n-th can be compared with.
func (t *turn) askCompare(i, n int, all []version) {
	var rows [][]Choice
	for m, v := range all[:min(len(all), versionsListed)] {
		if m != n && !v.lost {
			arg := all[n].code() + "." + v.code()
			rows = inRows(rows, rowSize, Choice{Act: actCompare, Arg: arg, Label: phraseVersionButton(len(all) - m)})
		}
	}
	if rows == nil {
		t.brief(phraseOneVersion(t.name(i)))
		return
	}
	t.ask(t.section(i).ID, phraseCompareWith(len(all)-n), append(rows, buttons(actVersions, actContinue))...)
}

// unseen reports whether the version at the place cannot be shown, and says why:
// there is none, or what it was cannot be had.
func (t *turn) unseen(all []version, place int) bool {
	switch {
	case place < 0:
		t.note = phraseStale
	case all[place].lost:
		t.note = phraseVersionLost
	default:
		return false
	}
	t.resume()
	return true
}

// code names the version in buttons.
func (v version) code() string { return strconv.FormatInt(v.until.Ver, 36) }

// numbered returns the position of the version with the code, or -1.
func numbered(all []version, code string) int {
	return slices.IndexFunc(all, func(v version) bool { return v.code() == code })
}

func (t *turn) quoted(a outline.Answer) Text {
	if text := a.Text(); text != "" {
		return quote(shorten(text, versionShown))
	}
	return phraseNothingWritten
}

// versionShown is how much of a version, and of what changed, is shown, in
// runes: both fit one message.
const versionShown = 1500

// changes marks what one version has and the other has not.
func changes(from, to string) Text {
	var text Text
	left := versionShown
	for _, e := range outline.Diff(from, to) {
		words := shorten(e.Words, max(left, 2))
		left -= len([]rune(words))
		bare := strings.TrimRight(words, " \n") // no line through what cannot be seen
		text = append(text, Span{Words: bare, Dress: []Dress{Plain, Struck, Added}[e.Kind]})
		switch gap := words[len(bare):]; {
		case gap != "":
			text = append(text, Span{Words: gap})
		case e.Kind == outline.Removed:
			text = append(text, Span{Words: " "})
		}
		if left <= 0 {
			break
		}
	}
	if len(text) == 0 {
		return phraseNothingWritten
	}
	return text
}

// restoreVersion makes a version of the past the answer again.
func (t *turn) restoreVersion() {
	i := t.question()
	all := t.past(t.section(i).ID)
	n := numbered(all, t.event.What.(Chose).Arg)
	if t.unseen(all, n) {
		return
	}
	t.answerTo(t.section(i).ID)
	t.put(t.section(i).ID, all[n].answer)
	t.note = phraseRestored(t.name(i))
	t.goSection(i)
}
