package main

import (
	"cmp"
	"context"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"decuong/bot/telegram/sandbox"
)

// TestCrowd lets twenty people do anything at once: write, paste, press any
// button that was ever shown, edit, reply, forward, send files and things,
// delete, block the bot. Nobody is left unanswered, the Bot API refuses
// nothing, and at the end everybody's document holds what reading the report in
// the chat shows. DECUONG_TEST_SEED makes them do other things.
func TestCrowd(t *testing.T) {
	actions := 15
	if os.Getenv("DECUONG_TEST_LONG") == "1" {
		actions = 100 // two thousand in all
	}
	s := newRealStage(t, stores["bolt"](t))
	s.now.Store(time.Now().Unix())
	seed, err := strconv.ParseUint(cmp.Or(os.Getenv("DECUONG_TEST_SEED"), "7"), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	var crowd sync.WaitGroup
	var people []*passer
	for n := range 20 {
		p := &passer{t: t, s: s, u: s.box.User(int64(100+n), fmt.Sprint("Người ", n)), r: rand.New(rand.NewPCG(seed, uint64(n)))}
		people = append(people, p)
		crowd.Go(func() { p.walk(actions) })
	}
	crowd.Wait()
	for _, p := range people {
		p.compare()
	}
}

// A passer-by does things without a plan, the same with every run.
type passer struct {
	t    *testing.T
	s    *realStage
	u    *sandbox.User
	r    *rand.Rand
	said int
}

func (p *passer) walk(actions int) {
	p.do("/start", func() { p.u.Start("") })
	p.do("beginning", func() { p.u.Tap("Bắt đầu") })
	for range actions {
		what, act := p.anything()
		p.do(what, act)
	}
}

// anything returns the next thing to do; it may turn out to be impossible, and
// then something is written instead.
func (p *passer) anything() (string, func()) {
	switch p.r.IntN(12) {
	case 0, 1, 2:
		text := p.text(1 + p.r.IntN(30))
		return "writing", func() { p.u.Send(text) }
	case 3:
		text := p.text(3000)
		return "pasting", func() { p.u.Paste(text) }
	case 4:
		commands := []string{"/tiep", "/truoc", "/boqua", "/desau", "/mucluc", "/xemlai", "/xuat", "/thongtin", "/hoantac", "/lamlai", "/lichsu", "/tim chi bộ", "/baocao", "/xoa", "/goiy", "/tomtat", "/kiemtra", "/trangthai", "/trogiup", "/khongco", "2.3", "1", "PHẦN III"}
		command := commands[p.r.IntN(len(commands))]
		return command, func() { p.u.Send(command) }
	case 5:
		if mine := p.mine(); mine != nil {
			text := p.text(4)
			return "editing", func() { p.u.Edit(mine.ID, text) }
		}
	case 6:
		if shown := p.u.Messages().FromBot(); len(shown) > 0 {
			text := p.text(4)
			return "replying", func() { p.u.SendReply(shown[p.r.IntN(len(shown))].ID, text) }
		}
	case 7:
		return p.things()
	case 8:
		return "blocking", func() { p.u.Block(); p.u.Unblock() }
	}
	return p.press()
}

// things are files of every kind, and what is no text at all.
func (p *passer) things() (string, func()) {
	text := p.text(3)
	all := []struct {
		what string
		send func()
	}{
		{"a photo", func() { p.u.SendPhoto([]byte("ảnh"), text) }},
		{"an album", func() { p.u.SendAlbum(text, []byte("ảnh"), []byte("ảnh"), []byte("ảnh")) }},
		{"a sticker", func() { p.u.SendSticker("👍") }},
		{"a voice note", func() { p.u.SendVoice([]byte("tiếng"), 4) }},
		{"a place", func() { p.u.SendLocation(11.9, 108.4) }},
		{"a contact", func() { p.u.SendContact("An", "0900") }},
		{"a film", func() { p.u.SendVideo([]byte("phim"), text) }},
		{"a round film", func() { p.u.SendVideoNote([]byte("phim")) }},
		{"a poll", func() { p.u.SendPoll("Ngày nào?", "Hai", "Ba") }},
		{"dice", func() { p.u.SendDice() }},
		{"somebody's words", func() { p.u.Forward(text) }},
		{"a text file", func() { p.u.SendDocument("ghi chép.txt", []byte(text+"\nDòng hai.\n"), "") }},
		{"a table", func() { p.u.SendDocument("biểu.csv", []byte("Chi bộ,Ghi chú\nThôn 1,\""+text+"\"\n"), text) }},
		{"a broken file", func() { p.u.SendDocument("hỏng.docx", []byte("PK\x03\x04 hỏng"), "") }},
		{"a file that nobody reads", func() { p.u.SendDocument("quét.pdf", []byte("%PDF-1.7\n"), "") }},
	}
	one := all[p.r.IntN(len(all))]
	return "sending " + one.what, one.send
}

// press presses any button that the chat shows or ever showed, however old.
func (p *passer) press() (string, func()) {
	var with []*sandbox.Entry
	for _, e := range p.u.Messages().FromBot() {
		if len(e.EverLabels()) > 0 {
			with = append(with, e)
		}
	}
	e := with[p.r.IntN(len(with))]
	row := e.EverLabels()[p.r.IntN(len(e.EverLabels()))]
	label := row[p.r.IntN(len(row))]
	return "pressing " + label, func() { p.u.Press(e.ID, label) }
}

// text is something that nobody else ever writes, with signs that must arrive
// literally.
func (p *passer) text(words int) string {
	p.said++
	return fmt.Sprintf("<b>&%d·%d %s", p.u.ID(), p.said, strings.Repeat("chữ, ", words))
}

// mine returns a message that the person can still edit.
func (p *passer) mine() *sandbox.Entry {
	var texts []*sandbox.Entry
	for _, e := range p.u.Messages() {
		if !e.FromBot() && strings.HasPrefix(e.Text, "<b>") {
			texts = append(texts, e)
		}
	}
	if len(texts) == 0 {
		return nil
	}
	return texts[p.r.IntN(len(texts))]
}

// do acts, and waits until the bot has said or changed something.
func (p *passer) do(what string, act func()) {
	before := heard(p.u.Messages())
	act()
	ctx, cancel := context.WithTimeout(p.t.Context(), time.Minute)
	defer cancel()
	if _, err := p.u.Wait(ctx, func(now sandbox.Transcript) bool { return heard(now) != before }); err != nil {
		p.t.Errorf("%d, %s: no answer: %v", p.u.ID(), what, err)
	}
}

// heard counts what the bot has said and changed.
func heard(t sandbox.Transcript) (n int) {
	for _, e := range t.FromBot() {
		n += 1 + len(e.Versions)
	}
	return n
}

// marker finds what the person wrote, wherever it stands.
var marker = regexp.MustCompile(`<b>&\d+·\d+`)

// compare reads the whole report in the chat, and the document.
func (p *passer) compare() {
	p.ask("/start")
	if _, begun := p.u.Messages().Last().Button("Tiếp tục"); !begun {
		return // the report was deleted
	}
	p.ask("/xemlai")
	p.ask("[Đọc cả báo cáo]")
	read := marker.FindAllString(p.u.Messages().Last().Content(), -1)
	for !p.onLastPage() {
		p.ask("[Trang sau]")
		read = append(read, marker.FindAllString(p.u.Messages().Last().Content(), -1)...)
	}
	p.ask("/thongtin")
	form := marker.FindAllString(p.u.Messages().Last().Content(), -1)
	p.ask("/xuat")
	written := marker.FindAllString(plainText(p.t, p.u.Messages().Last().File), -1)
	written = slices.DeleteFunc(written, func(s string) bool { return slices.Contains(form, s) })
	if len(written) == 0 || !slices.Equal(read, written) {
		p.t.Errorf("%d: the chat reads %v, the document %v", p.u.ID(), read, written)
	}
}

// ask sends a command or presses a button, and waits until all is quiet.
func (p *passer) ask(what string) {
	if label, ok := strings.CutPrefix(what, "["); ok {
		p.do(what, func() { p.u.Tap(strings.TrimSuffix(label, "]")) })
	} else {
		p.do(what, func() { p.u.Send(what) })
	}
	if err := p.s.box.Confirmed(p.t.Context()); err != nil {
		p.t.Fatal(err)
	}
	p.s.bot.Settle()
}

// onLastPage reports whether the newest message leads to no further page.
func (p *passer) onLastPage() bool {
	_, more := p.u.Messages().Last().Button("Trang sau")
	return !more
}

// plainText returns the text of a document.
func plainText(t *testing.T, document []byte) string {
	text := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(documentText(t, document), "")
	return html.UnescapeString(text)
}
