package redis

import (
	"strconv"
	"strings"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// values reads the version and the fields of the reply to a load of want.
func (r reply) values(snap *bot.Snapshot, want bot.Want) error {
	list, ok := r[values].([]any)
	switch {
	case !ok: // no report here
		return nil
	case want.All:
		if err := pairs(list, func(name, value string) error { return set(snap, name, value) }); err != nil {
			return err
		}
		for _, e := range snap.Index {
			if _, here := snap.Values[e.Field]; !here {
				setTag(snap, e.Field, noValue)
			}
		}
		return nil
	}
	names := r.names(want)
	if len(list) != 1+len(names) {
		return errUnexpected
	}
	snap.Values = make(map[string][]byte, len(names))
	if err := setAny(snap, "", list[0]); err != nil {
		return err
	}
	for i, name := range names {
		if err := setAny(snap, name, list[1+i]); err != nil {
			return err
		}
	}
	return nil
}

// names returns the fields that were asked for, by the session and by want.
func (r reply) names(want bot.Want) []string {
	return append(strings.Fields(r.text(next)), want.Fields...)
}

// setAny sets a field to a value of a reply, which is nil for one that is not
// there.
func setAny(snap *bot.Snapshot, field string, value any) error {
	if value == nil {
		if field != "" {
			setTag(snap, field, noValue)
		}
		return nil
	}
	text, ok := value.(string)
	if !ok {
		return errUnexpected
	}
	return set(snap, field, text)
}

// set sets a field of the snapshot; the version goes by the empty name.
func set(snap *bot.Snapshot, field, value string) (err error) {
	if field == "" {
		snap.Ver, err = strconv.ParseInt(value, 10, 64)
		return err
	}
	if snap.Values == nil {
		snap.Values = map[string][]byte{}
	}
	setTag(snap, field, tag(value))
	snap.Values[field], err = pack.Open(value)
	return err
}

func setTag(snap *bot.Snapshot, field, tag string) {
	if snap.Tags == nil {
		snap.Tags = map[string]string{}
	}
	snap.Tags[field] = tag
}

// noValue is the tag of a field that has no value, which commit.lua knows too. No
// packed value is it, nor ends with it where its end is the tag.
const noValue = "none"

// tagLen is how much of the end of a long value is its tag. What is compressed
// ends with the checksum of all of it, what is sealed with one that cannot be
// forged. Short values, which end with what people wrote, are their own tags.
const tagLen = 16

// tag returns what a packed value ends with and no other value of the field.
func tag(packed string) string {
	if pack.Checked(packed) {
		return packed[len(packed)-tagLen:]
	}
	return packed
}

func readShelf(list any) (map[outline.ReportID][]byte, error) {
	flat, ok := list.([]any)
	if !ok {
		return nil, errUnexpected
	}
	lines := make(map[outline.ReportID][]byte, len(flat)/2)
	return lines, pairs(flat, func(report, line string) (err error) {
		lines[outline.ReportID(report)], err = pack.Open(line)
		return err
	})
}

// pairs calls f with each name and value of a flat list.
func pairs(list []any, f func(name, value string) error) error {
	for i := 0; i+1 < len(list); i += 2 {
		name, ok := list[i].(string)
		value, ok2 := list[i+1].(string)
		if !ok || !ok2 {
			return errUnexpected
		}
		if err := f(name, value); err != nil {
			return err
		}
	}
	return nil
}
