package redistest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	goredis "github.com/redis/go-redis/v9"
)

// MoveSlot moves a slot with all its keys from one master to another, key by
// key, as those who make a cluster larger do while it is in use.
func (c *Cluster) MoveSlot(ctx context.Context, slot int64, from, to *Server) {
	from.t.Helper()
	host, port, _ := strings.Cut(to.Host, ":")
	to.tell(ctx, "cluster", "setslot", slot, "importing", from.tell(ctx, "cluster", "myid"))
	from.tell(ctx, "cluster", "setslot", slot, "migrating", to.tell(ctx, "cluster", "myid"))
	for keys := from.keysIn(ctx, slot); len(keys) > 0; keys = from.keysIn(ctx, slot) {
		from.tell(ctx, "migrate", host, port, keys[rand.IntN(len(keys))], 0, 5000)
		time.Sleep(30 * time.Millisecond) // for others to meet a slot that is here and there
	}
	for _, s := range append([]*Server{to, from}, c.Masters...) {
		s.tell(ctx, "cluster", "setslot", slot, "node", to.tell(ctx, "cluster", "myid"))
	}
}

// keysIn returns keys of the slot that the server has.
func (s *Server) keysIn(ctx context.Context, slot int64) []string {
	client := goredis.NewClient(&goredis.Options{Addr: s.at[1], Network: s.at[0]})
	defer client.Close()
	keys, err := client.ClusterGetKeysInSlot(ctx, int(slot), 100).Result()
	if err != nil {
		s.t.Fatal(fmt.Errorf("looking for keys: %w", err))
	}
	return keys
}
