package outline

// A FieldID names a form field: one of those below, or a blank of the
// outline's head ("b1", "b2", …). At most eight characters, so that buttons
// can carry it.
type FieldID string

// The form fields that every report has, in the order in which they are
// asked. How each is worded and where it stands in the document is not known
// here.
const (
	Superior   FieldID = "superior"  // the body above the issuing one, where its letterhead has it
	Body       FieldID = "body"      // the issuing body: "ĐẢNG ỦY XÃ TÂN LẬP"
	Number     FieldID = "number"    // number and symbol: "05-BC/ĐU"
	Place      FieldID = "place"     // "Tân Lập"
	Date       FieldID = "date"      // date of the document as day/month/year: "05/02/2026"
	Subject    FieldID = "subject"   // what the report is about; proposed from the outline
	Recipients FieldID = "recips"    // one a line
	Authority  FieldID = "authority" // on whose behalf it is signed: "T/M BAN THƯỜNG VỤ"
	Office     FieldID = "office"    // of the signatory: "PHÓ BÍ THƯ"
	Signatory  FieldID = "signer"    // full name

	// FormName names the form or template that the document is made in. It is
	// chosen, not asked for; empty: the usual one.
	FormName FieldID = "form"
)

// FormFields returns the fields of a report on o in the order in which they
// are asked: the blanks of the outline's head first, since they are part of
// the subject, then the form's own.
func FormFields(o *Outline) []FieldID {
	var ids []FieldID
	for _, b := range o.Blanks {
		ids = append(ids, b.ID)
	}
	return append(ids, Superior, Body, Number, Place, Date, Subject, Recipients, Authority, Office, Signatory)
}

// Required reports whether the document stays a draft while the field is
// empty. The subject is needed where the outline does not tell it.
func (o *Outline) Required(id FieldID) bool {
	return id != Subject || o.Title == ""
}

// Blank returns the blank of the head that the field fills.
func (o *Outline) Blank(id FieldID) (Blank, bool) {
	for _, b := range o.Blanks {
		if b.ID == id {
			return b, true
		}
	}
	return Blank{}, false
}

// FilledHead returns the paragraphs of the head with the given values in
// their blanks; a blank without a value stays as printed.
func (o *Outline) FilledHead(values map[FieldID]string) []string {
	head := append([]string(nil), o.Head...)
	for i := len(o.Blanks) - 1; i >= 0; i-- { // from the end, so that earlier offsets hold
		b := o.Blanks[i]
		if v := values[b.ID]; v != "" {
			h := head[b.Head]
			head[b.Head] = h[:b.Start] + v + h[b.End:]
		}
	}
	return head
}
