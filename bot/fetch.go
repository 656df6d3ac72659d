package bot

import (
	"context"
	"errors"
	"log/slog"
	"slices"

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
	began := b.now()
	content, err := b.messenger.Fetch(ctx, f.File)
	why := dialog.UnreadLost
	var read *upload.Content
	if err == nil {
		read, err = upload.Read(f.File.Name, content)
		why = reasonOf(err)
	}
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelWarn
	}
	b.log.Log(ctx, level, "file", "chat", hashed(chat), "bytes", len(content), "took", b.now().Sub(began), "unread", string(why))
	if err != nil {
		return dialog.Unreadable{Pointer: f.Pointer, Name: f.File.Name, Why: why}
	}
	return dialog.Opened{Pointer: f.Pointer, Name: f.File.Name, Pieces: pieces(read)}
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

// pieces returns what a file holds as the dialog takes it. Its own numbers
// stand in the text, for an answer has none.
func pieces(c *upload.Content) []dialog.Piece {
	var all []dialog.Piece
	for _, block := range c.Blocks {
		switch p := block.Paragraph; {
		case block.Table != nil:
			all = append(all, dialog.Piece{Table: block.Table.Grid()})
		case p.Listed:
		case p.Label != "":
			all = append(all, dialog.Piece{Text: p.Label + " " + p.Text, Marks: shifted(p.Marks, len(p.Label)+1)})
		default:
			all = append(all, dialog.Piece{Text: p.Text, Marks: p.Marks})
		}
	}
	return all
}

// shifted moves spans behind what was put before their text.
func shifted(marks []outline.Span, by int) []outline.Span {
	moved := slices.Clone(marks)
	for i := range moved {
		moved[i].Start, moved[i].End = moved[i].Start+by, moved[i].End+by
	}
	return moved
}
