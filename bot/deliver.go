package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"

	"decuong/bot/panics"
	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/docx"
)

// deliver compiles the report as it stands now and sends it.
func (b *Bot) deliver(ctx context.Context, chat ChatID, d dialog.Deliver) dialog.Happening {
	began := b.now()
	err := b.send(ctx, chat, d)
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelError
	}
	took := b.now().Sub(began)
	b.watch.Document(outcome(err), took)
	b.log.Log(ctx, level, "document", "chat", chat, "took", took, "error", err)
	if err != nil && !errors.Is(err, ErrGone) {
		return dialog.DeliverFailed{Turn: d.Turn}
	}
	return dialog.Delivered{Turn: d.Turn}
}

func (b *Bot) send(ctx context.Context, chat ChatID, d dialog.Deliver) error {
	report, err := b.wholeReport(ctx, d.Report)
	if err != nil {
		return err
	}
	document, err := b.made(ctx, chat, report, d)
	if err != nil {
		return err
	}
	if err := b.messenger.Deliver(ctx, chat, d, document); err != nil {
		return fmt.Errorf("sending document: %w", err)
	}
	return nil
}

// made makes what is to be delivered.
func (b *Bot) made(ctx context.Context, chat ChatID, r *outline.Report, d dialog.Deliver) ([]byte, error) {
	var made bytes.Buffer
	var err error
	switch {
	case d.Data:
		err = outline.Export(&made, r)
	case d.Provenance:
		title, list := dialog.Provenance(r)
		err = docx.Party.List(&made, r, title, list)
	default:
		return b.compile(ctx, r, making{chat, d.Template, d.PDF})
	}
	return made.Bytes(), err
}

// wholeReport loads a report with all that was ever said in it.
func (b *Bot) wholeReport(ctx context.Context, id outline.ReportID) (*outline.Report, error) {
	fields, err := b.store.Fields(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("loading report: %w", err)
	}
	if len(fields) == 0 {
		return nil, errNowhere
	}
	r, unread, err := whole(id, fields)
	b.passedOver(id, unread...)
	return r, err
}

// show sends a picture of the first page. Where there is none to send, nobody
// is told, for nobody waits for it.
func (b *Bot) show(l *lane, s dialog.Show) error {
	began := b.now()
	picture, err := b.picture(b.sending, l.chat, s)
	b.log.Info("picture", "chat", l.chat, "took", b.now().Sub(began), "error", err)
	if err != nil {
		return b.sending.Err() // stopped: the next run makes it
	}
	return b.retry(l, func(ctx context.Context) error { return b.messenger.Show(ctx, l.chat, s, picture) })
}

// picture returns the first page of a report's document as it stands now.
func (b *Bot) picture(ctx context.Context, chat ChatID, s dialog.Show) (picture []byte, err error) {
	err = panics.Caught(func() error {
		report, err := b.wholeReport(ctx, s.Report)
		if err != nil {
			return err
		}
		pdf, err := b.compile(ctx, report, making{chat, s.Template, true})
		if err != nil {
			return err
		}
		picture, err = b.printer.FirstPage(ctx, pdf)
		return err
	})
	return picture, err
}
