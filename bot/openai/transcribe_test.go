package openai

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"

	"decuong/bot"
)

// hears answers with a transcript.
func hears(json string) act { return fails(200, json) }

func speaks(text string) act { return hears(`{"text":"` + text + `"}`) }

const spokenText = "Đảng bộ có hai trăm bốn mươi lăm đảng viên, 20 chi bộ."

// A hearing is what comes back for a voice message.
type hearing struct {
	name    string
	seconds int // 0: thirty; less: none
	acts    []act
	want    string
	fails   bot.DraftReason
	calls   int
}

var hearings = []hearing{
	{name: "speech", acts: []act{speaks(spokenText)}, want: spokenText, calls: 1},
	{name: "decomposed, on several lines", acts: []act{speaks(`Đa\u0309ng bo\u0323\u0302\n họp.`)}, want: "Đảng bộ họp.", calls: 1},
	{name: "less than a second", seconds: -1, fails: bot.DraftUnheard},
	{name: "silence", acts: []act{speaks(" ")}, fails: bot.DraftUnheard, calls: 1},
	{name: "dots", acts: []act{speaks("... […]")}, fails: bot.DraftUnheard, calls: 1},
	{name: "music", acts: []act{speaks("[âm nhạc] ♪♪ (Music)")}, fails: bot.DraftUnheard, calls: 1},
	{name: "a channel", acts: []act{speaks("Hãy subscribe cho kênh Ghiền Mì Gõ Để không bỏ lỡ những video hấp dẫn")}, fails: bot.DraftUnheard, calls: 1},
	{name: "another channel", acts: []act{speaks("Các bạn hãy đăng kí cho kênh lalaschool Để không bỏ lỡ những video hấp dẫn.")}, fails: bot.DraftUnheard, calls: 1},
	{name: "thanks", acts: []act{speaks("Cảm ơn các bạn đã theo dõi và hẹn gặp lại.")}, fails: bot.DraftUnheard, calls: 1},
	{name: "more thanks", acts: []act{speaks("Hẹn gặp lại các bạn trong những video tiếp theo nhé!")}, fails: bot.DraftUnheard, calls: 1},
	{name: "subtitles", acts: []act{speaks("Subtitles by the Amara.org community")}, fails: bot.DraftUnheard, calls: 1},
	{name: "another language", acts: []act{speaks("ご視聴ありがとうございました")}, fails: bot.DraftUnheard, calls: 1},
	{name: "speech, then a channel", acts: []act{speaks(spokenText + " Hãy subscribe cho kênh La La School Để không bỏ lỡ những video hấp dẫn")},
		want: spokenText, calls: 1},
	{name: "speech about thanks and subscription", want: "Cảm ơn các đồng chí đã theo dõi. Cơ quan đăng ký kênh thông tin nội bộ.",
		acts: []act{speaks("Cảm ơn các đồng chí đã theo dõi. Cơ quan đăng ký kênh thông tin nội bộ.")}, calls: 1},
	{name: "a loop", acts: []act{speaks(strings.Repeat("và các chi bộ ", 12))}, fails: bot.DraftUnheard, calls: 1},
	{name: "too fast", seconds: 2, acts: []act{speaks(spokenText)}, fails: bot.DraftUnheard, calls: 1},
	{name: "the prompt", acts: []act{speaks("Tên riêng và chữ viết tắt có thể gặp: Yên Định, Nguyễn Văn An")}, fails: bot.DraftUnheard, calls: 1},
	{name: "the names", acts: []act{speaks("Yên Định, Nguyễn Văn An, BTV Huyện ủy")}, fails: bot.DraftUnheard, calls: 1},
	{name: "one name", acts: []act{speaks("Nguyễn Văn An.")}, want: "Nguyễn Văn An.", calls: 1},
	{name: "no details", acts: []act{fails(400, `{"error":{"message":"response_format: `+quote+`"}}`), speaks(spokenText)}, want: spokenText, calls: 2},
	{name: "details behind a gateway", acts: []act{fails(500, ""), fails(500, ""), fails(500, ""), speaks(spokenText)}, want: spokenText, calls: 4},
	{name: "an error under 200", acts: []act{hears(`{"error":"` + quote + `"}`)}, fails: bot.DraftBroken, calls: 1},
	{name: "no text", acts: []act{hears(`{"task":"transcribe"}`)}, fails: bot.DraftBroken, calls: 1},
	{name: "a page", acts: []act{hears("<html>" + quote)}, fails: bot.DraftBroken, calls: 1},
	{name: "a refusal", acts: []act{fails(401, quote)}, fails: bot.DraftRefused, calls: 1},
	{name: "a redirect", acts: []act{fails(307, "", "Location", "https://evil.example")}, fails: bot.DraftUnreachable, calls: 1},
	{name: "too long", acts: []act{fails(400, `{"error":{"message":"audio duration 2460.1 seconds is longer than 1500 seconds which is the maximum for this model. `+quote+`"}}`)}, fails: bot.DraftTooLong, calls: 1},
	{name: "a kind that is not known", acts: []act{fails(400, `{"error":{"message":"Invalid file format. Supported formats: ['flac', 'm4a']. `+quote+`"}}`)}, fails: bot.DraftUnfit, calls: 1},
	{name: "nobody", acts: []act{ignores}, fails: bot.DraftStalled, calls: 1},
}

