package webhook_test

import (
	"crypto/hmac"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/reporting/reminder"
	"github.com/tiendo/tiendo/services/reporting/reminder/webhook"
)

const secret = "mười sáu bytes trở lên"

func now() time.Time { return time.Date(2025, 7, 9, 1, 0, 0, 0, time.UTC) }

func poster(t *testing.T, url string, private bool) *webhook.Poster {
	t.Helper()
	p, err := webhook.New(webhook.Config{URL: url, Secret: secret, Private: private, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAnEventIsSignedAndTellsWhatIsOwed(t *testing.T) {
	var header http.Header
	var body []byte
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		header = r.Header
		body, _ = io.ReadAll(r.Body)
	}))
	defer server.Close()
	n := reminder.Example()
	if err := poster(t, server.URL, true).Send(t.Context(), n); err != nil {
		t.Fatal(err)
	}
	at, signature, ok := strings.Cut(strings.TrimPrefix(header.Get("Tiendo-Signature"), "t="), ",v1=")
	if !ok || at != "1752022800" || !hmac.Equal([]byte(signature), []byte(webhook.Sign(secret, at, body))) {
		t.Errorf("signature %q", header.Get("Tiendo-Signature"))
	}
	if webhook.Sign(secret, "1752022801", body) == signature || webhook.Sign(secret+"x", at, body) == signature || webhook.Sign(secret, at, append(body, ' ')) == signature {
		t.Error("another time, secret or body has the same signature")
	}
	var event struct {
		SpecVersion, ID, Type, Source string
		Data                          struct {
			Reminders []struct{ Report, Kind string }
		}
	}
	if err := json.Unmarshal(body, &event); err != nil || event.SpecVersion != "1.0" || event.ID != n.ID ||
		event.Type != "tiendo.reminders.due.v1" || event.Source == "" || len(event.Data.Reminders) != 5 ||
		event.Data.Reminders[0].Report != string(n.Items[0].Report) {
		t.Errorf("%s, %v", body, err)
	}
}

func TestWhatAnAnswerMeans(t *testing.T) {
	code := 200
	reached := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reached++
		w.Header().Set("Location", "/elsewhere")
		w.WriteHeader(code)
	}))
	defer server.Close()
	for _, c := range []struct {
		code           int
		taken, refused bool
	}{{200, true, false}, {204, true, false}, {302, false, false}, {307, false, false}, {404, false, false}, {410, false, true}, {500, false, false}, {503, false, false}} {
		code, reached = c.code, 0
		err := poster(t, server.URL, true).Send(t.Context(), reminder.Example())
		if (err == nil) != c.taken || errors.Is(err, reminder.ErrRefused) != c.refused || reached != 1 {
			t.Errorf("%d: %v, reached %d times", c.code, err, reached)
		}
	}
}

// TestNothingIsPostedInside: not to this machine, and not under a name that points to it.
func TestNothingIsPostedInside(t *testing.T) {
	reached := false
	server := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true }))
	defer server.Close()
	port := server.URL[strings.LastIndex(server.URL, ":"):]
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fd00::1]", "0.0.0.0", "[::ffff:127.0.0.1]"} {
		err := poster(t, "https://"+host+port, false).Send(t.Context(), reminder.Example())
		if err == nil || !strings.Contains(err.Error(), "private network") || !errors.Is(err, reminder.ErrNotTaken) {
			t.Errorf("%s: %v", host, err)
		}
	}
	if reached {
		t.Error("this machine was reached")
	}
}

func TestSettingsThatCannotWork(t *testing.T) {
	for _, c := range []webhook.Config{
		{URL: "http://example.vn/x", Secret: secret},
		{URL: "example.vn", Secret: secret},
		{URL: "https://u:p@example.vn", Secret: secret},
		{URL: "https://example.vn", Secret: "short"},
		{URL: "ftp://example.vn", Secret: secret, Private: true},
	} {
		if _, err := webhook.New(c); err == nil {
			t.Errorf("%+v is taken", c)
		}
	}
}
