package grpcserver_test

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/mem"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// sound is a request without faults of form.
func sound() *planv1.CreatePlanRequest {
	return &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: &planv1.PlanContent{
		DocumentNumber: "272/KH-UBND", DocumentDate: &date.Date{Year: 2018, Month: 10, Day: 29}, Title: "Kế hoạch", IssuingUnit: "units/h", LeadUnit: "units/p",
		RecipientUnit: "units/t", AssignedUnits: []string{"units/a"}, EndDate: &date.Date{Year: 2025, Month: 12, Day: 31}, LegalBases: []string{"Luật"},
		Sections: []*planv1.Section{{Code: "1", Title: "Một", Tasks: []*planv1.Task{{Code: "1.1", Title: "Việc"}}}},
		Indicators: []*planv1.Indicator{{
			Code: "A", Title: "Chỉ tiêu", Section: "1", UnitOfMeasure: "hộ", ValueKind: planv1.Indicator_VALUE_KIND_COUNT,
			Aggregation: planv1.Indicator_AGGREGATION_SUM, Targets: []*planv1.Target{{Year: 2020, Value: "1"}},
		}},
		ReportingRules: []*planv1.ReportingRule{{
			RuleId: "nam", Title: "Năm", Kind: planv1.ReportingRule_KIND_YEAR, DataFrom: &planv1.YearDay{Month: 1, Day: 1},
			DataTo: &planv1.YearDay{Month: 12, Day: 31}, Due: &planv1.DueRule{Phrase: planv1.DueRule_PHRASE_BY, Day: &planv1.YearDay{YearOffset: 1, Month: 1, Day: 10}},
		}},
	}}}
}

// unknown puts fields the contract does not have into a message.
func unknown(m proto.Message, numbers ...protowire.Number) {
	var raw []byte
	for _, number := range numbers {
		raw = protowire.AppendTag(raw, number, protowire.BytesType)
		raw = protowire.AppendString(raw, "từ phiên bản sau")
	}
	m.ProtoReflect().SetUnknown(protoreflect.RawFields(raw))
}

// faulty are ways to break a request, and what the caller is told. They can all be done to one request at once.
var faulty = []struct {
	name   string
	change func(*planv1.CreatePlanRequest, *planv1.PlanContent)
	want   []string // field, rule and what the English text says
}{
	{"an id that is none", func(r *planv1.CreatePlanRequest, _ *planv1.PlanContent) { r.PlanId = "Kế hoạch" }, []string{"plan_id PATTERN (^[a-z0-9][a-z0-9-]{0,62}$)"}},
	{"a text that is not given", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Title = "" }, []string{"plan.content.title REQUIRED Must be given."}},
	{"a name that is not given", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.LeadUnit = "" }, []string{"plan.content.lead_unit REQUIRED Must be given."}},
	{"a list that is not given", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.AssignedUnits = nil }, []string{"plan.content.assigned_units REQUIRED Must be given."}},
	{"a message that is not given", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.ReportingRules[0].Due = nil }, []string{"plan.content.reporting_rules[0].due REQUIRED Must be given."}},
	{"a text that is too long", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.DocumentNumber = strings.Repeat("ệ", 61) }, []string{"plan.content.document_number TOO_LONG (at most 60 characters)"}},
	{"too many items", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) {
		c.LegalBases = slices.Repeat([]string{"Luật"}, 51)
	}, []string{"plan.content.legal_bases TOO_MANY (at most 50)"}},
	{"an item twice", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) {
		c.Indicators[0].ReportingUnits = []string{"units/a", "units/a"}
	}, []string{"plan.content.indicators[0].reporting_units DUPLICATE given twice"}},
	{"an enum that is not given", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Indicators[0].ValueKind = 0 }, []string{"plan.content.indicators[0].value_kind REQUIRED Must be given."}},
	{"an enum that does not exist", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Indicators[0].Aggregation = 99 }, []string{"plan.content.indicators[0].aggregation NOT_ALLOWED not one of those allowed."}},
	{"a number out of range", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Indicators[0].Decimals = 7 }, []string{"plan.content.indicators[0].decimals OUT_OF_RANGE (≥ 0, ≤ 6)"}},
	{"a number out of range deep down", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.ReportingRules[0].DataTo.Month = 13 }, []string{"plan.content.reporting_rules[0].data_to.month OUT_OF_RANGE (≥ 1, ≤ 12)"}},
	{"a decimal number that is none", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Indicators[0].Targets[0].Value = "1,5" }, []string{"plan.content.indicators[0].targets[0].value PATTERN"}},
	{"a control character", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Sections[0].Title = "Mộ\x07t" }, []string{"plan.content.sections[0].title CONTROL_CHARACTER (U+0007)"}},
	{"a control character beyond ASCII", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) {
		c.Sections[0].Tasks[0].Title = "Vi\u0085ệc"
	}, []string{"plan.content.sections[0].tasks[0].title CONTROL_CHARACTER (U+0085)"}},
	{"DEL", func(_ *planv1.CreatePlanRequest, c *planv1.PlanContent) { c.Purpose = "a\x7fb" }, []string{"plan.content.purpose CONTROL_CHARACTER (U+007F)"}},
	{"unknown fields", func(r *planv1.CreatePlanRequest, c *planv1.PlanContent) {
		unknown(r, 77)
		unknown(c.Sections[0], 99, 98, 99)
	}, []string{
		"#77 UNKNOWN_FIELD (number 77)", "plan.content.sections[0].#99 UNKNOWN_FIELD (number 99)",
		"plan.content.sections[0].#98 UNKNOWN_FIELD (number 98)",
	}},
}

