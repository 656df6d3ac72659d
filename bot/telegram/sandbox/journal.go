package sandbox

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A journal is a file of records, one a line. A crash can lose no record that
// append returned from, and can leave half a line at the end, which is cut off
// at the next start. The file is written anew at every start, so that it does
// not grow for ever.
type journal struct{ f *os.File }

func (j *journal) append(r record) error {
	if _, err := j.f.Write(append(mustJSON(r), '\n')); err != nil {
		return fmt.Errorf("writing sandbox state: %w", err)
	}
	if err := j.f.Sync(); err != nil {
		return fmt.Errorf("writing sandbox state: %w", err)
	}
	return nil
}

// openJournal loads the state file and begins a new one with what it holds.
func (s *Sandbox) openJournal() error {
	if s.opts.StateFile == "" {
		return nil
	}
	if err := s.load(); err != nil {
		return err
	}
	tmp := s.opts.StateFile + ".new"
	if err := s.writeAll(tmp); err != nil {
		return err
	}
	if err := os.Rename(tmp, s.opts.StateFile); err != nil {
		return err
	}
	syncDir(filepath.Dir(s.opts.StateFile))
	f, err := os.OpenFile(s.opts.StateFile, os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	s.journal = &journal{f: f}
	return nil
}

// load applies all whole lines of the state file.
func (s *Sandbox) load() error {
	f, err := os.Open(s.opts.StateFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	for line := 1; ; line++ {
		raw, err := r.ReadBytes('\n')
		if err == io.EOF {
			return nil // what has no end of line was not written wholly
		}
		if err != nil {
			return err
		}
		var rec record
		if err := json.Unmarshal(bytes.TrimSpace(raw), &rec); err != nil {
			return fmt.Errorf("%s: line %d: %w", s.opts.StateFile, line, err)
		}
		s.state.apply(rec)
	}
}

// writeAll writes the whole state as records.
func (s *Sandbox) writeAll(name string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	for _, r := range s.state.records() {
		w.Write(mustJSON(r))
		w.WriteByte('\n')
	}
	return errors.Join(w.Flush(), f.Sync())
}

// records returns the changes that make the state out of nothing.
func (st *state) records() []record {
	all := []record{{Profile: &st.profile, Next: st.nextUpdate}}
	for _, f := range st.files {
		all = append(all, record{File: f})
	}
	for _, c := range st.chats {
		all = append(all, record{Chat: &c.chatRecord})
		for _, e := range c.entries {
			all = append(all, record{Entry: e})
		}
	}
	for _, u := range st.updates {
		all = append(all, record{Update: u})
	}
	for _, q := range st.queries {
		all = append(all, record{Query: q})
	}
	return all
}

func (s *Sandbox) closeJournal() error {
	if s.journal == nil {
		return nil
	}
	return s.journal.f.Close()
}

// syncDir makes a rename last. Not every platform can; it is a bonus.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
