// Package classified finds the marks of state secrets in a text, so that such a
// text is refused before it is stored, logged or sent anywhere.
//
// A document that holds a secret says so: by law it is stamped MẬT, TỐI MẬT or
// TUYỆT MẬT, on top of its first page, at its number, in a header. Files and
// phones turn the stamp into text in many ways; these are known:
//
//	alone       MẬT, Tối mật, * TUYỆT MẬT *, MẬT - HỎA TỐC, a cell or a line of its own
//	labelled    Độ mật: Mật; a cell "Độ mật" before it, or a line above it
//	bracketed   [MẬT], (TỐI MẬT), Báo cáo quý III (mật); a ticked box
//	numbered    Số: 15-BC/TU MẬT, 15/KH-UBND(Mật)
//	in a head   TỈNH ỦY LÂM ĐỒNG MẬT, MẬT Đà Lạt, ngày …
//	named       TÀI LIỆU MẬT, Gửi đồng chí báo cáo TỐI MẬT, Văn bản này có độ mật Mật
//	said        Kế hoạch kèm theo được đóng dấu MẬT, trích từ báo cáo tối mật
//	in a name   KH_12_MẬT.docx
//
// and each of them with letters set apart (M Ậ T), upright (a letter a line),
// decomposed, in odd case, in full width, with a sign lost on the way (MÂT, TỒl),
// in a font from before Unicode (MËT, MAÄT), and without any sign (TOI MAT) where
// nothing else can be meant.
//
// What may be a mark or may not, such as MAT alone, 12-BC/ĐU (M), BC_MAT_2026.docx,
// or an order that is called secret and may be the text at hand or another one,
// is a doubt: who sent it has to say.
//
// # Files
//
//	find.go, line.go, word.go  the text, line by line with those around it
//	level.go, lists.go         where a level is named, and by what words
//	stand.go                   whether that is a mark: bracketed, numbered
//	alone.go                   alone, named, in a head
//	labelled.go                labelled
//	sent.go, file.go           said of a document at hand, in the name of a file
//	restore.go                 fonts from before Unicode
//	doubt.go                   what may be a mark
//	upright.go                 a letter a line
//
// # What it refuses to do
//
// It does not judge what a text is about. Whoever writes of the protection of
// state secrets, of security, honey, population or passwords uses the same
// word, and is let pass: a word that runs along in a sentence is no mark. So it
// finds no secret that does not call itself one. It is a tripwire for the
// honest, who forgot what they had in hand, and no lock against the cunning.
//
// It takes time in proportion to the text, and keeps nothing of it.
package classified
