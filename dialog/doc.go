// Package dialog decides what the bot says next.
//
// It is one pure function. Step takes a View (the report, and the little of it
// that is loaded), the Session (where the chat stands) and an Event (what
// happened), and returns a Turn: the next session, the changes to the report,
// and the effects that are to follow. Where the view holds too little to
// decide, the turn says what it needs, and Step is called again with more.
//
//	step.go       Step, and the turn in the making
//	act.go        the acts of buttons and commands, and events at any time
//	deeds.go      what each act does
//	stage_*.go    what the conversation can wait for, one stage a file
//	moving.go     from question to question
//	spoken.go     what people type instead of pressing
//	publishing.go outlines that are offered to everybody; template.go: Word templates
//	fields.go     what the document says of itself; letterhead.go: as last time
//	drafting.go   wording from what was said: asked for, stopped; drafted.go,
//	              summary.go: what comes of it; sources.go, provenance.go: whence;
//	              blanks.go: what it leaves open; budget.go: what it costs
//	consent.go    before anything goes to a model; voice.go, figures.go: voice
//	              messages, and the numbers in them
//	checking.go   what a văn thư would send the report back for
//	reshaping*.go the outline, line by line; editions.go, loose.go: a new one,
//	              and what has no question in it
//	phrases*.go   every sentence that people read
//	testdata      conversations: the tests and the manual
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
