package planserver_test

import (
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/timestamppb"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

func TestTheLifeOfAPlan(t *testing.T) {
	w := start(t)
	began := timestamppb.New(morning)

	draft := w.create("272")
	equal(t, "created", draft, &planv1.Plan{
		Name: "plans/272", State: planv1.Plan_STATE_DRAFT, Content: content(), CreateTime: began, UpdateTime: began, Etag: `"1"`,
	})
	equal(t, "read", w.get("plans/272"), draft)

	w.Clock.Advance(time.Hour)
	second := content()
	second.Title = "Kế hoạch trợ giúp, sửa"
	updated := must(t)(w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: "plans/272", Etag: draft.GetEtag(), Content: second}}))
	want := proto.CloneOf(draft)
	want.Content, want.UpdateTime, want.Etag = second, timestamppb.New(w.Clock.Now()), `"2"`
	equal(t, "updated", updated, want)

	w.Clock.Advance(time.Hour)
	issued := w.issue(updated)
	want.State, want.Version, want.UpdateTime, want.Etag = planv1.Plan_STATE_ISSUED, 1, timestamppb.New(w.Clock.Now()), `"3"`
	equal(t, "issued", issued, want)
	first := &planv1.PlanVersion{
		Name: "plans/272/versions/1", Content: second, DecidedBy: "272/KH-UBND", CreateTime: want.GetUpdateTime(),
		Account: "accounts/leadership-huyen",
	}

	w.Clock.Advance(time.Hour)
	third := content()
	third.EndDate = &date.Date{Year: 2030, Month: 12, Day: 31}
	amended := must(t)(w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{
		Name: "plans/272", Etag: issued.GetEtag(), Content: third, DecidedBy: "Quyết định số 5/QĐ-UBND", Reason: "Kéo dài",
	}))
	want.Content, want.Version, want.UpdateTime, want.Etag = third, 2, timestamppb.New(w.Clock.Now()), `"4"`
	equal(t, "amended", amended, want)

	equal(t, "versions", w.versions("plans/272"), &planv1.ListPlanVersionsResponse{Versions: []*planv1.PlanVersion{first, {
		Name: "plans/272/versions/2", Content: third, DecidedBy: "Quyết định số 5/QĐ-UBND", Reason: "Kéo dài",
		CreateTime: want.GetUpdateTime(), Account: "accounts/leadership-huyen",
	}}})

	w.Clock.Advance(time.Hour)
	closed := must(t)(w.ClosePlan(w.leadership(), &planv1.ClosePlanRequest{Name: "plans/272", Etag: amended.GetEtag()}))
	want.State, want.UpdateTime, want.Etag = planv1.Plan_STATE_CLOSED, timestamppb.New(w.Clock.Now()), `"5"`
	equal(t, "closed", closed, want)
	equal(t, "read at the end", w.get("plans/272"), closed)
}

func (w *world) versions(plan string) *planv1.ListPlanVersionsResponse {
	w.t.Helper()
	answer, err := w.ListPlanVersions(w.as(), &planv1.ListPlanVersionsRequest{Parent: plan})
	if err != nil {
		w.t.Fatal(err)
	}
	return answer
}

// The content the tests use leaves nothing out, so that a field that is lost on the way to the store shows.
func TestTheContentOfTheTestsHasEveryField(t *testing.T) {
	empty := map[string]bool{}
	set := map[string]bool{} // somewhere in the content: no rule can say its day in every way
	var look func(protoreflect.Message)
	look = func(m protoreflect.Message) {
		fields := m.Descriptor().Fields()
		for i := range fields.Len() {
			field := fields.Get(i)
			name := string(field.FullName())
			if !m.Has(field) {
				empty[name] = true
				continue
			}
			set[name] = true
			switch {
			case field.IsList() && field.Message() != nil:
				for j := range m.Get(field).List().Len() {
					look(m.Get(field).List().Get(j).Message())
				}
			case !field.IsList() && field.Message() != nil:
				look(m.Get(field).Message())
			}
		}
	}
	look(content().ProtoReflect())
	for name := range empty {
		if !set[name] {
			t.Errorf("%s is empty", name)
		}
	}
}

func TestOneVersion(t *testing.T) {
	w := start(t)
	issued := w.issue(w.create("p"))
	must(t)(w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{
		Name: "plans/p", Etag: issued.GetEtag(), Content: content(), DecidedBy: "QĐ 1", Reason: "Sửa",
	}))
	all := w.versions("plans/p").GetVersions()
	for _, want := range all {
		got, err := w.GetPlanVersion(w.as(), &planv1.GetPlanVersionRequest{Name: want.GetName()})
		if err != nil {
			t.Fatal(err)
		}
		equal(t, want.GetName(), got, want)
	}
	for _, name := range []string{"plans/p/versions/3", "plans/p/versions/9999", "plans/q/versions/1"} {
		_, err := w.GetPlanVersion(w.as(), &planv1.GetPlanVersionRequest{Name: name})
		if f := refused(t, name, err, faultv1.Reason_REASON_NOT_FOUND); f.Facts["name"] != name {
			t.Errorf("%s: facts %v", name, f.Facts)
		}
	}
}

func TestADraftHasNoVersions(t *testing.T) {
	w := start(t)
	w.create("p")
	answer, err := w.ListPlanVersions(w.reviewer(), &planv1.ListPlanVersionsRequest{Parent: "plans/p"})
	if err != nil || len(answer.GetVersions()) > 0 {
		t.Errorf("versions %v, %v", answer, err)
	}
	_, err = w.GetPlanVersion(w.reviewer(), &planv1.GetPlanVersionRequest{Name: "plans/p/versions/1"})
	refused(t, "version 1 of a draft", err, faultv1.Reason_REASON_NOT_FOUND)
}

// A plan can have a hundred versions, each is kept, and no more than a hundred.
func TestAHundredVersions(t *testing.T) {
	w := start(t)
	p := w.issue(w.create("p"))
	amend := func(reason string) (*planv1.Plan, error) {
		return w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{
			Name: "plans/p", Etag: p.GetEtag(), Content: content(), DecidedBy: "QĐ", Reason: reason,
		})
	}
	for p.GetVersion() < 100 {
		p = must(t)(amend(time.Duration(p.GetVersion()).String()))
	}
	versions := w.versions("plans/p").GetVersions()
	if len(versions) != 100 {
		t.Fatalf("%d versions, want 100", len(versions))
	}
	for i, version := range versions[1:] {
		if want := time.Duration(i + 1).String(); version.GetReason() != want {
			t.Errorf("%s was amended because %q, want %q", version.GetName(), version.GetReason(), want)
		}
	}
	_, err := amend("too much")
	refused(t, "a version too many", err, faultv1.Reason_REASON_INVALID_REQUEST)
}
