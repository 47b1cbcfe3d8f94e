package gateway_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/tiendo/tiendo/gateway"
)

// Whatever is wrong with a body, all of it is told, and no service is called.
func TestBadBodies(t *testing.T) {
	s := start(t, func(c *gateway.Config) { c.MaxBodyBytes = 64 << 10 })
	const submit = "/v1/plans/272/periods/2025/reports/a:submit"
	for name, c := range map[string]struct {
		method, path, body string
		code               int
		want               string
	}{
		"unknown fields":       {"POST", submit, `{"requestId":"r","requestID":"s","content":{"ghi chú":1}}`, 400, "requestID UNKNOWN_FIELD; content.ghi chú UNKNOWN_FIELD"},
		"wrong types":          {"POST", submit, `{"requestId":5,"content":{"values":[{"number":1.5,"yesNo":"có"}]}}`, 400, "request_id WRONG_TYPE; content.values[0].number WRONG_TYPE; content.values[0].yes_no DUPLICATE; content.values[0].yes_no WRONG_TYPE"},
		"within the resource":  {"PUT", "/v1/plans/272", `{"content":{"titel":"x","documentDate":{"year":"x"}}}`, 400, "plan.content.titel UNKNOWN_FIELD; plan.content.document_date.year WRONG_TYPE"},
		"and in the query":     {"POST", "/v1/plans?planId=a&plan_id=b&x=1", `{"x":1}`, 400, "plan_id DUPLICATE; x UNKNOWN_FIELD; plan.x UNKNOWN_FIELD"},
		"query beside a body":  {"POST", submit + "?requestId=r", `{}`, 400, "requestId UNKNOWN_FIELD"},
		"not JSON":             {"POST", submit, `requestId=r`, 400, "WRONG_TYPE; MALFORMED"},
		"cut":                  {"POST", submit, `{"requestId":"r","content":{"difficulties":"Thi`, 400, "content.difficulties MALFORMED"},
		"two values":           {"POST", submit, `{"requestId":"r"}{"requestId":"s"}`, 400, "MALFORMED"},
		"not UTF-8":            {"POST", submit, "{\"requestId\":\"\xe1\xbb\"}", 400, "request_id MALFORMED"},
		"given twice":          {"POST", submit, `{"requestId":"r","request_id":"s"}`, 400, "request_id DUPLICATE"},
		"number out of range":  {"POST", "/v1/plans/272/periods:open", `{"year":99999999999}`, 400, "year OUT_OF_RANGE"},
		"too large":            {"POST", submit, `{"requestId":"` + strings.Repeat("r", 64<<10) + `"}`, 413, "MALFORMED"},
		"sign in, unknown":     {"POST", "/session", `{"login":"lan","pass":"x"}`, 400, "pass UNKNOWN_FIELD"},
		"sign in, wrong types": {"POST", "/session", `{"login":1,"password":["x"]}`, 400, "login WRONG_TYPE; password WRONG_TYPE"},
		"sign in, too large":   {"POST", "/session", strings.Repeat(" ", 65<<10), 413, "MALFORMED"},
	} {
		t.Run(name, func(t *testing.T) {
			f := s.ask(c.method, c.path, c.body, "Content-Type", "application/json").want(t, c.code).failure(t)
			if got := f.faults(t); f.reason() != "INVALID_REQUEST" || got != c.want {
				t.Errorf("%s\n got %s\nwant %s", f.reason(), got, c.want)
			}
		})
	}
	if s.count() > 0 {
		t.Errorf("a service was called: %v", s.last())
	}
}

func TestABodyOfTheLargestSizePasses(t *testing.T) {
	s := start(t)
	const most = 4 << 20
	body := `{"requestId":"r"` + strings.Repeat(" ", most-17) + `}`
	s.ask("POST", "/v1/plans/272/periods/2025/reports/a:submit", body).want(t, http.StatusOK)
	s.ask("POST", "/v1/plans/272/periods/2025/reports/a:submit", body+" ").want(t, http.StatusRequestEntityTooLarge)
}

// What a question brings as a body is not read.
func TestBodiesOfQuestionsDoNotCount(t *testing.T) {
	s := start(t)
	s.ask("GET", "/v1/plans/272", `{"name":`).want(t, http.StatusOK)
}
