package dialog_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

// TestLargeOutline finds any of three hundred questions within three taps of
// the contents, whatever shape the outline has.
func TestLargeOutline(t *testing.T) {
	for _, shape := range []struct{ parts, questions int }{{10, 30}, {30, 10}, {3, 100}, {0, 300}, {60, 5}} {
		t.Run(fmt.Sprintf("%d parts of %d", shape.parts, shape.questions), func(t *testing.T) {
			o := large(shape.parts, shape.questions)
			p := newStage(t)
			p.catalog = []dialog.Offer{{Name: "large", Outline: o}}
			p.play(dialog.Began{}, dialogOpening)
			tap(t, p, dialog.Choice{Act: "begin", Arg: "large"})
			p.play(dialog.Chose{Choice: dialog.Choice{Act: "mucluc"}}, dialogOpening)
			reached := map[string]bool{}
			reach(t, p, 3, reached, map[string]bool{})
			if len(reached) != 300 {
				t.Errorf("%d questions within three taps", len(reached))
			}
		})
	}
}

// TestLargeOutlineIsConfirmed shows an outline of a thousand sections, each
// with as much below it as anybody writes: every prompt is within Telegram's
// limits, and the last line three taps away.
func TestLargeOutlineIsConfirmed(t *testing.T) {
	o := large(10, 100)
	for i := range o.Sections {
		s := &o.Sections[i]
		s.ID = outline.SectionID(strconv.FormatInt(int64(i+1), 36))
		s.Title += strings.Repeat(" và nội dung khác; của các cơ quan, đơn vị", 30)
		s.Notes = slices.Repeat([]string{strings.Repeat("Nêu rõ số liệu. ", 100)}, 20)
		o.Leftovers = append(o.Leftovers, outline.Leftover{Kind: outline.Annex, Text: strings.Repeat("Dòng của phụ lục ", 50)})
	}
	o.Sections[1] = outline.Section{ID: "2", Label: "1.1", Title: "Câu đầu tiên", Depth: 1} // whose card comes up
	p := newStage(t)
	p.play(dialog.Began{}, dialogOpening)
	p.play(dialog.Opened{Name: "lon.docx", Pieces: []dialog.Piece{{Text: "x"}}, Outline: o}, dialogOpening)
	last := o.Sections[len(o.Sections)-1].ID
	tap(t, p, dialog.Choice{Act: "outline", Arg: "83"})
	tap(t, p, dialog.Choice{Act: "outline", Arg: "84"})
	tap(t, p, dialog.Choice{Act: "line", Arg: string(last)})
	for _, act := range []dialog.Act{"split", "line", "rename"} {
		tap(t, p, dialog.Choice{Act: act, Arg: string(last)})
	}
	for _, c := range []dialog.Choice{{Act: "unused", Arg: "0"}, {Act: "unused", Arg: "67"}, {Act: "left", Arg: "1009"}, {Act: "walk"}} {
		tap(t, p, c)
	}
	p.play(dialog.Said{Text: "Nội dung.", Origin: "tg:1:899", Pos: 1}, dialogOpening)
	p.files["moi.txt"] = "1. Một\n2. Hai"
	p.play(dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "moi.txt", Name: "moi.txt"}, Origin: "tg:1:900"}, dialogOpening)
	for _, row := range p.chat[len(p.chat)-1].ask.Choices {
		if row[0].Act == "edition" {
			tap(t, p, row[0])
			break
		}
	}
	for _, c := range []dialog.Choice{{Act: "moves", Arg: "80"}, {Act: "apply"}, {Act: "loose"}, {Act: "editions", Arg: "0"}} {
		tap(t, p, c)
	}
	if shown := p.chat[len(p.chat)-1].text; !strings.Contains(shown, "1 bản trước") {
		t.Errorf("in the end: %s", shown)
	}
}

// large is an outline of parts with questions below each, or of questions
// alone.
func large(parts, questions int) *outline.Outline {
	o := &outline.Outline{Title: "thử nghiệm với đề cương rất dài"}
	add := func(label string, depth int) {
		id := outline.SectionID(fmt.Sprint(len(o.Sections) + 1))
		o.Sections = append(o.Sections, outline.Section{ID: id, Label: label, Title: "Kết quả thực hiện nhiệm vụ số " + label + " theo kế hoạch của cấp trên", Depth: depth})
	}
	for i := range max(parts, 1) {
		if parts > 0 {
			add(fmt.Sprintf("PHẦN %d", i+1), 0)
		}
		for j := range questions {
			add(fmt.Sprintf("%d.%d", i+1, j+1), min(parts, 1))
		}
	}
	return o
}

// reach presses every button of the newest message that leads on, at most so
// many times in a row, and notes the questions that come up. Nothing is done
// twice: what was pressed is noted too.
func reach(t *testing.T, p *pureStage, taps int, reached, pressed map[string]bool) {
	if taps == 0 {
		return
	}
	shown := p.chat[len(p.chat)-1]
	for _, row := range shown.ask.Choices {
		for _, c := range row {
			key := fmt.Sprint(taps, c.Act, c.Arg)
			switch {
			case pressed[key]:
			case c.Act == "go":
				reached[c.Arg] = true
			case c.Act == "part":
				pressed[key] = true
				tap(t, p, c)
				reach(t, p, taps-1, reached, pressed)
			}
		}
	}
}

// tap presses a button of the newest message.
func tap(t *testing.T, p *pureStage, c dialog.Choice) {
	t.Helper()
	c.Label = ""
	p.play(dialog.Chose{Choice: c, Pointer: p.chat[len(p.chat)-1].ask.Pointer, On: p.origin(len(p.chat) - 1)}, dialogOpening)
}
