package gateway_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"

	"github.com/tiendo/tiendo/gateway"
)

func TestAnswersAndFailuresInJSON(t *testing.T) {
	var faults fault.Violations
	faults.Add("content.values[2].number", faultv1.FieldRule_FIELD_RULE_BELOW_MINIMUM, "minimum", "0")
	for name, c := range map[string]struct {
		method, path, body string
		fail               error
		code               int
	}{
		"plan":               {method: "GET", path: "/v1/plans/272", code: 200},
		"empty list":         {method: "GET", path: "/v1/plans?pageSize=5", code: 200},
		"nothing to say":     {method: "POST", path: "/v1/session:signOut", body: `{"refreshToken":"x"}`, code: 200},
		"not found":          {method: "GET", path: "/v1/plans/7", code: 404},
		"no such address":    {method: "GET", path: "/v1/planz", code: 404},
		"no such method":     {method: "DELETE", path: "/v1/plans/272", code: 405},
		"faults of service":  {method: "GET", path: "/v1/plans/272", fail: fault.Of(faults.Err()), code: 400},
		"too many attempts":  {method: "GET", path: "/v1/plans/272", fail: fault.New(faultv1.Reason_REASON_TOO_MANY_ATTEMPTS).RetryIn(90500 * time.Millisecond), code: 429},
		"mistake of ours":    {method: "GET", path: "/v1/plans/272", fail: status.Error(codes.Unknown, "mongodb://host: secret"), code: 500},
		"bad body":           {method: "POST", path: "/v1/plans/272/periods:open", body: `{"ruleId":5,"year":1.5,"nam":2024}`, code: 400},
		"method not in code": {method: "GET", path: "/v1/plans/272/versions", code: 501},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.fail("GetPlan", c.fail)
			answer := s.ask(c.method, c.path, c.body).want(t, c.code)
			golden(t, strings.ReplaceAll(name, " ", "-"), answer.body)
			if c.code >= 400 {
				answer.failure(t)
			}
			if strings.Contains(answer.body, "secret") {
				t.Error("the answer tells what only the log may")
			}
		})
	}
}

