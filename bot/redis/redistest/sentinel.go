package redistest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// masterName is what Sentinels call the master.
const masterName = "decuong"

// A Watched set is a master with replicas, and three Sentinels that put a
// replica in the master's place when it dies.
type Watched struct {
	URL      string // of the Sentinels
	Master   *Server
	Replicas []*Server
}

// StartWatched starts a master, so many replicas, and three Sentinels, of which
// two must agree that the master has been dead for half a second.
func StartWatched(t testing.TB, replicas int) *Watched {
	t.Helper()
	w := &Watched{Master: startHost(t)}
	_, port, _ := strings.Cut(w.Master.Host, ":")
	for range replicas {
		w.Replicas = append(w.Replicas, startHost(t, "--replicaof", "127.0.0.1 "+port))
	}
	var hosts []string
	for range 3 {
		hosts = append(hosts, startSentinel(t, port))
	}
	w.URL = "redis+sentinel://" + strings.Join(hosts, ",") + "/0?master=" + masterName
	return w
}

// startSentinel starts a Sentinel for the master at the port, and returns its
// address.
func startSentinel(t testing.TB, master string) (host string) {
	t.Helper()
	s, port := place(t), Port(t)
	s.Host = "127.0.0.1:" + port
	s.at = [2]string{"tcp", s.Host}
	file := filepath.Join(s.folder, "sentinel.conf")
	settings := fmt.Sprintf("port %s\nbind 127.0.0.1\ndir %s\nsentinel monitor %[3]s 127.0.0.1 %[4]s 2\n"+
		"sentinel down-after-milliseconds %[3]s 500\nsentinel failover-timeout %[3]s 5000\n", port, s.folder, masterName, master)
	if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	s.args = []string{file, "--sentinel"}
	s.Restart()
	return s.Host
}

// Leads reports whether the server is a master.
func (s *Server) Leads() bool {
	s.t.Helper()
	return strings.Contains(s.tell(context.Background(), "info", "replication"), "role:master")
}
