package redis

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
)

// ErrAway: nobody answers at the address, or the server there cannot yet, as
// while it reads its files, lacks replicas or has no memory left; a little later
// it may. Load, Commit and Ping tell.
var ErrAway = errors.New("no answer from Redis")

// A Store is a bot.Store in Redis.
type Store struct {
	client   goredis.UniversalClient
	where    string // the client looks for it, for operators
	replicas int
}

var _ bot.Store = (*Store)(nil)

// An Option changes how Open makes a Store.
type Option func(*Store)

// Replicas makes every commit wait until n replicas have it, the REDIS_WAIT of
// operators; when they do not within a second the commit is an error, though it
// may have happened, and is to be tried again. With n being all replicas that
// can take the master's place, a failover loses nothing that was acknowledged.
// With fewer it may: it was seen that the replica elected was one that lacked
// what another had. Nor is all of them a consensus, when the network falls apart.
func Replicas(n int) Option { return func(s *Store) { s.replicas = n } }

// Log passes what the client library has to say to the logger, at level debug:
// what matters of it is in the errors that callers get. It holds for the whole
// process.
func Log(logger *slog.Logger) Option {
	return func(*Store) { goredis.SetLogger(log{logger}) }
}

// Open returns the store at the address, once the server answers:
//
//	redis://user:password@host:6379/0              one server; rediss:// with TLS
//	unix:///run/redis.sock                         one on this machine
//	redis+sentinel://host,host:26379/0?master=name the master that these Sentinels know
//	redis+cluster://host,host:6379                 a Cluster, of which these are known
//
// Sentinels that ask for a password get sentinel_username and
// sentinel_password.
func Open(ctx context.Context, address string, options ...Option) (*Store, error) {
	at, err := parse(address)
	if err != nil {
		return nil, err
	}
	s := &Store{}
	for _, option := range options {
		option(s)
	}
	s.client, s.where = at.client(), strings.Join(at.settings.Addrs, ", ")
	asked, cancel := context.WithTimeout(ctx, openPatience)
	defer cancel()
	if err := s.reached(s.client.Ping(asked).Err()); err != nil {
		s.client.Close()
		return nil, err
	}
	return s, nil
}

// openPatience is how long Open waits for the first answer: where there is none
// the client library tries for half a minute.
const openPatience = 5 * time.Second

// Ping returns nil when the server answers, and takes writes: one that waits for
// its replicas, or whose memory is full, reads well, and saves nothing. It is asked
// by the write of nothing, which makes no key but is one that takes memory. Its
// errors tell where it should be.
func (s *Store) Ping(ctx context.Context) error {
	return s.reached(s.client.SetRange(ctx, nothingKey, 0, "").Err())
}

// nothingKey is where nothing ever is.
const nothingKey = "decuong:nothing"

func (s *Store) reached(err error) error {
	if err != nil {
		return fmt.Errorf("reaching Redis at %s: %w", s.where, away(err))
	}
	return nil
}

// unwritable are how errors of a server begin that takes no writes for now.
var unwritable = []string{"NOREPLICAS", "MISCONF", "OOM"}

// away returns the error of a command, as ErrAway where trying later may help:
// elsewhere, or here when replicas are back, or room on the disk or in memory.
func away(err error) error {
	if err != nil && (elsewhere(err) || slices.ContainsFunc(unwritable, func(p string) bool { return goredis.HasErrorPrefix(err, p) })) {
		return fmt.Errorf("%w: %w", ErrAway, err)
	}
	return err
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
