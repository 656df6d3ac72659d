package bot

import (
	"time"

	"decuong/bot/panics"
	"decuong/dialog"
)

// A previewer shows how far something is, a draft as it grows or the place in a
// queue, beside the making of it: what it has not shown when more comes, it
// leaves out.
type previewer struct {
	newest chan dialog.Preview
	stop   chan struct{}
	done   chan struct{}
}

const (
	previewGap  = time.Second      // chat services take about one message a second
	previewLife = 20 * time.Second // Telegram shows a message in the making for thirty
)

func newPreviewer(first dialog.Preview, show func(dialog.Preview) error) *previewer {
	p := &previewer{newest: make(chan dialog.Preview, 1), stop: make(chan struct{}), done: make(chan struct{})}
	go func() {
		defer close(p.done)
		panics.Caught(func() error { p.run(first, show); return nil }) // a preview that fails is none
	}()
	return p
}

// run shows the newest preview, again before it fades, and soon again if it
// was left out.
func (p *previewer) run(newest dialog.Preview, show func(dialog.Preview) error) {
	for {
		again := previewLife
		if show(newest) != nil {
			again = previewGap
		}
		select {
		case <-p.stop:
			return
		case <-time.After(previewGap):
		}
		select {
		case <-p.stop:
			return
		case newest = <-p.newest:
		case <-time.After(again):
		}
	}
}

// tell has a preview shown in the place of those not shown yet. It is called
// by one goroutine.
func (p *previewer) tell(newest dialog.Preview) {
	select {
	case <-p.newest:
	default:
	}
	p.newest <- newest
}

// end returns when nothing is shown any more, so that no preview comes behind
// what was made.
func (p *previewer) end() {
	close(p.stop)
	<-p.done
}
