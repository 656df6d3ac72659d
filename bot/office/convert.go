package office

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// A Reader makes files that the bot reads of those that it does not: .docx and
// .xlsx of older formats by LibreOffice, the text of .doc by antiword where
// that alone is installed, that of PDFs by pdftotext.
type Reader struct {
	office   *Office // its writer is "" where LibreOffice is not installed
	antiword string
	texts    string // path of pdftotext
	shell    string // that bounds memory, "" where there is none
}

// ErrNoReader is the error for a format that no program of this machine reads.
var ErrNoReader = errors.New("no program is installed that reads it")

// FindReader returns the Reader of this machine.
func FindReader() *Reader {
	r := &Reader{office: Find()}
	if r.office == nil {
		r.office = &Office{jobs: make(chan struct{}, mostJobs), limit: timeLimit}
	}
	r.antiword, _ = exec.LookPath("antiword")
	r.texts, _ = exec.LookPath("pdftotext")
	r.shell, _ = exec.LookPath("sh")
	return r
}

// formats are what LibreOffice makes of files, by their endings.
var formats = map[string]string{".doc": "docx", ".rtf": "docx", ".odt": "docx", ".xls": "xlsx"}

// Kilobytes of memory that a program may take.
const (
	writerMemory = 4 << 20
	textMemory   = 1 << 20
)

// mostPages is how many pages of a PDF are read.
const mostPages = "400"

// Convert returns the file, of a format that its ending tells, as one that is
// read, and the name that it has then.
func (r *Reader) Convert(ctx context.Context, ending string, file []byte) (content []byte, name string, err error) {
	err = r.office.job(ctx, func(ctx context.Context, folder string) (err error) {
		switch {
		case ending == ".pdf" && r.texts != "":
			name = "text.txt"
			content, err = r.run(ctx, textMemory, folder, file, r.texts, "-layout", "-nopgbrk", "-enc", "UTF-8", "-l", mostPages, "-", "-")
		case formats[ending] != "" && r.office.writer != "":
			name = "file." + formats[ending]
			content, err = r.saveAs(ctx, folder, ending, file)
		case ending == ".doc" && r.antiword != "":
			name = "text.txt"
			content, err = r.run(ctx, textMemory, folder, file, r.antiword, "-m", "UTF-8.txt", "-w", "0", "-")
		default:
			err = ErrNoReader
		}
		return err
	})
	if err != nil {
		return nil, "", fmt.Errorf("converting %s: %w", ending, err)
	}
	return content, name, nil
}

// saveAs has LibreOffice open a file and save it as a newer one.
func (r *Reader) saveAs(ctx context.Context, folder, ending string, file []byte) ([]byte, error) {
	if err := os.WriteFile(filepath.Join(folder, "file"+ending), file, 0o600); err != nil {
		return nil, err
	}
	if err := writeProfile(filepath.Join(folder, "profile")); err != nil {
		return nil, err
	}
	out := filepath.Join(folder, "out")
	_, err := r.run(ctx, writerMemory, folder, nil, r.office.writer, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profile")),
		"--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
		"--convert-to", formats[ending], "--outdir", out, filepath.Join(folder, "file"+ending))
	if err != nil {
		return nil, err
	}
	return result(filepath.Join(out, "file."+formats[ending]))
}

// run is [run] within so many kilobytes of memory, where a shell can say so.
func (r *Reader) run(ctx context.Context, memory int, folder string, stdin []byte, program string, args ...string) ([]byte, error) {
	if r.shell == "" {
		return run(ctx, folder, stdin, program, args...)
	}
	bound := fmt.Sprintf(`ulimit -v %d; exec "$@"`, memory)
	return run(ctx, folder, stdin, r.shell, append([]string{"-c", bound, "sh", program}, args...)...)
}
