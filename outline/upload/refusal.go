package upload

// A Refusal is the error of a file that is not read.
type Refusal struct {
	Kind   Kind
	Detail string // what was found: a format, the name of a font; may be empty
	Err    error  // what a library said of it, or nil
}

// A Kind is a reason to refuse a file. What its sender should do depends on
// it alone.
type Kind string

// Reasons to refuse a file.
const (
	Empty       Kind = "empty"
	TooLarge    Kind = "too large"   // larger than MaxFile, or more text than anybody writes
	Convertible Kind = "convertible" // Word or LibreOffice reads it and can save it as .docx or .xlsx
	PDF         Kind = "pdf"
	Picture     Kind = "picture"
	Unknown     Kind = "unknown" // no format that holds text
	Encrypted   Kind = "encrypted"
	Macros      Kind = "macros"
	Damaged     Kind = "damaged"
	Bomb        Kind = "bomb"     // unpacks to more than any honest file
	OldFont     Kind = "old font" // letters of a font from before Unicode that cannot be told for certain
)

// reasons say what is wrong and what to do, for an operator.
var reasons = map[Kind]struct{ why, remedy string }{
	Empty:       {"the file is empty", "send the file that holds the text"},
	TooLarge:    {"the file is too large", "send the pages that matter, without pictures"},
	Convertible: {"the format is not read", "open it in Word or LibreOffice and save it as .docx or .xlsx"},
	PDF:         {"a PDF has no paragraphs to read", "ask its sender for the Word file, or copy the text"},
	Picture:     {"a picture has no text to read", "ask its sender for the Word file, or type the text"},
	Unknown:     {"the format holds no text", "send .docx, .txt, .xlsx or .csv"},
	Encrypted:   {"the file has a password", "remove the password in Word or Excel and save it again"},
	Macros:      {"the file carries macros", "save it as .docx or .xlsx, which have none"},
	Damaged:     {"the file is damaged", "open it in Word or LibreOffice, save it anew, and send that"},
	Bomb:        {"the file unpacks to more than is read", "save it anew as .docx or .xlsx without pictures"},
	OldFont:     {"the text is in an old font", "convert it to Unicode, as Unikey does, and save it again"},
}

// Error says why the file was refused and what to do.
func (r *Refusal) Error() string {
	text := reasons[r.Kind].why
	if r.Detail != "" {
		text += " (" + r.Detail + ")"
	}
	if r.Err != nil {
		text += ": " + r.Err.Error()
	}
	return text + "; " + reasons[r.Kind].remedy
}

func (r *Refusal) Unwrap() error { return r.Err }

func refuse(k Kind, detail string) error { return &Refusal{Kind: k, Detail: detail} }

func damaged(detail string, err error) error { return &Refusal{Damaged, detail, err} }
