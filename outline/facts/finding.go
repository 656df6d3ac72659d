package facts

// A Finding is what a comparison with the evidence comes to. A greater one is
// a better one.
type Finding int

const (
	Unsupported Finding = iota // nothing in the evidence says it
	Elsewhere                  // the value is there, of another thing or in a doubtful form
	Supported
)

func (f Finding) String() string {
	return [...]string{"unsupported", "elsewhere", "supported"}[f]
}

// A Verdict is a fact of a text and what the evidence says about it.
type Verdict struct {
	Fact
	Finding Finding
	Source  string // of the evidence for it, "" when unsupported
	soft    bool
}

// blanked reports whether the guard must not let the fact be seen.
func (v Verdict) blanked() bool {
	return v.Finding == Unsupported && !v.soft
}

// Compare judges every fact of text.
func (e *Evidence) Compare(text string) []Verdict {
	var out []Verdict
	for _, f := range find(text) {
		out = append(out, e.judge(text, f))
	}
	return out
}
