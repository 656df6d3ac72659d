package bot

import (
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"decuong/outline"
)

// recent remembers how chats stood when their last turn here was committed, so
// that the next one need not load it. Whether they still stand so is asked at
// the commit: the session must be the one that the last commit left, and the
// report at the version that it led to. Else the turn is taken again, from
// what the store has. A chat is taken out of it by a turn, and put back by its
// commit alone: of a turn that went wrong nothing is remembered.
type recent struct{ chats *lru.Cache[ChatID, memory] }

// recentKept bounds the memory. A bot may send thirty messages a second over
// all, so these are the people who wrote within the last eight seconds: in a
// burst, a paste, or answering one short question after another.
const recentKept = 256

// recentSize bounds the bytes of an answer that is remembered: some ten pages.
// One that is longer is loaded again, so that nobody can fill the memory.
const recentSize = 32 << 10

// A memory is how a chat stands between two turns.
type memory struct {
	written
	rev    int64  // of the session
	mark   string // of the session
	report *outline.Report
	values map[string][]byte // of the report, as they lie in the store
}

func newRecent() *recent {
	chats, err := lru.New[ChatID, memory](recentKept)
	if err != nil {
		panic(err) // unreachable
	}
	return &recent{chats}
}

// take returns how the chat stands, and forgets it.
func (r *recent) take(chat ChatID) (memory, bool) {
	m, here := r.chats.Peek(chat)
	r.chats.Remove(chat)
	return m, here
}

// keep remembers how the chat stands once c is committed, which was decided from
// at and left the session w and the report after. It does so only when that is
// all the next turn begins with: the chat is on the same report still, and no
// answer that c names as next lies in the store alone.
func (r *recent) keep(c Commit, w written, at loaded, after *outline.Report) {
	m := memory{written: w, rev: c.Base + 1, mark: c.Leaves}
	if c.Report != "" {
		if !at.on(c.Report) || ShardOfReport(c.Report) != ShardOf(c.Chat) {
			return
		}
		if m.report = bare(after, c.Next); m.report == nil {
			return
		}
		if m.values = c.next(at.snapshot); c.writes(c.Report) {
			m.report.Ver++
		}
	}
	r.chats.Add(c.Chat, m)
}

// next returns the values of the fields that c names as next, where they are
// known: as it writes them, or as they were loaded.
func (c Commit) next(from Snapshot) map[string][]byte {
	values := make(map[string][]byte, len(c.Next))
	for _, f := range c.Next {
		values[f] = from.Values[f]
	}
	for _, r := range c.Records {
		if _, is := values[r.Field]; is && r.Report == c.Report {
			values[r.Field] = r.Value
		}
	}
	return values
}

// writes reports whether the commit changes the report.
func (c Commit) writes(id outline.ReportID) bool {
	for _, r := range c.Records {
		if r.Report == id {
			return true
		}
	}
	return false
}

// bare returns the report with no values but those of the fields, as it is
// loaded; nil when not all of these are known, or one is too long.
func bare(r *outline.Report, fields []string) *outline.Report {
	only := *r
	only.Answers = map[outline.SectionID]outline.Answer{}
	only.Fields = map[outline.FieldID]string{}
	only.Proposals = map[outline.ProposalID]outline.Proposal{}
	for _, f := range fields {
		of, isAnswer := strings.CutPrefix(f, answerPrefix)
		id := outline.SectionID(of)
		a, here := r.Answers[id]
		if !isAnswer || !here && r.State(id).Rev > 0 || size(a) > recentSize {
			return nil
		}
		if here {
			only.Answers[id] = a
		}
	}
	return &only
}

// size returns roughly how many bytes an answer takes.
func size(a outline.Answer) int {
	n := 0
	for _, p := range a.Parts {
		n += 256 + len(p.Text) // its ID, author and origin besides
	}
	return n
}
