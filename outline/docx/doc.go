// Package docx knows Word: it writes a report as the .docx that an archive
// clerk will take.
//
// A document is made in three steps that know little of each other:
//
//	report → blocks → paragraphs in styles → parts of a package
//
// [body] turns the report into blocks: headings, paragraphs, list lines, said
// by what they are and not by how they look. The letterhead, the opening and
// the signature block are written around them from the form fields. A sheet
// then knows the style of each role, and only the sheet: the same blocks can be
// dressed by the styles of another form. Last, [pack] puts the parts into a zip
// with a fixed order and a fixed time, so that the same report gives the same
// bytes.
//
// How anything looks, and what a form says, is written in the tables of the
// folder forms, every value with its source: see [Forms]. The outline keeps its
// own numbering and order. Word's navigation pane shows it, since every section
// is a paragraph in a style named "heading 1" to "heading 9" after its depth;
// the sign of its label (PHẦN II, I-, 1., a), -) decides the dress, because that
// is how such documents are read.
//
// A [Template] is somebody's own Word file in place of a form. It is read once,
// paragraph by paragraph, into stencils: the markup as it is, with holes where
// placeholders stand. Filling copies what lies between the holes byte for byte,
// and dresses the same blocks in the styles of the file, found by their names.
// A file that could do harm, or would lose something, is refused with all
// reasons at once: see [Refusal].
//
// What is missing is never hidden. A question without an answer and a field
// without a value are dots to be filled in by hand, and DỰ THẢO stands under
// the number until nothing required is missing. A question that was skipped
// keeps its heading, so that the numbers of the outline stay those of the
// superior's, and one sentence says that there is nothing to report; what was
// written there before stays out of the document.
//
// What people wrote stands literally, in NFC, a line a paragraph. Only what
// cannot be seen is taken out (control characters, marks that reorder text),
// and a space that should not break a line ("số 35-CT/TW", "ngày 05") becomes a
// no-break space. What the writer set off stays bold, italic or underlined, and
// a table a table. Hyphens are left as typed: Word does not find a no-break
// hyphen when one searches for "35-CT/TW".
//
// One thing is read out of an answer: its notes. A line "[1] Nghị quyết số …"
// behind a text that has the one mark "[1]" stands at the foot of the page, as it
// did in the file that it came from; see [withNotes].
//
// The package refuses to know chats, networks and clocks, reads no other markup
// out of an answer, and leaves no trace of the program in the file.
package docx
