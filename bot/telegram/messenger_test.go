package telegram

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/dialog"
)

func ask(turn int64, text string, edit dialog.Edit) dialog.Ask {
	return dialog.Ask{
		Pointer: dialog.Pointer{Report: "00r", Section: "1", Turn: turn}, Text: dialog.Text{{Words: text}}, Edit: edit,
		Choices: [][]dialog.Choice{{{Act: "tiep", Label: "Tiếp"}}},
	}
}

func TestAskTakesThePlaceOf(t *testing.T) {
	const notFound, notModified = "Bad Request: message to edit not found", "Bad Request: message is not modified: specified new message content"
	long := strings.Repeat("Đã rà soát. ", 500) // two messages
	for name, c := range map[string]struct {
		asks   []dialog.Ask
		refuse string // what edits are answered with
		want   string
	}{
		"nothing":          {[]dialog.Ask{ask(1, "a", dialog.Edit{}), ask(2, "b", dialog.Edit{})}, "", "sendMessage sendMessage"},
		"a turn":           {[]dialog.Ask{ask(1, "a", dialog.Edit{}), ask(2, "b", dialog.Edit{Turn: 1}), ask(3, "c", dialog.Edit{Turn: 2})}, "", "sendMessage editMessageText editMessageText"},
		"a forgotten turn": {[]dialog.Ask{ask(5, "b", dialog.Edit{Turn: 1})}, "", "sendMessage"},
		"a message":        {[]dialog.Ask{ask(5, "b", dialog.Edit{Message: "tg:1:3"})}, "", "editMessageText"},
		"another's":        {[]dialog.Ask{ask(5, "b", dialog.Edit{Message: "tg:2:3"})}, "", "sendMessage"},
		"the same":         {[]dialog.Ask{ask(5, "b", dialog.Edit{Message: "tg:1:3"})}, notModified, "editMessageText"},
		"a lost message":   {[]dialog.Ask{ask(5, "b", dialog.Edit{Message: "tg:1:3"})}, notFound, "editMessageText sendMessage"},
		"a short one":      {[]dialog.Ask{ask(1, "a", dialog.Edit{}), ask(2, long, dialog.Edit{Turn: 1})}, "", "sendMessage editMessageText sendMessage"},
		"a lost short one": {[]dialog.Ask{ask(1, "a", dialog.Edit{}), ask(2, long, dialog.Edit{Turn: 1})}, notFound, "sendMessage editMessageText sendMessage sendMessage"},
		"a long one":       {[]dialog.Ask{ask(1, long, dialog.Edit{}), ask(2, "b", dialog.Edit{Turn: 1})}, "", "sendMessage sendMessage editMessageText deleteMessages"},
		"its last message": {[]dialog.Ask{ask(1, long, dialog.Edit{}), ask(2, long, dialog.Edit{Message: "tg:1:102"})}, "", "sendMessage sendMessage editMessageText editMessageText"},
		"a lost long one":  {[]dialog.Ask{ask(1, long, dialog.Edit{}), ask(2, long, dialog.Edit{Turn: 1})}, notFound, "sendMessage sendMessage editMessageText sendMessage sendMessage"},
	} {
		f := &fake{answer: func(r request) (int, string) {
			if r.method == "editMessageText" && c.refuse != "" {
				return failure(400, c.refuse)
			}
			if r.method == "deleteMessages" {
				return 200, `{"ok":true,"result":true}`
			}
			return 200, ""
		}}
		a, _ := f.account(t, 0)
		for _, ask := range c.asks {
			if err := a.Ask(t.Context(), "tg:1", ask); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if got := f.methods(); got != c.want {
			t.Errorf("%s: called %s, want %s", name, got, c.want)
		}
		checkKeyboards(t, name, f.all())
	}
}

// checkKeyboards checks that the last message of the last prompt has the
// buttons.
func checkKeyboards(t *testing.T, name string, calls []request) {
	t.Helper()
	last := calls[len(calls)-1]
	if last.method == "deleteMessages" {
		last = calls[len(calls)-2]
	}
	if last.form["reply_markup"] == "" {
		t.Errorf("%s: no buttons below %s", name, last.method)
	}
}

func TestAskIsSpelt(t *testing.T) {
	f := &fake{}
	a, _ := f.account(t, 0)
	prompt := ask(5, "", dialog.Edit{})
	prompt.Text = dialog.Text{{Words: "2.3.1", Dress: dialog.Bold}, {Words: " <"}}
	if err := a.Ask(t.Context(), "tg:1", prompt); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"chat_id": "1", "text": "<b>2.3.1</b> &lt;", "parse_mode": "HTML",
		"reply_markup": `{"inline_keyboard":[[{"text":"Tiếp","callback_data":"100r:1:5:tiep:"}]]}`,
	}
	if diff := cmp.Diff(want, f.all()[0].form); diff != "" {
		t.Error(diff)
	}
}

