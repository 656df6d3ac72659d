package dialog_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// FuzzStep lets three people do anything in any order: Mai, whose bot it is,
// An, who writes Mai's reports with her, and Chi, who was not invited, unless
// the bot is open to everybody. Whatever they do, nothing panics, every event
// is answered within Telegram's limits, every text that was sent to an open
// report is in exactly one place of it until somebody takes it away, and
// nobody changes a report that is not theirs, by whatever button.
func FuzzStep(f *testing.F) {
	for seed := range uint64(20) {
		script := make([]byte, 120)
		r := rand.New(rand.NewPCG(seed, 1))
		for i := range script {
			script[i] = byte(r.Uint32())
		}
		f.Add(script)
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		script = script[:min(len(script), 600)] // a day's work; longer ones only take longer
		p := &fuzzer{pureStage: newStage(t), script: script, now: time.Date(2026, 11, 25, 1, 0, 0, 0, time.UTC), theirs: map[outline.ReportID][]string{}}
		if len(script)%2 == 0 {
			p.hired = dialog.Model{Host: modelHost, Ears: modelHost}
		}
		if p.byte()%2 == 0 {
			p.admins = append(p.admins, p.by)
			p.guests = append(p.guests, p.chatOf("An").by)
		}
		if p.byte()%2 == 1 {
			p.catalog = []dialog.Offer{{Name: "tables", Outline: dialogtest.Tables()}}
		}
		p.happen(dialog.Began{})
		for len(p.script) > 1 {
			p.now = p.now.Add(time.Duration(p.byte()%4) * time.Second)
			p.visit()
			p.happen(p.anything())
		}
	})
}

// A fuzzer is people without a plan.
type fuzzer struct {
	*pureStage
	script   []byte
	now      time.Time
	restored bool
	theirs   map[outline.ReportID][]string // who writes a report
	said     []string                      // every word that was sent, each unlike any other
}

func (p *fuzzer) byte() int {
	if len(p.script) == 0 {
		return 0
	}
	b := p.script[0]
	p.script = p.script[1:]
	return int(b)
}

// visit now and then goes on with somebody else; An is then at Mai's report.
func (p *fuzzer) visit() {
	switch p.byte() % 12 {
	case 0:
		p.phone("Mai")
	case 1:
		p.phone("Chi")
	case 2:
		p.phone("An")
		if id := p.chatOf("Mai").at(p.t).Report; p.byte()%2 == 0 && p.reports[id] != nil {
			p.share("An", "Mai")
			p.theirs[id] = append(p.theirs[id], "An")
		}
	}
}

// anything is the next thing that the person does.
func (p *fuzzer) anything() dialog.Happening {
	p.model = []string{"", "Đã họp 3 lần, đạt 97%.", "(chậm) Đã họp."}[p.byte()%3]
	switch p.byte() % 12 {
	case 0, 1, 2:
		return p.write(p.word())
	case 3:
		labels := []string{"1", "2.3", "PHẦN II", "2.3.7", "iv", "-", "", "\u200b", "1.", "45/12/2026", "1.250", "1,250", "12; 8"}
		return p.write(labels[p.byte()%len(labels)])
	case 4:
		names := []string{"tiep", "truoc", "boqua", "desau", "mucluc", "xemlai", "xuat", "thongtin", "tieptuc", "hoantac", "lamlai", "lichsu", "edit", "tim", "rewrite", "done", "trogiup", "abc", "part", "go", "baocao", "moi", "goiy", "tomtat", "kiemtra"}
		return dialog.Chose{Choice: dialog.Choice{Act: dialog.Act(names[p.byte()%len(names)])}}
	case 5:
		return dialog.Edited{Text: p.word(), Origin: p.origin(p.byte() % (len(p.chat) + 1))}
	case 6:
		said := p.write(p.word()).(dialog.Said)
		said.To = p.chat[p.byte()%len(p.chat)].ask.Pointer
		said.Forwarded = p.byte()%4 == 0
		return said
	case 7:
		media := []dialog.Media{dialog.Photo, dialog.Sticker, dialog.VoiceNote, dialog.Document}
		said := p.write([]string{p.word(), ""}[p.byte()%2]).(dialog.Said)
		if said.With = media[p.byte()%len(media)]; said.With == dialog.Document && p.byte()%2 == 0 {
			said.File = dialog.Attachment{ID: "f", Name: fmt.Sprintf("%d.txt", p.byte()%len(sent))}
			p.files[said.File.Name] = sent[p.byte()%len(sent)]
		}
		if said.With == dialog.VoiceNote {
			said.File = dialog.Attachment{ID: "sound", Seconds: 30}
		}
		said.Album = []string{"", "", "7", "8"}[p.byte()%4]
		return said
	case 8:
		return []dialog.Happening{dialog.Began{}, dialog.Resumed{}, dialog.DeliverFailed{Turn: 3}, dialog.Stopped{Turn: int64(p.byte())}, dialog.Began{Payload: p.codes.Code(1 + p.byte()%4)}}[p.byte()%5]
	case 9:
		return anyButton(p, p.chats[p.byte()%len(p.chats)]) // of somebody else: guessed, forged
	}
	return anyButton(p, p.pureChat)
}

// sent are the files that are sent.
var sent = []string{
	"Báo cáo công tác dân vận\nI. Tình hình\n1. Đặc điểm; thuận lợi, khó khăn\n(nêu rõ)\n2. Chi\n- Thu\n- Chi\nIII. Kết quả\n1. Một\nNơi nhận:\n- Như trên",
	"Báo cáo công tác dân vận\nI. Tình hình\n1. Đặc điểm\n2. Chi\n3. Mới\nII. Kết quả\n1. Một",
	"Không có mục nào.",
}

