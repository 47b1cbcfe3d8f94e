package planserver_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// A draft is printed for those who may read it only; an issued plan for all who are signed in.
func TestWhoMayPrintAPlan(t *testing.T) {
	w := start(t)
	w.create("draft")
	w.issue(w.create("p"))
	for caller, sees := range callers {
		ctx := w.as(grants(caller)...)
		if _, err := w.ExportPlan(ctx, &planv1.ExportPlanRequest{Name: "plans/p"}); err != nil {
			t.Errorf("an issued plan, by %q: %v", caller, err)
		}
		_, err := w.ExportPlan(ctx, &planv1.ExportPlanRequest{Name: "plans/draft"})
		if sees {
			if err != nil {
				t.Errorf("a draft, by %q: %v", caller, err)
			}
			continue
		}
		_, missing := w.ExportPlan(ctx, &planv1.ExportPlanRequest{Name: "plans/other"})
		sameAsMissing(t, fmt.Sprintf("print by %q", caller), err, missing)
	}
	_, err := w.ExportPlan(t.Context(), &planv1.ExportPlanRequest{Name: "plans/p"})
	refused(t, "printed by nobody", err, faultv1.Reason_REASON_SIGN_IN_REQUIRED)
}

func TestPrintedPlans(t *testing.T) {
	w := start(t)
	w.issue(w.create("p"))
	for _, want := range []struct {
		request              *planv1.ExportPlanRequest
		begins, media, named string
	}{
		{&planv1.ExportPlanRequest{}, "%PDF-", "application/pdf", "ke-hoach-p.pdf"},
		{&planv1.ExportPlanRequest{Format: planv1.ExportPlanRequest_FORMAT_PDF, Version: 1}, "%PDF-", "application/pdf", "ke-hoach-p-1.pdf"},
		{
			&planv1.ExportPlanRequest{Format: planv1.ExportPlanRequest_FORMAT_DOCX}, "PK\x03\x04",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "ke-hoach-p.docx",
		},
	} {
		want.request.Name = "plans/p"
		var header metadata.MD
		got, err := w.ExportPlan(w.as(), want.request, grpc.Header(&header))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(got.GetData(), []byte(want.begins)) || got.GetContentType() != want.media {
			t.Errorf("%v: %.8q, %s", want.request, got.GetData(), got.GetContentType())
		}
		if named := strings.Join(header.Get("content-disposition"), ""); named != `attachment; filename="`+want.named+`"` {
			t.Errorf("%v is called %s", want.request, named)
		}
		again, err := w.ExportPlan(w.as(), want.request)
		if err != nil || !bytes.Equal(again.GetData(), got.GetData()) {
			t.Errorf("%v: two files differ (%v)", want.request, err)
		}
	}
	_, err := w.ExportPlan(w.as(), &planv1.ExportPlanRequest{Name: "plans/p", Version: 2})
	refused(t, "a version that does not exist", err, faultv1.Reason_REASON_NOT_FOUND)
}

// Printing names the units; one that does not exist, which a draft may have, is printed by its id.
func TestADraftThatNamesAnUnknownUnitIsPrinted(t *testing.T) {
	w := start(t)
	w.create("draft", func(c *planv1.PlanContent) { c.AssignedUnits = append(c.AssignedUnits, "units/khong-co") })
	if _, err := w.ExportPlan(w.reviewer(), &planv1.ExportPlanRequest{Name: "plans/draft"}); err != nil {
		t.Error(err)
	}
}
