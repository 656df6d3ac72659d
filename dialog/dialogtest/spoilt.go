package dialogtest

import "decuong/dialog"

// Spoilt are files that nobody can use, by what a play says of them in the
// place of their words: “(tệp “a.docx”) có macro”.
var Spoilt = map[string]dialog.Unread{
	"có mật khẩu":   dialog.UnreadLocked,
	"có macro":      dialog.UnreadMacros,
	"bom nén":       dialog.UnreadLarge,
	"hỏng":          dialog.UnreadDamaged,
	"định dạng cũ":  dialog.UnreadOldFormat,
	"ảnh chụp":      dialog.UnreadPicture,
	"không rõ loại": dialog.UnreadUnknown,
}
