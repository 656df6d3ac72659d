package office

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"time"
)

// run runs a program to its end in the folder and returns what it printed. When
// ctx ends, or the program does, everything that it started is killed. Its
// environment holds nothing of ours, and its complaints are not passed on, for
// they may quote the document.
func run(ctx context.Context, folder string, stdin []byte, program string, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, program, args...)
	c.Dir = folder
	c.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + folder, "TMPDIR=" + folder, "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
		"http_proxy=" + nobody, "https_proxy=" + nobody, "ftp_proxy=" + nobody,
	}
	c.Stdin = bytes.NewReader(stdin)
	out := &bounded{left: mostBytes}
	c.Stdout = out
	c.WaitDelay = 5 * time.Second
	alone(c)
	err := c.Run()
	bury(c)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return out.Bytes(), err
}

// nobody is the address of a proxy that is not there.
const nobody = "http://127.0.0.1:9"

// Bounded keeps what is written to it, and refuses what is too much.
type bounded struct {
	bytes.Buffer
	left int
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, io.ErrShortBuffer
	}
	return b.Buffer.Write(p)
}
