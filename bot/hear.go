package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/classified"
)

// hear has a voice message written down. The sound is in memory for so long,
// and nowhere else. It returns nil when the program ends before it is done.
func (b *Bot) hear(ctx context.Context, chat ChatID, v dialog.Transcribe) dialog.Happening {
	began := b.now()
	text, err := b.transcribed(ctx, chat, v)
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelWarn
	}
	b.log.Log(ctx, level, "voice", "chat", chat, "seconds", v.File.Seconds, "took", b.now().Sub(began), "error", err)
	switch {
	case err == nil:
		return dialog.Transcribed{Pointer: v.Pointer, Text: text, Seconds: v.File.Seconds, Left: v.Left}
	case b.sending.Err() != nil:
		return nil
	}
	out := dialog.Unheard{Pointer: v.Pointer, Why: whyUndrafted(err), File: v.File, Left: v.Left}
	if out.Why == dialog.UndraftedUnheard { // it listened, and servers charge silence too
		out.Seconds = v.File.Seconds
	}
	return out
}

// errUnfetched: the chat service does not hand the message out.
var errUnfetched = errors.New("fetching the recording")

func (b *Bot) transcribed(ctx context.Context, chat ChatID, v dialog.Transcribe) (string, error) {
	if b.drafter == nil {
		return "", &DraftError{Reason: DraftAbsent, Err: errors.New("there is no model")}
	}
	if b.moved(v.Host, b.model.Ears) {
		return "", errMoved
	}
	r, err := b.wholeReport(ctx, v.Report)
	if err != nil {
		return "", err
	}
	if !b.goes(r, outline.UseVoice, b.model.Ears) {
		return "", errUnagreed
	}
	sound := &recording{fetch: func() ([]byte, error) { return b.messenger.Fetch(ctx, v.File) }}
	speech := Speech{Sound: sound, Film: v.File.Film, Seconds: v.File.Seconds, Names: b.names(r)}
	var queueEnds func()
	speech.Queued, queueEnds = b.queued(ctx, chat, v)
	text, err := b.drafter.Transcribe(ctx, speech)
	queueEnds()
	if sound.err != nil {
		return "", fmt.Errorf("%w: %w", errUnfetched, sound.err)
	}
	return text, err
}

// queued returns what shows a place in the queue, and what ends that. Who need
// not wait sees nothing new.
func (b *Bot) queued(ctx context.Context, chat ChatID, v dialog.Transcribe) (tell func(place int), end func()) {
	var p *previewer
	tell = func(place int) {
		if p == nil {
			p = newPreviewer(v.Queued(place), func(p dialog.Preview) error { return b.messenger.Preview(ctx, chat, p) })
		}
		p.tell(v.Queued(place))
	}
	end = func() {
		if p != nil {
			p.end()
		}
	}
	return tell, end
}

// A recording is fetched when it is read, so that those that wait for a model
// fill no memory.
type recording struct {
	fetch func() ([]byte, error)
	sound *bytes.Reader // nil: not yet
	err   error
}

func (r *recording) Read(p []byte) (int, error) {
	if r.sound == nil && r.err == nil {
		var sound []byte
		sound, r.err = r.fetch()
		r.sound = bytes.NewReader(sound)
	}
	if r.err != nil {
		return 0, r.err
	}
	return r.sound.Read(p)
}

// names are proper names that may well be spoken: those of the form. They help
// to hear right; without them it goes as well. They are writing, so they go only
// where the person let what is written go: to let a voice be heard is not that.
func (b *Bot) names(r *outline.Report) []string {
	if !b.goes(r, outline.UseWording, b.model.Ears) {
		return nil
	}
	var names []string
	for _, f := range []outline.FieldID{outline.Body, outline.Superior, outline.Place, outline.Signatory} {
		if _, secret := classified.Find(r.Fields[f]); secret {
			continue
		}
		if v := r.Fields[f]; v != "" {
			names = append(names, v)
		}
	}
	return names
}
