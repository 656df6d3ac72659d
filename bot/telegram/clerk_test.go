package telegram

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"

	"decuong/bot"
	"decuong/dialog"
)

// A clerk is a Host that keeps what it is given.
type clerk struct {
	// before is called before each turn; its error is the turn's.
	before func(ctx context.Context, chat bot.ChatID, id bot.EventID, e dialog.Event) error
	// noBurial is the error of Bury.
	noBurial error

	mu     sync.Mutex
	turns  map[bot.ChatID][]string // texts
	count  int
	buried map[bot.EventID]string
}

func (c *clerk) Turn(ctx context.Context, chat bot.ChatID, id bot.EventID, e dialog.Event) error {
	if c.before != nil {
		if err := c.before(ctx, chat, id, e); err != nil {
			return err
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.turns == nil {
		c.turns = map[bot.ChatID][]string{}
	}
	text := fmt.Sprintf("%T", e.What)
	if said, ok := e.What.(dialog.Said); ok {
		text = said.Text
	}
	c.turns[chat] = append(c.turns[chat], text)
	c.count++
	return nil
}

func (c *clerk) Bury(_ context.Context, chat bot.ChatID, id bot.EventID, letter []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.noBurial != nil {
		return c.noBurial
	}
	if c.buried == nil {
		c.buried = map[bot.EventID]string{}
	}
	c.buried[id] = string(chat) + " " + string(letter)
	return nil
}

func (c *clerk) heard(chat bot.ChatID) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return strings.Join(c.turns[chat], " ")
}

// letters returns what was buried.
func (c *clerk) letters() map[bot.EventID]string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.buried)
}

func (c *clerk) total() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.count
}

var errStore = errors.New("store is down")
