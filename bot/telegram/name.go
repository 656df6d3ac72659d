package telegram

import (
	"fmt"
	"strconv"
	"strings"

	"decuong/bot"
	"decuong/outline"
)

// service begins every name that this package gives to chats, people and
// messages, so that another chat service can stand beside it.
const service = "tg:"

func chatID(chat int64) bot.ChatID { return bot.ChatID(service + strconv.FormatInt(chat, 10)) }

// Author names the user with this ID.
func Author(user int64) outline.AuthorID {
	return outline.AuthorID(service + strconv.FormatInt(user, 10))
}

// originOf names a message: "tg:<chat>:<message>".
func originOf(chat int64, message int) outline.Origin {
	return outline.Origin(service + strconv.FormatInt(chat, 10) + ":" + strconv.Itoa(message))
}

// parseChat is the inverse of chatID.
func parseChat(id bot.ChatID) (int64, error) {
	digits, ours := strings.CutPrefix(string(id), service)
	chat, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !ours || digits[0] == '+' {
		return 0, fmt.Errorf("chat %q is not on Telegram", string(id))
	}
	return chat, nil
}

// messageOf returns the message that an origin names, or 0 if it is none of
// that chat.
func messageOf(o outline.Origin, chat int64) int {
	tail, ok := strings.CutPrefix(string(o), string(chatID(chat))+":")
	if !ok {
		return 0
	}
	message, err := strconv.Atoi(tail)
	if err != nil || message < 0 {
		return 0
	}
	return message
}
