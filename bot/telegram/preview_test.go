package telegram

import (
	"errors"
	"strings"
	"testing"

	"decuong/dialog"
)

func preview(turn int64, grown string) dialog.Preview {
	return dialog.Preview{Prompt: ask(turn, "Đang soạn… "+grown, dialog.Edit{Turn: turn}), Grown: dialog.Text{{Words: grown}}, Stops: true}
}

// Wording in the making is a draft to Telegram, which the person can stop.
func TestPreviewIsADraft(t *testing.T) {
	f := &fake{answer: func(request) (int, string) { return 200, `{"ok":true,"result":true}` }}
	a, _ := f.account(t, 0)
	if err := a.Preview(t.Context(), "tg:1", preview(7, "Đã họp <ba> lần.")); err != nil {
		t.Fatal(err)
	}
	got := f.all()[0]
	if got.method != "sendMessageDraft" || got.form["draft_id"] != "7" || got.form["can_stop"] != "true" || got.form["text"] != "Đã họp &lt;ba&gt; lần." {
		t.Errorf("called %s with %v", got.method, got.form)
	}
}

// Where Telegram shows no drafts, the prompt grows, at a polite rate, with its
// button.
func TestPreviewEditsWhereThereAreNoDrafts(t *testing.T) {
	f := &fake{answer: func(r request) (int, string) {
		if r.method == "sendMessageDraft" {
			return failure(400, "Bad Request: TEXTDRAFT_PEER_INVALID")
		}
		return 200, ""
	}}
	a, _ := f.account(t, 0)
	a.Ask(t.Context(), "tg:1", ask(7, "Đang soạn…", dialog.Edit{}))
	var left []error
	for _, grown := range []string{"", "Một.", "Một. Hai."} {
		left = append(left, a.Preview(t.Context(), "tg:1", preview(7, grown)))
	}
	if got := f.methods(); got != "sendMessage sendMessageDraft editMessageText" {
		t.Errorf("called %s", got)
	}
	if left[0] == nil || left[1] != nil || !errors.Is(left[2], errBusy) {
		t.Errorf("left out: %v", left)
	}
	if edit := f.all()[2]; !strings.Contains(edit.form["text"], "Một.") || edit.form["reply_markup"] == "" {
		t.Errorf("edited with %v", edit.form)
	}
}
