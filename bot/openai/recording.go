package openai

import (
	"bytes"
	"io"

	"decuong/bot"
)

// load returns what is to be sent: of a film its sound alone.
func load(s bot.Speech) ([]byte, error) {
	sound, err := io.ReadAll(io.LimitReader(s.Sound, heaviest+1))
	if err != nil {
		return nil, &fault{reason: bot.DraftUnreachable, what: "the recording could not be read"}
	}
	if len(sound) > heaviest {
		return nil, &fault{reason: bot.DraftTooLong, what: "the recording is too large"}
	}
	if !s.Film {
		return sound, nil
	}
	if sound, err = soundOf(sound); err != nil {
		return nil, &fault{reason: bot.DraftUnfit, what: err.Error()}
	}
	return sound, nil
}

// endings are those that servers know, by how a file begins. The API's reference
// names flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav and webm, and servers go by the
// name of a file: they know Opus by no other ending than ogg.
var endings = []struct {
	at    int
	begin string
	name  string
}{
	{4, "ftyp", "m4a"}, {0, "ID3", "mp3"}, {0, "\xff\xfb", "mp3"}, {0, "\xff\xf3", "mp3"}, {0, "RIFF", "wav"}, {0, "fLaC", "flac"}, {0, "\x1aE\xdf\xa3", "webm"},
}

// ending returns the one of a recording; a voice message is in Ogg.
func ending(sound []byte) string {
	for _, e := range endings {
		if len(sound) > e.at && bytes.HasPrefix(sound[e.at:], []byte(e.begin)) {
			return e.name
		}
	}
	return "ogg"
}
