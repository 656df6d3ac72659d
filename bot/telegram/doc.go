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
// The package knows nothing of reports, of what a command does, or of what is
// said; it never writes anybody's words, or the token, to a log or an error.
// Reports are written in private chats: updates of groups are passed over.
// No type of the library leaves this package.
package telegram
