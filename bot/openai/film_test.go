package openai

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
)

// boxed is a box of a film.
func boxed(kind string, parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	head := binary.BigEndian.AppendUint32(nil, uint32(8+len(body)))
	return append(append(head, kind...), body...)
}

func numbers(all ...int) []byte {
	var b []byte
	for _, n := range all {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	return b
}

// track is a track with two chunks of two samples, and a third of one.
func track(kind string, sizes []int, starts ...int) []byte {
	stbl := boxed("stbl",
		boxed("stsz", numbers(append([]int{0, 0, len(sizes)}, sizes...)...)),
		boxed("stsc", numbers(0, 2, 1, 2, 1, 3, 1, 1)),
		boxed("stco", numbers(append([]int{0, len(starts)}, starts...)...)))
	hdlr := boxed("hdlr", numbers(0, 0), []byte(kind), numbers(0, 0, 0))
	return boxed("trak", boxed("tkhd", []byte("dài 9 giây")), boxed("mdia", hdlr, boxed("minf", stbl)))
}

// film has pictures ("hình") and sound ("tiếng"), in turns, and tells its place.
func film() []byte {
	data := "hìnhtiếng1tiếng2hìnhhìnhtiếng3tiếng4hìnhtiếng5hình"
	ftyp := boxed("ftyp", []byte("isomiso2"))
	at := len(ftyp) + 8 // the table of contents comes last, as phones write it
	var sound, picture []int
	for i := range data {
		switch {
		case strings.HasPrefix(data[i:], "tiếng1"), strings.HasPrefix(data[i:], "tiếng3"), strings.HasPrefix(data[i:], "tiếng5"):
			sound = append(sound, at+i)
		case strings.HasPrefix(data[i:], "hình"):
			picture = append(picture, at+i)
		}
	}
	n, h := len("tiếng1"), len("hình")
	moov := boxed("moov", boxed("mvhd", []byte("dài 9 giây")),
		track("vide", []int{h, h, h, h, h}, picture...), track("soun", []int{n, n, n, n, n}, sound...),
		boxed("udta", []byte("+20.25+105.97/")))
	return bytes.Join([][]byte{ftyp, boxed("mdat", []byte(data)), boxed("uuid", []byte("+20.25+105.97/")), moov}, nil)
}

// Of a film nothing leaves but its sound, and that lies where it lay.
func TestSoundOfFilm(t *testing.T) {
	whole := film()
	got, err := soundOf(whole)
	if err != nil || len(got) != len(whole) {
		t.Fatalf("%d bytes, %v", len(got), err)
	}
	for _, gone := range []string{"hình", "vide", "+20.25", "udta"} {
		if bytes.Contains(got, []byte(gone)) {
			t.Errorf("%q is still there", gone)
		}
	}
	for _, n := range []string{"tiếng1tiếng2", "tiếng3tiếng4", "tiếng5"} {
		if i := bytes.Index(whole, []byte(n)); !bytes.Equal(got[i:i+len(n)], []byte(n)) {
			t.Errorf("%q is lost", n)
		}
	}
	if !bytes.Equal(whole, film()) {
		t.Error("what was given is changed")
	}
	again, err := soundOf(got)
	if err != nil || !bytes.Equal(again, got) {
		t.Errorf("the sound alone is read as another film: %v", err)
	}
}

// What is no film, or none with sound, is not sent as one.
func TestSoundOfNothing(t *testing.T) {
	silent := boxed("moov", boxed("mvhd"), track("vide", []int{1}, 8))
	for _, b := range [][]byte{nil, []byte("phim"), []byte("OggS và âm thanh"), silent, boxed("moov", boxed("mvex")), boxed("moov", boxed("trak"))} {
		if got, err := soundOf(b); err == nil {
			t.Errorf("of %q: %q", b, got)
		}
	}
}

func FuzzSoundOf(f *testing.F) {
	f.Add(film())
	f.Add(boxed("moov", track("soun", []int{1 << 30, 1 << 31, 3}, 1<<31, 0)))
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, err := soundOf(b); err == nil && len(got) != len(b) {
			t.Errorf("%d bytes became %d", len(b), len(got))
		}
	})
}
