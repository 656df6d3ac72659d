// Package telegram is the bot's account on Telegram: what people do there
// comes in as events, and what the bot has to say goes out as messages.
//
// In: Poll asks for updates, reads each into an event (read.go, command.go),
// and gives it to the host, chats side by side and each chat in order. An
// update is confirmed to Telegram only when the host has committed it, so a
// crash brings it back; the host knows by its ID what it has seen. The
// library's own poller confirms before it handles, and starts a goroutine for
// every update; it is not used. What waits for what when a chat is slow or
// the store is down is told in poll.go. A Webhook does the same with updates
// that Telegram brings, to any of several replicas.
//
// Out: an Account is a bot.Messenger. Text in spans becomes HTML with
// everything escaped (html.go), cut where people would cut it (split.go);
// choices become buttons whose data hold the prompt's pointer (button.go).
// Every call goes through one place (send.go) that keeps Telegram's pace,
// waits when told to, tries again where that helps, undresses a message that
// Telegram does not understand rather than leave a person in silence, and
// remembers chats that are gone.
//
//	account.go, transport.go      the account, and how it reaches Telegram
//	updates.go, poll.go, window.go, turns.go
//	                              long polling
//	webhook*.go                   updates that Telegram brings
//	intake.go, letter.go, press.go
//	                              what both have in common
//	read.go, command.go, media.go, entity.go, button.go, name.go
//	                              from updates to events
//	messenger.go, message.go, preview.go, link.go
//	                              from effects to messages
//	html.go, split.go, pause.go, keyboard.go
//	                              what a message looks like
//	send.go, judge.go, pace.go, peer.go
//	                              a call, its outcome, its time, its chat
//	download.go, register.go      files that people sent; the menu of commands
//	watch.go                      what an operator learns
//
// The package knows nothing of reports, of what a command does, or of what is
// said; it never writes anybody's words, or the token, to a log or an error.
// Reports are written in private chats: of groups it only hears that somebody
// added it to one, and commands, which it answers with the way to the chat.
// No type of the library leaves this package.
package telegram
