package main

import "testing"

func TestGarbage(t *testing.T) {
	const mb = 1 << 20
	for live, want := range map[uint64]int{
		0: 450, 2 * mb: 450, 4 * mb: 300, 5 * mb: 220, 8 * mb: 100, 10 * mb: 60, 12 * mb: 50, 100 * mb: 50,
	} {
		if got := garbage(live); got != want {
			t.Errorf("%d MB live: %d %%, want %d", live/mb, got, want)
		}
	}
}
