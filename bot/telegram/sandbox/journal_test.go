package sandbox_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"decuong/bot/telegram/sandbox"
)

// A sandbox that was killed comes back with everything, half a line at the
// end of its file or not.
func TestStateFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sandbox.json")
	opts := sandbox.Options{StateFile: name, Token: "5:x"}
	w := newWire(t, opts)
	u := w.s.User(1, "Lan")
	first := u.Start("")
	ids, _ := w.updates("{}")
	u.SendDocument("Số liệu.txt", []byte("245"), "Bảng 1")
	w.json("sendMessage", `{"chat_id": 1, "text": "<b>Chào</b>", "parse_mode": "HTML", "reply_markup": {"inline_keyboard": [[{"text": "Tiếp", "callback_data": "x"}]]}}`)
	tap, err := u.Tap("Tiếp")
	if err != nil {
		t.Fatal(err)
	}
	w.json("setMyCommands", `{"commands": [{"command": "tiep", "description": "Tiếp"}]}`)
	w.json("getUpdates", fmt.Sprintf(`{"offset": %d}`, ids[0]+1))
	before := u.Messages().String()
	w.s.Close()
	half(t, name)

	w = newWire(t, opts)
	u = w.s.User(1, "")
	if after := u.Messages().String(); after != before {
		t.Errorf("before:\n%safter:\n%s", before, after)
	}
	if got := u.Messages()[1]; string(got.File) != "245" {
		t.Errorf("the file holds %q", got.File)
	}
	again, kinds := w.updates("{}")
	if len(again) != 2 || again[0] != ids[0]+1 || kinds[1] != "callback_query" {
		t.Errorf("undelivered: %v %v", again, kinds)
	}
	if a := w.json("answerCallbackQuery", fmt.Sprintf(`{"callback_query_id": %q}`, tap)); !a.OK {
		t.Errorf("answering a tap from before: %+v", a)
	}
	if a := w.json("getMyCommands", "{}"); !strings.Contains(string(a.Result), "tiep") {
		t.Errorf("commands: %+v", a)
	}
	if e := u.Send("Tiếp tục"); e.ID <= u.Messages()[2].ID || e.ID <= first.ID {
		t.Errorf("an ID was given twice: %d", e.ID)
	}
}

// half appends what a crash in the middle of a write leaves.
func half(t *testing.T, name string) {
	t.Helper()
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString(`{"entry":{"message_id":99`); err != nil {
		t.Fatal(err)
	}
}

// A new sandbox does not give out the IDs of one that was thrown away.
func TestFreshIDs(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	opts := sandbox.Options{Now: func() time.Time { return now }}
	old := newWire(t, opts).s.User(1, "").Send("Chào").ID
	now = now.Add(time.Minute)
	if fresh := newWire(t, opts).s.User(1, "").Send("Chào").ID; fresh <= old {
		t.Errorf("ID %d after %d", fresh, old)
	}
}

func TestDamagedStateFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sandbox.json")
	if err := os.WriteFile(name, []byte("{}\nhỏng\n{}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := sandbox.New(sandbox.Options{StateFile: name}); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
}
