// Package redis keeps reports, sessions and the outbox in a Redis server, or
// in what speaks its language, so that several copies of the program can share
// them.
//
// # Keys
//
// Every key carries the shard of what it holds as its hash tag, so that a
// script touches one slot and Redis can be a Cluster:
//
//	dc:{3f}:c:<chat>              hash: rev, mark, session, report, next
//	dc:{3f}:c:<chat>:seen:<day>   set of the events committed on that day
//	dc:{3f}:c:<chat>:shelf        hash: report to line
//	dc:{3f}:r:<report>            hash: field to value; the version under ""
//	dc:{3f}:r:<report>:index      hash: field to "length revision field summary"
//	dc:{3f}:r:<report>:history    stream of the values that were replaced, whole
//	                              or as what makes them of the next ones
//	dc:{3f}:out                   sorted set: entries of the outbox by their time
//	dc:{3f}:out:body              hash: entry to what is to be sent
//	dc:{3f}:out:lease             hash: entry to the end of its lease, once it
//	                              has another than its commit gave it, and to
//	                              its time, where it was held
//	dc:{3f}:dead                  stream of events that could not be processed
//
// Values, sessions and what is to be sent are packed (package pack), replaced
// values lie as package past has them. Besides Fill, only commit.lua writes
// sessions and reports.
//
// # A turn
//
// A turn is one script to load, unless the caller remembers what that would
// give and has the commit ask for the version of the report, and one to commit,
// whose size is that of what changed. A report that lies in another shard than
// the chat costs Load one round trip more and Commit two: the turn is checked
// in the chat's shard, the records are written in the report's together with
// the event, then the turn is committed in the chat's. Broken off in between,
// it is taken again: the records are not written twice, because their shard
// knows the event. There, and only there, a commit that answers ErrConflict may
// have written records.
//
// # Two pasts
//
// A master that lost sight of its replicas goes on as one for a while, and so
// does the replica that took its place: both count on from the same revision. A
// turn that was loaded from one and is committed to the other, as the client
// library does by itself when connections break, would write over what the other
// has acknowledged. So every session has a mark of the commit that wrote it,
// which a commit gives back, and that of another past is a conflict. A report
// that several chats write may differ where a session does not: what a record
// replaces must end as the value that was loaded, which has its checksum there, or
// be missing as it was.
//
// # Files
//
//	redis.go, address.go, masters.go
//	                    the store, where it is, and who of several answers
//	keys.go, slots.go   keys, and how they move in a Cluster
//	script.go           scripts, with the replicas that a write waits for
//	load.go, values.go, report.go
//	                    what is read (load.lua)
//	commit.go           what is written (commit.lua, bury.lua)
//	outbox.go, hold.go  what is to be sent (lease.lua, hold.lua)
//	dump*.go, fill.go   carrying all of it elsewhere
//	durability.go       what the server's settings risk
//	present.go          how many processes there are, and what time it is for
//	                    all of them
//
// # What it refuses to do
//
// It never trims a history, never lets a report expire, takes no locks, and
// does not know what a value means. An event is remembered for the day of its
// commit and the day after, more than the 24 hours in which Telegram delivers
// again. Times are kept to the millisecond. It cannot make a server durable
// that is set not to be: see Durability.
package redis
