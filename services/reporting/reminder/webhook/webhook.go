// Package webhook posts notices to another system, as CloudEvents (JSON) that are signed.
package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"syscall"
	"time"

	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// Config says where notices are posted.
type Config struct {
	// URL is an https address; http only with Private.
	URL string
	// Secret signs what is posted; at least 16 bytes.
	Secret string
	// Private allows http, and addresses of this machine and of private networks.
	Private bool
	// Source is the CloudEvents source, such as the public address of the web application.
	Source string
	Now    func() time.Time
}

// Poster posts notices. It is a reminder.Transport, and the reminder.Directory of whom it posts for.
type Poster struct {
	config Config
	client *http.Client
}

// New checks the settings.
func New(config Config) (*Poster, error) {
	target, err := url.Parse(config.URL)
	switch {
	case err != nil || target.Host == "" || target.User != nil:
		return nil, errors.New("webhook: not an address of the form https://host/path")
	case target.Scheme != "https" && (target.Scheme != "http" || !config.Private):
		return nil, errors.New("webhook: the address must begin with https")
	case len(config.Secret) < 16:
		return nil, errors.New("webhook: the secret must have at least 16 bytes")
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !config.Private {
		dialer.Control = publicOnly
	}
	return &Poster{config, &http.Client{
		Transport:     &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second, MaxIdleConns: 4},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

var errPrivate = errors.New("webhook: an address of this machine or of a private network")

// publicOnly refuses to connect to what is not on the public network. It looks at the address that is connected to, not at
// the name, so that a name cannot be turned to point inside.
func publicOnly(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	ip := at.Addr().Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || sharedSpace.Contains(ip) {
		return errPrivate
	}
	return nil
}

// sharedSpace is what carriers use behind their own translation (RFC 6598).
var sharedSpace = netip.MustParsePrefix("100.64.0.0/10")

// Recipients are the webhook itself, once for every unit, so that a receiver gets an event for each.
func (p *Poster) Recipients(_ context.Context, audiences []reminder.Audience) (map[reminder.Audience][]reminder.Recipient, error) {
	found := make(map[reminder.Audience][]reminder.Recipient, len(audiences))
	for _, a := range audiences {
		found[a] = []reminder.Recipient{{Channel: reminder.Webhook, ID: a.UnitID()}}
	}
	return found, nil
}

// event is a CloudEvent, version 1.0, in its structured form.
type event struct {
	SpecVersion     string    `json:"specversion"`
	ID              string    `json:"id"`
	Source          string    `json:"source"`
	Type            string    `json:"type"`
	Time            time.Time `json:"time"`
	DataContentType string    `json:"datacontenttype"`
	Data            data      `json:"data"`
}

type data struct {
	Unit      string     `json:"unit"`
	Reminders []reminded `json:"reminders"`
}

type reminded struct {
	Report      string    `json:"report"`
	Kind        string    `json:"kind"`
	DueTime     time.Time `json:"due_time"`
	UnitName    string    `json:"unit_display_name"`
	PeriodTitle string    `json:"period_title"`
	PlanTitle   string    `json:"plan_title"`
}

// Send posts a notice. The event's id is the notice's, so that a receiver recognises one that is posted again.
func (p *Poster) Send(ctx context.Context, n reminder.Notice) error {
	body, err := json.Marshal(p.event(n))
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, p.config.URL, bytes.NewReader(body))
	if err != nil {
		return err
	}
	at := strconv.FormatInt(p.config.Now().Unix(), 10)
	request.Header.Set("Content-Type", "application/cloudevents+json; charset=utf-8")
	request.Header.Set("Tiendo-Signature", "t="+at+",v1="+Sign(p.config.Secret, at, body))
	answer, err := p.client.Do(request)
	if err != nil {
		return outcome(err)
	}
	defer answer.Body.Close()
	_, _ = io.CopyN(io.Discard, answer.Body, 64<<10) // so that the connection can be used again
	switch {
	case answer.StatusCode/100 == 2:
		return nil
	case answer.StatusCode == http.StatusGone || answer.StatusCode == http.StatusRequestEntityTooLarge:
		return fmt.Errorf("%w: %s", reminder.ErrRefused, answer.Status)
	default:
		return fmt.Errorf("%w: answered %s", reminder.ErrNotTaken, answer.Status)
	}
}

// outcome says what a failure means: an address that cannot be reached has taken nothing.
func outcome(err error) error {
	var network *net.OpError
	if errors.As(err, &network) && network.Op == "dial" {
		return fmt.Errorf("%w: %w", reminder.ErrNotTaken, err)
	}
	return err
}

func (p *Poster) event(n reminder.Notice) event {
	e := event{
		SpecVersion: "1.0", ID: n.ID, Source: p.config.Source, Type: "tiendo.reminders.due.v1", Time: n.CreatedAt,
		DataContentType: "application/json", Data: data{Unit: "units/" + n.Recipient.ID},
	}
	if e.Source == "" {
		e.Source = "tiendo"
	}
	for _, item := range n.Said() {
		e.Data.Reminders = append(e.Data.Reminders, reminded{
			string(item.Report), string(item.Kind), item.Due, item.UnitName, item.PeriodTitle, item.PlanTitle,
		})
	}
	return e
}

// Sign is the signature of a body posted at a second of Unix time: HMAC-SHA256 over the time, a dot and the body, in hex.
// A receiver computes it anew, compares in constant time, and refuses times that are more than a few minutes off.
func Sign(secret, at string, body []byte) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(at + "."))
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}
