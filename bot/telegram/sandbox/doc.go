// Package sandbox is a Telegram of one's own: a Bot API server for a single
// bot, with the people who talk to it, in one http.Handler.
//
// A bot calls it as it calls Telegram:
//
//	/bot<token>/<method>     the Bot API, for private chats and groups
//	/file/bot<token>/<path>  downloads
//
// A person plays the other side in a browser: the page at / is a chat as wide
// as a phone, in Vietnamese; /?user=2 is a second person, /?start=CODE comes by
// a deep link. A test plays it in Go: [Sandbox.User] acts as a person, and
// [User.Messages] tells what that person sees ([Sandbox.Group] is a chat of
// several); or in a browser, by the selectors of selectors.go (package phone).
//
// It is strict. What Telegram refuses is refused here with Telegram's words,
// as far as they are known from the documentation or from the source of the
// official open server; where Telegram is lenient about something that its
// documentation forbids (two actions on one button, a ninth button in a row),
// the sandbox is not. And it is treacherous on demand: [Sandbox.Inject] makes
// calls fail, hang, or succeed without saying so, [Sandbox.Redeliver] repeats
// updates, [Sandbox.CutPoll] kills a long poll, [Sandbox.LimitRates] switches
// flood control on.
//
// How it works: everything that lasts changes through one record, which is
// applied to the state in memory and appended to the journal if there is one
// (journal.go), so that a sandbox that was killed comes back with its chats,
// files and undelivered updates. Messages are never changed in place but
// replaced; whoever waits for something (a long poll, the page, a test) waits
// for the next change and looks again.
//
//	sandbox.go, state.go, journal.go
//	                      the sandbox, what it holds, and how that lasts
//	routes.go, api.go, params.go
//	                      from a request to a method of the Bot API
//	send.go, edit.go, keyboard.go, files.go, query.go, live.go
//	                      what a bot says, and shows while it says nothing yet
//	text.go, html.go, tags.go, entities.go
//	                      text as the server reads it
//	profile.go, describe.go
//	                      what a bot says of itself
//	updates.go, poll.go, webhook.go, deliver.go
//	                      what a bot is told
//	calls.go, faults.go, flood.go
//	                      what it did, and what befalls it
//	user.go, attach.go, clip.go, tap.go, group.go, transcript.go
//	                      people
//	page.go, order.go, view.go, selectors.go
//	                      the page, whose files are in static
//	types.go              the types of the Bot API
//
// The sandbox refuses to be anything but local: it answers only requests that
// name a loopback host, so that no foreign page can reach it by a name that
// it points here, and it must be listened for on a loopback address only. It
// has no channels, inline queries, payments or Markdown, fetches no URLs, and
// knows nothing of the bot that it serves.
package sandbox
