package gateway_test

import (
	"strings"
	"testing"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

func TestETags(t *testing.T) {
	s := start(t)
	read := s.ask("GET", "/v1/plans/272", "").want(t, 200)
	if got := read.Header.Get("Etag"); got != `"e1"` {
		t.Fatalf("ETag %q", got)
	}
	if got := s.ask("GET", "/v1/plans", "").Header.Get("Etag"); got != "" {
		t.Errorf("a list has the ETag %q", got)
	}
	for name, c := range map[string]struct {
		body, ifMatch string
		want          string // the etag the service is asked with
	}{
		"header":              {`{"content":{}}`, `"e7"`, `"e7"`},
		"weakened header":     {`{"content":{}}`, `W/"e7"`, `"e7"`},
		"body":                {`{"content":{},"etag":"\"e8\""}`, ``, `"e8"`},
		"the body counts":     {`{"content":{},"etag":"\"e8\""}`, `"e7"`, `"e8"`},
		"any":                 {`{"content":{}}`, `*`, ""},
		"header without body": {``, `"e7"`, `"e7"`},
	} {
		var headers []string
		if c.ifMatch != "" {
			headers = []string{"If-Match", c.ifMatch}
		}
		s.ask("PUT", "/v1/plans/272", c.body, headers...)
		request := s.last().request.(*planv1.UpdatePlanRequest)
		if got := request.GetPlan().GetEtag(); got != c.want {
			t.Errorf("%s: etag %q, want %q", name, got, c.want)
		}
	}
	s.ask("POST", "/v1/plans/272:issue", `{}`, "If-Match", `"e1"`).want(t, 200)
	calls := s.count()
	answer := s.ask("PUT", "/v1/plans/272", `{"x":1}`, "If-Match", `e1`).want(t, 400)
	if got := answer.failure(t).faults(t); got != "etag PATTERN; plan.x UNKNOWN_FIELD" {
		t.Errorf("faults %s", got)
	}
	if s.count() != calls {
		t.Error("the service was called")
	}
}

func TestOnlyListedHeadersPass(t *testing.T) {
	s := start(t)
	answer := s.ask("GET", "/v1/plans/272", "", "Authorization", "Bearer a.b.c", "Accept-Language", "vi", "Cookie", "x=y",
		"Grpc-Metadata-Actor", "accounts/admin", "Grpc-Timeout", "1H", "X-Forwarded-For", "10.9.9.9", "X-Forwarded-Host", "evil.example",
		"X-Http-Method-Override", "PUT", "Te", "trailers", "Accept", "application/x-protobuf").want(t, 200)
	md := s.last().metadata
	for name, want := range map[string]string{
		"authorization": "Bearer a.b.c", "accept-language": "vi", "x-forwarded-for": "127.0.0.1",
		"x-forwarded-host": strings.TrimPrefix(s.url, "http://"),
	} {
		if got := strings.Join(md.Get(name), "|"); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for name := range md {
		switch name {
		case "authorization", "accept-language", "x-forwarded-for", "x-forwarded-host", ":authority", "content-type", "user-agent", "grpc-accept-encoding":
		default:
			t.Errorf("%s: %v passed", name, md[name])
		}
	}
	for name := range answer.Header {
		if strings.HasPrefix(name, "Grpc-") {
			t.Errorf("%s came out", name)
		}
	}
}

// Two tokens make it unclear whose call it is; the service has to see both to refuse them.
func TestTwoTokensStayTwo(t *testing.T) {
	s := start(t)
	answer := s.ask("GET", "/v1/session/account", "", "Authorization", "Bearer a", "Authorization", "Bearer b").want(t, 401)
	if got := answer.failure(t).reason(); got != "TOKEN_INVALID" {
		t.Errorf("reason %s", got)
	}
	if got := answer.Header.Get("WWW-Authenticate"); got != `Bearer realm="tiendo"` {
		t.Errorf("WWW-Authenticate %q", got)
	}
}

func TestQueries(t *testing.T) {
	s := start(t)
	for query, want := range map[string]string{
		"pageSize=5&page_token=x":         "",
		"pageSize=fünf":                   "page_size WRONG_TYPE",
		"pageSize=5&page_size=6":          "page_size DUPLICATE",
		"pageSize=5&pageSize=6":           "page_size DUPLICATE",
		"pageSize=9999999999":             "page_size OUT_OF_RANGE",
		"pageSize=1.5&filter=x&page%20=1": "filter UNKNOWN_FIELD; page  UNKNOWN_FIELD; page_size NOT_WHOLE",
		"pageToken=%ff":                   "page_token MALFORMED",
		"pageToken[a]=b":                  "pageToken[a] UNKNOWN_FIELD",
		"pageToken=%zz":                   "MALFORMED",
	} {
		s.queryFaults("/v1/plans?"+query, want)
	}
	s.queryFaults("/v1/units?asOf.year=2018&as_of.month=7", "")
	s.queryFaults("/v1/units?asOf.year=x&asOf.era=1&asOf=2", "as_of WRONG_TYPE; asOf.era UNKNOWN_FIELD; as_of.year WRONG_TYPE")
	// What is in the path cannot be in the query too.
	s.queryFaults("/v1/plans/272?name=plans/273", "name UNKNOWN_FIELD")
	// The path itself.
	s.queryFaults("/v1/plans/%ff", "name MALFORMED")
}

func (s *system) queryFaults(path, want string) {
	s.t.Helper()
	calls := s.count()
	answer := s.ask("GET", path, "")
	if want == "" {
		if s.count() == calls {
			s.t.Errorf("GET %s did not reach the service: %s", path, answer.body)
		}
		return
	}
	if got := answer.want(s.t, 400).failure(s.t).faults(s.t); got != want {
		s.t.Errorf("GET %s:\n got %s\nwant %s", path, got, want)
	}
	if s.count() != calls {
		s.t.Errorf("GET %s reached the service", path)
	}
}
