package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/prometheus"
	"decuong/bot/telegram"
	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// realStage performs plays with the whole program: a person in the sandbox,
// HTTP, the Telegram client, the bot, and a store. It can end the program and
// start it again.
type realStage struct {
	t      *testing.T
	store  func() bot.Store // opens the store; what it kept is there again
	admins []outline.AuthorID
	now    atomic.Int64
	box    *sandbox.Sandbox
	url    string
	person *sandbox.User
	group  *sandbox.Group // where the scene is set, if it is one
	people map[string]*sandbox.User
	groups map[string]*sandbox.Group
	codes  dialogtest.Codes

	catalog   []dialog.Offer
	model     *scriptedModel // nil: none
	slow      bool           // it works on something
	daily     int            // tokens of it that a person may have in a day; 0: as many as they like
	templates func() []bot.Template
	printer   bot.Printer
	log       *slog.Logger // quiet, unless somebody reads it
	watch     *prometheus.Watch

	bot  *bot.Bot
	kept bot.Store // that the program has open
	stop func()
	seen map[int64]sandbox.Transcript // by chat
}

func newRealStage(t *testing.T, store func() bot.Store, admins ...outline.AuthorID) *realStage {
	s := &realStage{
		t: t, store: store, admins: admins, log: quiet, watch: prometheus.New(),
		catalog: []dialog.Offer{{Name: "founding", Outline: outline.Founding()}},
		people:  map[string]*sandbox.User{}, groups: map[string]*sandbox.Group{}, seen: map[int64]sandbox.Transcript{},
	}
	s.now.Store(dialogtest.Opening.Unix())
	box, err := sandbox.New(sandbox.Options{Now: s.clock})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(box.Handler())
	s.box, s.url = box, server.URL
	s.person = s.someone(dialogtest.Opener)
	s.start()
	t.Cleanup(func() {
		s.stop()
		box.Close()
		server.Close()
		for _, e := range box.Errors() {
			if text := fmt.Sprint(e); !strings.Contains(text, refused) && !strings.Contains(text, restarted) {
				t.Errorf("the Bot API refused a call: %+v", e)
			}
		}
	})
	return s
}

// playModel starts the program again, with a model.
func (s *realStage) playModel() {
	s.stop()
	s.model = newScriptedModel(s.t)
	s.start()
}

// offerTables starts the program again, with an outline that has tables.
func (s *realStage) offerTables() {
	s.stop()
	s.catalog = []dialog.Offer{{Name: "tables", Outline: dialogtest.Tables()}}
	s.start()
}

func (s *realStage) drafter() bot.Drafter {
	if s.model == nil {
		return nil
	}
	return s.model.drafter(s.t, s.log)
}

func (s *realStage) clock() time.Time { return time.Unix(s.now.Load(), 0) }

// start starts the program.
func (s *realStage) start() {
	store := &worn{Store: s.store(), lost: map[string]bool{}}
	s.kept = store
	account, err := telegram.New(telegram.Settings{Token: s.box.Token(), URL: s.url, Log: s.log, Now: s.clock, Watch: s.watch})
	if err != nil {
		s.t.Fatal(err)
	}
	s.bot = bot.New(bot.Settings{
		Store: store, Messenger: account, Admins: s.admins, Log: s.log, Now: s.clock, Watch: s.watch,
		Catalog: func() []dialog.Offer { return s.catalog }, Drafter: s.drafter(), Daily: s.daily,
		Templates: s.templates, Printer: s.printer,
	})
	if err := s.bot.Resend(s.t.Context(), true); err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	polled := make(chan struct{})
	go func() { account.Poll(ctx, s.bot); close(polled) }()
	s.stop = func() {
		cancel()
		<-polled
		patience, end := context.WithCancel(context.Background())
		if s.slow { // what a model takes long for is not waited for
			end()
		}
		s.bot.Stop(patience)
		end()
		account.Close()
		store.Close()
	}
}

var quiet = slog.New(slog.DiscardHandler)

// refused marks the answer that a play orders with "(không gửi được văn bản)".
const refused = "Bad Request: not in this play"

// restarted marks the answer to the poll that the program left behind when it
// was started again.
const restarted = "409 Conflict"

// simplified is how often a refused message is tried: as it is, without dress,
// without buttons.
const simplified = 3
