package storetest

import (
	"fmt"
	"testing"

	"decuong/bot"
)

func history(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	first := turn(an, 0, answer(r, "a/1", 0, "một"), answer(r, "a/2", 0, "hai"))
	second := turn(an, 1, answer(r, "a/2", 1, "hai hai"), answer(r, "a/1", 1, ""))
	second.Records[0].Author, second.Records[0].Step = "tg:2", "-b"
	third := turn(an, 2, bot.Record{Report: r, Field: "a/1", Base: 2, Author: "tg:3"})
	for _, c := range []bot.Commit{first, second, third} {
		commit(t, s, c)
	}
	want := []bot.Replaced{
		{Ver: 3, Field: "a/1", Rev: 3, Old: []byte{}, Author: "tg:3", Event: third.Event, At: third.At},
		{Ver: 2, Field: "a/1", Rev: 2, Old: []byte("một"), Author: "tg:1", Event: second.Event, At: second.At},
		{Ver: 2, Field: "a/2", Rev: 2, Old: []byte("hai"), Author: "tg:2", Step: "-b", Event: second.Event, At: second.At},
		{Ver: 1, Field: "a/2", Rev: 1, Author: "tg:1", Event: first.Event, At: first.At},
		{Ver: 1, Field: "a/1", Rev: 1, Author: "tg:1", Event: first.Event, At: first.At},
	}
	for _, limit := range []int{100, 5, 4, 3, 1, 0} {
		same(t, fmt.Sprintf("history, at most %d", limit), Past(t, s, r, limit), want[:min(limit, 5)])
	}
	if h := Past(t, s, reportOf(an, "other"), 10); len(h) > 0 {
		t.Errorf("history of another report: %+v", h)
	}

	for i := range int64(150) { // far beyond what anybody would trim
		commit(t, s, turn(an, 3+i, answer(r, "a/2", 2+i, fmt.Sprint("lần ", i))))
	}
	long := Past(t, s, r, 1000)
	if len(long) != 155 {
		t.Fatalf("%d lines of history", len(long))
	}
	same(t, "its beginning", long[150:], want)
	for i := range 149 {
		if got, want := string(long[i].Old), fmt.Sprint("lần ", 148-i); got != want {
			t.Fatalf("line %d holds %q, want %q", i, got, want)
		}
	}
}

func sharedHistory(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	for i := range int64(6) {
		for n, chat := range []bot.ChatID{an, binh, chi} {
			commit(t, s, turn(chat, i, answer(r, "a/1", 3*i+int64(n), fmt.Sprint(chat, i))))
		}
	}
	h := Past(t, s, r, 100)
	if len(h) != 18 {
		t.Fatalf("%d lines", len(h))
	}
	for i, line := range h {
		if line.Ver != int64(18-i) || line.Rev != int64(18-i) {
			t.Errorf("line %d: version %d, revision %d", i, line.Ver, line.Rev)
		}
	}
}
