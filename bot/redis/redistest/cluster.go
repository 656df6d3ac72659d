package redistest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	goredis "github.com/redis/go-redis/v9"
)

// A Cluster is a Redis Cluster on this machine.
type Cluster struct {
	URL      string
	Masters  []*Server
	Replicas []*Server // one of each master's, in the same order, or none
}

// clusterTime is how long a cluster may take to find itself.
const clusterTime = 30 * time.Second

// StartCluster starts a cluster of so many masters, each with a replica if that
// is asked for, and returns it when all of it is ready. A replica takes its
// master's place one second after the master died.
func StartCluster(t testing.TB, masters int, replicated bool) *Cluster {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), clusterTime)
	defer cancel()
	c := &Cluster{}
	var hosts []string
	for n := range masters {
		s := startNode(t)
		c.Masters, hosts = append(c.Masters, s), append(hosts, s.Host)
		from, to := n*16384/masters, (n+1)*16384/masters-1
		s.tell(ctx, "cluster", "set-config-epoch", n+1)
		s.tell(ctx, "cluster", "addslotsrange", from, to)
	}
	c.URL = "redis+cluster://" + strings.Join(hosts, ",")
	for n := 0; replicated && n < masters; n++ {
		c.Replicas = append(c.Replicas, startNode(t))
	}
	all := append(c.Masters[:masters:masters], c.Replicas...)
	for _, s := range all[1:] {
		host, port, _ := strings.Cut(s.Host, ":")
		all[0].tell(ctx, "cluster", "meet", host, port, s.bus)
	}
	for _, s := range all {
		s.until(ctx, fmt.Sprintf("cluster_known_nodes:%d", len(all)), "cluster", "info")
		s.until(ctx, "cluster_state:ok", "cluster", "info")
	}
	for n, s := range c.Replicas {
		s.tell(ctx, "cluster", "replicate", c.Masters[n].tell(ctx, "cluster", "myid"))
		s.until(ctx, "master_link_status:up", "info", "replication")
	}
	for n := range c.Replicas { // every node must know who is whose replica
		for _, s := range all {
			s.until(ctx, fmt.Sprint("slave ", c.Masters[n].tell(ctx, "cluster", "myid")), "cluster", "nodes")
		}
	}
	return c
}

func startNode(t testing.TB) *Server {
	bus := Port(t)
	s := startHost(t, "--cluster-enabled", "yes", "--cluster-port", bus, "--cluster-node-timeout", "1000")
	s.bus = bus
	return s
}

// tell gives the server a command and returns its answer.
func (s *Server) tell(ctx context.Context, command ...any) string {
	s.t.Helper()
	client := goredis.NewClient(&goredis.Options{Addr: s.at[1]})
	defer client.Close()
	answer, err := client.Do(ctx, command...).Text()
	if err != nil {
		s.t.Fatalf("telling redis-server %v: %v", command, err)
	}
	return answer
}

// until repeats the command until its answer holds the text.
func (s *Server) until(ctx context.Context, text string, command ...any) {
	s.t.Helper()
	for !strings.Contains(s.tell(ctx, command...), text) {
		time.Sleep(20 * time.Millisecond)
	}
}
