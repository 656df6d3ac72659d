package redis

import (
	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
)

// slots reports whether the keys may be moved from server to server, slot by
// slot, as in a Cluster that grows.
//
// While a slot moves, one server has some of its keys and another the rest. A
// script is run where the keys are that it declares, all of them; where some are
// elsewhere it is told to try again. Of keys that it only comes upon, the one
// server says that they are not its own, be the script half done by then, and
// the other that they are not there, and makes them anew. So all are declared.
func (s *Store) slots() bool {
	_, cluster := s.client.(*goredis.ClusterClient)
	return cluster
}

// besides returns the keys of which the commit touches more than their names
// tell commit.lua.
func besides(shard bot.Shard, c bot.Commit) []any {
	chat, today := chatKey(shard, c.Chat), day(c.At)
	keys := []any{seenKey(shard, c.Chat, today), seenKey(shard, c.Chat, today-1), outboxKey(shard) + bodyPart}
	if len(c.Shelf) > 0 {
		keys = append(keys, chat+shelfPart)
	}
	ids, _ := touched(c.Records)
	for _, id := range append(ids, c.Drop...) {
		keys = append(keys, reportKey(id)+indexPart, reportKey(id)+historyPart)
	}
	return keys
}
