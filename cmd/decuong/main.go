package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := command(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "decuong:", err)
		os.Exit(1)
	}
}

const usage = `usage:
  decuong                 run the bot
  decuong outline [-lint] FILE
                          print the outline in FILE as the bot understands it,
                          or what a person should mend in it
  decuong compile -answers FILE [-outline FILE] [-form NAME] [-template FILE] -o FILE
                          make the document without a chat
  decuong template [-form NAME] -o FILE
                          save a built-in form as a Word template
  decuong backup -o FILE  write all that the store holds to FILE
  decuong restore FILE    put what is in FILE into the store, which must be empty`

// command runs what the arguments ask for.
func command(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	switch {
	case len(args) == 0:
		s, err := readSettings(getenv)
		if err != nil {
			return err
		}
		return run(ctx, s, slog.New(slog.NewTextHandler(stderr, nil)), stdout)
	case args[0] == "compile":
		return compile(args[1:], stdout, stderr)
	case args[0] == "template":
		return saveTemplate(args[1:], stdout, stderr)
	case args[0] == "backup" && len(args) == 3 && args[1] == "-o":
		return carry(ctx, backUp, args[2], getenv, stdout, stderr)
	case args[0] == "restore" && len(args) == 2:
		return carry(ctx, restore, args[1], getenv, stdout, stderr)
	case args[0] == "outline":
		return printOutline(args[1:], stdout, stderr)
	}
	return errors.New(usage)
}
