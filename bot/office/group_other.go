//go:build !unix

package office

import "os/exec"

// Without process groups only the program itself is killed.
func alone(*exec.Cmd) {}

func bury(*exec.Cmd) {}
