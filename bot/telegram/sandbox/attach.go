package sandbox

import "net/http"

// SendDocument sends a file with a caption, which may be empty.
func (u *User) SendDocument(name string, data []byte, caption string) *Entry {
	f := newFile(name, "documents", data)
	return u.attach(f, Message{Document: f.document()}, caption)
}

// SendPhoto sends a picture; one that is no PNG, JPEG or GIF has no size.
func (u *User) SendPhoto(data []byte, caption string) *Entry {
	return u.SendPhotoOf("", data, caption)
}

// SendPhotoOf sends one of the pictures that are sent together as an album.
func (u *User) SendPhotoOf(album string, data []byte, caption string) *Entry {
	f := newFile("photo.jpg", "photos", data)
	f.Mime = http.DetectContentType(data)
	size, err := f.photo()
	if err != nil {
		size = PhotoSize{FileID: f.ID, FileUniqueID: f.unique(), FileSize: int64(len(data))}
	}
	return u.attach(f, Message{Photo: []PhotoSize{size}, Album: album}, caption)
}

// SendAlbum sends pictures together, the first with the caption.
func (u *User) SendAlbum(caption string, pictures ...[]byte) []*Entry {
	album := newQueryID()
	var sent []*Entry
	for _, data := range pictures {
		sent = append(sent, u.SendPhotoOf(album, data, caption))
		caption = ""
	}
	return sent
}

// SendVoice sends a recording in Ogg Opus that lasts some seconds.
func (u *User) SendVoice(data []byte, seconds int) *Entry {
	f := newFile("voice.oga", "voice", data)
	return u.attach(f, Message{Voice: &Voice{
		FileID: f.ID, FileUniqueID: f.unique(), Duration: seconds, MimeType: "audio/ogg", FileSize: int64(len(data)),
	}}, "")
}

// SendSticker sends a sticker that stands for an emoji.
func (u *User) SendSticker(emoji string) *Entry {
	f := newFile("sticker.webp", "stickers", []byte("RIFF"))
	return u.attach(f, Message{Sticker: &Sticker{
		FileID: f.ID, FileUniqueID: f.unique(), Type: "regular", Width: 512, Height: 512, Emoji: emoji, FileSize: int64(len(f.Data)),
	}}, "")
}

// SendContact sends somebody's name and number.
func (u *User) SendContact(name, number string) *Entry {
	return u.post(&Entry{Message: Message{Contact: &Contact{PhoneNumber: number, FirstName: name}}}, nil)
}

// SendLocation sends a point on the map, in degrees.
func (u *User) SendLocation(latitude, longitude float64) *Entry {
	return u.post(&Entry{Message: Message{Location: &Location{Latitude: latitude, Longitude: longitude}}}, nil)
}

func (u *User) attach(f *file, m Message, caption string) *Entry {
	m.Caption, _ = trim(caption, nil)
	m.CaptionEntities = detect(m.Caption, nil)
	return u.post(&Entry{Message: m}, f)
}
