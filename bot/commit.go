package bot

import (
	"fmt"
	"strings"

	"decuong/bot/internal/past"
	"decuong/outline"
)

// Check returns an error when no store could give the commit back as it is, or
// make it in one step: a field without a name, or with a space in it, a record
// for no report, or a report of another shard where it must be of the chat's.
func (c Commit) Check() error {
	for _, f := range c.Next {
		if err := checkField(f); err != nil {
			return err
		}
	}
	for _, r := range c.Records {
		if err := checkField(r.Field); err != nil {
			return err
		}
		if err := checkReport(r.Report); err != nil {
			return err
		}
	}
	for _, id := range c.Drop {
		if err := c.checkOwn(id); err != nil {
			return err
		}
	}
	if c.Seen == "" {
		return nil
	}
	return c.checkOwn(c.Seen)
}

func (c Commit) checkOwn(id outline.ReportID) error {
	if ShardOfReport(id) != ShardOf(c.Chat) {
		return fmt.Errorf("%q is no report of this chat's shard", id)
	}
	return nil
}

// markLen is the length of a mark: of two commits upon the same revision, one in
// 2⁶⁰ has the other's.
const markLen = 12

// markOf returns the mark that a commit leaves, of its name, which is random
// (rand.Text) and longer.
func markOf(name string) string { return name[:markLen] }

// hold makes every record of a report that the turn saw hold for what it saw:
// where somebody else has written meanwhile, the turn is taken again and
// decides, and says, what is so by then. What was recalled may be old, so that
// all of it must be so still. So what a record replaces is known, and of that
// the history need keep no more than what is not in the new value.
func (c *Commit) hold(at loaded) {
	switch r := at.view.Report; {
	case r == nil:
	case at.recalled:
		c.Seen, c.Ver = r.ID, r.Ver
		c.lessen(r.ID, at.snapshot)
	default:
		c.holdOf(r.ID, at.snapshot.Index)
		c.lessen(r.ID, at.snapshot)
	}
	if at.view.Other != nil {
		c.holdOf(at.view.Other.ID, at.beside)
	}
}

func (c *Commit) holdOf(report outline.ReportID, index []IndexEntry) {
	written := map[string]int64{}
	for i := range c.Records {
		r := &c.Records[i]
		if r.Report != report {
			continue
		}
		if r.Base == AnyRev {
			r.Base = revOf(index, r.Field) + written[r.Field]
		}
		written[r.Field]++
	}
}

// lessen has the history keep in part what the records of the report replace,
// where that was loaded.
func (c *Commit) lessen(report outline.ReportID, from Snapshot) {
	written := map[string][]byte{}
	for i := range c.Records {
		r := &c.Records[i]
		if r.Report != report {
			continue
		}
		before, again := written[r.Field]
		if !again {
			before, r.Tag = from.Values[r.Field], from.Tags[r.Field]
		}
		if !past.Whole(r.Base + 1) {
			r.Back = past.Back(before, r.Value)
		}
		written[r.Field] = r.Value
	}
}

// revOf returns the revision that the field had when the index was loaded.
func revOf(index []IndexEntry, field string) int64 {
	for _, e := range index {
		if e.Field == field {
			return e.Rev
		}
	}
	return 0
}

func checkField(name string) error {
	if name == "" || strings.Contains(name, " ") {
		return fmt.Errorf("%q cannot name a field", name)
	}
	return nil
}

func checkReport(id outline.ReportID) error {
	if ShardOfReport(id) == "" {
		return fmt.Errorf("%q cannot name a report", id)
	}
	return nil
}
