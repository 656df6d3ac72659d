// Package stack spares goroutines that live for one turn what growing costs.
package stack

import "runtime"

// Grow makes the goroutine's stack large enough for a turn at once. A goroutine
// begins with a few kilobytes, and each doubling copies all frames there are,
// which in the depths of decoding JSON costs more than the decoding. At the
// bottom there is next to nothing to copy.
//
//go:noinline
func Grow() {
	if fill { // the room is made on entry, and cleared in here only
		var room [24 << 10]byte
		runtime.KeepAlive(&room)
	}
}

var fill bool // never
