package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"time"

	"decuong/bot/telegram/sandbox"
)

// A resident of a siege writes a report, in bursts, amends what they wrote,
// and goes on to the next question. They wait for the bot to say what it saved
// before they go on, and remember every text that they sent.
type resident struct {
	siege *siege
	u     *sandbox.User
	r     *rand.Rand
	did   int                 // updates
	said  []string            // marks of the texts, in order
	saved map[string]int      // words of each question, by the bot's word
	under map[string][]string // question to marks, by the bot's word
	last  *sandbox.Entry      // the text sent last
	here  int                 // texts at this question
}

// mark finds what a resident wrote, wherever it stands.
var mark = regexp.MustCompile(`M\d+x\d+\b`)

// patience is how long a resident waits for an answer: longer than a lease,
// after which another replica says what one that died had still to say.
const patience = 2 * time.Minute

func (s *siege) resident(n int) *resident {
	return &resident{siege: s, u: s.box.User(int64(100+n), fmt.Sprint("Người ", n)), r: rand.New(rand.NewPCG(11, uint64(n))), saved: map[string]int{}, under: map[string][]string{}}
}

// live writes a number of texts and reads the report. It gives up after an
// error, which it reports.
func (p *resident) live(texts int) {
	if !p.begin() {
		return
	}
	for len(p.said) < texts {
		ok := p.burst(min(1+p.r.IntN(4), texts-len(p.said)))
		if ok && p.r.IntN(6) == 0 {
			ok = p.amend()
		}
		if ok && p.here > 14 {
			ok = p.next()
		}
		if !ok {
			return
		}
	}
}

func (p *resident) begin() bool {
	p.send("/start")
	return p.wait("the greeting", func(e *sandbox.Entry) bool { return has(e, "Bắt đầu") }) &&
		p.tap("Bắt đầu", "Câu 1/")
}

func has(e *sandbox.Entry, label string) bool {
	_, found := e.Button(label)
	return found
}

func (p *resident) send(text string) {
	p.did++
	p.last = p.u.Send(text)
}

// burst sends texts one after the other, as a phone that splits a paste, and
// waits until all are saved.
func (p *resident) burst(texts int) bool {
	sent := len(p.said)
	for range texts {
		m := fmt.Sprintf("M%dx%d", p.u.ID(), len(p.said))
		p.send(m + " chi bộ đã rà soát, bổ sung đầy đủ.")
		p.said = append(p.said, m)
		p.here++
	}
	question, ok := p.confirmed(10 * texts)
	p.under[question] = append(p.under[question], p.said[sent:]...)
	return ok
}

// amend changes the text sent last.
func (p *resident) amend() bool {
	p.did++
	if err := p.u.Edit(p.last.ID, p.last.Text+" Đã sửa."); err != nil {
		p.siege.t.Error(err)
		return false
	}
	_, ok := p.confirmed(2)
	return ok
}

// next goes to the next question, past the heading that was lost.
func (p *resident) next() bool {
	p.here = 0
	if !p.tap("Tiếp", "") {
		return false
	}
	if t := p.u.Messages().FromBot(); has(t[len(t)-1], "Để trống tiêu đề") {
		return p.tap("Để trống tiêu đề", "Câu ")
	}
	return true
}

// tap presses a button and waits until the bot took it and said something new
// that contains the words.
func (p *resident) tap(label, words string) bool {
	p.did++
	before := heard(p.u.Messages())
	if _, err := p.u.Tap(label); err != nil {
		p.siege.t.Error(err)
		return false
	}
	return p.taken() && p.await("what follows ["+label+"]", func(t sandbox.Transcript) bool {
		return heard(t) > before && slices.ContainsFunc(t.FromBot(), func(e *sandbox.Entry) bool {
			return bytes.Contains([]byte(e.Content()), []byte(words))
		})
	})
}

