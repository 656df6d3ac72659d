package redis

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	goredis "github.com/redis/go-redis/v9"
)

// settings of the server that saved answers depend on, with the only safe
// value, and what any other risks.
var settings = []struct{ name, safe, risk string }{
	{"appendonly", "yes", "when Redis stops, everything since its last snapshot is lost"},
	{"appendfsync", "always", "when the machine loses power, up to two seconds of saved answers are lost"},
	{"no-appendfsync-on-rewrite", "no", "when the machine loses power during a rewrite, saved answers are lost"},
	{"maxmemory-policy", "noeviction", "when memory runs out, Redis deletes reports"},
}

const untold = "the server does not tell its settings: whether saved answers survive a crash is not known"

// Durability returns what the server's settings put at risk, a sentence each,
// for the operator; nothing when saved is saved. An error means that the
// server could not be asked.
func (s *Store) Durability(ctx context.Context) ([]string, error) {
	var warnings []string
	err := s.eachMaster(ctx, func(m goredis.Cmdable) error {
		more, err := s.risks(ctx, m)
		for _, w := range more {
			if !slices.Contains(warnings, w) { // what several servers have in common
				warnings = append(warnings, w)
			}
		}
		return err
	})
	return warnings, err
}

// risks returns what one server puts at risk.
func (s *Store) risks(ctx context.Context, m goredis.Cmdable) (warnings []string, err error) {
	for _, set := range settings {
		found, err := m.ConfigGet(ctx, set.name).Result()
		value := found[set.name]
		var refused goredis.Error // managed servers forbid the question
		switch {
		case errors.As(err, &refused), err == nil && value == "":
			return append(warnings, untold), nil
		case err != nil:
			return nil, fmt.Errorf("asking Redis for its settings: %w", err)
		case value != set.safe:
			warnings = append(warnings, fmt.Sprintf("%s is %s: %s; set it to %s", set.name, value, set.risk, set.safe))
		}
	}
	there, err := attached(ctx, m)
	switch {
	case err != nil && s.replicas > 0:
		return nil, err
	case there < s.replicas:
		warnings = append(warnings, fmt.Sprintf("REDIS_WAIT is %d, but %d replicas follow the master: nothing can be saved until more do", s.replicas, there))
	case there > s.replicas:
		warnings = append(warnings, fmt.Sprintf("REDIS_WAIT is %d, but %d replicas follow the master: when it fails and one that lags takes its place, answers of which people were told that they are saved are lost, and nothing tells of it; set REDIS_WAIT and min-replicas-to-write to %[2]d", s.replicas, there))
	}
	return warnings, nil
}

var attachedLine = regexp.MustCompile(`(?m)^connected_slaves:(\d+)`)

// attached returns how many replicas the server has.
func attached(ctx context.Context, m goredis.Cmdable) (int, error) {
	text, err := m.Info(ctx, "replication").Result()
	if err != nil {
		return 0, fmt.Errorf("asking Redis for its replicas: %w", err)
	}
	found := attachedLine.FindStringSubmatch(text)
	if found == nil {
		return 0, nil
	}
	return strconv.Atoi(found[1])
}
