package redis

import (
	"context"
	"crypto/sha1"
	_ "embed"
	"encoding/hex"
	"fmt"
	"time"

	goredis "github.com/redis/go-redis/v9"
)

// A script is run by the server as one step.
type script struct{ text, hash string }

func newScript(text string) script {
	sum := sha1.Sum([]byte(text))
	return script{text, hex.EncodeToString(sum[:])}
}

var (
	//go:embed commit.lua
	commitLua string
	//go:embed load.lua
	loadLua string
	//go:embed lease.lua
	leaseLua string
	//go:embed hold.lua
	holdLua string
	//go:embed bury.lua
	buryLua string

	commitScript = newScript(commitLua)
	loadScript   = newScript(loadLua)
	buryScript   = newScript(buryLua)
)

// What commit.lua and bury.lua return.
const (
	conflict  = 0
	duplicate = 2
)

// patience is how long the server may wait for its replicas.
const patience = time.Second

// run runs a script by its hash, and by its text where the server does not
// know it: the first time, and after a restart or failover. The first two
// places of args are left for the command.
func (s *Store) run(ctx context.Context, sc script, args []any) *goredis.Cmd {
	args[0], args[1] = "evalsha", sc.hash
	cmd := goredis.NewCmd(ctx, args...)
	if err := s.client.Process(ctx, cmd); goredis.HasErrorPrefix(err, "NOSCRIPT") {
		args[0], args[1] = "eval", sc.text
		cmd = goredis.NewCmd(ctx, args...)
		_ = s.client.Process(ctx, cmd) // the command holds its error
	}
	return cmd
}

// write runs a script that writes, waits for the replicas, if any are asked
// for, and returns the script's answer. Waiting is done on the connection of
// the write, in the same round trip, for it counts from that connection's
// last write.
func (s *Store) write(ctx context.Context, sc script, args []any) (int, error) {
	if s.replicas == 0 {
		return s.run(ctx, sc, args).Int()
	}
	var answer int
	var reached int64
	err := s.atMaster(ctx, args[3].(string), func(m goredis.Cmdable) (err error) {
		args[0], args[1] = "evalsha", sc.hash
		answer, reached, err = s.writeAndWait(ctx, m, args)
		if goredis.HasErrorPrefix(err, "NOSCRIPT") {
			args[0], args[1] = "eval", sc.text
			answer, reached, err = s.writeAndWait(ctx, m, args)
		}
		return err
	})
	if err != nil {
		return 0, err
	}
	if answer != conflict && reached < int64(s.replicas) {
		return 0, fmt.Errorf("%d of %d replicas have it", reached, s.replicas)
	}
	return answer, nil
}

func (s *Store) writeAndWait(ctx context.Context, m goredis.Cmdable, args []any) (answer int, reached int64, err error) {
	pipe := m.Pipeline()
	cmd := goredis.NewCmd(ctx, args...)
	_ = pipe.Process(ctx, cmd) // queued only
	wait := goredis.NewIntCmd(ctx, "wait", s.replicas, patience.Milliseconds())
	_ = pipe.Process(ctx, wait)
	_, _ = pipe.Exec(ctx) // the commands hold their errors
	if answer, err = cmd.Int(); err != nil {
		return 0, 0, err
	}
	return answer, wait.Val(), wait.Err()
}