// What a service says of a failure arrives word by word.
func TestFailuresOfServicesAreToldAsTheyAre(t *testing.T) {
	s := start(t)
	f := fault.New(faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan", "plans/272")
	s.fail("GetPlan", f)
	told := s.ask("GET", "/v1/plans/272", "").want(t, 403).failure(t)
	if told.reason() != "NOT_LEAD_UNIT" || told.Details[1].Message != fault.Text(fault.Vietnamese, f) || told.Message != fault.Text(fault.English, f) {
		t.Errorf("told %v", told)
	}
}

// Every method of the contracts is reached at its address, with what stands in the path, and with a deadline.
func TestEveryMethodHasItsAddress(t *testing.T) {
	s := start(t)
	variable := regexp.MustCompile(`\{([a-z_.]+)=([^}]*)\}`)
	for _, file := range []protoreflect.FullName{"tiendo.unit.v1", "tiendo.plan.v1", "tiendo.reporting.v1"} {
		protoregistry.GlobalFiles.RangeFilesByPackage(file, func(f protoreflect.FileDescriptor) bool {
			for i := range f.Services().Len() {
				methods := f.Services().Get(i).Methods()
				for j := range methods.Len() {
					method, template := address(t, methods.Get(j))
					path := strings.ReplaceAll(variable.ReplaceAllString(template, "$2"), "*", "x-1")
					s.ask(method, path, "{}")
					called := s.last()
					if called.method != string(methods.Get(j).Name()) {
						t.Errorf("%s %s reached %s, want %s", method, path, called.method, methods.Get(j).Name())
						continue
					}
					if called.deadline <= 0 || called.deadline > 10*time.Second {
						t.Errorf("%s: deadline in %v", called.method, called.deadline)
					}
					for _, bound := range variable.FindAllStringSubmatch(template, -1) {
						want := strings.ReplaceAll(bound[2], "*", "x-1")
						if got := valueAt(called.request.ProtoReflect(), bound[1]); got != want {
							t.Errorf("%s: %s = %q, want %q", called.method, bound[1], got, want)
						}
					}
				}
			}
			return true
		})
	}
}

func address(t *testing.T, m protoreflect.MethodDescriptor) (method, template string) {
	switch p := proto.GetExtension(m.Options(), annotations.E_Http).(*annotations.HttpRule).GetPattern().(type) {
	case *annotations.HttpRule_Get:
		return http.MethodGet, p.Get
	case *annotations.HttpRule_Post:
		return http.MethodPost, p.Post
	case *annotations.HttpRule_Put:
		return http.MethodPut, p.Put
	}
	t.Fatalf("%s has no address", m.FullName())
	return "", ""
}

func valueAt(message protoreflect.Message, path string) string {
	first, rest, nested := strings.Cut(path, ".")
	value := message.Get(message.Descriptor().Fields().ByName(protoreflect.Name(first)))
	if nested {
		return valueAt(value.Message(), rest)
	}
	return value.String()
}

func TestMethodsOfAnAddressAreNamed(t *testing.T) {
	s := start(t)
	for path, want := range map[string]string{
		"/v1/plans/272": "GET, PUT", "/v1/plans/272:issue": "GET, POST, PUT", "/v1/plans": "GET, POST",
		"/session": "DELETE, GET, POST", "/session/refresh": "POST", "/healthz": "GET, HEAD", "/": "GET, HEAD",
	} {
		answer := s.ask("PATCH", path, "").want(t, http.StatusMethodNotAllowed)
		if got := answer.Header.Get("Allow"); got != want {
			t.Errorf("PATCH %s: Allow %q, want %q", path, got, want)
		}
		if got := answer.failure(t).reason(); got != "UNKNOWN_METHOD" {
			t.Errorf("PATCH %s: reason %s", path, got)
		}
	}
	if s.count() > 0 {
		t.Errorf("a service was called: %v", s.last())
	}
}

func TestServicesThatCannotBeReached(t *testing.T) {
	s := start(t)
	s.stop()
	answer := s.ask("GET", "/v1/plans/272", "").want(t, http.StatusServiceUnavailable)
	if got := answer.failure(t).reason(); got != "UNAVAILABLE" {
		t.Errorf("reason %s", got)
	}
	// Nothing was sent, so that nothing can have been stored.
	answer = s.ask("POST", "/v1/plans/272:issue", `{"etag":"\"e1\""}`).want(t, http.StatusServiceUnavailable)
	if got := answer.failure(t).reason(); got != "UNAVAILABLE" {
		t.Errorf("reason %s", got)
	}
}

// A connection that breaks during a call leaves open whether an act was done; a question can simply be asked again.
func TestConnectionsThatBreakDuringACall(t *testing.T) {
	for _, c := range []struct{ method, path, want string }{
		{"POST", "/v1/plans/272:issue", "OUTCOME_UNKNOWN"},
		{"GET", "/v1/plans/272", "UNAVAILABLE"},
	} {
		s := start(t)
		released := make(chan struct{})
		s.before = func(string) {
			go s.stop()
			<-released
		}
		t.Cleanup(func() { close(released) })
		answer := s.ask(c.method, c.path, `{"etag":"\"e1\""}`).want(t, http.StatusServiceUnavailable)
		if got := answer.failure(t).reason(); got != c.want {
			t.Errorf("%s %s: reason %s, want %s", c.method, c.path, got, c.want)
		}
	}
}

func TestDeadline(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.Deadline = 50 * time.Millisecond })
	release := make(chan struct{})
	t.Cleanup(func() { close(release) })
	s.before = func(string) { <-release }
	answer := s.ask("GET", "/v1/plans/272", "").want(t, http.StatusGatewayTimeout)
	if got := answer.failure(t).reason(); got != "DEADLINE_EXCEEDED" {
		t.Errorf("reason %s", got)
	}
}

func TestRetryAfterIsInWholeSeconds(t *testing.T) {
	s := start(t)
	s.fail("GetPlan", fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(1200*time.Millisecond))
	answer := s.ask("GET", "/v1/plans/272", "").want(t, http.StatusTooManyRequests)
	if got := answer.Header.Get("Retry-After"); got != "2" {
		t.Errorf("Retry-After %q, want 2", got)
	}
}

func TestPanicsBecomeFailures(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.Web = panicking{} })
	answer := s.ask("GET", "/", "", "Accept", "text/html").want(t, http.StatusInternalServerError)
	number := incident.FindString(answer.failure(t).Message)
	if number == "" || !strings.Contains(s.log.String(), `"incident":"`+number+`"`) || !strings.Contains(s.log.String(), "out of order") {
		t.Errorf("the answer names incident %q, the log says\n%s", number, s.log)
	}
	s.ask("GET", "/healthz", "").want(t, 200)
}

func TestTheLogHasOneLineForARequestAndNoSecrets(t *testing.T) {
	s := start(t)
	s.ask("GET", "/v1/plans/272?pageToken=geheim", "", "Authorization", "Bearer geheim", "Cookie", "tiendo_access=geheim")
	s.ask("POST", "/session", `{"login":"lan","password":"geheim"}`)
	if strings.Contains(s.log.String(), "geheim") {
		t.Errorf("the log tells secrets:\n%s", s.log)
	}
	for _, want := range []string{
		`"msg":"request","method":"GET","route":"/v1/{name=plans/*}","code":400,"duration":`,
		`"msg":"request","method":"POST","route":"/session","code":401,"duration":`,
	} {
		if strings.Count(s.log.String(), want) != 1 {
			t.Errorf("the log should have once %s:\n%s", want, s.log)
		}
	}
}

func TestNewAsksForWhatItNeeds(t *testing.T) {
	if _, err := gateway.New(gateway.Config{}); err == nil {
		t.Error("a gateway without connections")
	}
}
