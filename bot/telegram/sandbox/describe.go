package sandbox

import (
	"encoding/json"
	"maps"
	"unicode/utf8"
)

func (s *Sandbox) setMyDescription(p params) (any, error) {
	text := p.values["description"]
	if utf8.RuneCountInString(text) > maxDescription {
		return nil, bad("BOT_DESCRIPTION_TOO_LONG")
	}
	pr := s.state.profile
	pr.Description = with(pr.Description, p.values["language_code"], text)
	return s.setProfile(pr)
}

func (s *Sandbox) getMyDescription(p params) (any, error) {
	return map[string]string{"description": spoken(s.state.profile.Description, p.values["language_code"])}, nil
}

func (s *Sandbox) setMyShortDescription(p params) (any, error) {
	text := p.values["short_description"]
	if utf8.RuneCountInString(text) > maxShort {
		return nil, bad("BOT_SHORT_DESCRIPTION_TOO_LONG")
	}
	pr := s.state.profile
	pr.Short = with(pr.Short, p.values["language_code"], text)
	return s.setProfile(pr)
}

func (s *Sandbox) getMyShortDescription(p params) (any, error) {
	return map[string]string{"short_description": spoken(s.state.profile.Short, p.values["language_code"])}, nil
}

// spoken returns the text in a language, or the one for all languages.
func spoken(texts map[string]string, language string) string {
	if t := texts[language]; t != "" {
		return t
	}
	return texts[""]
}

func with(texts map[string]string, language, text string) map[string]string {
	all := maps.Clone(texts)
	if all == nil {
		all = map[string]string{}
	}
	all[language] = text
	return all
}

// setChatMenuButton keeps the button for all chats alike.
func (s *Sandbox) setChatMenuButton(p params) (any, error) {
	var button struct {
		Type string `json:"type"`
	}
	if given, err := p.json("menu_button", &button); err != nil {
		return nil, err
	} else if !given {
		button.Type = "default"
	}
	switch button.Type {
	case "commands", "default", "web_app":
		pr := s.state.profile
		pr.Menu = json.RawMessage(p.values["menu_button"])
		if len(pr.Menu) == 0 {
			pr.Menu = nil
		}
		return s.setProfile(pr)
	}
	return nil, bad("can't parse menu button: MenuButton has unsupported type")
}

func (s *Sandbox) getChatMenuButton(params) (any, error) {
	if s.state.profile.Menu == nil {
		return map[string]string{"type": "default"}, nil
	}
	return s.state.profile.Menu, nil
}

func (s *Sandbox) getChat(p params) (any, error) {
	c, err := s.known(p)
	if err != nil {
		return nil, err
	}
	return struct {
		Chat
		AccentColor  int `json:"accent_color_id"`
		MaxReactions int `json:"max_reaction_count"`
	}{Chat: c.chat(), MaxReactions: 11}, nil
}
