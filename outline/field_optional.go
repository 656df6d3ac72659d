package outline

// Form fields that a report may have besides those of FormFields. No document
// waits for them.
const (
	Opening   FieldID = "opening"  // the first paragraph, in place of the one made from the outline's head
	Addressee FieldID = "to"       // whom a State report goes to ("Kính gửi"), one a line
	Urgency   FieldID = "urgency"  // "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"
	Edition   FieldID = "edition"  // which draft this is: "2"; with it the document is one
	Spelling  FieldID = "spelling" // how the body writes it: "ủy" or "uỷ"; "" for either
)

// OptionalFields returns those fields in the order in which a form has them.
func OptionalFields() []FieldID { return []FieldID{Opening, Addressee, Urgency, Edition, Spelling} }

// LastingFields returns the fields that the documents of a body have in common:
// who issues and signs them, who gets them, in which form.
func LastingFields() []FieldID {
	return []FieldID{Superior, Body, Place, Recipients, Authority, Office, Signatory, Addressee, Spelling, FormName}
}
