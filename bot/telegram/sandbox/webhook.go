package sandbox

import (
	"net"
	"net/url"
	"regexp"
	"slices"
)

// A Webhook is where updates are sent to; no URL: nowhere.
type Webhook struct {
	URL            string `json:"url"`
	Secret         string `json:"secret,omitempty"`
	MaxConnections int    `json:"max_connections,omitempty"`
}

// (Bot API documentation, setWebhook; official server, Client.h and
// WebhookActor.)
var (
	webhookSecret = regexp.MustCompile(`^[A-Za-z0-9_-]{1,256}$`)
	webhookPorts  = []string{"", "443", "80", "88", "8443"}
)

const defaultConnections = 40

// setWebhook takes an address by HTTPS, or by plain HTTP on a loopback host,
// which Telegram would not, for tests.
func (s *Sandbox) setWebhook(p params) (any, error) {
	address := p.values["url"]
	if address == "" {
		return s.deleteWebhook(p)
	}
	if err := checkWebhook(address); err != nil {
		return nil, err
	}
	secret := p.values["secret_token"]
	if secret != "" && !webhookSecret.MatchString(secret) {
		return nil, bad("secret token contains unallowed characters")
	}
	if err := s.setAllowed(p); err != nil {
		return nil, err
	}
	n := int(p.int64("max_connections"))
	if n == 0 {
		n = defaultConnections
	}
	s.dropPending(p)
	s.endPoll(&Error{Code: 409, Description: "Conflict: terminated by setWebhook request"})
	pr := s.state.profile
	pr.Webhook = Webhook{URL: address, Secret: secret, MaxConnections: min(max(n, 1), 100)}
	s.hook.reset()
	return s.setProfile(pr)
}

func checkWebhook(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return bad("invalid webhook URL specified")
	}
	if isLoopback(u.Hostname()) && (u.Scheme == "http" || u.Scheme == "https") {
		return nil
	}
	if u.Scheme != "https" {
		return bad("bad webhook: An HTTPS URL must be provided for webhook")
	}
	if !slices.Contains(webhookPorts, u.Port()) {
		return bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
	}
	return nil
}

// isLoopback reports whether a host, without port, is this machine by itself.
func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

func (s *Sandbox) deleteWebhook(p params) (any, error) {
	s.dropPending(p)
	pr := s.state.profile
	pr.Webhook = Webhook{}
	s.hook.reset()
	return s.setProfile(pr)
}

func (s *Sandbox) dropPending(p params) {
	if p.bool("drop_pending_updates") && len(s.state.updates) > 0 {
		s.commit(record{Confirmed: s.state.nextUpdate})
	}
}

func (s *Sandbox) getWebhookInfo(params) (any, error) {
	w := s.state.profile.Webhook
	s.expire()
	return struct {
		URL            string   `json:"url"`
		Certificate    bool     `json:"has_custom_certificate"`
		Pending        int      `json:"pending_update_count"`
		LastErrorDate  int64    `json:"last_error_date,omitempty"`
		LastError      string   `json:"last_error_message,omitempty"`
		MaxConnections int      `json:"max_connections,omitempty"`
		Allowed        []string `json:"allowed_updates,omitempty"`
	}{
		URL: w.URL, Pending: len(s.state.updates), MaxConnections: w.MaxConnections,
		LastErrorDate: s.hook.errorDate, LastError: s.hook.errorText, Allowed: s.state.profile.Allowed,
	}, nil
}
