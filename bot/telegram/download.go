package telegram

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	tgbot "github.com/go-telegram/bot"

	"decuong/dialog"
)

// downloadLimit is the largest file that Telegram hands to a bot.
const downloadLimit = 20 << 20

// errTooLarge: there is more than Telegram says that it hands out.
var errTooLarge = errors.New("the file is larger than 20 MB")

// Fetch implements bot.Messenger.
func (a *Account) Fetch(ctx context.Context, file dialog.Attachment) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, uploadTime)
	defer cancel()
	found, err := a.calls.GetFile(ctx, &tgbot.GetFileParams{FileID: file.ID})
	if err != nil {
		return nil, scrub("getFile", err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, a.calls.FileDownloadLink(found), nil)
	if err != nil {
		return nil, errors.New("getFile: the server's address is none") // the library's error holds the token
	}
	got, err := a.sending.Do(r)
	if err != nil {
		return nil, scrub("download", err)
	}
	defer got.Body.Close()
	if got.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("download: status %d", got.StatusCode)
	}
	content, err := io.ReadAll(io.LimitReader(got.Body, downloadLimit+1))
	if err != nil {
		return nil, scrub("download", err)
	}
	if len(content) > downloadLimit {
		return nil, errTooLarge
	}
	return content, nil
}
