package openai

import (
	"encoding/binary"
	"errors"
	"slices"
)

// A film has a person's face in it, and often the place where it was made. Both
// stay here: of a film nothing but its sound is sent.

var errNoSound = errors.New("no film in MP4 with a sound track")

// A box is a piece of a film in MP4 (ISO/IEC 14496-12): its size, its kind of four
// letters, and what is in it.
type box struct {
	kind     string
	at, body int // where it begins, and what is in it
	end      int
}

// boxes reads the boxes that lie between two places.
func boxes(film []byte, from, to int) ([]box, error) {
	var all []box
	for from < to {
		b := box{at: from, body: from + 8}
		if b.body > to {
			return nil, errNoSound
		}
		size := uint64(binary.BigEndian.Uint32(film[from:]))
		b.kind = string(film[from+4 : from+8])
		switch {
		case size == 0: // to the end
			size = uint64(to - from)
		case size == 1 && from+16 <= to: // it is too large for 32 bits
			size, b.body = binary.BigEndian.Uint64(film[from+8:]), from+16
		}
		if size > uint64(to-from) || size < uint64(b.body-from) {
			return nil, errNoSound
		}
		b.end = from + int(size)
		all, from = append(all, b), b.end
	}
	return all, nil
}

// inside returns the box that a way of kinds leads to, from one box.
func (b box) inside(film []byte, way ...string) (box, error) {
	for _, kind := range way {
		all, err := boxes(film, b.body, b.end)
		i := slices.IndexFunc(all, func(c box) bool { return c.kind == kind })
		if err != nil || i < 0 {
			return box{}, errNoSound
		}
		b = all[i]
	}
	return b, nil
}

// blank empties a box and takes its kind, so that nobody looks for more in it.
// Nothing moves: a film tells by numbers where in it its samples lie.
func (b box) blank(film []byte) {
	copy(film[b.at+4:], "free")
	clear(film[b.body:b.end])
}

// soundOf returns a film with its sound alone: without its pictures, and without
// what is told of it, such as its place.
func soundOf(film []byte) ([]byte, error) {
	film = slices.Clone(film)
	top, err := boxes(film, 0, len(film))
	if err != nil {
		return nil, err
	}
	var sound []span
	for _, b := range top {
		if b.kind != "moov" {
			continue
		}
		if sound, err = soundIn(film, b); err != nil {
			return nil, err
		}
	}
	if sound == nil {
		return nil, errNoSound
	}
	for _, b := range top {
		switch b.kind {
		case "ftyp", "moov":
		case "mdat":
			keep(film[b.body:b.end], b.body, sound)
		default:
			b.blank(film)
		}
	}
	return film, nil
}

// soundIn blanks in the table of contents all but the sound, and returns where
// that lies.
func soundIn(film []byte, moov box) ([]span, error) {
	tracks, err := boxes(film, moov.body, moov.end)
	if err != nil {
		return nil, err
	}
	var sound []span
	for _, b := range tracks {
		switch hdlr, err := b.inside(film, "mdia", "hdlr"); {
		case b.kind == "mvhd":
		case b.kind == "trak" && err == nil && hdlr.end-hdlr.body >= 12 && string(film[hdlr.body+8:hdlr.body+12]) == "soun":
			stbl, err := b.inside(film, "mdia", "minf", "stbl")
			if err != nil {
				return nil, err
			}
			chunks, err := chunksOf(film, stbl)
			if err != nil {
				return nil, err
			}
			sound = append(sound, chunks...)
		default:
			b.blank(film)
		}
	}
	return sound, nil
}

// A span is a stretch of a file.
type span struct{ from, to int }

// keep clears what of the bytes, which begin at a place of the file, lies in none
// of the spans.
func keep(bytes []byte, at int, spans []span) {
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	for _, s := range spans {
		from, to := min(max(s.from-at, 0), len(bytes)), min(max(s.to-at, 0), len(bytes))
		if len(bytes) == 0 || to <= 0 {
			continue
		}
		clear(bytes[:from])
		bytes, at = bytes[to:], at+to
	}
	clear(bytes)
}
