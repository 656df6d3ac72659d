package redistest

import (
	"os/exec"
	"syscall"
)

// endWithParent has the server killed when the test's process ends without
// cleaning up, as after a panic.
func endWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
