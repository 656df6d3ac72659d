// Command decuong runs Đề Cương, the bot with which cadres of Vietnamese Party
// committees write a formal report from an outline.
//
//	decuong                 runs the bot
//	decuong outline FILE    prints the outline in FILE as the bot understands it
//	decuong compile …       makes the document from an outline and answers
//	decuong template …      saves a built-in form as a Word template
//	decuong backup -o FILE  writes all that the store holds to a file
//	decuong restore FILE    puts what is in such a file into an empty store
//
// Without any setting the bot keeps its reports in one file of the user's data
// folder and talks to a Telegram of its own, whose chat page it prints the
// address of. Settings come from the environment; settings.go names them.
//
// This package wires rooms together and decides nothing else.
//
// # Who may do what
//
// What is to be protected: that no word of a cadre is lost, that nobody reads a
// report who is not to, that nothing enters a report which its writer did not
// say, and that nothing secret lies where it must not. From whom:
//
// A person who talks to the bot has their own chat, and through it the reports
// begun there; with ADMINS set only those invited get so far, else everybody
// does. They can forge the data of any button, follow guessed links, and send
// bombs: data are a hint that is checked against the chat's own reports, codes
// of invitations cannot be guessed, files are read within bounds of size, time
// and memory, and what nobody can read goes to the dead letters. What they send
// faster than a person can is refused, which they are told once. Whoever has
// their phone, or a second device on their account, is that person.
//
// Admins invite people. They see nobody's report through the bot.
//
// Strangers on the network reach the webhook, and with it /healthz, /readyz and
// /metrics where a proxy passes these on, which it should not. Without the
// webhook's secret they are turned away before anything is read, and they hold
// a bounded number of connections for a bounded time. /metrics tells numbers,
// not people. The sandbox, which knows no passwords, listens to this
// machine only, and to pages of its own only: everybody who is logged in on the
// machine is everybody in the sandbox.
//
// Telegram sees all of it. Chats with bots are not encrypted from end to end:
// its servers, and whoever can compel or break them, read what is written,
// know who writes to the bot, when, and from where, hold the finished document,
// and keep it as long as the chat is kept. Nothing here changes that, neither a
// webhook of one's own, nor REPORT_KEY, nor deleting a report: then messages
// stay in the chat. Whoever has the bot's token is the bot: they can read new
// messages and speak in its name; if it leaks, have @BotFather make another.
// This is why the bot asks people to send nothing secret, and refuses what calls
// itself so, or asks where that may be meant (package outline/classified): in
// what people send, in the files of an operator, in what a model is sent and
// answers. It is a tripwire for the honest. Of what is refused nothing is kept,
// but what was asked about leaves a number of 32 bits, by which it is known when
// it comes again.
//
// The language model's server, if there is one, gets the notes to a question, and
// some of what the report's other answers say, when its writer asks for wording,
// and voice messages, after they agreed to each. What it does with them is
// between its owner and the operator; OPENAI_PRIVATE says that it is on the
// premises. What it answers is checked for figures, dates, numbers of documents
// and names that the notes do not hold, and enters the report with a tap. The
// check does not know whether a sentence is true.
//
// A report is kept until its writer deletes it, or until the day on which they
// said it should be deleted; with it go its history and its key. A backup made
// before holds it still, and whoever has the master key can read it there.
//
// Who reads the store, its disk or a backup, reads the reports, unless
// REPORT_KEY is set: then they see who wrote how much, and when (package
// bot/seal). Who can write to the store can put old values back, or destroy
// them.
//
// Who runs the program, or is root on its machine, has the token and the keys in
// its environment and can read everything. Logs, errors and metrics hold no
// words, no tokens and no keys, so those who get to see only them learn that
// somebody wrote, not who or what: chats are named by a short hash, which whoever
// has a list of Telegram's numbers can undo.
//
// What remains: denial of service by many accounts at once (each is slowed, not
// all together), an operator who is not honest, a stolen phone, a writer who
// types a secret that bears no mark, and a power cut of a Redis that is set to
// forget; at start the program says so.
package main
