package sandbox_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
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
	ctx := openBrowser(t, true)
	do(t, ctx, "opening", chromedp.Navigate(address+"/"), chromedp.WaitVisible(sandbox.PageInput))
	b.SendMessage(ctx, &bot.SendMessageParams{ChatID: 1, Text: card, ParseMode: models.ParseModeHTML, ReplyMarkup: wide()})
	b.SendChatAction(ctx, &bot.SendChatActionParams{ChatID: 1, Action: models.ChatActionTyping})
	do(t, ctx, "seeing the bot type", chromedp.WaitVisible(sandbox.PageTyping), chromedp.WaitVisible(`//pre[contains(., "245")]`))
	shot(t, ctx, "card")
	draft := &bot.SendMessageDraftParams{ChatID: 1, DraftID: "7", Text: "Trong 5 năm, Đảng bộ", CanStop: true}
	b.SendMessageDraft(ctx, draft)
	do(t, ctx, "seeing a message grow", chromedp.WaitVisible(sandbox.PageStop))
	shot(t, ctx, "draft")
	do(t, ctx, "stopping it", chromedp.Click(sandbox.PageStop), chromedp.WaitNotVisible(sandbox.PageDraft))
	do(t, ctx, "pressing", chromedp.Click(sandbox.PageButton("Xoá")))
	tap := lastQuery(t, s)
	b.AnswerCallbackQuery(ctx, &bot.AnswerCallbackQueryParams{CallbackQueryID: tap, Text: "Đồng chí chắc chắn xoá báo cáo này?", ShowAlert: true})
	do(t, ctx, "being asked", chromedp.WaitVisible(sandbox.PageAlert))
	shot(t, ctx, "alert")
	do(t, ctx, "closing", chromedp.Click(sandbox.PageAlert+" button"), chromedp.WaitNotVisible(sandbox.PageAlert))
}

// Writing with a keyboard: commands, an answer to a message, an edit.
func TestPageWriting(t *testing.T) {
	s, b, address := servePlain(t)
	u := s.User(1, "")
	u.Start("")
	b.SetMyCommands(context.Background(), &bot.SetMyCommandsParams{Commands: commands()})
	b.SendMessage(context.Background(), &bot.SendMessageParams{ChatID: 1, Text: "Chào đồng chí."})
	ctx := openBrowser(t, false)
	do(t, ctx, "listing commands", chromedp.Navigate(address+"/"), chromedp.WaitVisible(sandbox.PageInput),
		chromedp.SendKeys(sandbox.PageInput, "/m"), chromedp.WaitVisible(`[data-command=mucluc]`))
	shot(t, ctx, "commands")
	do(t, ctx, "sending a command", chromedp.Click(`[data-command=mucluc]`), chromedp.WaitVisible(`//li[@data-from="user" and contains(., "/mucluc")]`))
	do(t, ctx, "replying", chromedp.Click(sandbox.PageFromBot+` [data-test=more]`), chromedp.WaitVisible(`//button[.="Trả lời"]`))
	shot(t, ctx, "sheet")
	do(t, ctx, "replying", chromedp.Click(`//button[.="Trả lời"]`), chromedp.SendKeys(sandbox.PageInput, "Chào bot"))
	shot(t, ctx, "reply")
	do(t, ctx, "replying", chromedp.Click(sandbox.PageSend), chromedp.WaitVisible(`.quote`))
	do(t, ctx, "editing", chromedp.SendKeys(sandbox.PageInput, kb.ArrowUp), chromedp.WaitVisible(`//b[.="Sửa tin nhắn"]`),
		chromedp.SendKeys(sandbox.PageInput, " ạ"+kb.Enter),
		chromedp.WaitVisible(`//li[@data-from="user" and contains(., "Chào bot ạ") and contains(., "đã sửa")]`))
	shot(t, ctx, "edited")
	last := u.Messages().Last()
	if last.Text != "Chào bot ạ" || last.ReplyID != u.Messages().FromBot().Last().ID {
		t.Errorf("the bot got %+v", last)
	}
	do(t, ctx, "blocking", chromedp.Click(`[data-test=options]`), chromedp.Click(`//button[.="Chặn bot"]`), chromedp.WaitVisible(`[data-test=unblock]`))
	shot(t, ctx, "blocked")
}
