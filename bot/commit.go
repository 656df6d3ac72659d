package bot

import (
	"fmt"
	"strings"
)

// Check returns an error when no store could give the commit back as it is: a
// field without a name, or with a space in it, or a record for no report.
func (c Commit) Check() error {
	for _, f := range c.Next {
		if f == "" || strings.Contains(f, " ") {
			return fmt.Errorf("%q cannot name a field", f)
		}
	}
	for _, r := range c.Records {
		if r.Field == "" || strings.Contains(r.Field, " ") {
			return fmt.Errorf("%q cannot name a field", r.Field)
		}
		if ShardOfReport(r.Report) == "" {
			return fmt.Errorf("%q cannot name a report", r.Report)
		}
	}
	for _, id := range c.Drop {
		if ShardOfReport(id) != ShardOf(c.Chat) {
			return fmt.Errorf("%q is no report of this chat's shard", id)
		}
	}
	return nil
}
