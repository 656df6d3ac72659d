package telegram

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"decuong/bot"
	"decuong/bot/panics"
	"decuong/dialog"
)

var tapped = time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)

func testTranslator() *translator {
	return &translator{
		self: 7, username: func() string { return "DeCuong_bot" },
		now: func() time.Time { return tapped.In(time.FixedZone("", 7*3600)) },
	}
}

// sent is a message of user 42 in their chat, with the given fields besides.
func sent(fields string) string {
	return `{"message_id":9,"date":1767225600,"chat":{"id":42,"type":"private"},"from":{"id":42,"first_name":"Hoa"},` + fields + `}`
}

const prompt = `"reply_markup":{"inline_keyboard":[[{"text":"Trang","url":"https://a.vn"}],[{"text":"Tiếp","callback_data":"100r:1z:5:tiep:"}]]}`

var (
	sentAt  = time.Unix(1767225600, 0).UTC()
	pointed = dialog.Pointer{Report: "00r", Section: "1z", Turn: 5}
)

func did(h dialog.Happening) dialog.Event { return dialog.Event{At: sentAt, By: "tg:42", What: h} }

func said(s dialog.Said) dialog.Event {
	s.Origin, s.Pos = "tg:42:9", 9
	return did(s)
}

func command(act, words string) dialog.Event {
	return did(dialog.Chose{Choice: dialog.Choice{Act: dialog.Act(act)}, Words: words})
}

func chose(p dialog.Pointer, c dialog.Choice) dialog.Event {
	return dialog.Event{At: tapped, By: "tg:42", What: dialog.Chose{Pointer: p, Choice: c, On: "tg:42:3"}}
}

