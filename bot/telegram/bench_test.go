package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path"
	"regexp"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	tgbot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot"
	"decuong/dialog"
)

// A crowd is a Bot API where limit texts wait, of 50 people in turn. It does
// next to nothing itself, so that what is measured is the bot.
type crowd struct {
	limit    int64
	answered atomic.Int64 // messages that the bot sent
}

var offsetField = regexp.MustCompile(`offset"?:(\d+)|name="offset"\r\n\r\n(\d+)`)

func (c *crowd) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch path.Base(r.URL.Path) {
	case "getUpdates":
		body, _ := io.ReadAll(r.Body)
		first := int64(1)
		if m := offsetField.FindSubmatch(body); m != nil {
			n, _ := strconv.ParseInt(string(append(m[1], m[2]...)), 10, 64)
			first = max(n, 1)
		}
		c.updates(w, r, first)
	case "getMe":
		io.WriteString(w, `{"ok":true,"result":{"id":7,"is_bot":true,"username":"b"}}`)
	default:
		io.Copy(io.Discard, r.Body)
		io.WriteString(w, `{"ok":true,"result":{"message_id":1,"date":1767225600,"chat":{"id":1,"type":"private"},"from":{"id":7,"is_bot":true,"first_name":"b"},"text":"Đã lưu mục 2.3.1 (6 chữ)."}}`)
		c.answered.Add(1)
	}
}

func (c *crowd) updates(w http.ResponseWriter, r *http.Request, first int64) {
	if first > c.limit {
		select {
		case <-r.Context().Done():
		case <-time.After(50 * time.Second):
		}
		return
	}
	var b bytes.Buffer
	b.WriteString(`{"ok":true,"result":[`)
	for id := first; id <= min(c.limit, first+windowLimit-1); id++ {
		if id > first {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"update_id":%d,"message":{"message_id":%d,"date":1767225600,"chat":{"id":%d,"type":"private","first_name":"Lan"},"from":{"id":%d,"is_bot":false,"first_name":"Lan","language_code":"vi"},"text":"Đã rà soát 245 đảng viên, bổ sung quy hoạch cán bộ."}}`, id, id, id%50+1, id%50+1)
	}
	b.WriteString(`]}`)
	w.Write(b.Bytes())
}

// measure runs a bot at a crowd of b.N texts until done has reported as many,
// and reports the processor time, the crowd's included.
func measure(b *testing.B, run func(ctx context.Context, url string, c *crowd, done func())) {
	c := &crowd{limit: int64(b.N)}
	server := httptest.NewServer(c)
	defer server.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var left atomic.Int64
	left.Store(int64(b.N))
	before := processorTime()
	b.ResetTimer()
	run(ctx, server.URL, c, func() {
		if left.Add(-1) == 0 {
			cancel()
		}
	})
	b.StopTimer()
	b.ReportMetric(float64(processorTime()-before)/float64(b.N), "cpu-ns/op")
}

func processorTime() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// A tally is a Host that does what do says.
type tally struct {
	do func(ctx context.Context, chat bot.ChatID, e dialog.Event)
}

func (h tally) Turn(ctx context.Context, chat bot.ChatID, _ bot.EventID, e dialog.Event) error {
	h.do(ctx, chat, e)
	return nil
}

func (tally) Bury(context.Context, bot.ChatID, bot.EventID, []byte) error { return nil }

func BenchmarkPoll(b *testing.B) {
	b.Run("ours", func(b *testing.B) {
		measure(b, func(ctx context.Context, url string, _ *crowd, done func()) {
			benchAccount(b, url).Poll(ctx, tally{func(context.Context, bot.ChatID, dialog.Event) { done() }})
		})
	})
	b.Run("library", func(b *testing.B) {
		measure(b, func(ctx context.Context, url string, _ *crowd, done func()) {
			bare(b, url, func(context.Context, *tgbot.Bot, *models.Update) { done() }).Start(ctx)
		})
	})
}

// BenchmarkEcho answers every text, with ours as the bot answers it, and with
// the library alone.
func BenchmarkEcho(b *testing.B) {
	b.Run("ours", func(b *testing.B) {
		measure(b, func(ctx context.Context, url string, _ *crowd, done func()) {
			a := benchAccount(b, url)
			a.Poll(ctx, tally{func(ctx context.Context, chat bot.ChatID, e dialog.Event) {
				if err := a.Say(ctx, chat, dialog.Say{Text: dialog.Text{{Words: e.What.(dialog.Said).Text}}}); err != nil {
					b.Error(err)
				}
				done()
			}})
		})
	})
	b.Run("library", func(b *testing.B) {
		measure(b, func(ctx context.Context, url string, _ *crowd, done func()) {
			bare(b, url, func(_ context.Context, t *tgbot.Bot, u *models.Update) {
				_, err := t.SendMessage(context.Background(), &tgbot.SendMessageParams{
					ChatID: u.Message.Chat.ID, Text: html.EscapeString(u.Message.Text), ParseMode: models.ParseModeHTML,
				})
				if err != nil {
					b.Error(err)
				}
				done()
			}).Start(ctx)
		})
	})
}

func benchAccount(b *testing.B, url string) *Account {
	a, err := New(Settings{Token: testToken, URL: url, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.Fatal(err)
	}
	return a
}

func bare(b *testing.B, url string, handle tgbot.HandlerFunc) *tgbot.Bot {
	t, err := tgbot.New(testToken, tgbot.WithServerURL(url), tgbot.WithDefaultHandler(handle), tgbot.WithErrorsHandler(func(error) {}))
	if err != nil {
		b.Fatal(err)
	}
	return t
}

func BenchmarkDecode(b *testing.B) {
	raw := json.RawMessage(`{"update_id":1001,"message":` + sent(`"text":"Đã rà soát 245 đảng viên."`) + `}`)
	for b.Loop() {
		u := new(models.Update)
		if err := json.Unmarshal(raw, u); err != nil {
			b.Fatal(err)
		}
	}
}
