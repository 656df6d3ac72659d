package openai

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"decuong/bot"
)

// A fault is why a call failed, told in our own words, statuses and
// identifiers: a server's message may quote the prompt, or the key.
type fault struct {
	reason bot.DraftReason
	what   string
	status int    // of HTTP; 0: none
	code   string // the server's, an identifier
	param  string // of the request, that the server objects to
	window int    // tokens that the model can read, where the server told
	cut    bool   // it dropped a part of the prompt without a word
	after  time.Duration
	again  bool // whether trying again may help; true only before the first byte
	down   bool // whether it tells against the server being up
}

func (f *fault) Error() string {
	var b strings.Builder
	b.WriteString(f.what)
	if f.status != 0 {
		fmt.Fprintf(&b, ", status %d", f.status)
	}
	if f.code != "" {
		fmt.Fprintf(&b, ", code %s", f.code)
	}
	if f.param != "" {
		fmt.Fprintf(&b, ", parameter %s", f.param)
	}
	return b.String()
}

var (
	unanswered = &fault{reason: bot.DraftStalled, what: "no answer in time", down: true}
	silent     = &fault{reason: bot.DraftStalled, what: "the answer went silent"}
	endless    = &fault{reason: bot.DraftCut, what: "the answer did not end in time"}
	unfinished = &fault{reason: bot.DraftBroken, what: "the answer ended without a finish"}
)

// drafted turns an error into one that bot.Drafter promises. A context that
// ended comes first: whatever else went wrong then is its consequence.
func drafted(ctx context.Context, err error) error {
	var f *fault
	var told *bot.DraftError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &told):
		return told
	case errors.As(err, &f):
		d := &bot.DraftError{Reason: f.reason, Err: f}
		if f.after > 0 {
			d.RetryAt = time.Now().Add(f.after)
		}
		return d
	}
	return &bot.DraftError{Reason: bot.DraftBroken, Err: fmt.Errorf("unreadable answer: %T", err)}
}

// lost tells why no answer came, without the error's text: a malformed answer
// would be quoted there.
func lost(err error) *fault {
	f := &fault{reason: bot.DraftUnreachable, what: "connection broken", again: true, down: true}
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var errno syscall.Errno
	switch {
	case errors.Is(err, errPublic):
		f.what, f.again, f.down = errPublic.Error(), false, false
	case errors.As(err, &name):
		f.what = "host name not resolved"
	case errors.As(err, &certificate):
		f.what, f.again = "certificate not accepted", false
	case errors.As(err, &record):
		f.what, f.again = "the server does not speak TLS", false
	case errors.As(err, &errno):
		f.what = errno.Error()
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		f.what = "connection closed before an answer"
	}
	return f
}

// refused reads an answer with a status other than 200.
func refused(status int, header http.Header, body []byte) *fault {
	f := complaintOf(body).fault()
	f.status = status
	if f.reason == bot.DraftTooLong || f.reason == bot.DraftRefused || f.reason == bot.DraftUnfit {
		return f // said by the server itself, whatever the status
	}
	f.after = retryAfter(header, time.Now())
	switch {
	case status < 400:
		f.reason, f.what = bot.DraftUnreachable, "redirected: the base URL must be the final address"
	case status == 413:
		f.reason, f.what = bot.DraftTooLong, "the request is too large"
	case status == 408 || status == 425 || status == 429 || status == 503 || status == 529:
		f.reason, f.what, f.again = bot.DraftBusy, "the server is busy", true
		f.down = status == 503 || status == 529
	case status == 500:
		f.reason, f.what, f.again, f.down = bot.DraftBroken, "the server failed", true, true
	case status > 500:
		f.reason, f.what, f.again, f.down = bot.DraftUnreachable, "the server is not there", true, true
	default:
		f.reason, f.what = bot.DraftRefused, "the server refuses"
	}
	return f
}
