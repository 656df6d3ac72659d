package sandbox

import (
	"encoding/json"
	"regexp"
	"slices"
	"unicode/utf8"
)

// A profile is what the bot has set up for itself.
type profile struct {
	Commands    map[string][]Command `json:"commands,omitempty"` // by scope and language
	Description map[string]string    `json:"description,omitempty"`
	Short       map[string]string    `json:"short,omitempty"`
	Menu        json.RawMessage      `json:"menu,omitempty"`
	Allowed     []string             `json:"allowed,omitempty"` // kinds of updates; none: the usual ones
	Webhook     Webhook              `json:"webhook"`
}

// A Command stands in the menu of the chat.
type Command struct {
	Command     string `json:"command"`
	Description string `json:"description"`
}

// Limits of the profile. (Bot API documentation, BotCommand; those of
// descriptions from python-telegram-bot.)
const (
	maxCommands    = 100
	maxDescription = 512
	maxShort       = 120
)

var commandName = regexp.MustCompile(`^[a-z0-9_]{1,32}$`)

func (s *Sandbox) getMe(params) (any, error) {
	return struct {
		Account
		CanJoinGroups bool `json:"can_join_groups"`
		CanReadAll    bool `json:"can_read_all_group_messages"`
		Inline        bool `json:"supports_inline_queries"`
	}{Account: s.bot}, nil
}

// scopeKey names a scope and a language; the default scope and no language
// are the empty name.
func scopeKey(p params) string {
	var scope struct {
		Type   string          `json:"type"`
		ChatID json.RawMessage `json:"chat_id"`
	}
	json.Unmarshal([]byte(p.values["scope"]), &scope)
	if scope.Type == "default" {
		scope.Type = ""
	}
	return scope.Type + string(scope.ChatID) + "|" + p.values["language_code"]
}

func (s *Sandbox) setMyCommands(p params) (any, error) {
	var commands []Command
	if _, err := p.json("commands", &commands); err != nil {
		return nil, err
	}
	if len(commands) > maxCommands {
		return nil, bad("BOT_COMMANDS_TOO_MUCH")
	}
	for _, c := range commands {
		if !commandName.MatchString(c.Command) {
			return nil, bad("BOT_COMMAND_INVALID")
		}
		if n := utf8.RuneCountInString(c.Description); n < 1 || n > 256 {
			return nil, bad("BOT_COMMAND_DESCRIPTION_INVALID")
		}
	}
	return s.putCommands(scopeKey(p), commands)
}

func (s *Sandbox) putCommands(key string, commands []Command) (any, error) {
	pr := s.state.profile
	all := map[string][]Command{key: commands}
	for k, c := range pr.Commands {
		if k != key {
			all[k] = c
		}
	}
	pr.Commands = all
	return s.setProfile(pr)
}

func (s *Sandbox) getMyCommands(p params) (any, error) {
	return append([]Command{}, s.state.profile.Commands[scopeKey(p)]...), nil
}

func (s *Sandbox) deleteMyCommands(p params) (any, error) {
	return s.putCommands(scopeKey(p), nil)
}

// menu returns the commands that a person sees: the narrowest scope that has
// any, in Vietnamese before the language of all.
func (p *profile) menu(chat int64) []Command {
	id := string(mustJSON(chat))
	for _, scope := range []string{"chat" + id, "all_private_chats", ""} {
		for _, language := range []string{"vi", ""} {
			if c := p.Commands[scope+"|"+language]; len(c) > 0 {
				return c
			}
		}
	}
	return nil
}

func (s *Sandbox) setProfile(pr profile) (any, error) {
	s.commit(record{Profile: &pr})
	for _, c := range s.state.chats {
		c.revision = s.state.revision
	}
	return true, nil
}

func (s *Sandbox) setAllowed(p params) error {
	var allowed []string
	given, err := p.json("allowed_updates", &allowed)
	if err != nil || !given || slices.Equal(allowed, s.state.profile.Allowed) {
		return err
	}
	pr := s.state.profile
	pr.Allowed = allowed
	_, err = s.setProfile(pr)
	return err
}
