package redis

import (
	"testing"
	"time"

	"decuong/bot/redis/redistest"
)

func TestPresent(t *testing.T) {
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	for _, c := range []struct {
		process string
		d       time.Duration
		want    int
	}{
		{"a", time.Minute, 1},
		{"b", time.Minute, 2},
		{"a", time.Minute, 2},
		{"b", 0, 1},
		{"c", time.Millisecond, 2},
	} {
		if n, err := s.Present(t.Context(), c.process, c.d); err != nil || n != c.want {
			t.Errorf("%s for %v: %d, %v; want %d", c.process, c.d, n, err, c.want)
		}
	}
	if now, err := s.Now(t.Context()); err != nil || time.Since(now).Abs() > time.Minute {
		t.Errorf("it is %v, %v", now, err)
	}
	time.Sleep(5 * time.Millisecond)
	if n, err := s.Present(t.Context(), "a", time.Minute); err != nil || n != 1 {
		t.Errorf("when one has gone: %d, %v", n, err)
	}
}