// An address that somebody wrote stays a text, however it is dressed.
func TestNoPreview(t *testing.T) {
	for text, off := range map[string]bool{
		"Đăng tại decuong.vn.": true, "https://tinhuy.example/a?b=1": true, "t.me/chibo": true,
		"Mục 2.3.1. Đã họp": false, "Đã họp. Đã ghi": false, "1.250 đảng viên": false, "...": false, "": false,
	} {
		f := &fake{}
		a, _ := f.account(t, 0)
		prompt := ask(5, "", dialog.Edit{})
		letters := []rune(text)
		begin, rest := string(letters[:len(letters)/2]), string(letters[len(letters)/2:])
		prompt.Text = dialog.Text{{Words: "Đã lưu: "}, {Words: begin, Dress: dialog.Bold}, {Words: rest}}
		if err := a.Ask(t.Context(), "tg:1", prompt); err != nil {
			t.Fatal(err)
		}
		if said := f.all()[0].form["link_preview_options"]; (said == `{"is_disabled":true}`) != off {
			t.Errorf("%q: %q", text, said)
		}
	}
}

func TestDeliver(t *testing.T) {
	deliver := dialog.Deliver{
		Pointer: dialog.Pointer{Turn: 5}, Name: "Báo cáo Chỉ thị 35 (dự thảo).docx",
		Caption: dialog.Text{{Words: "Còn thiếu 3 mục.", Dress: dialog.Bold}},
		Choices: [][]dialog.Choice{{{Act: "xemlai", Label: "Xem lại"}}},
	}
	f := &fake{}
	a, _ := f.account(t, 0)
	if err := a.Deliver(t.Context(), "tg:1", deliver, []byte("PK")); err != nil {
		t.Fatal(err)
	}
	deliver.Caption = dialog.Text{{Words: strings.Repeat("Còn thiếu mục 2.3.1. ", 100)}}
	if err := a.Deliver(t.Context(), "tg:1", deliver, []byte("PK")); err != nil {
		t.Fatal(err)
	}
	got := f.all()
	if f.methods() != "sendDocument sendDocument sendMessage" || got[0].form["document"] != deliver.Name ||
		got[0].form["caption"] != "<b>Còn thiếu 3 mục.</b>" || got[0].form["reply_markup"] == "" {
		t.Errorf("calls: %v", got)
	}
	if got[1].form["reply_markup"] != "" || got[2].form["reply_markup"] == "" || len([]rune(got[1].form["caption"])) > captionLimit ||
		got[1].form["caption"]+got[2].form["text"] != deliver.Caption.String() {
		t.Errorf("a long caption: %v", got[1:])
	}
}

func TestShow(t *testing.T) {
	f := &fake{}
	a, _ := f.account(t, 0)
	show := dialog.Show{Caption: dialog.Text{{Words: "Trang đầu < 1 MB."}}}
	if err := a.Show(t.Context(), "tg:1", show, []byte("\x89PNG")); err != nil {
		t.Fatal(err)
	}
	if got := f.all()[0].form; f.methods() != "sendPhoto" || got["photo"] != "trang-1.png" || got["caption"] != "Trang đầu &lt; 1 MB." {
		t.Errorf("%s %v", f.methods(), got)
	}
}

func TestNothingToSay(t *testing.T) {
	f := &fake{}
	a, _ := f.account(t, 0)
	for _, err := range []error{
		a.Say(t.Context(), "tg:1", say(" \n")),
		a.Ask(t.Context(), "tg:1", dialog.Ask{}),
		a.Say(t.Context(), "zalo:1", say("a")),
	} {
		if err == nil || len(f.all()) > 0 {
			t.Errorf("%d calls, %v", len(f.all()), err)
		}
	}
}
