package main

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkMemory measures how much of the program is resident in memory after
// ten thousand people have begun a report and answered a question.
func BenchmarkMemory(b *testing.B) {
	const people = 10_000
	path := filepath.Join(b.TempDir(), "decuong")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		b.Fatalf("building the program: %v\n%s", err, out)
	}
	r := newRig(b, path)
	for b.Loop() {
		r.begin(people)
		r.say(people, 1)
	}
	b.ReportMetric(float64(r.bot.resident())/(1<<20), "MB-resident")
	b.ReportMetric(0, "ns/op")
}
