package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"decuong/bot"
	"decuong/bot/office"
	"decuong/bot/prometheus"
	"decuong/bot/telegram"
	"decuong/dialog"
)

// A stop takes ten seconds at most, after which containers are killed: turns
// and then sending may go on for so long, and as long again is left for a store
// that is slow. What is not sent by then is sent by the next run, or by another
// replica.
const (
	turnsTime = 3 * time.Second
	sendTime  = 3 * time.Second
)

// run runs the bot until ctx ends.
func run(ctx context.Context, s settings, log *slog.Logger, stdout io.Writer) error {
	tuneCollector()
	if len(s.admins) == 0 {
		log.Info("no ADMINS: the bot is open to everyone, each to their own reports")
	}
	outlines := outlinesIn(s.outlinesDir, log).opened(ctx)
	templates := templatesIn(s.templates, log).opened(ctx)
	front, err := openFront(s.listen)
	if err != nil {
		return err
	}
	defer front.close()
	store, err := front.awaitStore(ctx, s, log)
	if err != nil {
		return err
	}
	defer store.Close()
	if s.token == "" {
		if err := front.openSandbox(&s, log); err != nil {
			return err
		}
	}
	front.announce(stdout)
	id, _, _ := strings.Cut(s.token, ":")
	if err := await(ctx, log, func() error { return bot.Claim(ctx, store, id) }); err != nil {
		return err
	}
	watch, now := prometheus.New(), clockOf(ctx, store, log)
	account, err := telegram.New(telegram.Settings{Token: s.token, URL: s.apiURL, Rate: s.rate, Log: log, Watch: watch, Now: now})
	if err != nil {
		return fmt.Errorf("opening the account: %w", err)
	}
	defer account.Close()
	model, err := openModel(s.model, log)
	if err != nil {
		return err
	}
	b := bot.New(bot.Settings{
		Store: store, Messenger: account, Catalog: catalog(outlines), Templates: templates.all,
		Drafter: model, Private: s.model.Private, Daily: s.daily, Printer: openPrinter(log), Converter: office.FindReader(),
		Unpaced: s.rate == 0, Admins: s.admins, Log: log, Watch: watch, Now: now,
	})
	watch.Outbox(b.Backlog)
	front.mux.Handle("GET /metrics", watch)
	front.health.amiss("outlines", outlines.amiss)
	front.health.amiss("templates", templates.amiss)
	front.health.watch(outsideParts(account, model)...)
	join(ctx, s.alone(), b, store, account, log)
	return serve(ctx, b, func(ctx context.Context) error {
		go account.Register(ctx, menu(), dialog.AboutBot, dialog.AboutBotShort)
		return front.receive(ctx, s.webhook, account, b)
	}, log)
}

// join has the process take its place on the store: alone, it says at once what
// the last run left unsent; among replicas, it keeps to its part of what
// Telegram allows.
func join(ctx context.Context, alone bool, b *bot.Bot, store bot.Store, account *telegram.Account, log *slog.Logger) {
	if !alone {
		go share(ctx, store, account, log)
		return
	}
	if err := b.Resend(ctx, true); err != nil {
		log.Warn("outbox not read at start, trying again later", "error", err)
	}
}

// serve keeps the outbox while updates are received, and stops the bot when
// that ends.
func serve(ctx context.Context, b *bot.Bot, receive func(context.Context) error, log *slog.Logger) error {
	keeping, cancel := context.WithCancel(ctx)
	go b.Run(keeping)
	err := receive(ctx)
	cancel()
	log.Info("stopping")
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), sendTime)
	defer cancel()
	b.Stop(stopping)
	return err
}

func menu() []telegram.Command {
	var commands []telegram.Command
	for _, c := range dialog.Commands() {
		commands = append(commands, telegram.Command{Name: c.Name, Description: c.Description})
	}
	return commands
}
