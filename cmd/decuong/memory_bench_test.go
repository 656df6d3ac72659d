package main

import "testing"

// BenchmarkMemory measures how much of the program is resident in memory after
// ten thousand people have begun a report and answered a question. What the
// test binary holds besides the program adds some megabytes.
func BenchmarkMemory(b *testing.B) {
	const people = 10_000
	r := newRig(b, "decuong")
	for b.Loop() {
		r.begin(people)
		r.say(people, 1)
	}
	b.ReportMetric(float64(r.bot.resident())/(1<<20), "MB-resident")
	b.ReportMetric(0, "ns/op")
}
