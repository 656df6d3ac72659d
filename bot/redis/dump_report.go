package redis

import (
	"context"
	"fmt"
	"strings"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/outline"
)

// dumpReport gives a report as of one moment, for its history is read from what
// its fields hold: of a store that is not at rest too, every report is whole.
func (s *Store) dumpReport(ctx context.Context, key string, id outline.ReportID, put func(bot.Piece) error) error {
	pipe := s.client.TxPipeline()
	fields, index := pipe.HGetAll(ctx, key), pipe.HVals(ctx, key+indexPart)
	lines := pipe.XRange(ctx, key+historyPart, "-", "+")
	if _, err := pipe.Exec(ctx); err != nil {
		return fmt.Errorf("loading report %s: %w", id, err)
	}
	if len(fields.Val()) == 0 { // deleted meanwhile
		return nil
	}
	var snap bot.Snapshot
	for field, value := range fields.Val() {
		if err := set(&snap, field, value); err != nil {
			return fmt.Errorf("loading report %s: field %s: %w", id, field, err)
		}
	}
	var err error
	if snap.Index, err = readIndex(strings.Join(index.Val(), "")); err != nil {
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
	if err := dumpHistory(lines.Val(), id, put); err != nil {
		return fmt.Errorf("loading history of report %s: %w", id, err)
	}
	return nil
}

func dumpHistory(lines []goredis.XMessage, id outline.ReportID, put func(bot.Piece) error) error {
	ver, place := int64(0), 0
	for _, line := range lines {
		r, err := replaced(line)
		if err != nil {
			return fmt.Errorf("line %s: %w", line.ID, err)
		}
		if place++; r.Ver != ver {
			ver, place = r.Ver, 0
		}
		err = put(bot.Piece{Past: &bot.PastPiece{
			Report: id, Ver: ver, Place: place, Field: r.Field, Rev: r.Rev, Old: r.Old, Back: r.Back,
			Author: r.Author, Step: r.Step, Event: r.Event, At: r.At.UnixMilli(),
		}})
		if err != nil {
			return err
		}
	}
	return nil
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
