package sandbox

// The types of this file are those of the Bot API, with its names in JSON, as
// far as a chat with a bot needs them; more of them are in clip.go. They are
// declared here and not taken from a client library, so that the library is
// tested too.

// An Account is a person or a bot (Telegram's User).
type Account struct {
	ID           int64  `json:"id"`
	IsBot        bool   `json:"is_bot"`
	FirstName    string `json:"first_name"`
	LastName     string `json:"last_name,omitempty"`
	Username     string `json:"username,omitempty"`
	LanguageCode string `json:"language_code,omitempty"`
}

// A Chat is the private chat of a person with the bot, with the person's ID,
// or a group, with a negative ID.
type Chat struct {
	ID        int64  `json:"id"`
	Type      string `json:"type"` // "private", "group"
	Title     string `json:"title,omitempty"`
	FirstName string `json:"first_name,omitempty"`
	LastName  string `json:"last_name,omitempty"`
	Username  string `json:"username,omitempty"`
}

// A Message is what one side said. Its date is never zero.
type Message struct {
	ID              int         `json:"message_id"`
	From            *Account    `json:"from"`
	Chat            Chat        `json:"chat"`
	Date            int64       `json:"date"`
	EditDate        int64       `json:"edit_date,omitempty"`
	ReplyTo         *Message    `json:"reply_to_message,omitempty"` // as it was when this message was handed out
	Text            string      `json:"text,omitempty"`
	Entities        []Entity    `json:"entities,omitempty"`
	Caption         string      `json:"caption,omitempty"`
	CaptionEntities []Entity    `json:"caption_entities,omitempty"`
	Document        *Document   `json:"document,omitempty"`
	Photo           []PhotoSize `json:"photo,omitempty"`
	Sticker         *Sticker    `json:"sticker,omitempty"`
	Voice           *Voice      `json:"voice,omitempty"`
	Contact         *Contact    `json:"contact,omitempty"`
	Location        *Location   `json:"location,omitempty"`
	Video           *Clip       `json:"video,omitempty"`
	VideoNote       *Clip       `json:"video_note,omitempty"`
	Animation       *Clip       `json:"animation,omitempty"`
	Audio           *Clip       `json:"audio,omitempty"`
	Poll            *Poll       `json:"poll,omitempty"`
	Dice            *Dice       `json:"dice,omitempty"`
	Forward         *Forward    `json:"forward_origin,omitempty"`
	Album           string      `json:"media_group_id,omitempty"`
	Joined          []Account   `json:"new_chat_members,omitempty"` // of a group; Telegram's own notice
	ReplyMarkup     *Keyboard   `json:"reply_markup,omitempty"`
}

// An Entity formats a stretch of text; offset and length count UTF-16 units.
type Entity struct {
	Type           string   `json:"type"`
	Offset         int      `json:"offset"`
	Length         int      `json:"length"`
	URL            string   `json:"url,omitempty"`
	User           *Account `json:"user,omitempty"`
	Language       string   `json:"language,omitempty"`
	CustomEmojiID  string   `json:"custom_emoji_id,omitempty"`
	UnixTime       int64    `json:"unix_time,omitempty"`
	DateTimeFormat string   `json:"date_time_format,omitempty"`
}

// A Document is a file as it was sent.
type Document struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	FileName     string `json:"file_name,omitempty"`
	MimeType     string `json:"mime_type,omitempty"`
	FileSize     int64  `json:"file_size"`
}

// A PhotoSize is one size of a photo; the sandbox keeps one only.
type PhotoSize struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	FileSize     int64  `json:"file_size"`
}

// A Sticker is a picture that stands for a feeling.
type Sticker struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	Type         string `json:"type"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	IsAnimated   bool   `json:"is_animated"`
	IsVideo      bool   `json:"is_video"`
	Emoji        string `json:"emoji,omitempty"`
	FileSize     int64  `json:"file_size"`
}

// A Voice is a recording of speech.
type Voice struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	Duration     int    `json:"duration"` // seconds
	MimeType     string `json:"mime_type,omitempty"`
	FileSize     int64  `json:"file_size"`
}

// A Contact is somebody's name and number.
type Contact struct {
	PhoneNumber string `json:"phone_number"`
	FirstName   string `json:"first_name"`
	UserID      int64  `json:"user_id,omitempty"`
}

// A Location is a point on the map, in degrees.
type Location struct {
	Longitude float64 `json:"longitude"`
	Latitude  float64 `json:"latitude"`
}
