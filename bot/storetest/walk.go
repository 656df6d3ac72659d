package storetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/outline"
)

// A Walk is a chat that answers the questions of a report one after another,
// round and round, in turns of the size that real ones have.
type Walk struct {
	chat     bot.ChatID
	report   outline.ReportID
	sections int
	turns    int
	snap     bot.Snapshot // of the last load
}

// NewWalk returns the walk of a chat that was never seen through a report of
// that many sections.
func NewWalk(chat bot.ChatID, sections int) *Walk {
	return &Walk{chat: chat, report: reportOf(chat, "walk"), sections: sections}
}

// Guest returns the walk of another chat, never seen, through the same report.
func (w *Walk) Guest(chat bot.ChatID) *Walk {
	return &Walk{chat: chat, report: w.report, sections: w.sections}
}

// Begin begins the report and answers every question.
func (w *Walk) Begin(t testing.TB, s bot.Store) {
	t.Helper()
	c := w.next(bot.Record{Field: "o", Value: []byte(strings.Repeat(w.text(), 20)), Summary: "010934581d49c0d2"})
	for i := range w.sections {
		c.Records = append(c.Records, w.answer(i, 0))
	}
	commit(t, s, c)
	w.turns++
}

// Join puts the chat on the report, which another walk began.
func (w *Walk) Join(t testing.TB, s bot.Store) {
	t.Helper()
	c := w.next(bot.Record{})
	c.Records = nil
	commit(t, s, c)
	w.turns++
}

// Turn takes one turn.
func (w *Walk) Turn(t testing.TB, s bot.Store) {
	t.Helper()
	w.Load(t, s)
	w.Commit(t, s)
}

// Load loads what the next turn needs.
func (w *Walk) Load(t testing.TB, s bot.Store) {
	t.Helper()
	w.snap = load(t, s, w.chat, bot.Want{})
}

// Commit commits the turn that was loaded: an answer changed, and a prompt to
// be sent. It returns the entry of the outbox.
func (w *Walk) Commit(t testing.TB, s bot.Store) bot.EntryID {
	t.Helper()
	section := w.turns % w.sections
	field := w.field(section)
	var rev int64
	for _, e := range w.snap.Index {
		if e.Field == field {
			rev = e.Rev
		}
	}
	c := w.next(w.answer(section, rev))
	commit(t, s, c)
	w.turns++
	return c.Entry()
}

// next returns the commit of the turn with the record.
func (w *Walk) next(r bot.Record) bot.Commit {
	r.Report, r.Author = w.report, outline.AuthorID(w.chat)
	return bot.Commit{
		Chat: w.chat, Event: bot.EventID(100_000_000 + w.turns), At: began.Add(time.Duration(w.turns) * time.Second),
		Session: fmt.Appendf(nil, `{"report":%q,"stage":"asking","section":%q,"turn":%d}`, w.report, r.Field, w.turns),
		Base:    w.snap.Rev, Report: w.report, Records: []bot.Record{r},
		Next:   []string{w.field((w.turns + 1) % w.sections), w.field(w.turns % w.sections)},
		Outbox: fmt.Appendf(nil, `[{"ask":{"turn":%d,"text":[{"w":%q}],"choices":[[{"act":"tiep","label":"Tiếp"}]]}}]`, w.turns, w.text()[:400]),
	}
}

func (w *Walk) field(section int) string { return fmt.Sprintf("a/%03d", section) }

func (w *Walk) answer(section int, rev int64) bot.Record {
	return Over(w.snap, bot.Record{
		Report: w.report, Field: w.field(section), Base: rev, Summary: "245", Author: outline.AuthorID(w.chat),
		Value: fmt.Appendf(nil, `{"parts":[{"id":"3fk2j4h5g6f7d","text":%q,"author":%q,"source":"typed"}]}`, w.text(), w.chat),
	})
}

// text returns an answer of some 1,500 bytes, each time another.
func (w *Walk) text() string {
	n := w.turns
	return fmt.Sprintf("Đảng ủy đã ban hành %d văn bản lãnh đạo, chỉ đạo; tổ chức %d hội nghị quán triệt Chỉ thị đến "+
		"cán bộ, đảng viên, tỷ lệ tham gia đạt %d%%. Công tác chuẩn bị nhân sự được tiến hành chặt chẽ, dân chủ, đúng "+
		"quy trình; cơ cấu cấp ủy viên nữ, trẻ tuổi, dân tộc thiểu số bảo đảm theo quy định. Qua đại hội đã bầu %d đồng "+
		"chí vào Ban Chấp hành, trong đó %d đồng chí tái cử. Hạn chế: một số chi bộ xây dựng báo cáo chính trị còn chung "+
		"chung, chưa bám sát đặc điểm tình hình của địa phương; việc thảo luận, đóng góp ý kiến vào dự thảo văn kiện "+
		"của cấp trên chưa sâu. Nguyên nhân: nhận thức của một bộ phận cấp ủy về vị trí, ý nghĩa của đại hội chưa đầy "+
		"đủ; công tác kiểm tra, giám sát có lúc chưa thường xuyên. Bài học kinh nghiệm: phải bám sát sự lãnh đạo của "+
		"Thường trực, Ban Thường vụ Huyện ủy; phát huy vai trò của người đứng đầu, giữ vững nguyên tắc tập trung dân "+
		"chủ; làm tốt công tác tư tưởng trước, trong và sau đại hội.", n%90, n%17, n%100, n%40, n%23)
}

// BenchTurn measures turns of a chat on a report of that many answered
// sections: a load and a commit, with receipts for the outbox every 64 turns
// as the bot gives them.
func BenchTurn(b *testing.B, s bot.Store, sections int) {
	w := NewWalk(bot.ChatID(fmt.Sprint("tg:", sections)), sections)
	w.Begin(b, s)
	b.ReportAllocs()
	var sent []bot.EntryID
	for b.Loop() {
		w.Load(b, s)
		if sent = append(sent, w.Commit(b, s)); len(sent) == 64 {
			if err := s.Acknowledge(b.Context(), sent...); err != nil {
				b.Fatal(err)
			}
			sent = sent[:0]
		}
	}
}