func TestTranscribe(t *testing.T) {
	for _, h := range hearings {
		t.Run(h.name, h.play)
	}
}

func (h hearing) play(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		s := &stage{acts: h.acts}
		seconds := max(0, h.seconds)
		if h.seconds == 0 {
			seconds = 30
		}
		names := []string{"Yên Định", "Nguyễn Văn An", "BTV Huyện ủy"}
		got, err := model(s, &log, nil).Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader("OggS"), Seconds: seconds, Names: names})
		if got != h.want || reasonOf(err) != h.fails || len(s.asked) != h.calls {
			t.Errorf("%q, %v after %d requests", got, err, len(s.asked))
		}
		if h.calls > 0 {
			discreet(t, log.String(), err)
		}
	})
}

// TestDetails checks what Whisper's own measures are taken for.
func TestDetails(t *testing.T) {
	const json = `{"text":"x","duration":"30.0","segments":[
		{"id":0,"text":" Hãy nghe.","avg_logprob":-0.9,"no_speech_prob":0.9,"compression_ratio":1.1},
		{"id":1,"text":" Bịa.","avg_logprob":-1.4,"no_speech_prob":0.9},
		{"id":2,"text":" Bịa bịa bịa.","compression_ratio":9},
		{"id":3,"text":" Đã họp.","avg_logprob":-0.2,"no_speech_prob":null,"compression_ratio":null},
		{"id":4,"text":" Bịa.","avg_logprob":-1.4,"no_speech_prob":0.9}]}`
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		got, err := model(&stage{acts: []act{hears(json)}}, &log, nil).Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader("OggS"), Seconds: 30})
		if want := "Hãy nghe. […] Đã họp."; got != want || err != nil {
			t.Errorf("%q, %v, want %q", got, err, want)
		}
	})
}

// TestVoiceOnTheWire checks the form that servers need: a file name that they
// know, the language, the names within bounds.
func TestVoiceOnTheWire(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &stage{acts: []act{speaks("Đã họp.")}}
		m := model(s, &bytes.Buffer{}, func(set *Settings) { set.TranscribeModel = "gpt-4o-mini-transcribe" })
		names := []string{"Yên\nĐịnh", " ", strings.Repeat("dài ", 90), "không còn chỗ"}
		if _, err := m.Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader("OggS\x00"), Seconds: 5, Names: names}); err != nil {
			t.Fatal(err)
		}
		form := parts(t, s.asked[0].body)
		for key, want := range map[string]string{
			"file": "OggS\x00", "filename": "voice.ogg", "model": "gpt-4o-mini-transcribe", "language": "vi",
			"response_format": "json", "prompt": preamble + "Yên Định.",
		} {
			if form[key] != want {
				t.Errorf("%s is %q, want %q", key, form[key], want)
			}
		}
		if s.asked[0].path != "/v1/audio/transcriptions" || s.asked[0].auth != "Bearer "+testKey {
			t.Errorf("sent to %s", s.asked[0].path)
		}
	})
}

