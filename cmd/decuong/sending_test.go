package main

import (
	_ "embed"
	"fmt"
	"path"
	"strings"
	"unicode/utf16"

	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// What people send on the real stage.

func (s *realStage) write(a dialogtest.Action, person *sandbox.User) error {
	switch send := things[a.Kind]; {
	case a.With == dialog.None:
		person.SendFormatted(a.Words, entities(a)...)
	case a.File != "":
		switch path.Ext(a.File) {
		case ".pdf":
			a.Words = "%PDF-1.7\n"
		case ".docx":
			if banner, template := strings.CutPrefix(a.Words, "mẫu: "); template {
				person.SendDocument(a.File, ours(s.t, banner), "")
				return nil
			}
		}
		if file, is := spoilt(s.t, a.Words); is {
			a.Words = string(file)
		}
		person.SendDocument(a.File, []byte(a.Words), "")
	case send == nil:
		return fmt.Errorf("the sandbox cannot send %q", a.Kind)
	default:
		send(person, a)
	}
	return nil
}

// round is a film in MP4 with a track of pictures and one of sound, as the test of
// bot/openai makes it.
//
//go:embed testdata/round.mp4
var round []byte

// things are what people send besides texts and files of a name.
var things = map[string]func(*sandbox.User, dialogtest.Action){
	"ảnh":          func(u *sandbox.User, a dialogtest.Action) { u.SendPhotoOf(a.Album, []byte("ảnh"), a.Words) },
	"nhãn dán":     func(u *sandbox.User, a dialogtest.Action) { u.SendSticker("👍") },
	"tin thoại":    func(u *sandbox.User, a dialogtest.Action) { u.SendVoice([]byte("tiếng"), 30) },
	"video":        func(u *sandbox.User, a dialogtest.Action) { u.SendVideo([]byte("phim"), a.Words) },
	"tin video":    func(u *sandbox.User, a dialogtest.Action) { u.SendVideoNote(round) },
	"ảnh động":     func(u *sandbox.User, a dialogtest.Action) { u.SendAnimation([]byte("phim"), a.Words) },
	"tệp âm thanh": func(u *sandbox.User, a dialogtest.Action) { u.SendAudio("bài.mp3", []byte("nhạc"), a.Words) },
	"vị trí":       func(u *sandbox.User, a dialogtest.Action) { u.SendLocation(11.9, 108.4) },
	"danh thiếp":   func(u *sandbox.User, a dialogtest.Action) { u.SendContact("An", "0900000000") },
	"bình chọn":    func(u *sandbox.User, a dialogtest.Action) { u.SendPoll("Họp ngày nào?", "Thứ Hai", "Thứ Ba") },
	"xúc xắc":      func(u *sandbox.User, a dialogtest.Action) { u.SendDice() },
}

// entities spells what the action sets off as Telegram does, in UTF-16 units.
func entities(a dialogtest.Action) []sandbox.Entity {
	units := func(text string) int { return len(utf16.Encode([]rune(text))) }
	kinds := map[outline.Emphasis]string{outline.Bold: "bold", outline.Italic: "italic", outline.Underline: "underline"}
	var all []sandbox.Entity
	for _, m := range a.Marks {
		all = append(all, sandbox.Entity{
			Type: kinds[m.Emphasis], Offset: units(a.Words[:m.Start]), Length: units(a.Words[m.Start:m.End]),
		})
	}
	return all
}
