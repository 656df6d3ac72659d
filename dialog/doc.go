// Package dialog decides what the bot says next.
//
// It is one pure function. Step takes a View (the report, and the little of it
// that is loaded), the Session (where the chat stands) and an Event (what
// happened), and returns a Turn: the next session, the changes to the report,
// and the effects that are to follow. Where the view holds too little to
// decide, the turn says what it needs, and Step is called again with more.
//
// # The machine
//
//	step.go, need.go      Step, the turn in the making, and what it must be given
//	prompt.go             how a turn asks
//	event.go, effect.go, codec.go, attachment.go, session.go
//	                      what comes in, what goes out, and what lasts between
//	act.go, deeds.go, anytime.go
//	                      the acts of buttons and commands, what each does, and
//	                      what can be done at any time
//	spoken*.go            what people type instead of pressing
//	stage_*.go            what the conversation can wait for, one stage a file
//	text.go, card.go      what the bot says, and the card of a question
//	phrases*.go           every sentence that people read
//	testdata              conversations: the tests and the manual
//
// # What a person can do
//
//	moving.go, contents.go, reading.go, spots.go, help.go
//	                      go from question to question, and see the whole
//	editing.go, undo.go, undone.go, versions.go
//	                      change an answer, take it back, compare
//	tables*.go            fill in a table, by hand or from a file
//	drafting.go, draft.go, drafted.go, proposal.go, summary.go, opening.go
//	                      have wording made from what was said, and take it
//	consent.go, sources.go, provenance.go, blanks.go, budget.go
//	                      know where one's words go, what wording rests on,
//	                      leaves open and costs
//	voice.go, figures.go  speak, and have the numbers in digits
//	fields.go, letterhead.go, forms.go, checking.go
//	                      say what the document says of itself, as last time;
//	                      choose its form; have it checked as a văn thư would
//	reshaping*.go, telling.go, editions.go, loose.go
//	                      mend the outline, take a new edition of it, and keep
//	                      what has no question in it
//	reports.go, ending.go have several reports, and an end to one
//	house.go, inviting.go, publishing.go, template.go
//	                      let others in; offer outlines and templates to them
//	flood.go, classified.go
//	                      too much at once, and what must not come here at all
//
// A stage is a pair of methods: enter says what it waits for, answer deals with
// what happens meanwhile. Entering the present stage again restores everything,
// after a restart as after three weeks. What can be done at any time, such as
// saving what somebody says, is no stage's business.
//
// Every event has an answer; nothing that was said is dropped; nothing enters
// the report without being said to it or a tap. Buttons carry what they meant,
// and one check at the top of Step deals with all that are stale.
//
// The package refuses to know a clock, a context, storage, networks, Telegram
// and models. Whatever it needs of them comes in with the event and the view.
package dialog
