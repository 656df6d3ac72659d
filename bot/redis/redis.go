// Package redis keeps reports, sessions and the outbox in a Redis server, or
// in what speaks its language, so that several copies of the program can share
// them.
//
// # Keys
//
// Every key carries the shard of what it holds as its hash tag, so that a
// script touches one slot and Redis can later be a cluster:
//
//	dc:{3f}:c:<chat>              hash: rev, session, report, next
//	dc:{3f}:c:<chat>:seen:<day>   set of the events committed on that day
//	dc:{3f}:c:<chat>:shelf        hash: report to line
//	dc:{3f}:r:<report>            hash: field to value; the version under ""
//	dc:{3f}:r:<report>:index      hash: field to "length revision field summary"
//	dc:{3f}:r:<report>:history    stream of the values that were replaced
//	dc:{3f}:out                   sorted set: entries of the outbox by their time
//	dc:{3f}:out:body              hash: entry to what is to be sent
//	dc:{3f}:out:lease             hash: entry to the end of its lease, once it
//	                              has another than its commit gave it, and to
//	                              its time, where it was held
//	dc:{3f}:dead                  stream of events that could not be processed
//
// Values, sessions and what is to be sent are packed (package pack). Only
// commit.lua writes to chats and reports.
//
// # A turn
//
// A turn is one script to load and one to commit, whose size is that of what
// changed. A report that lies in another shard than the chat costs Load one
// round trip more and Commit two: the turn is checked in the chat's shard, the
// records are written in the report's together with the event, then the turn
// is committed in the chat's. Broken off in between, it is taken again: the
// records are not written twice, because their shard knows the event. There,
// and only there, a commit that answers ErrConflict may have written records.
//
// # What it refuses to do
//
// It never trims a history, never lets a report expire, takes no locks, and
// does not know what a value means. An event is remembered for the day of its
// commit and the day after, more than the 24 hours in which Telegram delivers
// again. Times are kept to the millisecond. It cannot make a server durable
// that is set not to be: see Durability.
package redis

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"time"

	goredis "github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"

	"decuong/bot"
)

// A Store is a bot.Store in Redis.
type Store struct {
	client   goredis.UniversalClient
	replicas int
}

var _ bot.Store = (*Store)(nil)

// An Option changes how Open makes a Store.
type Option func(*Store)

// Replicas makes every commit wait until n replicas have it; when they do not
// within a second the commit is an error, though it may have happened, and is
// to be tried again. This narrows what a failover can lose, but is no
// consensus: a replica that is elected without the write still loses it.
func Replicas(n int) Option { return func(s *Store) { s.replicas = n } }

// Log passes what the client library has to say to the logger, at level debug:
// what matters of it is in the errors that callers get. It holds for the whole
// process.
func Log(logger *slog.Logger) Option {
	return func(*Store) { goredis.SetLogger(log{logger}) }
}

// Open returns the store at the address, of the form redis://, rediss:// or
// unix://, once the server answers.
func Open(ctx context.Context, address string, options ...Option) (*Store, error) {
	settings, err := parse(address)
	if err != nil {
		return nil, err
	}
	s := &Store{}
	for _, option := range options {
		option(s)
	}
	s.client = goredis.NewClient(settings)
	if err := s.Ping(ctx); err != nil {
		s.client.Close()
		return nil, err
	}
	return s, nil
}

// parse returns the client's settings. Repeating a command is safe, because
// every write either carries its event or changes nothing the second time.
func parse(address string) (*goredis.Options, error) {
	o, err := goredis.ParseURL(address)
	if err != nil {
		var bad *url.Error
		if errors.As(err, &bad) {
			err = bad.Err // without the address, which may hold a password
		}
		return nil, fmt.Errorf("reading address of Redis: %w", err)
	}
	o.Protocol = 3
	o.ContextTimeoutEnabled = true // else a deadline does not reach the socket
	o.DialTimeout = 2 * time.Second
	o.ReadTimeout = 3 * time.Second // longer than patience
	o.WriteTimeout = 3 * time.Second
	o.MaxRetries = 2
	o.PoolSize = 20
	o.PipelinePoolSize = -1 // what is pipelined is rare: no connections of its own
	o.MinIdleConns = 2
	o.ConnMaxIdleTime = 5 * time.Minute
	// Only Redis Enterprise knows the command; elsewhere it is an error a dial.
	o.MaintNotificationsConfig = &maintnotifications.Config{Mode: maintnotifications.ModeDisabled}
	return o, nil
}

// Ping returns nil when the server answers.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.client.Ping(ctx).Err(); err != nil {
		return fmt.Errorf("reaching Redis: %w", err)
	}
	return nil
}

// Close lets go of all connections.
func (s *Store) Close() error { return s.client.Close() }

// log lets the client library write to a structured logger.
type log struct{ to *slog.Logger }

func (l log) Printf(ctx context.Context, format string, v ...any) {
	if l.to.Enabled(ctx, slog.LevelDebug) {
		l.to.DebugContext(ctx, "redis client: "+fmt.Sprintf(format, v...))
	}
}
