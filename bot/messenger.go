package bot

import (
	"context"
	"errors"

	"decuong/dialog"
)

// A Messenger carries what the bot says to a chat service. Each method returns
// once the service has accepted the message. Pacing, and the retries that
// promise something, are the messenger's own; an error other than ErrGone
// means that the message may be tried again later, unless it is Permanent.
type Messenger interface {
	Say(ctx context.Context, chat ChatID, say dialog.Say) error
	Ask(ctx context.Context, chat ChatID, ask dialog.Ask) error
	// Preview shows wording in the making until the next message. It waits for
	// nothing: an error means that it was left out this time.
	Preview(ctx context.Context, chat ChatID, preview dialog.Preview) error
	// Fetch returns the content of a file that the person sent.
	Fetch(ctx context.Context, file dialog.Attachment) ([]byte, error)
	// Show sends a picture, in PNG, with its caption.
	Show(ctx context.Context, chat ChatID, show dialog.Show, picture []byte) error
	// Deliver sends the document with its caption and buttons.
	Deliver(ctx context.Context, chat ChatID, deliver dialog.Deliver, document []byte) error
}

// ErrGone says that the chat cannot be written to: the person blocked the bot,
// or the account is no more. There is nobody to tell and nothing to retry.
var ErrGone = errors.New("chat is gone")

// Permanent reports whether an error says of itself that trying again does not
// help: it, or one that it wraps, has a method Permanent() bool that returns
// true.
func Permanent(err error) bool {
	var p interface{ Permanent() bool }
	return errors.As(err, &p) && p.Permanent()
}
