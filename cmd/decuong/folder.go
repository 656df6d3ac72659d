package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"decuong/bot/panics"
	"decuong/outline/upload"
)

// A folder is one that an operator fills while the bot runs: its files are read
// at start, and those that changed again soon after. It is asked every few
// seconds rather than watched, since files on a share tell nobody that they
// changed. A file that cannot be used is named in the log and by [folder.amiss],
// and ends nothing; where an earlier state of it could be used, that is kept, so
// that a copy under way takes nothing from people.
type folder[T any] struct {
	path    string // "" for no folder
	setting string // that names it
	endings []string
	read    func(path string) (T, error)
	log     *slog.Logger

	looking sync.Mutex // one look at a time; only a look writes files

	mu    sync.RWMutex
	files map[string]*kept[T] // by name
	err   error               // of the folder itself
}

// A kept file is one as it was read last.
type kept[T any] struct {
	size    int64
	changed time.Time
	content T
	usable  bool  // content is there
	err     error // of the last reading
}

// opened returns the folder once it was looked at, which goes on until ctx ends.
func (f *folder[T]) opened(ctx context.Context) *folder[T] {
	f.look()
	go f.watch(ctx)
	return f
}

// look reads what changed since the last look. Nobody who asks for what was
// read waits meanwhile: a share may be slow, or not answer at all.
func (f *folder[T]) look() {
	if f.path == "" {
		return
	}
	f.looking.Lock()
	defer f.looking.Unlock()
	entries, err := os.ReadDir(f.path)
	found := map[string]*kept[T]{}
	for _, e := range entries {
		if info, err := os.Stat(filepath.Join(f.path, e.Name())); err == nil && info.Mode().IsRegular() && f.takes(e.Name()) {
			found[e.Name()] = f.reread(e.Name(), info)
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil {
		f.failed(err)
		return
	}
	f.err, f.files = nil, found
}

// failed keeps what was read of a folder that cannot be read now.
func (f *folder[T]) failed(err error) {
	if f.err == nil {
		f.log.Warn("folder not read", "setting", f.setting, "error", err)
	}
	f.err = err
}

// takes reports whether the file is meant, and not Word's mark that one is
// open, or something hidden.
func (f *folder[T]) takes(name string) bool {
	return slices.Contains(f.endings, strings.ToLower(filepath.Ext(name))) && !strings.HasPrefix(name, "~$") && !strings.HasPrefix(name, ".")
}

// reread returns the file as it is now, which costs nothing where it is as it
// was.
func (f *folder[T]) reread(name string, info os.FileInfo) *kept[T] {
	before := f.files[name]
	if before != nil && before.size == info.Size() && before.changed.Equal(info.ModTime()) {
		return before
	}
	now := &kept[T]{size: info.Size(), changed: info.ModTime()}
	path := filepath.Join(f.path, name)
	now.err = errTooLarge
	if info.Size() <= upload.MaxFile {
		now.err = panics.Caught(func() (err error) { now.content, err = f.read(path); return err })
	}
	if now.err == nil {
		now.usable = true
		f.log.Info("file read", "setting", f.setting, "file", path)
		return now
	}
	if before != nil {
		now.content, now.usable = before.content, before.usable
	}
	f.log.Warn("file cannot be used", "setting", f.setting, "file", path, "earlier", now.usable, "error", now.err, "stack", panics.Stack(now.err))
	return now
}

// errTooLarge: the file is larger than any that somebody may send, and is not
// read to see what it is.
var errTooLarge = fmt.Errorf("the file has more than %d MB", upload.MaxFile>>20)

// all returns what can be used, by the names of the files.
func (f *folder[T]) all() []T {
	f.mu.RLock()
	defer f.mu.RUnlock()
	var all []T
	for _, name := range f.names() {
		if k := f.files[name]; k.usable {
			all = append(all, k.content)
		}
	}
	return all
}

// amiss tells an operator what cannot be used, and why.
func (f *folder[T]) amiss() []string {
	f.mu.RLock()
	defer f.mu.RUnlock()
	var all []string
	if f.err != nil {
		all = append(all, f.err.Error())
	}
	for _, name := range f.names() {
		if err := f.files[name].err; err != nil {
			all = append(all, fmt.Sprintf("%s: %v", name, err))
		}
	}
	return all
}

func (f *folder[T]) names() []string {
	var names []string
	for name := range f.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// lookEvery is how often a folder is looked at.
const lookEvery = 5 * time.Second

// watch looks at the folder until ctx ends.
func (f *folder[T]) watch(ctx context.Context) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for f.path != "" {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			f.look()
		}
	}
}