// checkFaults checks that a call was refused for these faults, in whatever order, and no others.
func checkFaults(t interface {
	Helper()
	Fatalf(string, ...any)
}, err error, want []string,
) {
	t.Helper()
	f := faultOf(err)
	var missing []string
	left := slices.Clone(f.Violations)
	for _, w := range want {
		field, says, _ := strings.Cut(w, " ")
		rule, says, _ := strings.Cut(says, " ")
		at := slices.IndexFunc(left, func(v fault.Violation) bool {
			return v.Field == field && fault.RuleName(v.Rule) == rule && strings.Contains(v.Text(fault.English), says) && v.Text(fault.Vietnamese) != ""
		})
		if at < 0 {
			missing = append(missing, w)
			continue
		}
		left = slices.Delete(left, at, at+1)
	}
	if len(missing) > 0 || len(left) > 0 || f.Facts["count"] != fmt.Sprint(len(want)) {
		t.Fatalf("%v\nmissing %q\nunexpected %+v", err, missing, left)
	}
}

func TestEachFaultOfARequestIsNamed(t *testing.T) {
	r := serve(t)
	if _, err := r.CreatePlan(r.signedIn(), sound()); err != nil {
		t.Fatalf("a sound request: %v", err)
	}
	for _, c := range faulty {
		t.Run(c.name, func(t *testing.T) {
			request := sound()
			c.change(request, request.GetPlan().GetContent())
			_, err := r.CreatePlan(r.signedIn(), request)
			checkFaults(t, err, c.want)
		})
	}
}

func TestAllFaultsOfARequestAreNamedAtOnce(t *testing.T) {
	r := serve(t)
	rapid.Check(t, func(t *rapid.T) {
		request := sound()
		var want []string
		for _, c := range faulty {
			if rapid.Bool().Draw(t, c.name) {
				c.change(request, request.GetPlan().GetContent())
				want = append(want, c.want...)
			}
		}
		if len(want) == 0 {
			return
		}
		_, err := r.CreatePlan(r.signedIn(), request)
		checkFaults(t, err, want)
	})
}

// A request with faults never reaches the handler; one without does, in NFC: the same word is the same bytes.
func TestTextsAreNormalised(t *testing.T) {
	r := serve(t)
	var got *planv1.PlanContent
	r.handlers.create = func(_ context.Context, req *planv1.CreatePlanRequest) (*planv1.Plan, error) {
		got = req.GetPlan().GetContent()
		return &planv1.Plan{}, nil
	}
	request := sound()
	c := request.GetPlan().GetContent()
	c.Title, c.LegalBases, c.Sections[0].Tasks[0].Title = "Ke\u0302\u0301 hoa\u0323ch\n\tdo\u0300ng hai", []string{"Lua\u0323\u0302t"}, "Vie\u0302\u0323c"
	if _, err := r.CreatePlan(r.signedIn(), request); err != nil {
		t.Fatal(err)
	}
	if got.GetTitle() != "K\u1ebf ho\u1ea1ch\n\td\u00f2ng hai" || got.GetLegalBases()[0] != "Lu\u1eadt" || got.GetSections()[0].GetTasks()[0].GetTitle() != "Vi\u1ec7c" {
		t.Errorf("the handler got %+q, %+q, %+q", got.GetTitle(), got.GetLegalBases(), got.GetSections()[0].GetTasks()[0].GetTitle())
	}
	got = nil
	c.Title = ""
	if _, err := r.CreatePlan(r.signedIn(), request); err == nil || got != nil {
		t.Errorf("a request with a fault reached the handler: %v", err)
	}
}

