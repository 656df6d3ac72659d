package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The heap may grow to so much before the collector runs, but not to more than
// five and a half times what lives, and somewhat beyond what lives in any case.
// With a few people three megabytes live, mostly outlines and idle connections,
// and at Go's own setting the collector would take a sixth of the processor time.
// With ten thousand it is nine megabytes, and the program is to stay below fifty
// (BenchmarkMemory), of which some seventeen are its own text.
const (
	heapGoal     = 16 << 20
	mostGarbage  = 450 // percent of what lives
	leastGarbage = 50
)

// tuneCollector tells the collector after each of its runs when to run next.
func tuneCollector() {
	debug.SetGCPercent(mostGarbage)
	afterCollection(mostGarbage)
}

// afterCollection sets how much may be allocated until the next run, and comes
// back after it: when nobody holds what it made.
func afterCollection(before int) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	now := garbage(live[0].Value.Uint64())
	if now != before {
		debug.SetGCPercent(now)
	}
	runtime.AddCleanup(&sentinel{}, afterCollection, now)
}

// A sentinel is never held by anybody. It is not empty, nor small enough to
// share its place in memory with others.
type sentinel struct{ _ [4]*byte }

// garbage returns how much may be allocated while so much lives, in percent of
// it.
func garbage(live uint64) int {
	if live == 0 {
		return mostGarbage
	}
	return int(min(max(100*heapGoal/live, 100+leastGarbage), 100+mostGarbage)) - 100
}
