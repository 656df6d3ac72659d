package main

import (
	"testing"
	"time"
)

// TestGracefulStop asks the program to end: it does, without an error and soon
// enough for a container's patience, and was small meanwhile.
func TestGracefulStop(t *testing.T) {
	address := freeAddress(t)
	p := newProgram(t, "decuong", "LISTEN_ADDR="+address, "DATA_DIR="+t.TempDir(), "TELEGRAM_BOT_TOKEN=", "REDIS_URL=")
	p.ready(address)
	memory := p.resident()
	took := p.stop()
	t.Logf("ended in %v, from %d MB", took, memory>>20)
	if took > 10*time.Second {
		t.Errorf("the program took %v to end", took)
	}
	if memory > 200<<20 {
		t.Errorf("the idle program held %d MB", memory>>20)
	}
}
