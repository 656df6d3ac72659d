// Package openai drafts, summarises and writes down speech with a language
// model behind the OpenAI API, be it OpenAI's own, vLLM, llama.cpp or Ollama.
//
// A task (draft.go) waits for its turn (queue.go) and becomes instructions
// (instructions/*.txt, filled in by prompt.go): rules that never change, and one
// message with the evidence (material.go), cleaned and fenced in tags that nobody
// can guess (fence.go). They leave only if all of them fit into what the model reads
// (request.go, budget.go): the room never cuts evidence, and finds out when a
// server did.
//
// The library sends them, through a courier (courier.go, transport.go) that
// tries again while that is harmless (wait.go), holds back from a server that is
// down (breaker.go), follows no redirect, and reads the many ways in which
// servers stream and fail (events.go, whole.go, fault.go, complaint.go). What
// streams in is watched for silence (read.go), freed of thoughts (thoughts.go),
// and grows by whole sentences of plain text (growth.go, plain.go).
//
// Speech is written down (transcribe.go) if any was heard (speech.go): speech
// models write fluent sentences to silence. Sound is called what it is
// (recording.go), and of a film nothing else is sent (film.go, film_track.go).
//
// How servers differ is in profile.go; what can be learnt from a server by
// asking, in check.go.
//
// The package promises nothing about truth; its texts are guarded elsewhere.
// It refuses to draft from nothing. It never puts a person's words, a server's
// message (servers quote prompts) or the key into an error or a log: errors
// are made of our own words, statuses and identifiers. It knows nothing of
// chats and stores nothing. No type of the library leaves it.
package openai