// readings are updates, and the events that they are read as.
var readings = map[string]struct {
	update string
	want   dialog.Event // What is nil: nothing to answer
}{
	"text":             {`"message":` + sent(`"text":" Đã rà soát\n"`), said(dialog.Said{Text: " Đã rà soát\n"})},
	"start":            {`"message":` + sent(`"text":"/start"`), did(dialog.Began{})},
	"link":             {`"message":` + sent(`"text":"/START@decuong_BOT  m_ab-1"`), did(dialog.Began{Payload: "m_ab-1"})},
	"command":          {`"message":` + sent(`"text":"/tiep"`), command("tiep", "")},
	"command in caps":  {`"message":` + sent(`"text":"/Tim@DeCuong_bot quy hoạch\ncán bộ "`), command("tim", "quy hoạch\ncán bộ")},
	"unknown command":  {`"message":` + sent(`"text":"/khong_co_lenh_nay 1"`), command("khong_co_lenh_nay", "1")},
	"another's":        {`"message":` + sent(`"text":"/tiep@other_bot"`), said(dialog.Said{Text: "/tiep@other_bot"})},
	"a date":           {`"message":` + sent(`"text":"/01/2024 là hạn "`), said(dialog.Said{Text: "/01/2024 là hạn "})},
	"Vietnamese slash": {`"message":` + sent(`"text":"/tiếp"`), said(dialog.Said{Text: "/tiếp"})},
	"a lone slash":     {`"message":` + sent(`"text":"/ a"`), said(dialog.Said{Text: "/ a"})},
	"a long word":      {`"message":` + sent(`"text":"/`+strings.Repeat("a", 33)+`"`), said(dialog.Said{Text: "/" + strings.Repeat("a", 33)})},
	"command inside":   {`"message":` + sent(`"text":"gõ /tiep"`), said(dialog.Said{Text: "gõ /tiep"})},
	"photo":            {`"message":` + sent(`"photo":[{"file_id":"x"}],"caption":"Biểu 1"`), said(dialog.Said{Text: "Biểu 1", With: dialog.Photo})},
	"command below":    {`"message":` + sent(`"photo":[{"file_id":"x"}],"caption":"/tiep"`), said(dialog.Said{Text: "/tiep", With: dialog.Photo})},
	"document":         {`"message":` + sent(`"document":{"file_id":"x"}`), said(dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "x"}})},
	"voice":            {`"message":` + sent(`"voice":{"file_id":"x","duration":7,"file_size":9}`), said(dialog.Said{With: dialog.VoiceNote, File: dialog.Attachment{ID: "x", Size: 9, Seconds: 7}})},
	"sound":            {`"message":` + sent(`"audio":{"file_id":"x","duration":7}`), said(dialog.Said{With: dialog.Sound, File: dialog.Attachment{ID: "x", Seconds: 7}})},
	"animation":        {`"message":` + sent(`"animation":{"file_id":"x"},"document":{"file_id":"x"}`), said(dialog.Said{With: dialog.Video})},
	"round video":      {`"message":` + sent(`"video_note":{"file_id":"x","file_size":9,"duration":7}`), said(dialog.Said{With: dialog.Round, File: dialog.Attachment{ID: "x", Size: 9, Seconds: 7, Film: true}})},
	"sticker":          {`"message":` + sent(`"sticker":{"file_id":"x","type":"regular"}`), said(dialog.Said{With: dialog.Sticker})},
	"contact":          {`"message":` + sent(`"contact":{"phone_number":"1"}`), said(dialog.Said{With: dialog.Contact})},
	"venue":            {`"message":` + sent(`"venue":{"title":"x"},"location":{"latitude":1}`), said(dialog.Said{With: dialog.Location})},
	"poll":             {`"message":` + sent(`"poll":{"id":"1","type":"quiz"}`), said(dialog.Said{With: dialog.Poll})},
	"dice":             {`"message":` + sent(`"dice":{"value":6}`), said(dialog.Said{With: dialog.Other})},
	"of the future":    {`"message":` + sent(`"hologram":{"id":"1"}`), said(dialog.Said{With: dialog.Other})},
	"forwarded":        {`"message":` + sent(`"text":"a","forward_origin":{"type":"hidden_user","date":1}`), said(dialog.Said{Text: "a", Forwarded: true})},
	"reply": {`"message":` + sent(`"text":"a","reply_to_message":{"message_id":3,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":7,"is_bot":true},`+prompt+`}`),
		said(dialog.Said{Text: "a", To: pointed})},
	"reply to another": {`"message":` + sent(`"text":"a","reply_to_message":{"message_id":3,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":8,"is_bot":true},`+prompt+`}`),
		said(dialog.Said{Text: "a"})},
	"notice":                  {`"message":` + sent(`"message_auto_delete_timer_changed":{"message_auto_delete_time":86400}`), dialog.Event{}},
	"pinned":                  {`"message":` + sent(`"pinned_message":{"message_id":1,"date":0,"chat":{"id":42,"type":"private"}}`), dialog.Event{}},
	"edit":                    {`"edited_message":` + sent(`"edit_date":1767225600,"text":"sửa"`), did(dialog.Edited{Text: "sửa", Origin: "tg:42:9"})},
	"edited caption":          {`"edited_message":` + sent(`"edit_date":1767225600,"photo":[{"file_id":"x"}]`), did(dialog.Edited{Origin: "tg:42:9"})},
	"moving":                  {`"edited_message":` + sent(`"edit_date":1767225600,"location":{"latitude":1}`), dialog.Event{}},
	"press":                   {pressed(`{"message_id":3,"date":1,"chat":{"id":42,"type":"private"}}`, "100r:1z:5:bo:x"), chose(pointed, dialog.Choice{Act: "bo", Arg: "x"})},
	"press on an old message": {pressed(`{"message_id":3,"date":0,"chat":{"id":42,"type":"private"}}`, "100r:1z:5:bo:x"), chose(pointed, dialog.Choice{Act: "bo", Arg: "x"})},
	"forged press":            {pressed(`{"message_id":3,"date":1,"chat":{"id":42,"type":"private"}}`, "x' OR 1=1"), chose(dialog.Pointer{}, dialog.Choice{})},
	"blocked":                 {member("private", "kicked"), dialog.Event{}},
	"unblocked":               {member("private", "member"), did(dialog.Resumed{})},
	"added to group":          {member("supergroup", "member"), did(dialog.JoinedGroup{})},
	"added to channel":        {member("channel", "administrator"), dialog.Event{}},
	"group":                   {`"message":{"message_id":9,"date":1,"chat":{"id":-1,"type":"group"},"from":{"id":42},"text":"chào"}`, dialog.Event{}},
	"command in group":        {`"message":{"message_id":9,"date":1767225600,"chat":{"id":42,"type":"group"},"from":{"id":42},"text":"/xuat@decuong_bot"}`, did(dialog.CalledInGroup{Act: "xuat"})},
	"another bot's":           {`"message":{"message_id":9,"date":1,"chat":{"id":-1,"type":"group"},"from":{"id":42},"text":"/start@another_bot"}`, dialog.Event{}},
	"press in group":          {pressed(`{"message_id":3,"date":1,"chat":{"id":-1,"type":"group"}}`, "100r:1z:5:bo:x"), dialog.Event{}},
	"channel":                 {`"channel_post":{"message_id":9,"date":1,"chat":{"id":-1,"type":"channel"},"text":"a"}`, dialog.Event{}},
	"nobody":                  {`"message":{"message_id":9,"date":1,"chat":{"id":42,"type":"private"},"text":"a"}`, dialog.Event{}},
	"empty":                   {`"message":null`, dialog.Event{}},
	"unknown":                 {`"teleportation":{"from":{"id":1}}`, dialog.Event{}},
	"draft stopped":           {`"stopped_message_generation":{"chat":{"id":42,"type":"private"},"draft_id":1}`, dialog.Event{At: tapped, By: "tg:42", What: dialog.Stopped{Turn: 1}}},
	"group draft stopped":     {`"stopped_message_generation":{"chat":{"id":-42,"type":"group"},"draft_id":1}`, dialog.Event{}},
	"inline press":            {`"callback_query":{"id":"q","from":{"id":42},"inline_message_id":"i","data":"x"}`, dialog.Event{}},
}

