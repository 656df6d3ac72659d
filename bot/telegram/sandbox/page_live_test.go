package sandbox_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
	"decuong/bot/telegram/sandbox/phone"
)

const card = `<b>PHẦN II › 2 › 2.3 › 2.3.1</b>
<i>Câu 8/29</i>  ▓▓▓▓░░░░░░
Công tác <u>rà soát</u>, <s>kiểm tra</s> đảng viên theo <a href="https://example.org/35">Chỉ thị 35-CT/TW</a>; mã <code>35-CT/TW</code>. Bấm /tiep để sang câu sau.
<blockquote>Rà soát, bổ sung quy hoạch; chuẩn bị đề án nhân sự; công tác bầu cử.</blockquote>
<pre>Tổng số:   245
Đã rà soát: 240</pre>
<tg-spoiler>Nội dung ẩn</tg-spoiler>`

// What passes while one looks: typing, a message that grows and is stopped,
// notices, formatting.
func TestPageLive(t *testing.T) {
	s, b, address := servePlain(t)
	u := s.User(1, "")
	u.Start("")
	p := phone.Open(t, true)
	p.Do("opening", chromedp.Navigate(address+"/"), chromedp.WaitVisible(sandbox.PageInput))
	b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: card, ParseMode: models.ParseModeHTML, ReplyMarkup: wide()})
	b.SendChatAction(t.Context(), &bot.SendChatActionParams{ChatID: 1, Action: models.ChatActionTyping})
	p.Do("seeing the bot type", chromedp.WaitVisible(sandbox.PageTyping), chromedp.WaitVisible(`//pre[contains(., "245")]`))
	p.Picture("card")
	draft := &bot.SendMessageDraftParams{ChatID: 1, DraftID: "7", Text: "Trong 5 năm, Đảng bộ", CanStop: true}
	b.SendMessageDraft(t.Context(), draft)
	p.Do("seeing a message grow", chromedp.WaitVisible(sandbox.PageStop))
	p.Picture("draft")
	p.Do("stopping it", chromedp.Click(sandbox.PageStop), chromedp.WaitNotVisible(sandbox.PageDraft))
	p.Do("pressing", chromedp.Click(sandbox.PageButton("Xoá")))
	tap := lastQuery(t, s)
	b.AnswerCallbackQuery(t.Context(), &bot.AnswerCallbackQueryParams{CallbackQueryID: tap, Text: "Đồng chí chắc chắn xoá báo cáo này?", ShowAlert: true})
	p.Do("being asked", chromedp.WaitVisible(sandbox.PageAlert))
	p.Picture("alert")
	p.Do("closing", chromedp.Click(sandbox.PageAlert+" button"), chromedp.WaitNotVisible(sandbox.PageAlert))
}

// Writing with a keyboard: commands, an answer to a message, an edit.
func TestPageWriting(t *testing.T) {
	s, b, address := servePlain(t)
	u := s.User(1, "")
	u.Start("")
	b.SetMyCommands(context.Background(), &bot.SetMyCommandsParams{Commands: commands()})
	b.SendMessage(context.Background(), &bot.SendMessageParams{ChatID: 1, Text: "Chào đồng chí."})
	p := phone.Open(t, false)
	p.Do("listing commands", chromedp.Navigate(address+"/"), chromedp.WaitVisible(sandbox.PageInput),
		chromedp.SendKeys(sandbox.PageInput, "/m"), chromedp.WaitVisible(`[data-command=mucluc]`))
	p.Picture("commands")
	p.Do("sending a command", chromedp.Click(`[data-command=mucluc]`), chromedp.WaitVisible(`//li[@data-from="user" and contains(., "/mucluc")]`))
	p.Do("replying", chromedp.Click(sandbox.PageFromBot+` [data-test=more]`), chromedp.WaitVisible(`//button[.="Trả lời"]`))
	p.Picture("sheet")
	p.Do("replying", chromedp.Click(`//button[.="Trả lời"]`), chromedp.SendKeys(sandbox.PageInput, "Chào bot"))
	p.Picture("reply")
	p.Do("replying", chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(`.quote`))
	p.Do("editing", chromedp.SendKeys(sandbox.PageInput, kb.ArrowUp), chromedp.WaitVisible(`//b[.="Sửa tin nhắn"]`),
		chromedp.SendKeys(sandbox.PageInput, " ạ"+kb.Enter),
		chromedp.WaitVisible(`//li[@data-from="user" and contains(., "Chào bot ạ") and contains(., "đã sửa")]`))
	p.Picture("edited")
	last := u.Messages().Last()
	if last.Text != "Chào bot ạ" || last.ReplyID != u.Messages().FromBot().Last().ID {
		t.Errorf("the bot got %+v", last)
	}
	p.Do("blocking", chromedp.Click(`[data-test=options]`), chromedp.Click(`//button[.="Chặn bot"]`), chromedp.WaitVisible(`[data-test=unblock]`))
	p.Picture("blocked")
}