func (p *fuzzer) word() string {
	w := fmt.Sprintf("chữ<%d>", len(p.said))
	p.said = append(p.said, w)
	return w
}

func (p *fuzzer) write(text string) dialog.Happening {
	p.chat = append(p.chat, message{user: true, text: text})
	n := len(p.chat) - 1
	return dialog.Said{Text: text, Origin: p.origin(n), Pos: int64(n)}
}

// anyButton is any button that was ever shown in the chat, also one that an
// edit has since taken away.
func anyButton(p *fuzzer, in *pureChat) dialog.Happening {
	var all []dialog.Chose
	for i, m := range in.chat {
		for _, row := range m.ask.Choices {
			for _, c := range row {
				c.Label = ""
				all = append(all, dialog.Chose{Choice: c, Pointer: m.ask.Pointer, On: p.origin(i)})
			}
		}
	}
	if len(all) == 0 {
		return dialog.Resumed{}
	}
	return all[(p.byte()*256+p.byte())%len(all)]
}

// happen plays the event and checks what must hold of any event.
func (p *fuzzer) happen(what dialog.Happening) {
	before, had, stage, reports := p.words(), p.open(), p.stage(), maps.Clone(p.reports)
	stranger := p.standing(p.pureChat) == dialog.Stranger
	lines := p.play(what, p.now)
	if len(lines) == 0 && !stranger {
		p.t.Fatalf("%#v was met with silence", what)
	}
	p.own(reports, what)
	after := p.words()
	if c, ok := what.(dialog.Chose); ok && (c.Act == "restore" || c.Act == "copy") {
		p.restored = true // a version may hold what was moved elsewhere since; a copy holds all
	}
	for w, places := range after {
		if places > 1 && !p.restored {
			p.t.Fatalf("%q is in %d places after %#v", w, places, what)
		}
	}
	if said, ok := what.(dialog.Said); ok && had && !asked[stage] && strings.HasPrefix(said.Text, "chữ<") && after[said.Text] < 1 && !p.held(said.Text) {
		p.t.Fatalf("%q is not in the report after %#v", said.Text, what)
	}
	for w := range before {
		if after[w] == 0 && !replaces[stage] && !takesAway(what) {
			p.t.Fatalf("%q is lost by %#v", w, what)
		}
	}
}

// own checks that what changed was the person's own, and notes what they began.
func (p *fuzzer) own(before map[outline.ReportID]*outline.Report, what dialog.Happening) {
	for id, r := range p.reports {
		if before[id] == nil {
			p.theirs[id] = append(p.theirs[id], p.name)
		}
		if r != before[id] && !slices.Contains(p.theirs[id], p.name) {
			p.t.Fatalf("%s changed the report of %v by %#v", p.name, p.theirs[id], what)
		}
	}
	for id := range before {
		if p.reports[id] == nil && !slices.Contains(p.theirs[id], p.name) {
			p.t.Fatalf("%s deleted the report of %v by %#v", p.name, p.theirs[id], what)
		}
	}
}

// stage is what the session waits for, with the field where it is one.
func (p *fuzzer) stage() string {
	s := p.at(p.t)
	if s.Field == outline.Date {
		return "date"
	}
	return string(s.Stage)
}

// asked are stages that asked for something that is no answer, and say so when
// they get it: a day, words to look for, a place.
var asked = map[string]bool{"date": true, "searching": true, "moving": true, "renaming": true, "splitting": true, "placing": true, "publishing": true}

// replaces are stages in which a text takes the place of another.
var replaces = map[string]bool{"filling": true, "date": true, "rewriting": true, "retitling": true, "tabling": true}

// takesAway reports whether the person asked for words to go, or for an
// earlier state.
func takesAway(what dialog.Happening) bool {
	switch e := what.(type) {
	case dialog.Edited:
		return true
	case dialog.Chose:
		if e.On == "" && e.Act != "hoantac" && e.Act != "lamlai" {
			return false // no command takes words away by itself
		}
		switch e.Act {
		case "skip", "propose", "begin", "drop", "clear2", "restore", "replace", "usedraft", "delete", "cellnil", "celltake", "cellword", "hoantac", "lamlai", "undo", "redo":
			return true
		}
	}
	return false
}

// open reports whether the person has a report in front of them.
func (p *fuzzer) open() bool {
	return p.reports[p.at(p.t).Report] != nil && p.standing(p.pureChat) != dialog.Stranger
}

// held reports whether a word waits beside a question to be taken with a tap.
func (p *fuzzer) held(word string) bool {
	for _, r := range p.reports {
		for _, proposal := range r.Proposals {
			if strings.Contains(outline.Answer{Parts: proposal.Parts}.Text(), word) {
				return true
			}
		}
	}
	return false
}

// words counts in how many places of the report under way each word stands.
func (p *fuzzer) words() map[string]int {
	found := map[string]int{}
	count := func(text string) {
		for _, w := range strings.Fields(strings.ToLower(text)) { // some fields are kept in capitals
			if strings.HasPrefix(w, "chữ<") {
				found[w]++
			}
		}
	}
	for _, r := range p.reports {
		for _, a := range r.Answers {
			count(a.Text())
		}
		count(r.Title)
		for _, v := range r.Fields {
			count(v)
		}
		for _, title := range r.Names {
			count(title)
		}
	}
	return found
}
