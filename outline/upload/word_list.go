package upload

import (
	"strconv"
	"strings"
)

// maxLevels is how many levels a list of Word has.
const maxLevels = 9

// lists are the lists of a file and how far they have counted.
type lists struct {
	abstract map[string]*list
	nums     map[string]*instance
	styles   *styles
}

// maxLists is how many lists and uses of lists a file may have. Files that were
// pasted together for years have some thousands.
const maxLists = 1 << 15

// A list is what Word calls an abstract numbering definition: how its levels
// are counted and printed.
type list struct {
	levels  [maxLevels]level
	counts  [maxLevels]int // of the last paragraph; below, what is set is zero
	counted [maxLevels]bool
	link    string // style that has the definition in place of this one
}

// A level of a list.
type level struct {
	start   int
	format  string // as decimal, upperRoman
	text    string // "Phần %1.%2:"
	restart int    // level, from 1, below which it starts again; -1 for any above it
	legal   bool   // all numbers in digits
	style   string // of the paragraphs that have this level
	look    runLook
	inner   int // levels above that are printed in the same way
}

// An instance is a list in use. It may change levels, or start them again.
type instance struct {
	abstract string
	levels   map[int]level // in place of those of the list
	starts   map[int]int   // for the first paragraph
	begun    map[int]bool
}

// A numRef says that a paragraph is numbered.
type numRef struct {
	id       string // "" when not said, "0" for none
	level    int
	hasLevel bool
}

// over returns the reference where l leaves open what below says.
func (l numRef) over(below numRef) numRef {
	if l.id == "" {
		l.id = below.id
		if !l.hasLevel {
			l.level, l.hasLevel = below.level, below.hasLevel
		}
	}
	return l
}

func readNumRef(s *scanner) numRef {
	var ref numRef
	for e := range s.children() {
		switch e.name {
		case "ilvl":
			ref.level, ref.hasLevel = atLevel(e.attr("val")), true
		case "numId":
			ref.id = e.attr("val")
		}
	}
	return ref
}

// atLevel reads a level, from 0; one that Word does not have is the nearest.
func atLevel(s string) int {
	n, _ := strconv.Atoi(s)
	return min(max(n, 0), maxLevels-1)
}

// readLists reads the part with the lists, which a file may lack.
func readLists(a *archive, part string, st *styles) (*lists, error) {
	l := &lists{abstract: make(map[string]*list), nums: make(map[string]*instance), styles: st}
	s, err := a.optional(part)
	if s == nil || err != nil {
		return l, err
	}
	for range s.children() { // numbering
		for e := range s.children() {
			if len(l.abstract)+len(l.nums) > maxLists {
				return nil, refuse(Bomb, "lists")
			}
			switch e.name {
			case "abstractNum":
				l.abstract[e.attr("abstractNumId")] = readList(s, st)
			case "num":
				l.nums[e.attr("numId")] = readInstance(s, st)
			}
		}
	}
	return l, s.err
}

func readList(s *scanner, st *styles) *list {
	made := &list{}
	for i := range made.levels {
		made.levels[i] = level{start: 1, format: "decimal", restart: -1}
	}
	for e := range s.children() {
		switch e.name {
		case "lvl":
			made.levels[atLevel(e.attr("ilvl"))] = readLevel(s, st)
		case "numStyleLink":
			made.link = e.attr("val")
		}
	}
	made.compare()
	return made
}

// compare finds the levels that are printed like one above them.
func (l *list) compare() {
	for i := range l.levels {
		l.levels[i].inner = 0
		for j := range i {
			if l.levels[i].pattern(i) == l.levels[j].pattern(j) {
				l.levels[i].inner++
			}
		}
	}
}

// pattern is what the labels of a level, which is the nth, have in common.
func (l level) pattern(n int) string {
	return l.format + " " + strings.ReplaceAll(l.text, "%"+strconv.Itoa(n+1), "%")
}

func readLevel(s *scanner, st *styles) level {
	made := level{format: "decimal", restart: -1}
	for e := range s.children() {
		val := e.attr("val")
		switch e.name {
		case "start":
			made.start = startAt(val)
		case "numFmt":
			made.format = val
			if custom := e.attr("format"); val == "custom" && strings.HasPrefix(custom, "0") {
				made.format = "decimalZero"
			}
		case "mc:AlternateContent":
			s.choose(func() {
				for range s.deep("numFmt") {
					made.format = "decimalZero" // custom formats are rows of zeros
				}
			})
		case "lvlText":
			made.text = val
		case "lvlRestart":
			made.restart, _ = strconv.Atoi(val)
		case "isLgl":
			made.legal = e.on() == on
		case "pStyle":
			made.style = val
		case "rPr":
			made.look = readRun(s, st)
		}
	}
	return made
}

// startAt reads the first number of a level; Word has at most 32767.
func startAt(s string) int {
	n, _ := strconv.Atoi(s)
	return min(max(n, 0), 32767)
}

func readInstance(s *scanner, st *styles) *instance {
	made := &instance{levels: make(map[int]level), starts: make(map[int]int), begun: make(map[int]bool)}
	for e := range s.children() {
		switch e.name {
		case "abstractNumId":
			made.abstract = e.attr("val")
		case "lvlOverride":
			n := atLevel(e.attr("ilvl"))
			for o := range s.children() {
				switch o.name {
				case "startOverride":
					made.starts[n] = startAt(o.attr("val"))
				case "lvl":
					made.levels[n] = readLevel(s, st)
				}
			}
		}
	}
	return made
}
