package redis

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	goredis "github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"
)

// An address says where the data is: at one server, at the master that
// Sentinels know, or in a Cluster.
type address struct {
	settings *goredis.UniversalOptions
	kind     string // "", "sentinel" or "cluster"
}

// Forms of addresses, for who gave another.
const forms = "redis://, rediss:// or unix://; redis+sentinel://HOST,HOST/?master=NAME; redis+cluster://HOST,HOST"

// defaultPorts of what is named in an address.
var defaultPorts = map[string]string{"": "6379", "cluster": "6379", "sentinel": "26379"}

// parse reads an address. Its errors do not repeat it, for it may hold a
// password.
func parse(text string) (address, error) {
	a, one, hosts, err := split(text)
	if err != nil {
		return address{}, fmt.Errorf("reading address of Redis: %w", err)
	}
	o, err := goredis.ParseURL(one)
	if err != nil {
		var bad *url.Error
		if errors.As(err, &bad) {
			err = bad.Err
		}
		return address{}, fmt.Errorf("reading address of Redis: %w", err)
	}
	u := a.settings
	u.Addrs, u.DB, u.ClientName = hosts, o.DB, o.ClientName
	u.Username, u.Password, u.TLSConfig = o.Username, o.Password, o.TLSConfig
	if len(hosts) == 0 {
		u.Addrs = []string{o.Addr}
	} else if u.TLSConfig != nil {
		u.TLSConfig.ServerName = "" // each server shows a certificate of its own
	}
	tune(u)
	if a.kind == "cluster" {
		if o.DB != 0 {
			return address{}, errors.New("reading address of Redis: a Cluster has no numbered databases")
		}
		u.MaxRetries, u.MaxRedirects = -1, moves // one way of trying again is enough
	}
	return a, nil
}

// split takes from an address what the client library does not read: the kind,
// all hosts, and what belongs to Sentinels. One is the address of the first
// host alone.
func split(text string) (a address, one string, hosts []string, err error) {
	a.settings = &goredis.UniversalOptions{}
	scheme, rest, _ := strings.Cut(text, "://")
	base, kind, _ := strings.Cut(strings.Replace(scheme, "-", "+", 1), "+")
	if _, known := defaultPorts[kind]; !known || base != "redis" && base != "rediss" && (base != "unix" || kind != "") {
		return a, "", nil, errors.New("it is not of the form " + forms)
	}
	if a.kind = kind; kind == "" {
		return a, text, nil, nil
	}
	end := len(rest)
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		end = i
	}
	login := strings.LastIndex(rest[:end], "@") + 1
	for host := range strings.SplitSeq(rest[login:end], ",") {
		if host == "" {
			return a, "", nil, errors.New("a host is missing")
		}
		hosts = append(hosts, withPort(host, defaultPorts[kind]))
	}
	tail, err := a.takeSentinels(rest[end:])
	return a, base + "://" + rest[:login] + hosts[0] + tail, hosts, err
}

func withPort(host, port string) string {
	if _, _, err := net.SplitHostPort(host); err == nil {
		return host
	}
	return net.JoinHostPort(strings.Trim(host, "[]"), port)
}

// takeSentinels takes the settings of Sentinels out of what follows the hosts.
func (a address) takeSentinels(tail string) (rest string, err error) {
	path, query, _ := strings.Cut(tail, "?")
	q, err := url.ParseQuery(query)
	if err != nil {
		return "", errors.New("what follows the question mark is malformed")
	}
	u := a.settings
	u.MasterName, u.SentinelUsername, u.SentinelPassword = q.Get("master"), q.Get("sentinel_username"), q.Get("sentinel_password")
	if a.kind == "sentinel" {
		if u.MasterName == "" {
			return "", errors.New("?master=NAME is missing: the name that the Sentinels watch the master by")
		}
		q.Del("master")
		q.Del("sentinel_username")
		q.Del("sentinel_password")
	}
	return path + "?" + q.Encode(), nil
}

// tune sets how the client works. Repeating a command is safe, because every
// write either carries its event or changes nothing the second time.
func tune(u *goredis.UniversalOptions) {
	u.Protocol = 3
	u.ContextTimeoutEnabled = true // else a deadline does not reach the socket
	u.DialTimeout = 2 * time.Second
	u.ReadTimeout = 3 * time.Second // longer than patience
	u.WriteTimeout = 3 * time.Second
	u.MaxRetries = 2
	u.PoolSize = 20
	u.PipelinePoolSize = -1 // what is pipelined is rare: no connections of its own
	u.MinIdleConns = 2
	u.ReadBufferSize, u.WriteBufferSize = 16<<10, 8<<10 // a turn of a long report fits; the library's own take a megabyte
	u.ConnMaxIdleTime = 5 * time.Minute
	// Only Redis Enterprise knows the command; elsewhere it is an error a dial.
	u.MaintNotificationsConfig = &maintnotifications.Config{Mode: maintnotifications.ModeDisabled}
}

// client returns a client for what is at the address.
func (a address) client() goredis.UniversalClient {
	switch a.kind {
	case "sentinel":
		return goredis.NewFailoverClient(a.settings.Failover())
	case "cluster":
		return goredis.NewClusterClient(a.settings.Cluster())
	}
	return goredis.NewClient(a.settings.Simple())
}
