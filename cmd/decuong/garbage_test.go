package main

import "testing"

func TestGarbage(t *testing.T) {
	const mb = 1 << 20
	for live, want := range map[uint64]int{
		0: 400, 2 * mb: 400, 4 * mb: 400, 5 * mb: 300, 10 * mb: 100, 12 * mb: 75, 100 * mb: 75,
	} {
		if got := garbage(live); got != want {
			t.Errorf("%d MB live: %d %%, want %d", live/mb, got, want)
		}
	}
}
