package upload

import (
	"bytes"
	"path"
	"strings"
)

// MaxFile is the size in bytes of the largest file that is read: the largest
// that a bot on Telegram can fetch.
const MaxFile = 20 << 20

// Read reads a file by its content. The name only tells .csv from .txt, whose
// contents are alike. Any error is a Refusal.
func Read(name string, b []byte) (*Content, error) {
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		return nil, refuse(Empty, "")
	case len(b) > MaxFile:
		return nil, refuse(TooLarge, "")
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return readArchive(b)
	}
	if err := foreign(b); err != nil {
		return nil, err
	}
	return readText(b, strings.EqualFold(path.Ext(name), ".csv"))
}

// readArchive reads a ZIP archive that is a Word file or a workbook.
func readArchive(b []byte) (*Content, error) {
	a, err := openArchive(b)
	if err != nil {
		return nil, err
	}
	for name := range a.parts {
		if path.Base(name) == "vbaproject.bin" {
			return nil, refuse(Macros, "")
		}
	}
	main, format, err := a.mainPart()
	switch {
	case err != nil:
		return nil, err
	case format == Word:
		return readWord(a, main)
	case format == Sheet:
		return readSheets(a, main, b)
	}
	return nil, a.otherFormat()
}

// otherFormat refuses an archive that is neither a Word file nor a workbook.
func (a *archive) otherFormat() error {
	switch {
	case a.has("content.xml") && a.has("mimetype"):
		return refuse(Convertible, "OpenDocument")
	case a.has("ppt/presentation.xml"):
		return refuse(Convertible, ".pptx")
	case a.has("xl/workbook.bin"):
		return refuse(Convertible, ".xlsb")
	case a.has("encryptedpackage"):
		return refuse(Encrypted, "")
	}
	return refuse(Unknown, "ZIP")
}

// mainTypes are the content types of the main parts that are read or refused.
var mainTypes = map[string]Format{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": Word,
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": Word,
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml":       Sheet,
	"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml":    Sheet,
}

// mainPart returns the name and the format of the part that an Office file is
// about; no format for another archive. The content types tell; where they
// are lost, the usual names do.
func (a *archive) mainPart() (name string, format Format, err error) {
	s, err := a.optional("[Content_Types].xml")
	if err != nil {
		return "", "", err
	}
	for e := range s.deep("Override") {
		kind := e.attr("ContentType")
		if strings.Contains(kind, "macroEnabled") {
			return "", "", refuse(Macros, "")
		}
		if f := mainTypes[kind]; f != "" && a.has(e.attr("PartName")) {
			return e.attr("PartName"), f, nil
		}
	}
	switch {
	case s != nil && s.err != nil:
		return "", "", s.err
	case a.has("word/document.xml"):
		return "word/document.xml", Word, nil
	case a.has("xl/workbook.xml"):
		return "xl/workbook.xml", Sheet, nil
	}
	return "", "", nil
}
