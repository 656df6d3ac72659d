// Package bot takes turns: it loads what a turn needs, lets the dialog decide,
// saves the decision, and only then has it carried out.
//
//	update → event → Step → report and session saved → effects → messages
//
// Bot.Turn is the one way in. It returns once the turn is durable; whoever
// calls it may then confirm the update. What the turn has to say lies in the
// store's outbox, in the same commit, and is performed by the chat's lane in
// the order of its turns. What has an outcome, such as a document that arrived,
// comes back as an event through Turn, under an ID of its own, so that it too
// is applied once. Receipts take what was sent out of the outbox in batches; a
// program that ends before that repeats a message, and loses none.
//
//	bot.go, load.go, recent.go, commit.go
//	                      the turn: what it needs, what of that is remembered,
//	                      what it decides, its commit
//	queue.go              whose turn it is
//	unheard.go            commits that the store did not answer
//	bury.go               what no turn can be made of
//	lane.go, perform.go   what is said, chat by chat
//	fetch.go, draft.go, hear.go, deliver.go, compile.go
//	                      files that are read, wording, speech, documents
//	notes.go, nearby.go, extract.go, secret.go, grounds.go, undrafted.go
//	                      what wording is made from and may say, without a model
//	                      too, what may not leave, what it stands on, why there
//	                      is none
//	preview.go, underway.go
//	                      what a model makes, shown as it grows, and stopped
//	run.go, receipts.go, late.go
//	                      the outbox over restarts and replicas
//	records.go, report.go, shelf.go, history.go, outlines.go
//	                      how a report lies in a store
//	shard.go, piece.go, claim.go
//	                      what all stores have in common
//	door.go, sweep.go     who may use the bot; reports that end on a day
//	publications.go       outlines that are offered to everybody
//	template.go           Word templates that are
//	log.go, watch.go      what an operator learns
//	store.go, messenger.go, drafter.go
//	                      what is wanted of the outside
//
// The package refuses to know wording, the rules of the conversation, and what
// its stores, messengers and drafters are.
package bot
