package bot

import (
	"crypto/rand"
	"fmt"
	"hash/fnv"
	"strings"

	"decuong/outline"
)

// A Shard is where a chat and the reports begun in it live together, so that a
// store can change them in one step: two hexadecimal digits, "00" to "3f".
// Their number is fixed for ever: it is written into the IDs of reports.
type Shard string

const shards = 64

// everyShard holds the shards by number.
var everyShard = func() (all [shards]Shard) {
	for i := range all {
		all[i] = Shard(fmt.Sprintf("%02x", i))
	}
	return all
}()

// Shards returns every shard, in order, for a store that must look into each.
func Shards() []Shard { return everyShard[:] }

// ShardOf returns the shard of a chat.
func ShardOf(chat ChatID) Shard {
	h := fnv.New32a()
	h.Write([]byte(chat))
	return everyShard[h.Sum32()%shards]
}

// ShardOfReport returns the shard that the report was begun in; "" for
// something that is no report's ID.
func ShardOfReport(id outline.ReportID) Shard {
	if len(id) < 2 {
		return ""
	}
	return Shard(id[:2])
}

// fresh returns an ID for something new in the chat: its shard and 65 random
// bits, 15 characters of a to z and 0 to 9.
func fresh(chat ChatID) string {
	return string(ShardOf(chat)) + strings.ToLower(rand.Text()[:13])
}
