package redis

import (
	"strconv"
	"strings"
	"time"

	"decuong/bot"
	"decuong/outline"
)

// reports is what the key of a report in the shard begins with.
func reports(shard bot.Shard) string { return "dc:{" + string(shard) + "}:r:" }

func reportKey(id outline.ReportID) string {
	return "dc:{" + string(bot.ShardOfReport(id)) + "}:r:" + string(id)
}

// chatKey returns the key of the chat in its own shard, or that under which
// another shard remembers the chat's events.
func chatKey(shard bot.Shard, chat bot.ChatID) string {
	return "dc:{" + string(shard) + "}:c:" + string(chat)
}

// seenKey returns the key of the events of the chat on a day.
func seenKey(shard bot.Shard, chat bot.ChatID, day int64) string {
	return chatKey(shard, chat) + seenPart + strconv.FormatInt(day, 10)
}

func outboxKey(shard bot.Shard) string { return "dc:{" + string(shard) + "}:out" }

// outboxKeys returns the keys of an outbox, the first its own.
func outboxKeys(shard bot.Shard) []string {
	key := outboxKey(shard)
	return []string{key, key + bodyPart, key + leasePart}
}

func deadKey(shard bot.Shard) string { return "dc:{" + string(shard) + "}:dead" }

// What belongs to a chat, a report or an outbox lies beside it, under its key and
// one of these. The scripts have them too.
const (
	shelfPart   = ":shelf"   // of a chat
	seenPart    = ":seen:"   // of a chat, before a day
	indexPart   = ":index"   // of a report
	historyPart = ":history" // of a report
	bodyPart    = ":body"    // of an outbox
	leasePart   = ":lease"   // of an outbox
)

// name returns how an entry is called in the outbox of its shard.
func name(id bot.EntryID) string { return strconv.FormatInt(id.Rev, 10) + " " + string(id.Chat) }

// entryID is the inverse of name.
func entryID(name string) (bot.EntryID, error) {
	rev, chat, _ := strings.Cut(name, " ")
	n, err := strconv.ParseInt(rev, 10, 64)
	return bot.EntryID{Chat: bot.ChatID(chat), Rev: n}, err
}

// remembered is how long a day's events are; commit.lua has it in seconds.
const remembered = 3 * 24 * time.Hour

// day counts the days from 1970.
func day(t time.Time) int64 { return t.Unix() / (24 * 60 * 60) }
