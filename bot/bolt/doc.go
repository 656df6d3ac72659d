// Package bolt keeps reports, sessions and the outbox in one file, for a
// single copy of the program on a single machine. It needs no server and no
// settings, and survives the loss of power: a commit is on the disk when it
// returns, and one that was cut off leaves the file as it was before. A copy made
// of the file while the program writes is none of either; backups are what Dump
// gives.
//
// # Layout
//
// Buckets of a bbolt file, and what is in them:
//
//	layout    "version" to the number of this layout
//	chats     chat to revision, report, next fields, session
//	shelves   chat to a bucket: report to line
//	reports   report to a bucket, whose sequence is the report's version, with
//	            fields    field to value
//	            index     field to revision and summary
//	            history   version and place in the commit to what was replaced
//	seen      day, event and chat: what was committed
//	outbox    revision and chat to time, lease and what is to be sent
//	dead      number to an event that could not be processed
//
// A write touches the pages of the fields that it changes and those above
// them, whatever the size of the report. Values, sessions and what is to be
// sent are packed (package pack), and what was replaced lies as package past has
// it; numbers in keys are big-endian, so that keys sort by them.
//
// # Files
//
//	bolt.go, tx.go                     the file, reading and writing it
//	line.go                            how a value of several parts lies there
//	load.go, report.go, dump*.go       what is read
//	commit.go, record.go, seen.go, fill.go
//	                                   what is written
//	outbox.go                          what is to be sent
//
// # What it refuses to do
//
// It never trims a history. It does not share the file: a second copy of the
// program gets ErrLocked. It does not gather commits into batches, which would
// make each wait for others that a bot of one machine seldom has. It does not
// repair a file that is damaged, nor look for damage; where it meets some, it
// answers with ErrDamaged instead of falling over. An event is remembered for
// three days and more, times are kept to the millisecond.
package bolt
