package seal

import (
	"fmt"
	"strings"

	"decuong/bot"
	"decuong/outline"
)

// openIndex opens the summaries of a report's index, all into one piece of
// memory: there may be hundreds, each of a few bytes.
func (k *key) openIndex(id outline.ReportID, index []bot.IndexEntry) error {
	var texts strings.Builder
	var stored, bound, text []byte
	ends := make([]int, len(index))
	for i, e := range index {
		if !sealed(e.Summary, formValue) {
			texts.WriteString(e.Summary)
			ends[i] = texts.Len()
			continue
		}
		err := ErrKeyMissing
		if k != nil {
			stored, bound = append(stored[:0], e.Summary[1:]...), summaryOf(id, e.Field).bound(bound[:0])
			if text, err = k.aead.Open(text[:0], nil, stored, bound); err != nil {
				err = ErrTampered
			}
		}
		if err != nil {
			return fmt.Errorf("opening report %s: summary of %s: %w", id, e.Field, err)
		}
		texts.Write(text)
		ends[i] = texts.Len()
	}
	all, begin := texts.String(), 0
	for i, end := range ends {
		index[i].Summary, begin = all[begin:end], end
	}
	return nil
}
