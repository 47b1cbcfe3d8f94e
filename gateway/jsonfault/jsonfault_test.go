package jsonfault_test

import (
	"fmt"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/reflect/protoreflect"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"

	"github.com/tiendo/tiendo/gateway/jsonfault"
	"github.com/tiendo/tiendo/services/fault"
)

func typeOf(message interface{ ProtoReflect() protoreflect.Message }) protoreflect.MessageType {
	return message.ProtoReflect().Type()
}

var (
	submit  = typeOf((*reportingv1.SubmitReportRequest)(nil))
	open    = typeOf((*reportingv1.OpenPeriodRequest)(nil))
	plan    = typeOf((*planv1.Plan)(nil))
	account = typeOf((*unitv1.Account)(nil))
	keys    = typeOf((*unitv1.ListSigningKeysResponse)(nil))
)

// said is the faults as field RULE{fact}, one after the other.
func said(faults fault.Violations) string {
	var list []string
	for _, v := range faults {
		text := strings.TrimSpace(v.Field + " " + fault.RuleName(v.Rule))
		for _, name := range []string{"type", "range", "allowed", "value", "character"} {
			if fact := v.Facts[name]; fact != "" {
				text += fmt.Sprintf("{%s}", fact)
			}
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}

func TestEveryFaultIsFound(t *testing.T) {
	const roles = "ROLE_UNIT_OFFICER, ROLE_UNIT_LEADER, ROLE_LEAD_REVIEWER, ROLE_LEADERSHIP, ROLE_CITY_CLIENT, ROLE_ADMINISTRATOR, ROLE_SERVICE, ROLE_CLERK"
	for name, c := range map[string]struct {
		message protoreflect.MessageType
		text    string
		want    string
	}{
		"nothing wrong":           {submit, `{"requestId":"r","content":{"values":[{"indicator":"1","number":"2"}]}}`, ``},
		"names of the contract":   {submit, `{"request_id":"r"}`, ``},
		"null is not given":       {submit, `{"requestId":null,"content":null}`, ``},
		"unknown field":           {submit, `{"requestID":"r"}`, `requestID UNKNOWN_FIELD`},
		"unknown field, nested":   {submit, `{"content":{"values":[{},{"numbr":{"a":[1,{"b":2}]}}]}}`, `content.values[1].numbr UNKNOWN_FIELD`},
		"long unknown field":      {submit, `{"` + strings.Repeat("ề", 100) + `":1}`, strings.Repeat("ề", 60) + `… UNKNOWN_FIELD`},
		"several at once":         {open, `{"parent":7,"year":"x","rule":1}`, `parent WRONG_TYPE{STRING}; year WRONG_TYPE{NUMBER}; rule UNKNOWN_FIELD`},
		"number for text":         {submit, `{"content":{"values":[{"indicator":"1","number":12.5}]}}`, `content.values[0].number WRONG_TYPE{STRING}`},
		"text for yes or no":      {submit, `{"content":{"values":[{"yesNo":"true"}]}}`, `content.values[0].yes_no WRONG_TYPE{BOOLEAN}`},
		"text for object":         {submit, `{"content":"x"}`, `content WRONG_TYPE{OBJECT}`},
		"object for list":         {submit, `{"content":{"values":{}}}`, `content.values WRONG_TYPE{LIST}`},
		"null in list":            {submit, `{"content":{"values":[null]}}`, `content.values[0] WRONG_TYPE{OBJECT}`},
		"list for request":        {submit, `[]`, `WRONG_TYPE{OBJECT}`},
		"null for request":        {submit, `null`, `WRONG_TYPE{OBJECT}`},
		"not an instant":          {plan, `{"createTime":"10/7/2025"}`, `create_time WRONG_TYPE{TIMESTAMP}`},
		"not base64":              {keys, `{"keys":[{"publicKey":"*"}]}`, `keys[0].public_key WRONG_TYPE{BYTES}`},
		"not a role":              {account, `{"grants":[{"role":"ROLE_KING"}]}`, `grants[0].role NOT_ALLOWED{` + roles + `}`},
		"role by number":          {account, `{"grants":[{"role":2}]}`, ``},
		"role by truth":           {account, `{"grants":[{"role":true}]}`, `grants[0].role WRONG_TYPE{NAME}`},
		"year too large":          {open, `{"year":3000000000}`, `year OUT_OF_RANGE{≥ -2147483648, < 2147483648}`},
		"year far too large":      {open, `{"year":1e999999999}`, `year OUT_OF_RANGE{≥ -2147483648, < 2147483648}`},
		"year too large, in text": {open, `{"year":"-3000000000"}`, `year OUT_OF_RANGE{≥ -2147483648, < 2147483648}`},
		"year not whole":          {open, `{"year":2024.5}`, `year NOT_WHOLE`},
		"year whole all the same": {open, `{"year":2.024e3}`, ``},
		"hexadecimal year":        {open, `{"year":"0x7e8"}`, `year WRONG_TYPE{NUMBER}`},
		"given twice":             {submit, `{"requestId":"a","requestId":"b"}`, `request_id DUPLICATE{requestId}`},
		"given under both names":  {submit, `{"requestId":"a","request_id":"b"}`, `request_id DUPLICATE{request_id}`},
		"two of one":              {submit, `{"content":{"values":[{"number":"1","text":"2"}]}}`, `content.values[0].text DUPLICATE{number, text}`},
		"cut in a text":           {submit, `{"name":"plans/a","content":{"difficulties":"Nhi`, `content.difficulties MALFORMED`},
		"cut after a name":        {submit, `{"content":{"values":[{"indicator"`, `content.values[0] MALFORMED`},
		"cut after a comma":       {submit, `{"content":{"values":[{"indicator":"1"},`, `content.values[1] MALFORMED`},
		"cut after other faults":  {submit, `{"x":1,"content":{"y":2,`, `x UNKNOWN_FIELD; content.y UNKNOWN_FIELD; content MALFORMED`},
		"something behind":        {submit, `{"requestId":"r"} {}`, `MALFORMED`},
		"nothing":                 {submit, ` `, `MALFORMED`},
		"comma too many":          {submit, `{"content":{"values":[{"x":1},],},}`, `content.values[0].x UNKNOWN_FIELD; content.values MALFORMED; content MALFORMED; MALFORMED`},
		"word without quotes":     {submit, `{"requestId":r,"x":1}`, `request_id MALFORMED; x UNKNOWN_FIELD`},
		"not quite null":          {submit, `{"requestId":nulll}`, `request_id MALFORMED`},
		"single quotes":           {submit, `{'requestId':1}`, `MALFORMED`},
		"not UTF-8":               {submit, "{\"requestId\":\"\xff\",\"x\":1}", `request_id MALFORMED; x UNKNOWN_FIELD`},
		"half a character":        {submit, `{"requestId":"\ud800"}`, `request_id MALFORMED`},
		"control character":       {submit, "{\"content\":{\"difficulties\":\"a\nb\",\"x\":1}}", `content.difficulties CONTROL_CHARACTER{U+000A}; content.x UNKNOWN_FIELD`},
		"deep nonsense":           {submit, `{"x":` + strings.Repeat("[", 5000), `x UNKNOWN_FIELD; x MALFORMED`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := said(jsonfault.Find(c.message, []byte(c.text), "")); got != c.want {
				t.Errorf("Find(%s)\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestFieldsAreNamedByTheirPathInTheRequest(t *testing.T) {
	got := said(jsonfault.Find(plan, []byte(`{"content":{"titel":"x"},"version":[]} x`), "plan"))
	if want := `plan.content.titel UNKNOWN_FIELD; plan.version WRONG_TYPE{NUMBER}; plan MALFORMED`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A request is refused whatever its size, and what is told of it has an end.
func TestHugeRequestsAreSearchedToALimit(t *testing.T) {
	for name, text := range map[string]string{
		"many faults":       `{"content":{"values":[` + strings.Repeat(`{"x":1},`, 100_000) + `{}]}}`,
		"one fault far off": `{"content":{"values":[` + strings.Repeat(`{"note":"a"},`, 100_000) + `{"x":1}]}}`,
	} {
		if n := len(jsonfault.Find(submit, []byte(text), "")); n < 1 || n > 100 {
			t.Errorf("%s: %d faults told", name, n)
		}
	}
}

// protojson decides, and nothing else: a text is free of faults exactly when it is a message.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		`{}`, ``, `null`, `[]`, `{"requestId":"r"}`, `{"request_id":"r","requestId":"s"}`, `{"content":{"values":[{"ratio":{"numerator":"1"}}]}}`,
		`{"year":1e3}`, `{"year":"5"}`, `{"year":" 5"}`, `{"year":-0}`, `{"createTime":"2024-07-10T00:00:00Z"}`, `{"grants":[{"role":99}]}`,
		"{\"x\":\"\xff\"}", `{"a":"é"}`, `{"keys":[{"publicKey":"AA=="}]}`, `{"a":[1,2,{"b":null}]}`, `{"content":{"indicators":[{}]}}`, `{"requestId":"\u0000"}`, `{"year":1e,"x":}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, message := range []protoreflect.MessageType{submit, open, plan, account, keys} {
			err := protojson.Unmarshal([]byte(text), message.New().Interface())
			faults := jsonfault.Find(message, []byte(text), "")
			if (err == nil) != (len(faults) == 0) {
				t.Errorf("%s %q: protojson says %v, faults %s", message.Descriptor().Name(), text, err, said(faults))
			}
			for _, v := range faults {
				if v.Rule == 0 || v.Text(fault.Vietnamese) == "" || v.Text(fault.English) == "" {
					t.Errorf("%q: %v has no text", text, v)
				}
			}
		}
	})
}
