package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestUnusedMethodsAreLeftOut builds the program and looks for a method that
// nobody calls. The linker leaves such methods out as long as nothing that is
// linked calls methods by names that are not constants, as libraries for
// templates do (text/template), or lists them. Else the program is half as large
// again, and so is what of it lies in memory.
func TestUnusedMethodsAreLeftOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decuong")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, out)
	}
	symbols, err := exec.Command("go", "tool", "nm", path).Output()
	if err != nil {
		t.Fatalf("listing what is linked: %v", err)
	}
	const client = "github.com/redis/go-redis/v9.(*Client)."
	if !bytes.Contains(symbols, []byte(client+"Process\n")) {
		t.Error("the client of Redis is not listed")
	}
	if bytes.Contains(symbols, []byte(client+"ZUnionStore\n")) {
		t.Error("methods are linked that nobody calls; go build -ldflags=-dumpdep tells what calls them by name (ReflectMethod)")
	}
}
