package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tgbot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/redis/redistest"
)

// echo is the least that a bot on this library can be.
func echo() {
	say := func(ctx context.Context, b *tgbot.Bot, u *models.Update) {
		if u.CallbackQuery != nil {
			b.AnswerCallbackQuery(ctx, &tgbot.AnswerCallbackQueryParams{CallbackQueryID: u.CallbackQuery.ID})
			b.SendMessage(ctx, &tgbot.SendMessageParams{ChatID: u.CallbackQuery.From.ID, Text: "echo"})
			return
		}
		b.SendMessage(ctx, &tgbot.SendMessageParams{ChatID: u.Message.Chat.ID, Text: u.Message.Text})
	}
	b, err := tgbot.New(os.Getenv("TELEGRAM_BOT_TOKEN"), tgbot.WithDefaultHandler(say),
		tgbot.WithServerURL(os.Getenv("TELEGRAM_API_URL")), tgbot.WithSkipGetMe())
	if err != nil {
		panic(err)
	}
	b.Start(context.Background())
}

// BenchmarkCPUPerUpdate measures the processor time that this bot takes for one
// answer of a person, with Redis, at the first questions and at the last of
// three hundred, as fast as it can and below that, beside that of the bare echo
// bot: turn by turn, so that both meet the same noise. Every round is at a
// question of its own, for answers are of a few messages. The ratios are what
// counts.
func BenchmarkCPUPerUpdate(b *testing.B) {
	const people, texts, rounds = 100, 6, 4
	paces := []struct {
		name string
		say  func(r *rig)
	}{
		{"saturated", func(r *rig) { r.say(people, texts) }},
		{"calm", func(r *rig) { r.trickle(people, texts) }},
	}
	outlines := longOutline(b, questions)
	bare, whole := newRig(b, "echo"), newRig(b, "decuong", "OUTLINES_DIR="+outlines)
	bare.say(people, texts)
	whole.begin(people)
	for _, at := range []int{1, questions - len(paces)*rounds} {
		whole.walk(people, at)
		for _, pace := range paces {
			b.Run(fmt.Sprintf("answer=%d/%s", at, pace.name), func(b *testing.B) {
				var echo, bot float64
				for range rounds {
					echo += bare.measure(func() { pace.say(bare) })
					bot += whole.measure(func() { pace.say(whole) })
					whole.next(people)
				}
				b.ReportMetric(echo/(people*texts*rounds), "echo-cpu-µs/update")
				b.ReportMetric(bot/(people*texts*rounds), "cpu-µs/update")
				b.ReportMetric(bot/echo, "×echo")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// questions are those of the outline that is walked.
const questions = 300

// longOutline returns a folder with an outline of so many questions.
func longOutline(b *testing.B, questions int) string {
	text := "BÁO CÁO\n" + longTitle + "\n"
	for n := range questions {
		text += fmt.Sprintf("%d. Việc thứ %[1]d đã làm trong kỳ\n", n+1)
	}
	folder := b.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "long.txt"), []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
	return folder
}

const longTitle = "theo dõi nhiều việc"

// A rig is a bot in a process of its own, and a Telegram that feeds it.
type rig struct {
	b     *testing.B
	feed  *feed
	bot   *program
	asked int // question that everybody is at
}

func newRig(b *testing.B, child string, settings ...string) *rig {
	r := &rig{b: b, feed: newFeed(b), asked: 1}
	r.bot = newProgram(b, child, append(settings, "TELEGRAM_BOT_TOKEN=1:bench", "TELEGRAM_API_URL="+r.feed.url,
		"TELEGRAM_RATE=0", "LISTEN_ADDR=127.0.0.1:0", "REDIS_URL="+redistest.Start(b).URL, "DATA_DIR="+b.TempDir())...)
	return r
}

// measure returns the processor time of the child during do, in microseconds.
func (r *rig) measure(do func()) float64 {
	before := r.cpu()
	do()
	time.Sleep(400 * time.Millisecond) // acknowledgements come in batches
	return float64((r.cpu() - before).Microseconds())
}

// cpu reads the child's processor time, user and system, from the kernel, which
// counts it in hundredths of a second.
func (r *rig) cpu() time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", r.bot.run.Process.Pid))
	if err != nil {
		r.b.Skip("no /proc on this machine")
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	var user, system int64
	fmt.Sscan(fields[11], &user)
	fmt.Sscan(fields[12], &system)
	return time.Duration(user+system) * 10 * time.Millisecond
}

// say has everybody send texts, dated so that each is an answer of its own.
func (r *rig) say(people, texts int) {
	for range texts {
		r.feed.tick(5)
		for p := range people {
			r.feed.message(p+1, said)
		}
	}
	r.feed.wait(r.b)
}

const said = "Đã rà soát, bổ sung quy hoạch 245 đảng viên; trình cấp ủy cấp trên phê duyệt theo đúng quy định."

// trickle is say at a pace that leaves the bot time between two texts.
func (r *rig) trickle(people, texts int) {
	for range texts {
		r.feed.tick(5)
		for p := range people {
			r.feed.message(p+1, said)
			time.Sleep(4 * time.Millisecond)
		}
	}
	r.feed.wait(r.b)
}

// begin has everybody begin a report.
func (r *rig) begin(people int) {
	for p := range people {
		r.feed.message(p+1, "/start")
	}
	r.feed.wait(r.b)
	r.press(people, "Bắt đầu", longTitle)
}

// press has everybody press the button with one of the labels.
func (r *rig) press(people int, labels ...string) {
	for p := range people {
		r.feed.press(p+1, labels...)
	}
	r.feed.wait(r.b)
}

// walk leads everybody to a question, all before it answered.
func (r *rig) walk(people, to int) {
	for r.asked < to {
		r.say(people, 1)
		r.next(people)
	}
}

// next brings everybody to the next question.
func (r *rig) next(people int) {
	r.press(people, "Tiếp")
	r.asked++
}

// button is a button of a keyboard as the Bot API has it.
type button struct {
	Text string `json:"text"`
	Data string `json:"callback_data"`
}

// buttons reads the keyboard of a sendMessage.
func buttons(markup string) []button {
	var k struct {
		Rows [][]button `json:"inline_keyboard"`
	}
	json.Unmarshal([]byte(markup), &k)
	var all []button
	for _, row := range k.Rows {
		all = append(all, row...)
	}
	return all
}
