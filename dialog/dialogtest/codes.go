package dialogtest

import (
	"fmt"
	"strings"
)

// Codes gives the codes of invitations names that are the same in every
// performance: in the order in which the play meets them, "mã-1" stands for a
// code and "đường-dẫn-1" for the link that carries it.
type Codes struct{ met []string }

// Link returns the name of the link that carries a code; that of the bot
// itself carries none.
func (c *Codes) Link(code string) string {
	if code == "" {
		return "đường-dẫn-đến-bot"
	}
	for n, known := range c.met {
		if known == code {
			return fmt.Sprintf("đường-dẫn-%d", n+1)
		}
	}
	c.met = append(c.met, code)
	return fmt.Sprintf("đường-dẫn-%d", len(c.met))
}

// Named returns the text with every code that was met by its name.
func (c *Codes) Named(text string) string {
	for n, code := range c.met {
		text = strings.ReplaceAll(text, code, fmt.Sprintf("mã-%d", n+1))
	}
	return text
}

// Code returns the n-th code that was met, counted from 1, or one that nobody
// was ever given.
func (c *Codes) Code(n int) string {
	if n < 1 || n > len(c.met) {
		return "00nobodyhasthis"
	}
	return c.met[n-1]
}
