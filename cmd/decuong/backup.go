package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"

	"decuong/bot"
	"decuong/bot/backup"
)

// carry does what is to be done with a store and a file.
func carry(ctx context.Context, do func(context.Context, carrying, io.Writer) error, path string, getenv func(string) string, stdout, stderr io.Writer) error {
	s, err := readSettings(getenv)
	if err != nil {
		return err
	}
	return do(ctx, carrying{s, path, slog.New(slog.NewTextHandler(stderr, nil))}, stdout)
}

// A carrying is a store and a file between which everything is carried.
type carrying struct {
	settings
	path string
	log  *slog.Logger
}

// backUp writes all that the store holds to the file, of which nothing is seen
// before it is whole. The bot is to be stopped meanwhile.
func backUp(ctx context.Context, c carrying, stdout io.Writer) error {
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	var receipt backup.Receipt
	err = writeWhole(c.path, 0o600, func(file io.Writer) (err error) {
		receipt, err = backup.Write(ctx, file, store, c.keys)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %v\n", c.path, receipt)
	return nil
}

// restore puts what is in the file into the store, which must be empty.
func restore(ctx context.Context, c carrying, stdout io.Writer) error {
	file, err := os.Open(c.path)
	if err != nil {
		return fmt.Errorf("restoring backup: %w", err)
	}
	defer file.Close()
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	receipt, err := backup.Restore(ctx, file, store, c.keys)
	if closing := store.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	if c.keys != nil { // what the key does not open is found out now
		opened, err := openStore(ctx, c.settings, c.log)
		if err != nil {
			return fmt.Errorf("the store is restored, but cannot be used: %w", err)
		}
		opened.Close()
	}
	fmt.Fprintf(stdout, "%s: restored %v\n", c.path, receipt)
	return nil
}

// open opens the store as it is, sealed or not: what is sealed is carried
// sealed, so that no key is needed; one that is given must be right.
func (c carrying) open(ctx context.Context) (bot.Store, error) {
	if c.keys == nil {
		return openEngine(ctx, c.settings, c.log)
	}
	return openStore(ctx, c.settings, c.log)
}
