package bot

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"time"

	"decuong/bot/panics"
	"decuong/dialog"
)

// LogValue names the chat in a log without naming the person: enough to follow
// one through it. It implements slog.LogValuer.
func (c ChatID) LogValue() slog.Value {
	sum := sha256.Sum256([]byte(c))
	return slog.StringValue(hex.EncodeToString(sum[:4]))
}

// logTurn writes the line of a turn.
func (b *Bot) logTurn(chat ChatID, e dialog.Event, stage dialog.Stage, took time.Duration, err error) {
	level, failed := slog.LevelInfo, ""
	if err != nil {
		level, failed = slog.LevelError, err.Error()
	}
	b.log.LogAttrs(context.Background(), level, "turn", slog.Any("chat", chat),
		slog.String("event", fmt.Sprintf("%T", e.What)), slog.String("stage", string(stage)),
		slog.Duration("took", took), slog.String("error", failed), slog.String("stack", panics.Stack(err)))
}
