package openai

import (
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
)

// sentTo returns the first request to a server at an address, for a model.
func sentTo(t *testing.T, base, model, models string) (sent map[string]any) {
	synctest.Test(t, func(t *testing.T) {
		var out outcome
		s := &stage{models: models, acts: []act{streams(says(one), finishes("stop"), done)}}
		draft(at(s, &out, base, model), t.Context(), &out, task())
		if out.err != nil {
			t.Fatal(out.err)
		}
		sent = s.requests()[0]
	})
	return sent
}

func at(s *stage, out *outcome, base, name string) *Model {
	return model(s, &out.log, func(set *Settings) { set.BaseURL, set.Model = base, name })
}

func list(owner, id, more string) string {
	return `{"object":"list","data":[{"id":"another","owned_by":"x"},{"id":"` + id + `","owned_by":"` + owner + `"` + more + `}]}`
}

// TestProfiles checks that each server is sent what it documents.
func TestProfiles(t *testing.T) {
	const local = "http://ai.tinh.example/v1"
	for _, c := range []struct {
		name, base, model, models string
		has                       map[string]any
		hasNot                    string
	}{
		{name: "OpenAI", base: "", model: "gpt-4.1-mini", hasNot: "max_tokens reasoning_effort chat_template_kwargs store user metadata",
			has: map[string]any{"temperature": 0.1, "max_completion_tokens": 300.0, "stream": true}},
		{name: "OpenAI's models that think", base: "", model: "gpt-5-mini", hasNot: "max_tokens temperature",
			has: map[string]any{"reasoning_effort": "low", "max_completion_tokens": 2300.0}},
		{name: "those that take no effort", base: "", model: "gpt-5-chat-latest", hasNot: "max_tokens temperature reasoning_effort"},
		{name: "Ollama by its port", base: "http://10.0.0.7:11434", model: "gemma3", hasNot: "max_completion_tokens",
			has: map[string]any{"max_tokens": 300.0, "reasoning_effort": "none"}},
		{name: "Ollama by what it says", base: local, model: "qwen3:8b", models: list("library", "qwen3:8b", ""),
			hasNot: "chat_template_kwargs", has: map[string]any{"max_tokens": 300.0, "reasoning_effort": "none"}},
		{name: "gpt-oss anywhere", base: local, model: "gpt-oss:20b", has: map[string]any{"reasoning_effort": "low", "max_tokens": 2300.0}},
		{name: "vLLM", base: local, model: "Qwen/Qwen3-8B", models: list("vllm", "Qwen/Qwen3-8B", `,"max_model_len":8192`),
			hasNot: "reasoning_effort", has: map[string]any{"max_tokens": 300.0, "chat_template_kwargs": map[string]any{"enable_thinking": false}}},
		{name: "llama.cpp", base: local, model: "any", models: list("llamacpp", "gguf", ""), hasNot: "reasoning_effort chat_template_kwargs",
			has: map[string]any{"max_tokens": 300.0}},
		{name: "another", base: local, model: "vnpt-llm", hasNot: "max_completion_tokens reasoning_effort", has: map[string]any{"max_tokens": 300.0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sent := sentTo(t, c.base, c.model, c.models)
			compare(t, sent, c.has, c.hasNot)
		})
	}
}

func compare(t *testing.T, sent, has map[string]any, hasNot string) {
	for key, want := range has {
		got := sent[key]
		if kwargs, ok := want.(map[string]any); ok {
			if got, ok := got.(map[string]any); !ok || got["enable_thinking"] != kwargs["enable_thinking"] {
				t.Errorf("%s is %v, want %v", key, got, want)
			}
		} else if got != want {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	for key := range strings.FieldsSeq(hasNot) {
		if v, ok := sent[key]; ok {
			t.Errorf("%s is sent: %v", key, v)
		}
	}
}

// TestAgain checks that another wording is asked for, and a little more warmly.
func TestAgain(t *testing.T) {
	p := profileOf(other, "m", 0)
	a := p.request("m", prompt{}, 0)
	b := p.request("m", prompt{}, 3)
	if a.Temperature != 0.1 || b.Temperature != 0.2 {
		t.Errorf("temperatures %v, %v", a.Temperature, b.Temperature)
	}
}

func TestServerAt(t *testing.T) {
	for at, want := range map[string]server{
		"https://api.openai.com/v1": theirs,
		"http://localhost:11434/v1": ollama, "http://ollama/v1": ollama, "http://vllm.local/v1": vllm,
		"http://llama-cpp:8080/v1": llamaCPP, "http://localhost:8000/v1": other,
	} {
		u, _ := url.Parse(at)
		if got := serverAt(u); got != want {
			t.Errorf("%s is %s, want %s", at, got, want)
		}
	}
}

func TestSettings(t *testing.T) {
	for base, host := range map[string]string{
		"": "api.openai.com", "http://10.1.2.3:8000": "10.1.2.3:8000", "https://ai.tinh.example/v1/": "ai.tinh.example",
	} {
		m, err := New(Settings{BaseURL: base, Model: "m"})
		if err != nil || m.Host() != host || m.Transcribes() {
			t.Errorf("%q: %v", base, err)
			continue
		}
		if got := m.base.String(); !strings.HasSuffix(got, "/v1") {
			t.Errorf("%q is read as %s", base, got)
		}
		m.Close()
	}
	for _, base := range []string{"ftp://x", "localhost:8000", "https://", "https://u:" + testKey + "@x/v1", "https://x/v1?key=" + testKey} {
		if _, err := New(Settings{BaseURL: base}); err == nil || strings.Contains(err.Error(), testKey) {
			t.Errorf("%q: %v", base, err)
		}
	}
}

// TestWithout checks what is left out for a server that objects.
func TestWithout(t *testing.T) {
	full := profile{completion: true, temperature: true, effort: "low", unthinking: true, usage: true}
	for param, want := range map[string]profile{
		"max_tokens":            full,
		"max_completion_tokens": {temperature: true, effort: "low", unthinking: true, usage: true},
		"temperature":           {completion: true, effort: "low", unthinking: true, usage: true},
		"stream_options":        {completion: true, temperature: true, effort: "low", unthinking: true},
		"reasoning_effort":      {completion: true, temperature: true, unthinking: true, usage: true},
		"chat_template_kwargs":  {completion: true, temperature: true, effort: "low", usage: true},
		"":                      {completion: true, temperature: true},
	} {
		got, changed := full.without(&fault{param: param})
		if got != want || changed != (want != full) {
			t.Errorf("without %q: %+v", param, got)
		}
	}
}
