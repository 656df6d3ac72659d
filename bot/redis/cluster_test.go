package redis

import (
	"testing"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// TestStoreOnCluster runs on three servers that share the slots.
func TestStoreOnCluster(t *testing.T) {
	cluster := redistest.StartCluster(t, 3, false)
	admin := open(t, cluster.URL)
	defer admin.Close()
	held := 0
	storetest.Run(t, func(t testing.TB) func() bot.Store {
		err := admin.eachMaster(t.Context(), func(m goredis.Cmdable) error {
			if n := m.DBSize(t.Context()).Val(); n > 0 {
				held++
			}
			return m.FlushAll(t.Context()).Err()
		})
		if err != nil {
			t.Fatal(err)
		}
		return func() bot.Store { return open(t, cluster.URL) }
	})
	if held < 20 {
		t.Errorf("the servers were used %d times", held)
	}
}
