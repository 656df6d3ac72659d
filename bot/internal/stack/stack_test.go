package stack

import (
	"sync"
	"testing"
)

// BenchmarkGrow has goroutines go as deep as a turn does, with a stack that
// grows on the way and with one that grew before.
func BenchmarkGrow(b *testing.B) {
	for _, of := range []struct {
		name  string
		first func()
	}{{"on the way", func() {}}, {"before", Grow}} {
		b.Run(of.name, func(b *testing.B) {
			for b.Loop() {
				var done sync.WaitGroup
				done.Go(func() {
					of.first()
					dive(turnDepth)
				})
				done.Wait()
			}
		})
	}
}

const turnDepth = 60 // frames, of a few hundred bytes each

//go:noinline
func dive(n int) byte {
	var frame [300]byte
	frame[n] = byte(n)
	if n == 0 {
		return frame[0]
	}
	return dive(n-1) + frame[n]
}
