package seal

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"decuong/bot"
)

func TestParseKeys(t *testing.T) {
	raw := []byte(strings.Repeat("\xfb\xff", 16)) // with both signs that base64 spells in two ways
	same := []string{
		fmt.Sprintf("%x", raw), fmt.Sprintf("%X", raw), " " + base64.StdEncoding.EncodeToString(raw) + "\n",
		base64.RawStdEncoding.EncodeToString(raw), base64.URLEncoding.EncodeToString(raw), base64.RawURLEncoding.EncodeToString(raw),
	}
	for _, text := range same {
		if k := keys(t, text); len(k.masters) != 1 || k.masters[0].id != keys(t, same[0]).masters[0].id {
			t.Errorf("%q is another key", text)
		}
	}
	if k := keys(t, first+", "+second); len(k.masters) != 2 || k.masters[0].id == k.masters[1].id {
		t.Error("two keys are not two")
	}
	for _, text := range []string{
		"", ",", first + ",", "," + first, first[:62], first + "00", "password", strings.Repeat("z", 43), strings.Repeat("é", 32),
		first + "," + first, first + "," + same[0] + "," + same[2], base64.StdEncoding.EncodeToString(raw[:31]),
	} {
		k, err := ParseKeys(text)
		if err == nil {
			t.Errorf("%q gives %d keys", text, len(k.masters))
		} else if len(text) > 8 && strings.Contains(err.Error(), text[:8]) {
			t.Errorf("the error repeats the key: %v", err)
		}
	}
}

func TestWrongKeys(t *testing.T) {
	pieces, report := dumped(t)
	inner := filled(t, pieces)
	for name, test := range map[string]struct {
		keys    *Keys
		because error
	}{
		"none": {nil, ErrNoKey}, "another": {keys(t, second), ErrUnknownKey}, "right": {keys(t, first), nil},
		"right second": {keys(t, second+","+first), nil},
	} {
		s, err := Over(t.Context(), inner, test.keys)
		if !errors.Is(err, test.because) {
			t.Errorf("%s: %v", name, err)
		} else if err == nil && use(t, s, report) != nil {
			t.Errorf("%s: %v", name, use(t, s, report))
		}
	}
	if _, err := Over(t.Context(), inner, nil); err.Error() != "opening the store: it is sealed, and no key was given" {
		t.Errorf("without a key: %v", err)
	}
	stranger := upon(inner, keys(t, second), false)
	if err := use(t, stranger, report); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("reading with another key: %v", err)
	}
	if err := stranger.Commit(t.Context(), bot.Commit{Chat: "tg:1", Event: 1}); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("writing with another key: %v", err)
	}
}

func TestForgedMark(t *testing.T) {
	pieces, _ := dumped(t)
	chatIn(pieces, mark).Session[20] ^= 1
	if _, err := Over(t.Context(), filled(t, pieces), keys(t, first)); !errors.Is(err, ErrTampered) {
		t.Errorf("%v", err)
	}
}
