package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"decuong/dialog"
	"decuong/outline"
	"decuong/outline/docx"
	"decuong/outline/upload"
)

// Word templates that administrators sent lie in the store as the fields of a
// report of their own, as the invitations do. What a process has read of them
// it keeps: the file with an ID never changes.
const (
	templatesReport outline.ReportID = "00forms"

	filePrefix   = "w/" // and an ID: a file; its summary is its title
	sharedPrefix = "p/" // and a name: the file that has it now, also as summary
)

// mostSent is the largest template that is taken in the chat, in bytes. One in a
// folder may be larger: it lies in no database.
const mostSent = 2 << 20

// A library is the templates that were sent.
type library struct {
	store Store

	mu   sync.Mutex
	read map[string]*docx.Template // by the ID of the file
}

// templatesKept bounds the memory of the library.
const templatesKept = 32

func newLibrary(store Store) *library {
	return &library{store: store, read: map[string]*docx.Template{}}
}

// list returns all templates that were sent.
func (l *library) list(ctx context.Context, chat ChatID) ([]dialog.Template, error) {
	snapshot, err := l.store.Load(ctx, chat, Want{Report: templatesReport})
	if err != nil {
		return nil, fmt.Errorf("loading templates: %w", err)
	}
	names := map[string]string{} // by file
	for _, e := range snapshot.Index {
		if name, published := strings.CutPrefix(e.Field, sharedPrefix); published && e.Summary != "" {
			names[e.Summary] = name
		}
	}
	var all []dialog.Template
	for _, e := range snapshot.Index {
		if file, kept := strings.CutPrefix(e.Field, filePrefix); kept && e.Summary != "" {
			all = append(all, dialog.Template{File: file, Title: e.Summary, Name: names[file]})
		}
	}
	return all, nil
}

// open returns the template in a file.
func (l *library) open(ctx context.Context, chat ChatID, file string) (*docx.Template, error) {
	l.mu.Lock()
	t := l.read[file]
	l.mu.Unlock()
	if t != nil {
		return t, nil
	}
	field := filePrefix + file
	snapshot, err := l.store.Load(ctx, chat, Want{Report: templatesReport, Fields: []string{field}})
	if err != nil {
		return nil, fmt.Errorf("loading template: %w", err)
	}
	if t, err = docx.ReadTemplate(snapshot.Values[field]); err != nil {
		return nil, fmt.Errorf("reading template: %w", err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.read) >= templatesKept {
		clear(l.read)
	}
	l.read[file] = t
	return t, nil
}

// named returns the template that reports know by the name, nil where there is
// none.
func (l *library) named(ctx context.Context, chat ChatID, name string) (*docx.Template, error) {
	all, err := l.list(ctx, chat)
	if err != nil {
		return nil, err
	}
	for _, t := range all {
		if t.Name == name {
			return l.open(ctx, chat, t.File)
		}
	}
	return nil, nil
}

// sent adds to a view the templates that were sent, and to its shapes those
// that are offered. One that this version cannot read is left out.
func (b *Bot) sent(ctx context.Context, chat ChatID, v *dialog.View) (err error) {
	if v.Templates, err = b.library.list(ctx, chat); err != nil {
		return err
	}
	for _, t := range v.Templates {
		if t.Name == "" {
			continue
		}
		word, err := b.library.open(ctx, chat, t.File)
		if err != nil {
			b.log.Error("template left out", "file", t.File, "error", err)
			continue
		}
		v.Shapes = append(v.Shapes, dialog.Shape{Name: t.Name, Title: t.Title, Form: word})
	}
	return nil
}

// flaws tells what is wrong with a template in the dialog's words.
var flaws = map[docx.Reason]dialog.Flawed{
	docx.TooLarge: dialog.FlawLarge, docx.NotWord: dialog.FlawNotWord, docx.Locked: dialog.FlawLocked, docx.Damaged: dialog.FlawDamaged,
	docx.Macros: dialog.FlawMacros, docx.External: dialog.FlawExternal, docx.Embedded: dialog.FlawEmbedded, docx.Unknown: dialog.FlawUnknown,
	docx.NoBody: dialog.FlawNoBody, docx.BodyTwice: dialog.FlawTwice, docx.BodyNotAlone: dialog.FlawNotAlone, docx.NoHeadings: dialog.FlawNoHeading,
}

// inspect checks a template that an administrator sent.
func (b *Bot) inspect(ctx context.Context, chat ChatID, i dialog.Inspect) dialog.Happening {
	defer b.desk(ctx)()
	out := dialog.Inspected{Pointer: i.Pointer, Name: i.File.Name}
	content, err := b.messenger.Fetch(ctx, i.File)
	switch {
	case err != nil:
		out.Flaws = []dialog.Flaw{{Why: dialog.FlawLost}}
	case len(content) > mostSent:
		out.Flaws = []dialog.Flaw{{Why: dialog.FlawLarge}}
	default:
		out.Flaws = flawsOf(content)
	}
	if out.Flaws == nil {
		out.Content = content
		out.Words, err = upload.Everywhere(content)
	}
	if out.Content != nil && err != nil {
		out.Content, out.Flaws = nil, []dialog.Flaw{{Why: dialog.FlawDamaged}}
	}
	b.log.Info("template", "chat", chat, "bytes", len(content), "flaws", len(out.Flaws))
	return out
}

func flawsOf(content []byte) []dialog.Flaw {
	_, err := docx.ReadTemplate(content)
	var refusal *docx.Refusal
	if !errors.As(err, &refusal) {
		return nil
	}
	var all []dialog.Flaw
	for _, p := range refusal.Problems {
		all = append(all, dialog.Flaw{Why: flaws[p.Reason], Names: p.Names})
	}
	return all
}

// template adds to the commit what a change of the templates writes.
func (c *Commit) template(change dialog.HouseChange, by outline.AuthorID) {
	switch ch := change.(type) {
	case dialog.Kept:
		if ch.Content == nil {
			ch.Title = ""
		}
		c.set(templatesReport, filePrefix+ch.File, ch.Content, ch.Title, by)
	case dialog.Shared:
		var file []byte
		if ch.File != "" {
			file = []byte(ch.File)
		}
		c.set(templatesReport, sharedPrefix+ch.Name, file, ch.File, by)
	}
}
