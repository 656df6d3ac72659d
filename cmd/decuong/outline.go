package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"decuong/bot"
	"decuong/bot/office"
	"decuong/outline"
	"decuong/outline/upload"
)

// printOutline prints the outline in a file, a section a line, and what a
// person should know of how it was read on stderr; with -lint instead what a
// person should mend in the file, by the numbers of its lines or paragraphs.
func printOutline(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("decuong outline", flag.ContinueOnError)
	flags.SetOutput(stderr)
	lint := flags.Bool("lint", false, "print what a person should mend")
	if err := flags.Parse(args); err != nil {
		return asked(err)
	}
	if flags.NArg() != 1 {
		return errors.New(usage)
	}
	path := flags.Arg(0)
	c, err := readFile(path)
	if err != nil {
		return err
	}
	o, remarks, err := outlineIn(path, c)
	if err != nil {
		return err
	}
	if *lint {
		printRemarks(stdout, path, outline.Lint(o, remarks))
		printUnread(stdout, path, c.Unread)
		return nil
	}
	printRemarks(stderr, path, remarks)
	printUnread(stderr, path, c.Unread)
	_, err = io.WriteString(stdout, o.Format())
	return err
}

func printRemarks(w io.Writer, path string, remarks []outline.Remark) {
	for _, r := range remarks {
		fmt.Fprintf(w, "%s:%s\n", path, r)
	}
}

// printUnread says what a file holds that nobody will see.
func printUnread(w io.Writer, path string, u upload.Unread) {
	for _, n := range []struct {
		count int
		what  string
	}{
		{u.Comments, "comments"}, {u.Deleted, "deleted stretches of tracked changes"}, {u.Hidden, "stretches of hidden text"},
		{u.Pictures, "pictures and other objects"}, {u.Sheets, "hidden sheets"},
	} {
		if n.count > 0 {
			fmt.Fprintf(w, "%s: not read: %s (%d)\n", path, n.what, n.count)
		}
	}
}

// readOutline reads the outline in a file of any format that holds one.
func readOutline(path string) (*outline.Outline, error) {
	c, err := readFile(path)
	if err != nil {
		return nil, err
	}
	o, _, err := outlineIn(path, c)
	return o, err
}

// outlineIn returns the outline in what a file holds.
func outlineIn(path string, c *upload.Content) (*outline.Outline, []outline.Remark, error) {
	o, remarks, err := upload.Outline(c)
	if err != nil {
		return nil, nil, fmt.Errorf("reading outline %s: %w", path, err)
	}
	return o, remarks, nil
}

func readFile(path string) (*upload.Content, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading outline: %w", err)
	}
	c, words, err := bot.Read(context.Background(), office.FindReader(), path, file)
	if err == nil {
		err = unmarked(append(words, wordsOf(c)...))
	}
	if err != nil {
		return nil, fmt.Errorf("reading outline %s: %w", path, err)
	}
	return c, nil
}
