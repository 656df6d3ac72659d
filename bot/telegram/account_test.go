package telegram

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestNewRefuses(t *testing.T) {
	for _, s := range []Settings{
		{}, {Token: testToken, URL: "api.telegram.org"}, {Token: testToken, URL: "ftp://a"}, {Token: testToken, URL: "http://\x7f"},
	} {
		if _, err := New(s); err == nil || strings.Contains(err.Error(), testToken) {
			t.Errorf("New(%+v): %v", s, err)
		}
	}
	if _, err := New(Settings{Token: testToken}); err != nil {
		t.Error(err)
	}
}

func TestNameIsAskedUntilItIsKnown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := &fake{answer: func(c request) (int, string) {
			if c.n < 3 {
				return 502, ""
			}
			return 200, `{"ok":true,"result":{"id":7,"is_bot":true,"username":"DeCuong_bot"}}`
		}}
		a, log := f.account(t, 0)
		for range 2 {
			if name, err := a.Name(t.Context()); name != "DeCuong_bot" || err != nil {
				t.Errorf("name %q, %v", name, err)
			}
		}
		if len(f.all()) != 3 {
			t.Errorf("%d calls", len(f.all()))
		}
		checkSecret(t, log.String())
	})
}

func TestNameIsGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := &fake{answer: func(request) (int, string) { return 0, "" }}
		a, _ := f.account(t, 0)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := a.Name(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	})
}
