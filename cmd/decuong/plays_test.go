package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/dialog/dialogtest"
)

// TestPlays performs the dialog's plays with the whole program, on every
// store: what people see is the same.
func TestPlays(t *testing.T) {
	files, err := filepath.Glob("../../dialog/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no plays: %v", err)
	}
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, file := range files {
				t.Run(filepath.Base(file), func(t *testing.T) { perform(t, file, open(t)) })
			}
		})
	}
}

func perform(t *testing.T, file string, store func() bot.Store) {
	written, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	play, err := dialogtest.Parse(string(written))
	if err != nil {
		t.Fatal(err)
	}
	stage := newRealStage(t, store)
	stage.prepare(play)
	played, err := play.Perform(stage)
	if err != nil {
		t.Fatalf("%v, after\n%s", err, played)
	}
	if diff := cmp.Diff(string(written), played.String()); diff != "" {
		t.Errorf("(-written +played)\n%s", diff)
	}
}

// prepare sets the stage for a play.
func (s *realStage) prepare(play dialogtest.Play) {
	if play.HasTables() {
		s.offerTables()
	}
	if play.HasModel() {
		s.playModel()
	}
}

// stores are the stores that plays are performed on, each empty at first.
var stores = map[string]func(*testing.T) func() bot.Store{
	"bolt": func(t *testing.T) func() bot.Store {
		path := filepath.Join(t.TempDir(), "decuong.db")
		return func() bot.Store { return must(bolt.Open(path))(t) }
	},
	"redis": func(t *testing.T) func() bot.Store {
		url := redistest.Start(t).URL
		return func() bot.Store { return must(redis.Open(t.Context(), url))(t) }
	},
}

func must[S bot.Store](store S, err error) func(*testing.T) bot.Store {
	return func(t *testing.T) bot.Store {
		if err != nil {
			t.Fatal(err)
		}
		return store
	}
}