func parts(t *testing.T, body []byte) map[string]string {
	boundary, _, _ := strings.Cut(strings.TrimPrefix(string(body), "--"), "\r\n")
	form := map[string]string{}
	for r := multipart.NewReader(bytes.NewReader(body), boundary); ; {
		part, err := r.NextPart()
		if err == io.EOF {
			return form
		}
		if err != nil {
			t.Fatal(err)
		}
		value, _ := io.ReadAll(part)
		_, params, _ := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
		form[part.FormName()] = string(value)
		if params["filename"] != "" {
			form["filename"] = params["filename"]
		}
	}
}

func TestRecordingsThatCannotBeSent(t *testing.T) {
	m := model(&stage{}, &bytes.Buffer{}, nil)
	heavy := io.LimitReader(zeros{}, heaviest+1)
	if _, err := m.Transcribe(t.Context(), bot.Speech{Sound: heavy, Seconds: 5}); reasonOf(err) != bot.DraftTooLong {
		t.Error(err)
	}
	if _, err := m.Transcribe(t.Context(), bot.Speech{Sound: iotest.ErrReader(errors.New(quote)), Seconds: 5}); reasonOf(err) != bot.DraftUnreachable || strings.Contains(err.Error(), words) {
		t.Error(err)
	}
	m.settings.TranscribeModel = ""
	if _, err := m.Transcribe(t.Context(), bot.Speech{Sound: heavy, Seconds: 5}); reasonOf(err) != bot.DraftAbsent {
		t.Error(err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// TestFilmOnTheWire checks that of a film nothing but its sound is sent, and
// nothing at all where that cannot be told from the rest.
func TestFilmOnTheWire(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &stage{acts: []act{speaks("Đã họp.")}}
		m := model(s, &bytes.Buffer{}, nil)
		if got, err := m.Transcribe(t.Context(), bot.Speech{Sound: bytes.NewReader(film()), Film: true, Seconds: 5}); got != "Đã họp." {
			t.Fatal(got, err)
		}
		form := parts(t, s.asked[0].body)
		if sent := form["file"]; form["filename"] != "voice.m4a" || strings.Contains(sent, "hình") || !strings.Contains(sent, "tiếng1") {
			t.Errorf("sent as %s: %q", form["filename"], sent)
		}
		if _, err := m.Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader("phim"), Film: true, Seconds: 5}); reasonOf(err) != bot.DraftUnfit || len(s.asked) != 1 {
			t.Errorf("%v after %d requests", err, len(s.asked))
		}
	})
}

// TestEndings checks that a file is called what it is.
func TestEndings(t *testing.T) {
	for begin, want := range map[string]string{
		"OggS": "ogg", "\x00\x00\x00\x18ftypM4A ": "m4a", "ID3\x04": "mp3", "\xff\xfb\x90": "mp3", "RIFF....WAVE": "wav", "fLaC": "flac",
		"\x1aE\xdf\xa3": "webm", "": "ogg", "ftyp": "ogg", "#!AMR": "ogg",
	} {
		if got := ending([]byte(begin)); got != want {
			t.Errorf("%q is %s, not %s", begin, got, want)
		}
	}
}

// TestRecordingIsReadInItsTurn checks that a recording that waits in the queue
// fills no memory, and that its place is told.
func TestRecordingIsReadInItsTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		first := make(chan struct{})
		s := &stage{acts: []act{func(on *scene) { <-first; speaks("Đã họp.")(on) }, speaks("Đã họp.")}}
		m := model(s, &bytes.Buffer{}, func(set *Settings) { set.Slots = 1 })
		go m.Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader("OggS"), Seconds: 5})
		synctest.Wait()
		sound, places := &counted{}, []int{}
		go m.Transcribe(t.Context(), bot.Speech{Sound: sound, Seconds: 5, Queued: func(n int) { places = append(places, n) }})
		synctest.Wait()
		if sound.reads > 0 || len(places) != 1 || places[0] != 1 {
			t.Errorf("read %d times at places %v", sound.reads, places)
		}
		close(first)
		synctest.Wait()
		if sound.reads == 0 || len(places) != 2 || places[1] != 0 {
			t.Errorf("read %d times at places %v", sound.reads, places)
		}
	})
}

// A counted recording is empty.
type counted struct{ reads int }

func (c *counted) Read([]byte) (int, error) { c.reads++; return 0, io.EOF }