// A length is counted after a text is normalised: whether it fits does not depend on the keyboard.
func TestALengthIsThatOfTheNormalisedText(t *testing.T) {
	r := serve(t)
	request := sound()
	request.GetPlan().GetContent().DocumentNumber = strings.Repeat("e\u0302\u0323", 60)
	if _, err := r.CreatePlan(r.signedIn(), request); err != nil {
		t.Errorf("60 letters, written as 180 characters: %v", err)
	}
}

// A request with very many faults is refused with few of them: what it costs to refuse must not grow with the faults.
func TestAHugeRequestIsRefusedWithLittle(t *testing.T) {
	r := serve(t)
	for name, change := range map[string]func(*planv1.PlanContent){
		"bad values":         func(c *planv1.PlanContent) { c.AssignedUnits = slices.Repeat([]string{"x"}, 1_000_000) },
		"control characters": func(c *planv1.PlanContent) { c.LegalBases = slices.Repeat([]string{"\x01"}, 1_000_000) },
		"unknown fields": func(c *planv1.PlanContent) {
			var numbers []protowire.Number
			for n := range 100_000 {
				numbers = append(numbers, protowire.Number(1000+n))
			}
			unknown(c, numbers...)
		},
	} {
		request := sound()
		change(request.GetPlan().GetContent())
		_, err := r.CreatePlan(r.signedIn(), request)
		f := refused(t, name, err, faultv1.Reason_REASON_INVALID_REQUEST)
		if n := len(f.Violations); n == 0 || n > 100 {
			t.Errorf("%s: %d violations are told", name, n)
		}
		if searched, err := strconv.Atoi(f.Facts["count"]); err != nil || searched > 101 {
			t.Errorf("%s: %s faults were searched for", name, f.Facts["count"])
		}
	}
}

// raw sends bytes as they are.
type raw struct{ bytes []byte }

func (r raw) Marshal(any) (mem.BufferSlice, error) {
	return mem.BufferSlice{mem.SliceBuffer(r.bytes)}, nil
}

func (raw) Unmarshal(data mem.BufferSlice, v any) error {
	return proto.Unmarshal(data.Materialize(), v.(proto.Message))
}
func (raw) Name() string { return "proto" }

// What cannot be read is refused in our words, in the log as well.
func TestRequestsThatCannotBeRead(t *testing.T) {
	r := serve(t)
	whole, err := proto.Marshal(sound())
	if err != nil {
		t.Fatal(err)
	}
	for name, bytes := range map[string][]byte{
		"cut in the middle": whole[:len(whole)/2],
		"no protobuf":       []byte("{\"plan_id\": \"p\"}"),
		"text that is none": protowire.AppendString(protowire.AppendTag(nil, 2, protowire.BytesType), "\xff\xfe"),
		"too large":         protowire.AppendBytes(protowire.AppendTag(nil, 2, protowire.BytesType), make([]byte, 4<<20)),
	} {
		var answer planv1.Plan
		err := r.conn.Invoke(r.signedIn(), planv1.PlanService_CreatePlan_FullMethodName, &planv1.CreatePlanRequest{}, &answer, grpc.ForceCodecV2(raw{bytes}))
		f := refused(t, name, err, faultv1.Reason_REASON_INVALID_REQUEST)
		if len(f.Violations) != 1 || f.Violations[0].Field != "" || f.Violations[0].Rule != faultv1.FieldRule_FIELD_RULE_MALFORMED {
			t.Errorf("%s: violations %v", name, f.Violations)
		}
		if line := r.log.String(); !strings.Contains(line, "CreatePlan") || !strings.Contains(line, "MALFORMED") {
			t.Errorf("%s: not in the log: %s", name, line)
		}
		r.log.forget()
		err = r.conn.Invoke(t.Context(), planv1.PlanService_CreatePlan_FullMethodName, &planv1.CreatePlanRequest{}, &answer, grpc.ForceCodecV2(raw{bytes}))
		refused(t, name+", by nobody", err, faultv1.Reason_REASON_SIGN_IN_REQUIRED)
		r.log.forget()
	}
	err = r.conn.Invoke(r.signedIn(), planv1.PlanService_CreatePlan_FullMethodName, &planv1.CreatePlanRequest{}, &planv1.Plan{}, grpc.ForceCodecV2(raw{make([]byte, 8<<20+1)}))
	if status.Code(err) != codes.ResourceExhausted {
		t.Errorf("far too large: %v", err)
	}
	if err := r.ask(r.signedIn()); err != nil {
		t.Errorf("a sound call afterwards: %v", err)
	}
}
