package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/bot"
	"decuong/bot/redis"
	"decuong/bot/seal"
	"decuong/dialog/dialogtest"
	"decuong/outline/classified"
)

// A witness keeps all that the program lets an operator see.
type witness struct {
	mu   sync.Mutex
	seen bytes.Buffer
}

func (w *witness) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.Write(p)
}

func (w *witness) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.String()
}

// log returns a logger that leaves nothing out.
func (w *witness) log() *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: slog.LevelDebug}))
}

// watching returns a witness of a stage: of its logs, those of libraries, and
// in the end its metrics.
func watching(t *testing.T, s *realStage) *witness {
	w := &witness{}
	log.SetOutput(w)
	redis.Log(w.log())(nil)
	t.Cleanup(func() { log.SetOutput(os.Stderr); redis.Log(quiet)(nil) })
	s.stop()
	s.log = w.log()
	s.start()
	return w
}

// metrics adds what an operator's monitor gets.
func (w *witness) metrics(s *realStage) {
	r := httptest.NewRecorder()
	s.watch.ServeHTTP(r, httptest.NewRequest("GET", "/metrics", nil))
	w.Write(r.Body.Bytes())
}

// plays returns the plays of the dialog by their names.
func plays(t *testing.T) map[string]dialogtest.Play {
	t.Helper()
	files, err := filepath.Glob("../../dialog/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no plays: %v", err)
	}
	all := map[string]dialogtest.Play{}
	for _, file := range files {
		written, err := os.ReadFile(file)
		if err == nil {
			all[filepath.Base(file)], err = dialogtest.Parse(string(written))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestNobodysWords performs every play on sealed stores, and looks for what
// people and the model said in all that an operator sees and in the bytes of
// the store.
func TestNobodysWords(t *testing.T) {
	for kind, place := range rawStores {
		t.Run(kind, func(t *testing.T) {
			for name, play := range plays(t) {
				t.Run(name, func(t *testing.T) {
					open, read := place(t)
					stage := newRealStage(t, func() bot.Store { return sealed(t, open()) })
					w := watching(t, stage)
					stage.prepare(play)
					played, err := play.Perform(stage)
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(play.String(), played.String()); diff != "" {
						t.Errorf("(-written +played)\n%s", diff)
					}
					stage.stop()
					stage.stop = func() {}
					w.metrics(stage)
					holdsNoWords(t, "what an operator sees", w.String(), play)
					holdsNoWords(t, "the store", string(read()), play)
					if tells(w.String(), stage.box.Token()) || !strings.Contains(w.String(), "msg=turn") {
						t.Error("the token is told, or nothing is")
					}
				})
			}
		})
	}
}

// sealed opens the store with a master key.
func sealed(t *testing.T, store bot.Store) bot.Store {
	k, err := seal.ParseKeys(oneKey)
	if err != nil {
		t.Fatal(err)
	}
	s, err := seal.Over(t.Context(), store, k)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestRefusedWordsAreNotKept looks for what was refused as a state secret in a
// store that is not sealed.
func TestRefusedWordsAreNotKept(t *testing.T) {
	play := plays(t)["secret.txt"]
	var refused, others dialogtest.Play
	for _, l := range play.Lines {
		if _, secret := classified.Find(l.Text); secret && l.Who == "user" {
			refused.Lines = append(refused.Lines, l)
		} else {
			others.Lines = append(others.Lines, l)
		}
	}
	if len(refused.Lines) == 0 {
		t.Fatal("nothing in the play is refused")
	}
	for kind, place := range rawStores {
		t.Run(kind, func(t *testing.T) {
			open, read := place(t)
			stage := newRealStage(t, open)
			if _, err := play.Perform(stage); err != nil {
				t.Fatal(err)
			}
			stage.stop()
			stage.stop = func() {}
			known := others.String()
			for _, words := range spoken(refused) {
				if !strings.Contains(known, words) && tells(string(read()), words) {
					t.Errorf("the store holds %q", words)
				}
			}
		})
	}
}

// TestTroubleTellsNoWords performs a play on a store that fails now and then,
// with an error that holds nothing, and once falls over with somebody's words.
func TestTroubleTellsNoWords(t *testing.T) {
	play := plays(t)["burst.txt"]
	open, _ := rawStores["bolt"](t)
	trouble := &unsteady{}
	stage := newRealStage(t, func() bot.Store { trouble.Store = open(); return trouble })
	w := watching(t, stage)
	if _, err := play.Perform(stage); err != nil {
		t.Logf("the play ended early: %v", err) // what was buried has no answer
	}
	stage.stop()
	stage.stop = func() {}
	holdsNoWords(t, "what an operator sees", w.String(), play)
	for _, sign := range []string{"level=ERROR", "level=WARN", errUnsteady.Error(), "panic"} {
		if !strings.Contains(w.String(), sign) {
			t.Errorf("there was no trouble of the kind %q", sign)
		}
	}
}

// An unsteady store fails now and then, before or after it did what it was
// asked to.
type unsteady struct {
	bot.Store
	commits atomic.Int64
}

var errUnsteady = errors.New("the disk is tired")

func (u *unsteady) Commit(ctx context.Context, c bot.Commit) error {
	switch u.commits.Add(1) {
	case 2:
		return errUnsteady
	case 4:
		return errors.Join(u.Store.Commit(ctx, c), errUnsteady)
	case 6:
		panic(fmt.Sprintf("%s %v", c.Session, c))
	}
	return u.Store.Commit(ctx, c)
}

// holdsNoWords fails if the text holds what people or the model said.
func holdsNoWords(t *testing.T, what, text string, play dialogtest.Play) {
	t.Helper()
	for _, words := range spoken(play) {
		if tells(text, words) {
			t.Errorf("%s holds %q", what, words)
		}
	}
}

// tells reports whether the text holds the words, plainly or as Go or JSON
// quote them.
func tells(text, words string) bool {
	ascii := fmt.Sprintf("%+q", words)
	return strings.Contains(text, words) || strings.Contains(text, ascii[1:len(ascii)-1])
}
