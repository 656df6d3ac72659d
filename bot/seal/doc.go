// Package seal keeps what a store holds from whoever reads the store: a disk,
// a backup, a Redis that others look after. It stands between the bot and any
// bot.Store and is a bot.Store itself.
//
// # What is sealed, and with what
//
// Every value, summary, session, shelf line, entry of the outbox and dead
// letter is sealed by AES-256-GCM, values after they were compressed. A report
// has a data key of its own, and so has a chat for what is the chat's. Data
// keys lie in the store, sealed by a master key that does not:
//
//	field "seal" of a report   the report's data key
//	values, what the history   sealed by it
//	keeps of them, summaries
//	session, line, entry,      each has the chat's data key in front and is
//	letter                     sealed by it
//
// A report's key is read together with what it opens, in the same round trip.
// It is deleted together with the report, and lies nowhere else: whatever is
// left of the report then, such as a line of its history in somebody's hands,
// is noise for ever. As with everything that is deleted, the key itself is
// beyond recovery once the engine beneath has used its place again (Redis: when
// its log was rewritten), and backups are from before: they hold keys too.
//
// The place of what is sealed, the report and field or the chat, is bound to
// it, so that nothing can be moved to another place and still be opened. The
// revision is not: the history has the old value as it was sealed.
//
// # Forms
//
//	0xf9  value: nonce, ciphertext, tag
//	0xfa  chat's: a sealed key, then nonce, ciphertext, tag
//	0xfb  sealed key: four bytes that name the master key, nonce, ciphertext, tag
//	0xfc  beginning of a sealed stream, see NewWriter
//
// No text in UTF-8 begins with these bytes, and nothing else was ever written
// to a store in the open. So a store that was not sealed at first is read as it
// is, and sealed value by value as it is written.
//
// # Master keys
//
// The first of several master keys seals, all open. To change the key, put the
// new one in front: the data key of a report, or of a chat, is sealed by it
// with the next thing that is written there. The old key stays behind the new
// one as long as there are reports that it sealed.
//
// # What it refuses to do
//
// It does not hide how long something is, how often and when it was written,
// who wrote it, nor the names of fields and the IDs of chats and reports: a
// store must find things by them. It keeps a reader of the store out, not a
// writer: whoever can write to the store can put an old sealed value back in its
// place, or a text in the open. It never guesses: what it cannot open is an error
// that says whether a key is missing or something was changed. It keeps no
// master key on any disk, and its errors hold neither keys nor words.
package seal