// taken waits until the bot has taken all that the person did.
func (p *resident) taken() bool {
	until := time.Now().Add(patience)
	for p.pending() && p.siege.going.Err() == nil {
		if time.Now().After(until) {
			p.siege.t.Errorf("what %d did is not taken", p.u.ID())
			p.siege.giveUp()
		}
		time.Sleep(10 * time.Millisecond)
	}
	return p.siege.going.Err() == nil
}

// pending reports whether the bot has not taken all that the person did.
func (p *resident) pending() bool {
	from := json.Number(strconv.FormatInt(p.u.ID(), 10))
	for _, u := range p.siege.box.Pending() {
		for _, part := range u {
			object, _ := part.(map[string]any)
			sender, _ := object["from"].(map[string]any)
			if fmt.Sprint(sender["id"]) == string(from) {
				return true
			}
		}
	}
	return false
}

// confirmation is how the bot says what is saved now, and where.
var confirmation = regexp.MustCompile(`Đã (?:lưu thêm vào|lưu|sửa) (.+?)(?: theo tin đồng chí vừa sửa)? \((?:cả câu )?(\d+) chữ\)`)

// confirmed waits until the bot says that so many more words are saved, and
// under which question.
func (p *resident) confirmed(words int) (question string, ok bool) {
	ok = p.wait(fmt.Sprintf("%d words more than %v", words, p.saved), func(e *sandbox.Entry) bool {
		m := confirmation.FindStringSubmatch(e.Content())
		if m == nil {
			return false
		}
		n, _ := strconv.Atoi(m[2])
		if n != p.saved[m[1]]+words {
			return false
		}
		question, p.saved[m[1]] = m[1], n
		return true
	})
	return question, ok
}

// wait waits for a message of the bot.
func (p *resident) wait(what string, wanted func(*sandbox.Entry) bool) bool {
	return p.await(what, func(t sandbox.Transcript) bool { return slices.ContainsFunc(t.FromBot(), wanted) })
}

func (p *resident) await(what string, wanted func(sandbox.Transcript) bool) bool {
	ctx, cancel := context.WithTimeout(p.siege.going, patience)
	defer cancel()
	t, err := p.u.Wait(ctx, wanted)
	if err != nil && p.siege.going.Err() == nil {
		p.siege.t.Errorf("%d waits for %s in vain; the chat ends\n%s", p.u.ID(), what, t[max(0, len(t)-6):])
		p.siege.giveUp()
	}
	return err == nil
}

// document asks for the document until it comes.
func (p *resident) document() (file []byte) {
	p.siege.box.Inject(sandbox.Fault{Method: "sendDocument", BadGateway: true, Done: true})
	for failed := true; failed && p.siege.going.Err() == nil; {
		p.send("/xuat")
		after := p.last.ID
		p.wait("the document", func(e *sandbox.Entry) bool {
			if e.Document != nil {
				file = e.File
			}
			failed = e.ID > after && has(e, "Xuất bản thảo")
			return file != nil || failed
		})
	}
	return file
}

// compare reads the document and finds every text in it once, those of each
// question in order.
func (p *resident) compare() (lost, doubled int) {
	file := p.document()
	if file == nil {
		return len(p.said), 0
	}
	written := mark.FindAllString(plainText(p.siege.t, file), -1)
	at, times := map[string]int{}, map[string]int{}
	for i, m := range written {
		at[m] = i
		times[m]++
	}
	for _, m := range p.said {
		lost += max(0, 1-times[m])
		doubled += max(0, times[m]-1)
	}
	if lost+doubled > 0 || len(written) != len(p.said) {
		p.siege.t.Errorf("%d wrote %d texts, the document holds %d; %d lost, %d doubled", p.u.ID(), len(p.said), len(written), lost, doubled)
	}
	for question, marks := range p.under {
		if !slices.IsSortedFunc(marks, func(a, b string) int { return at[a] - at[b] }) {
			p.siege.t.Errorf("%d: the order of %s is not that of %v", p.u.ID(), question, marks)
		}
	}
	return lost, doubled
}