func TestEvents(t *testing.T) {
	for name, c := range readings {
		t.Run(name, func(t *testing.T) {
			l, err := testTranslator().read(json.RawMessage(`{"update_id":1001,` + c.update + `}`))
			if err != nil || l.broken != nil {
				t.Fatal(err, l.broken)
			}
			if diff := cmp.Diff(c.want, l.event); diff != "" {
				t.Errorf("event (-want +got):\n%s", diff)
			}
			if l.id != 1001 || c.want.What != nil && l.chat != "tg:42" {
				t.Errorf("update %d in chat %s", l.id, l.chat)
			}
			if blocked := name == "blocked"; l.blocked != blocked {
				t.Errorf("blocked: %v", l.blocked)
			}
		})
	}
}

func pressed(message, data string) string {
	return fmt.Sprintf(`"callback_query":{"id":"q","from":{"id":42},"message":%s,"data":%q}`, message, data)
}

func member(chat, status string) string {
	return fmt.Sprintf(`"my_chat_member":{"chat":{"id":42,"type":%q},"from":{"id":42},"date":1767225600,
		"old_chat_member":{"status":"left","user":{"id":7}},"new_chat_member":{"status":%q,"user":{"id":7}}}`, chat, status)
}

func TestUnreadableUpdates(t *testing.T) {
	for name, c := range map[string]struct {
		update string
		chat   bot.ChatID
	}{
		"a member of a new kind": {member("private", "guardian"), "tg:42"},
		"text that is a number":  {`"message":` + sent(`"text":12`), "tg:42"},
		"a chat that is a list":  {`"message":{"chat":[]}`, "tg:0"},
	} {
		l, err := testTranslator().read(json.RawMessage(`{"update_id":5,` + c.update + `}`))
		if err != nil || l.broken == nil || l.id != 5 || l.chat != c.chat {
			t.Errorf("%s: %v, letter of %s broken: %v", name, err, l.chat, l.broken)
		}
	}
	if _, err := testTranslator().read(json.RawMessage(`{"message":[]}`)); err == nil {
		t.Error("an update without an ID is read")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`"message":` + sent(`"text":"/tiep@x y"`))
	f.Add(pressed(`{"message_id":3,"date":1,"chat":{"id":42,"type":"private"}}`, "100r:1z:5:bo:x"))
	f.Add(member("private", "kicked"))
	f.Fuzz(func(t *testing.T, fields string) {
		raw := json.RawMessage(`{"update_id":5,` + fields + `}`)
		l, err := testTranslator().read(raw)
		if err != nil {
			return
		}
		if said, ok := l.event.What.(dialog.Said); ok && said.Text == "" && said.With == dialog.None {
			t.Errorf("nothing was said in %s", raw)
		}
		if panics.Stack(l.broken) != "" {
			t.Errorf("reading %s: %v", raw, l.broken)
		}
	})
}

func TestNames(t *testing.T) {
	if o := originOf(42, 9); messageOf(o, 42) != 9 || messageOf(o, 4) != 0 || messageOf("tg:42:x", 42) != 0 || messageOf("", 42) != 0 {
		t.Errorf("origin %q is not read back", o)
	}
	if id, err := parseChat("tg:-1001"); id != -1001 || err != nil {
		t.Errorf("chat %d, %v", id, err)
	}
	for _, bad := range []bot.ChatID{"", "tg:", "42", "tg:+1", "zalo:1"} {
		if _, err := parseChat(bad); err == nil {
			t.Errorf("%q is read as a chat", bad)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	raw := json.RawMessage(`{"update_id":1001,"message":` + sent(`"text":"Đã rà soát 245 đảng viên."`) + `}`)
	tr := testTranslator()
	for b.Loop() {
		if _, err := tr.read(raw); err != nil {
			b.Fatal(err)
		}
	}
}
