package openai

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"decuong/bot"
)

// events reads server-sent events as servers really send them and gives the
// library the one form that it reads rightly: "data: {json}" and an empty
// line. Left to itself the library takes many broken streams for finished
// ones, and gives up after 300 keep-alive lines; llama.cpp sends one a second
// while it reads the prompt.
//
// An error of the server, in whatever form, and an event that is no JSON, end
// the stream with a fault. The end of the stream is io.EOF whether or not
// [DONE] came: whoever reads must look for a finish.
type events struct {
	raw   io.Closer
	lines *bufio.Reader
	name  string       // of the event being read
	data  []byte       // of the event being read
	out   bytes.Buffer // what the library has not read yet
	err   error
}

// widest is the longest line that is read. A chunk has a few hundred bytes.
const widest = 1 << 20

func newEvents(raw io.ReadCloser) *events {
	return &events{raw: raw, lines: bufio.NewReaderSize(raw, 16<<10)}
}

func (e *events) Close() error { return e.raw.Close() }

func (e *events) Read(p []byte) (int, error) {
	for e.out.Len() == 0 {
		if e.err != nil {
			return 0, e.err
		}
		e.err = e.next()
	}
	return e.out.Read(p)
}

// next reads a line.
func (e *events) next() error {
	line, err := e.line()
	if err != nil && len(line) == 0 {
		if err == io.EOF && len(e.data) > 0 {
			return &fault{reason: bot.DraftBroken, what: "the answer broke off within an event"}
		}
		return err
	}
	return e.take(bytes.TrimRight(bytes.TrimPrefix(line, []byte("\ufeff")), "\r\n"))
}

// line returns a line, also a last one that nothing ends.
func (e *events) line() ([]byte, error) {
	var line []byte
	for {
		part, err := e.lines.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > widest {
			return nil, &fault{reason: bot.DraftBroken, what: "an event is too long"}
		}
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}

func (e *events) take(line []byte) error {
	name, value, _ := bytes.Cut(line, []byte(":"))
	value = bytes.TrimPrefix(value, []byte(" "))
	switch {
	case len(line) == 0:
		return e.end()
	case string(name) == "data":
		return e.add(value)
	case string(name) == "event":
		e.name = string(value)
	case string(name) == "error": // older llama.cpp (ggml-org/llama.cpp#16104)
		return complaintOf(value).fault()
	case line[0] == '{': // a proxy that failed after the headers
		return complaintOf(line).fault()
	}
	return nil // a comment, or a field without meaning here
}

// add takes a line of data. An event is passed on once its JSON is complete,
// whether its line is followed by an empty one or not: no JSON object begins
// with another one, so nothing is passed on too early.
func (e *events) add(value []byte) error {
	if len(e.data) > 0 {
		e.data = append(e.data, '\n')
	}
	e.data = append(e.data, value...)
	if len(e.data) > widest {
		return &fault{reason: bot.DraftBroken, what: "an event is too long"}
	}
	if string(bytes.TrimSpace(e.data)) == "[DONE]" {
		e.out.WriteString("data: [DONE]\n\n")
		return io.EOF
	}
	if !json.Valid(e.data) {
		return nil
	}
	defer e.forget()
	return e.pass()
}

// pass gives an event to the library, unless it is none of its kind: an error,
// or a sign of life.
func (e *events) pass() error {
	var event struct {
		Error   json.RawMessage `json:"error"`
		Object  string          `json:"object"`
		Choices json.RawMessage `json:"choices"`
		Usage   json.RawMessage `json:"usage"`
	}
	if json.Unmarshal(e.data, &event) != nil {
		return &fault{reason: bot.DraftBroken, what: "an event of another form"}
	}
	if e.name == "error" || event.Object == "error" || reported(event.Error) {
		return complaintOf(e.data).fault()
	}
	if event.Choices == nil {
		return nil
	}
	return e.write(event.Choices, event.Usage)
}

// write passes on what is used. An event that begins with "error", though it
// be null, is one to the library.
func (e *events) write(choices, usage json.RawMessage) error {
	form, err := json.Marshal(map[string]json.RawMessage{"choices": choices, "usage": usage})
	if err != nil {
		return err // unreachable: both were read as JSON
	}
	e.out.WriteString("data: ")
	e.out.Write(form)
	e.out.WriteString("\n\n")
	return nil
}

func (e *events) end() error {
	defer e.forget()
	if len(e.data) > 0 {
		return &fault{reason: bot.DraftBroken, what: "an event that is no JSON"}
	}
	return nil
}

func (e *events) forget() { e.name, e.data = "", e.data[:0] }
