package redis

import (
	"context"
	"fmt"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/outline"
)

func (s *Store) dumpReport(ctx context.Context, key string, id outline.ReportID, put func(bot.Piece) error) error {
	snap, err := s.loadReport(ctx, id, bot.Want{All: true})
	if err != nil {
		return fmt.Errorf("loading report %s: %w", id, err)
	}
	if err := put(bot.Piece{Report: &bot.ReportPiece{Report: id, Ver: snap.Ver}}); err != nil {
		return err
	}
	for _, e := range snap.Index {
		p := bot.FieldPiece{Report: id, Field: e.Field, Rev: e.Rev, Summary: []byte(e.Summary), Value: snap.Values[e.Field]}
		if err := put(bot.Piece{Field: &p}); err != nil {
			return err
		}
	}
	if err := s.dumpHistory(ctx, key+historyPart, id, put); err != nil {
		return fmt.Errorf("loading history of report %s: %w", id, err)
	}
	return nil
}

func (s *Store) dumpHistory(ctx context.Context, key string, id outline.ReportID, put func(bot.Piece) error) error {
	ver, place := int64(0), 0
	return s.eachLine(ctx, key, func(line goredis.XMessage) error {
		r, err := replaced(line)
		if err != nil {
			return fmt.Errorf("line %s: %w", line.ID, err)
		}
		if place++; r.Ver != ver {
			ver, place = r.Ver, 0
		}
		return put(bot.Piece{Past: &bot.PastPiece{
			Report: id, Ver: ver, Place: place, Field: r.Field, Rev: r.Rev, Old: r.Old, Back: r.Back,
			Author: r.Author, Step: r.Step, Event: r.Event, At: r.At.UnixMilli(),
		}})
	})
}

// linesAtOnce is how many lines of a stream are read in one step.
const linesAtOnce = 256

// eachLine calls f with the lines of a stream, oldest first.
func (s *Store) eachLine(ctx context.Context, key string, f func(goredis.XMessage) error) error {
	for from := "-"; ; {
		lines, err := s.client.XRangeN(ctx, key, from, "+", linesAtOnce).Result()
		if err != nil {
			return err
		}
		for _, line := range lines {
			if err := f(line); err != nil {
				return err
			}
		}
		if len(lines) < linesAtOnce {
			return nil
		}
		from = "(" + lines[len(lines)-1].ID
	}
}
