package dialog

import (
	"strconv"
	"strings"

	"decuong/outline"
)

// The versions of an answer, newest first, from the report's history.

// A version is the answer to a question as it stood until a revision.
type version struct {
	until  outline.Revision
	answer outline.Answer
}

// past returns what the answer to a section was before each change.
func (t *turn) past(id outline.SectionID) []version {
	var all []version
	for _, r := range t.history(wholeHistory) {
		a, ok := r.Restores.(outline.Answered)
		if !ok || a.Section != id {
			continue
		}
		if last := len(all) - 1; last >= 0 && r.Step != "" && all[last].until.Step == r.Step {
			all[last].answer = a.Answer // of one paste only what was before it
			continue
		}
		all = append(all, version{r, a.Answer})
	}
	return all
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
		shown = append(shown, phraseVersion(n+1, v.until.At, v.until.Author == t.event.By, v.answer.State(0).Words, v.answer.Mark))
		rows = inRows(rows, rowSize, Choice{Act: actVersion, Arg: strconv.FormatInt(v.until.Ver, 36), Label: phraseVersionButton(n + 1)})
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
	v, found := t.versionNamed(t.section(i).ID)
	if !found {
		t.note = phraseStale
		t.resume()
		return
	}
	now := t.answerTo(t.section(i).ID)
	c := t.event.What.(Chose).Choice
	t.ask(t.section(i).ID, paragraphs(
		phraseVersionWas(t.name(i), v.until.At), t.quoted(v.answer),
		phraseSince, changes(v.answer.Text(), now.Text()),
	), []Choice{{Act: actRestore, Arg: c.Arg, Label: labels[actRestore]}}, buttons(actVersions, actContinue))
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
		text = append(text, Span{Words: words, Dress: []Dress{Plain, Struck, Added}[e.Kind]})
		if e.Kind == outline.Removed && strings.TrimSpace(words) == words {
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

// versionNamed returns the version that the button names.
func (t *turn) versionNamed(id outline.SectionID) (version, bool) {
	ver, err := strconv.ParseInt(t.event.What.(Chose).Arg, 36, 64)
	for _, v := range t.past(id) {
		if err == nil && v.until.Ver == ver {
			return v, true
		}
	}
	return version{}, false
}

// restoreVersion makes a version of the past the answer again.
func (t *turn) restoreVersion() {
	i := t.question()
	v, found := t.versionNamed(t.section(i).ID)
	if !found {
		t.note = phraseStale
		t.resume()
		return
	}
	t.answerTo(t.section(i).ID)
	t.put(t.section(i).ID, v.answer)
	t.note = phraseRestored(t.name(i))
	t.goSection(i)
}
