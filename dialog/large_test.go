package dialog_test

import (
	"fmt"
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
