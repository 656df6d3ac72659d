package dialog

import (
	"encoding/json"
	"fmt"
)

// An envelope is an effect as it is stored: one of its fields is set.
type envelope struct {
	Say     *Say        `json:"say,omitempty"`
	Ask     *Ask        `json:"ask,omitempty"`
	Deliver *Deliver    `json:"deliver,omitempty"`
	Fetch   *Fetch      `json:"fetch,omitempty"`
	Draft   *Draft      `json:"draft,omitempty"`
	Halt    *Halt       `json:"halt,omitempty"`
	Show    *Show       `json:"show,omitempty"`
	Voice   *Transcribe `json:"voice,omitempty"`
	Inspect *Inspect    `json:"inspect,omitempty"`
}

// MarshalEffects returns the effects as they are stored in an outbox.
func MarshalEffects(effects []Effect) ([]byte, error) {
	letters := make([]envelope, len(effects))
	for i, e := range effects {
		switch e := e.(type) {
		case Say:
			letters[i].Say = &e
		case Ask:
			letters[i].Ask = &e
		case Deliver:
			letters[i].Deliver = &e
		case Fetch:
			letters[i].Fetch = &e
		case Draft:
			letters[i].Draft = &e
		case Halt:
			letters[i].Halt = &e
		case Show:
			letters[i].Show = &e
		case Transcribe:
			letters[i].Voice = &e
		case Inspect:
			letters[i].Inspect = &e
		default:
			return nil, fmt.Errorf("encoding effects: %T", e)
		}
	}
	return json.Marshal(letters)
}

// UnmarshalEffects returns what MarshalEffects was given.
func UnmarshalEffects(stored []byte) ([]Effect, error) {
	var letters []envelope
	if err := json.Unmarshal(stored, &letters); err != nil {
		return nil, fmt.Errorf("decoding effects: %w", err)
	}
	effects := make([]Effect, len(letters))
	for i, l := range letters {
		switch {
		case l.Say != nil:
			effects[i] = *l.Say
		case l.Ask != nil:
			effects[i] = *l.Ask
		case l.Deliver != nil:
			effects[i] = *l.Deliver
		case l.Fetch != nil:
			effects[i] = *l.Fetch
		case l.Draft != nil:
			effects[i] = *l.Draft
		case l.Halt != nil:
			effects[i] = *l.Halt
		case l.Show != nil:
			effects[i] = *l.Show
		case l.Voice != nil:
			effects[i] = *l.Voice
		case l.Inspect != nil:
			effects[i] = *l.Inspect
		default:
			return nil, fmt.Errorf("decoding effects: unknown effect at %d", i)
		}
	}
	return effects, nil
}
