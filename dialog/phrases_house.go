package dialog

import "fmt"

// The sentences about who may use the bot.

const (
	phraseInviteOne  = "Cho 1 người"
	phraseInviteSome = "Cho 10 người"
	phraseInviteMany = "Cho 100 người"
)

var (
	phraseAdmitted     = plain("Lời mời hợp lệ. Từ nay đồng chí dùng được bot này.")
	phraseOnlyAdmins   = plain("Chỉ người quản trị bot mới mời được người khác.")
	phraseInvite       = plain("Tạo đường dẫn mời, dùng được trong 30 ngày. Ai mở đường dẫn sẽ dùng được bot. Cần số người hay ngày hết hạn khác thì gõ, ví dụ: /moi 25 31/12/2026.")
	phraseInviteHow    = plain("Tôi chưa tạo lời mời. Đồng chí gõ số người, rồi ngày hết hạn nếu cần, ví dụ: /moi 25 31/12/2026.")
	phraseNoInvitation = plain("Tôi không thấy lời mời đó.")
)

func phraseStranger(invited bool) Text {
	if invited {
		return plain("Lời mời này không còn dùng được. Đồng chí liên hệ người quản trị để xin đường dẫn mới.")
	}
	return plain("Bot này dùng theo lời mời. Đồng chí liên hệ người quản trị để xin đường dẫn mời.")
}

func phraseInvitation(i Invitation) Text {
	return plain(fmt.Sprintf("• %s: đã dùng %d/%d, đến %s", i.Code, i.Used, i.Limit, phraseTime(i.Until)))
}

func phraseInvited(i Invitation) Text {
	return paragraphs(
		plain(fmt.Sprintf("Đường dẫn mời cho %d người, đến %s. Đồng chí gửi đường dẫn này cho người được mời:", i.Limit, phraseTime(i.Until))),
		Text{{Words: i.Code, Dress: Invite}})
}

func phraseRevoke(code string) string { return "Thu hồi " + code }

func phraseRevoked(code string) Text {
	return plain("Đã thu hồi lời mời " + code + ". Ai đã vào thì vẫn dùng được.")
}

var phraseGroupCommand = Text{
	{Words: "Lệnh chỉ dùng trong cuộc trò chuyện riêng: "},
	{Words: "", Dress: Invite},
}

var phraseGroup = Text{
	{Words: "Báo cáo được viết trong cuộc trò chuyện riêng, không viết trong nhóm. Mời đồng chí mở: "},
	{Words: "", Dress: Invite},
}
