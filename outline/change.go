package outline

import "time"

// A Change sets one value of a report. Changes are plain data: a turn returns
// them, a store commits them together and logs the value that each replaces,
// so that undoing is another change.
type Change interface{ of() ReportID }

// Begin creates a report.
type Begin struct {
	Report  ReportID
	Owner   AuthorID
	Outline *Outline
}

// Answered sets the whole answer of a section. It holds only if the answer
// still has the revision Base; else somebody wrote in between.
type Answered struct {
	Report  ReportID
	Section SectionID
	Answer  Answer
	Base    int64
}

// Named gives a lost heading its title; the empty title leaves it without.
type Named struct {
	Report  ReportID
	Section SectionID
	Title   string
}

// Unnamed takes back that a lost heading was ever decided about.
type Unnamed struct {
	Report  ReportID
	Section SectionID
}

// Filled sets a form field; the empty value clears it.
type Filled struct {
	Report ReportID
	Field  FieldID
	Value  string
}

// Retitled sets what its writer calls the report, to tell it from others. The
// document does not have it. The list of reports is told with Listed.
type Retitled struct {
	Report ReportID
	Title  string
}

// Due sets the day by which the report is to be handed in, as ParseDate gives
// it; "" for none.
type Due struct {
	Report ReportID
	Day    string
}

// Listed sets what the list of its writer's reports tells of one. The report
// itself does not have it.
type Listed struct {
	Report ReportID
	Title  string
	Begun  time.Time
	Body   string    // that issues the report
	Ends   time.Time // when the report is to be deleted; the zero time: never
	Told   bool      // its writer was told that the day is near
}

// Deleted destroys a report with all its history.
type Deleted struct{ Report ReportID }

// Lost stands in a history for a change that would put back a value which cannot
// be had any more: the place where it is kept is spoilt. Of tells what it is the
// value of, and holds none. To apply it changes nothing.
type Lost struct{ Of Change }

func (c Lost) of() ReportID     { return c.Of.of() }
func (c Retitled) of() ReportID { return c.Report }
func (c Due) of() ReportID      { return c.Report }
func (c Listed) of() ReportID   { return c.Report }
func (c Deleted) of() ReportID  { return c.Report }
func (c Begin) of() ReportID    { return c.Report }
func (c Answered) of() ReportID { return c.Report }
func (c Named) of() ReportID    { return c.Report }
func (c Unnamed) of() ReportID  { return c.Report }
func (c Filled) of() ReportID   { return c.Report }
