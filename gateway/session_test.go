package gateway_test

import (
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"

	"github.com/tiendo/tiendo/gateway"
)

const signIn = `{"login":"lan","password":"` + password + `"}`

// set are the cookies an answer sets, as name=value with attributes.
func set(a answer) string {
	return strings.Join(a.Header.Values("Set-Cookie"), "\n")
}

// jar is the Cookie header a browser sends after an answer.
func jar(a answer) string {
	var list []string
	for _, c := range a.Cookies() {
		if c.MaxAge >= 0 {
			list = append(list, c.Name+"="+c.Value)
		}
	}
	return strings.Join(list, "; ")
}

const (
	cookies = `tiendo_access=e30.eyJleHAiOjE3NTEzMzI4MDB9.s1; Path=/; HttpOnly; SameSite=Strict
tiendo_refresh=r1; Path=/; HttpOnly; SameSite=Strict`
	secureCookies = `__Host-tiendo_access=e30.eyJleHAiOjE3NTEzMzI4MDB9.s1; Path=/; HttpOnly; Secure; SameSite=Strict
__Host-tiendo_refresh=r1; Path=/; HttpOnly; Secure; SameSite=Strict`
	cleared = `tiendo_access=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict
tiendo_refresh=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`
)

func TestASession(t *testing.T) {
	s := start(t)
	begun := s.ask("POST", "/session", signIn).want(t, 200)
	golden(t, "session", begun.body)
	if got := set(begun); got != cookies {
		t.Errorf("cookies\n got %s\nwant %s", got, cookies)
	}
	if got := begun.Header.Get("Cache-Control"); got != "no-store" {
		t.Errorf("Cache-Control %q", got)
	}
	browser := jar(begun)

	read := s.ask("GET", "/session", "", "Cookie", browser).want(t, 200)
	golden(t, "session", read.body)
	golden(t, "account", s.ask("GET", "/v1/session/account", "", "Cookie", browser).want(t, 200).body)

	next := s.ask("POST", "/session/refresh", "", "Cookie", browser).want(t, 200)
	golden(t, "session", next.body)
	if got := set(next); !strings.Contains(got, ".s2;") || !strings.Contains(got, "=r2;") {
		t.Errorf("cookies %s", got)
	}
	if got := s.ask("GET", "/session", "", "Cookie", browser).want(t, 401).failure(t).reason(); got != "TOKEN_INVALID" {
		t.Errorf("the old token: %s", got)
	}
	browser = jar(next)

	left := s.ask("DELETE", "/session", "", "Cookie", browser).want(t, 204)
	if got := set(left); got != cleared {
		t.Errorf("cookies\n got %s\nwant %s", got, cleared)
	}
	gone := s.ask("POST", "/session/refresh", "", "Cookie", browser).want(t, 401)
	if got := set(gone); got != cleared {
		t.Errorf("cookies\n got %s\nwant %s", got, cleared)
	}
	for _, a := range []answer{begun, read, next, left, gone} {
		if strings.Contains(a.body, ".s1") || strings.Contains(a.body, "r1") || strings.Contains(a.body, "oken\":") {
			t.Errorf("a token is in %s", a.body)
		}
	}
}

// A browser holds the session until it signs out, and nothing of it afterwards.
func TestABrowserForgetsASessionThatEnded(t *testing.T) {
	s := start(t)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	browser := http.Client{Jar: jar}
	for _, step := range []struct {
		method, path, body string
		code, cookies      int
	}{
		{"POST", "/session", signIn, 200, 2},
		{"GET", "/v1/session/account", "", 200, 2},
		{"POST", "/session/refresh", "", 200, 2},
		{"GET", "/session", "", 200, 2},
		{"DELETE", "/session", "", 204, 0},
		{"GET", "/session", "", 401, 0},
	} {
		request, err := http.NewRequestWithContext(t.Context(), step.method, s.url+step.path, strings.NewReader(step.body))
		if err != nil {
			t.Fatal(err)
		}
		response, err := browser.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if held := len(jar.Cookies(request.URL)); response.StatusCode != step.code || held != step.cookies {
			t.Errorf("%s %s: %s and %d cookies, want %d and %d", step.method, step.path, response.Status, held, step.code, step.cookies)
		}
	}
}

func TestCookiesOverHTTPS(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.SecureCookies = true })
	begun := s.ask("POST", "/session", signIn).want(t, 200)
	if got := set(begun); got != secureCookies {
		t.Errorf("cookies\n got %s\nwant %s", got, secureCookies)
	}
	if got := begun.Header.Get("Strict-Transport-Security"); got != "max-age=31536000" {
		t.Errorf("Strict-Transport-Security %q", got)
	}
	s.ask("GET", "/session", "", "Cookie", jar(begun)).want(t, 200)
	s.ask("GET", "/session", "", "Cookie", strings.ReplaceAll(jar(begun), "__Host-", "")).want(t, 401)
}

