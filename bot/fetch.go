package bot

import (
	"context"
	"errors"
	"log/slog"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/upload"
)

// unread tells why a file was refused in the dialog's words.
var unread = map[upload.Kind]dialog.Unread{
	upload.Empty: dialog.UnreadEmpty, upload.TooLarge: dialog.UnreadLarge, upload.Convertible: dialog.UnreadOldFormat,
	upload.PDF: dialog.UnreadPDF, upload.Picture: dialog.UnreadPicture, upload.Unknown: dialog.UnreadUnknown,
	upload.Encrypted: dialog.UnreadLocked, upload.Macros: dialog.UnreadMacros, upload.Damaged: dialog.UnreadDamaged,
	upload.Bomb: dialog.UnreadLarge, upload.OldFont: dialog.UnreadOldFont,
}

// fetch reads a file that the person sent.
func (b *Bot) fetch(ctx context.Context, chat ChatID, f dialog.Fetch) dialog.Happening {
	defer b.desk(ctx)()
	began := b.now()
	content, err := b.messenger.Fetch(ctx, f.File)
	why := dialog.UnreadLost
	var read *upload.Content
	var words []string
	if err == nil {
		read, words, err = Read(ctx, b.converter, f.File.Name, content)
		why = reasonOf(err)
	}
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelWarn
	}
	b.log.Log(ctx, level, "file", "chat", chat, "bytes", len(content), "took", b.now().Sub(began), "unread", string(why))
	if err != nil {
		return dialog.Unreadable{Pointer: f.Pointer, Name: f.File.Name, Why: why}
	}
	return dialog.Opened{Pointer: f.Pointer, Name: f.File.Name, Pieces: pieces(read), Words: words, Outline: outlineIn(read)}
}

// filesAtOnce are read at a time: of each there may be all that a file can be
// unpacked to in memory. A person has one read after another, so a hostile one
// takes one of these places.
const filesAtOnce = 4

// desk waits for a place to read a file at, and returns what leaves it. Once ctx
// has ended nobody reads, so nobody waits.
func (b *Bot) desk(ctx context.Context) (leave func()) {
	select {
	case b.desks <- struct{}{}:
		return func() { <-b.desks }
	case <-ctx.Done():
		return func() {}
	}
}

// A Converter makes a file that is read of one in another format.
type Converter interface {
	// Convert returns the file, of a format that its ending tells (".doc",
	// ".rtf", ".odt", ".xls", ".pdf"), as one that is read, and its new name.
	Convert(ctx context.Context, ending string, file []byte) (content []byte, name string, err error)
}

// convertible are the endings of the formats that a converter may know, by what
// upload calls them.
var convertible = map[string]string{".doc": ".doc", ".xls": ".xls", "RTF": ".rtf", "OpenDocument": ".odt"}

// Read is upload.Read, with the help of a converter, if there is one, for what
// that refuses to read; where that is no help either, the refusal stands. It
// returns besides all words that the file holds, wherever they stand.
func Read(ctx context.Context, c Converter, name string, file []byte) (*upload.Content, []string, error) {
	read, file, err := convertAndRead(ctx, c, name, file)
	if err != nil {
		return nil, nil, err
	}
	words, err := upload.Everywhere(file)
	return read, words, err
}

// convertAndRead returns what a file holds, and the file as it was read.
func convertAndRead(ctx context.Context, c Converter, name string, file []byte) (*upload.Content, []byte, error) {
	read, refused := upload.Read(name, file)
	var r *upload.Refusal
	if !errors.As(refused, &r) || c == nil {
		return read, file, refused
	}
	ending := convertible[r.Detail]
	if r.Kind == upload.PDF {
		ending = ".pdf"
	}
	if ending == "" || r.Kind != upload.PDF && r.Kind != upload.Convertible {
		return nil, nil, refused
	}
	content, as, err := c.Convert(ctx, ending, file)
	if err != nil {
		return nil, nil, refused
	}
	if read, err = upload.Read(as, content); err != nil {
		return nil, nil, refused
	}
	return read, content, nil
}

// outlineIn reads the file as an outline, with all that it does not use; nil
// where it is none.
func outlineIn(c *upload.Content) *outline.Outline {
	o, remarks, err := upload.Outline(c)
	if err != nil {
		return nil
	}
	return o.Keeping(remarks)
}

// reasonOf returns why a file was refused.
func reasonOf(err error) dialog.Unread {
	var r *upload.Refusal
	if !errors.As(err, &r) {
		return ""
	}
	if why, known := unread[r.Kind]; known {
		return why
	}
	return dialog.UnreadUnknown
}

// pieces returns what a file holds as the dialog takes it.
func pieces(c *upload.Content) []dialog.Piece {
	var all []dialog.Piece
	for _, p := range c.Parts() {
		all = append(all, dialog.Piece{Text: p.Text, Marks: p.Marks, Table: p.Table})
	}
	return all
}