func TestWithoutASession(t *testing.T) {
	s := start(t)
	for _, c := range []struct{ method, path, reason string }{
		{"GET", "/session", "SIGN_IN_REQUIRED"},
		{"POST", "/session/refresh", "SIGN_IN_REQUIRED"},
	} {
		if got := s.ask(c.method, c.path, "").want(t, 401).failure(t).reason(); got != c.reason {
			t.Errorf("%s %s: %s", c.method, c.path, got)
		}
	}
	s.ask("DELETE", "/session", "").want(t, 204)
	if s.count() > 0 {
		t.Errorf("a service was called: %v", s.last())
	}
	wrong := s.ask("POST", "/session", `{"login":"lan","password":"x"}`).want(t, 401)
	if got := wrong.failure(t).reason(); got != "WRONG_CREDENTIALS" || set(wrong) != "" {
		t.Errorf("%s, cookies %s", got, set(wrong))
	}
}

// Only a session that is over takes the cookies away; a service that cannot be reached says nothing of the session.
func TestWhenARefreshFails(t *testing.T) {
	for _, c := range []struct {
		reason  faultv1.Reason
		code    int
		cleared bool
	}{
		{faultv1.Reason_REASON_TOKEN_INVALID, 401, true},
		{faultv1.Reason_REASON_ACCOUNT_DISABLED, 403, true},
		{faultv1.Reason_REASON_INVALID_REQUEST, 401, true},
		{faultv1.Reason_REASON_UNAVAILABLE, 503, false},
		{faultv1.Reason_REASON_OVERLOADED, 429, false},
	} {
		s := start(t)
		s.fail("RefreshSession", fault.New(c.reason))
		a := s.ask("POST", "/session/refresh", "", "Cookie", "tiendo_refresh=r").want(t, c.code)
		if got := set(a) == cleared; got != c.cleared {
			t.Errorf("%v: cookies cleared %v, want %v", c.reason, got, c.cleared)
		}
	}
}

func TestSigningOutNeverFails(t *testing.T) {
	s := start(t)
	s.stop()
	a := s.ask("DELETE", "/session", "", "Cookie", "tiendo_refresh=r").want(t, 204)
	if got := set(a); got != cleared {
		t.Errorf("cookies %s", got)
	}
	if !strings.Contains(s.log.String(), "session not ended") {
		t.Errorf("the log does not say so:\n%s", s.log)
	}
}

// A token that is sent counts, whatever cookies come with it.
func TestATokenSentCountsBeforeCookies(t *testing.T) {
	s := start(t)
	browser := jar(s.ask("POST", "/session", signIn).want(t, 200))
	for _, path := range []string{"/session", "/v1/session/account"} {
		s.ask("GET", path, "", "Cookie", browser).want(t, 200)
		s.ask("GET", path, "", "Cookie", browser, "Authorization", "Bearer other").want(t, 401)
		if got := s.last().metadata.Get("authorization"); len(got) != 1 || got[0] != "Bearer other" {
			t.Errorf("%s: authorization %v", path, got)
		}
	}
}

func TestPagesOfOtherSitesAreRefused(t *testing.T) {
	s := start(t)
	browser := jar(s.ask("POST", "/session", signIn).want(t, 200))
	const issue = "/v1/plans/272:issue"
	for name, c := range map[string]struct {
		method, path string
		headers      []string
		code         int
	}{
		"act from elsewhere":           {"POST", issue, []string{"Cookie", browser, "Sec-Fetch-Site", "cross-site"}, 403},
		"act from a sister site":       {"POST", issue, []string{"Cookie", browser, "Sec-Fetch-Site", "same-site"}, 403},
		"act from an old browser":      {"POST", issue, []string{"Cookie", browser, "Origin", "https://evil.example"}, 403},
		"act from our page":            {"POST", issue, []string{"Cookie", browser, "Sec-Fetch-Site", "same-origin"}, 200},
		"act from our page, old":       {"POST", issue, []string{"Cookie", browser, "Origin", s.url}, 200},
		"act of a program":             {"POST", issue, []string{"Cookie", browser}, 200},
		"act with a token":             {"POST", issue, []string{"Authorization", "Bearer x", "Sec-Fetch-Site", "cross-site"}, 200},
		"question from elsewhere":      {"GET", "/v1/plans/272", []string{"Cookie", browser, "Sec-Fetch-Site", "cross-site"}, 200},
		"signing in from elsewhere":    {"POST", "/session", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"signing out from elsewhere":   {"DELETE", "/session", []string{"Cookie", browser, "Sec-Fetch-Site", "cross-site"}, 403},
		"refreshing from elsewhere":    {"POST", "/session/refresh", []string{"Cookie", browser, "Origin", "https://evil.example"}, 403},
		"unknown method of elsewhere ": {"PUT", "/session", []string{"Sec-Fetch-Site", "cross-site"}, 403},
	} {
		calls := s.count()
		a := s.ask(c.method, c.path, `{"etag":"\"e1\""}`, c.headers...).want(t, c.code)
		if c.code != http.StatusForbidden {
			continue
		}
		if got := a.failure(t).reason(); got != "CROSS_ORIGIN" || set(a) != "" {
			t.Errorf("%s: %s, cookies %s", name, got, set(a))
		}
		if s.count() != calls {
			t.Errorf("%s: a service was called", name)
		}
	}
}

// A cookie that browsers would drop in silence must not look like a session.
func TestATokenTooLongForACookieIsAFailure(t *testing.T) {
	s := start(t)
	s.longToken = strings.Repeat("x", 5000)
	a := s.ask("POST", "/session", signIn).want(t, 500)
	if set(a) != "" || !strings.Contains(s.log.String(), "does not fit a cookie") {
		t.Errorf("cookies %s, log\n%s", set(a), s.log)
	}
}
