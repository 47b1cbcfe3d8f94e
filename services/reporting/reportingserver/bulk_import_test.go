package reportingserver_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/identity"
)

// bulkFile is what is said of a file.
func bulkFile(content string) *reportingv1.BulkImport {
	return &reportingv1.BulkImport{
		FileName: "so-lieu.csv", SizeBytes: int64(len(content)), Sha256: sumOf([]byte(content)), SourceText: "Niên giám mẫu",
		FileFormat: reportingv1.BulkImport_FILE_FORMAT_CSV_SEMICOLON, NumberFormat: reportingv1.BulkImport_NUMBER_FORMAT_COMMA,
	}
}

// uploaded is an import whose file is there.
func (s *system) uploaded(ctx context.Context, period, content string) (*reportingv1.BulkImport, error) {
	i, err := s.CreateBulkImport(ctx, &reportingv1.CreateBulkImportRequest{Parent: period, BulkImport: bulkFile(content), RequestId: newID()})
	number := int32(0)
	for part := range slices.Chunk([]byte(content), 1<<20) {
		if err != nil {
			return nil, err
		}
		i, err = s.UploadBulkImportPart(ctx, &reportingv1.UploadBulkImportPartRequest{Name: i.GetName(), Part: number, Data: part})
		number++
	}
	return i, err
}

// readFile is an import whose rows are read.
func (s *system) readFile(ctx context.Context, period, content string) (*reportingv1.BulkImport, error) {
	i, err := s.uploaded(ctx, period, content)
	if err != nil {
		return nil, err
	}
	return s.RunBulkImport(ctx, &reportingv1.RunBulkImportRequest{Name: i.GetName()})
}

// imported is an import that is confirmed.
func (s *system) imported(ctx context.Context, period, content string) (*reportingv1.BulkImport, error) {
	i, err := s.readFile(ctx, period, content)
	if err != nil {
		return nil, err
	}
	return s.ConfirmBulkImport(ctx, &reportingv1.ConfirmBulkImportRequest{Name: i.GetName(), Etag: i.GetEtag()})
}

// referencesOf is what is offered of a unit, or of all, as "xa-a A1 12 Niên giám mẫu".
func (s *system) referencesOf(t testing.TB, actor identity.Actor, period, unit string) []string {
	t.Helper()
	got, err := s.ListReferenceValues(s.As(t, actor), &reportingv1.ListReferenceValuesRequest{Parent: period, Unit: unit})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, v := range got.GetReferenceValues() {
		words := []string{strings.TrimPrefix(v.GetUnit().GetUnit(), "units/"), v.GetValue().GetIndicator(), v.GetDimension(), v.GetCategory(), v.GetValue().GetNumber(), v.GetSourceText()}
		all = append(all, strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " "))
	}
	return all
}

// faultsOf is what is wrong in a file, as "3 giá trị NUMBER_FORMAT".
func (s *system) faultsOf(t testing.TB, i *reportingv1.BulkImport) (faults []string, more int32) {
	t.Helper()
	got, err := s.ListBulkImportFaults(s.As(t, reviewer), &reportingv1.ListBulkImportFaultsRequest{Parent: i.GetName()})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range got.GetFaults() {
		faults = append(faults, strings.Join(strings.Fields(fmt.Sprintf("%d %s %s", f.GetRow(), f.GetColumn(), f.GetRule())), " "))
		if f.GetMessage() == "" || f.GetMessageEn() == "" || f.GetMessage() == f.GetMessageEn() {
			t.Errorf("%v says nothing", f)
		}
	}
	return faults, got.GetMore()
}

const threeRows = "Đơn vị;Chỉ tiêu;Giá trị;Nguồn\nxa-a;A1;12;\nĐơn vị xa-b;A1;99;Chi cục mẫu\nxa-a;A1;1,5;\n"

var bulkImportPermissions = []permission{
	{
		method: "CreateBulkImport", at: opened, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.CreateBulkImport(ctx, &reportingv1.CreateBulkImportRequest{Parent: r.period, BulkImport: bulkFile(threeRows), RequestId: newID()})
			return err
		},
	},
	{
		method: "UploadBulkImportPart", at: sent, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.UploadBulkImportPart(ctx, &reportingv1.UploadBulkImportPartRequest{Name: r.bulk.GetName(), Data: []byte(threeRows)})
			return err
		},
	},
	{
		method: "RunBulkImport", at: sent, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.RunBulkImport(ctx, &reportingv1.RunBulkImportRequest{Name: r.bulk.GetName()})
			return err
		},
	},
	{
		method: "ConfirmBulkImport", at: looked, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.ConfirmBulkImport(ctx, &reportingv1.ConfirmBulkImportRequest{Name: r.bulk.GetName(), Etag: r.bulk.GetEtag()})
			return err
		},
	},
	{
		method: "CancelBulkImport", at: looked, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.CancelBulkImport(ctx, &reportingv1.CancelBulkImportRequest{Name: r.bulk.GetName()})
			return err
		},
	},
	{
		method: "GetBulkImport", at: sent, allowed: makers, refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetBulkImport(ctx, &reportingv1.GetBulkImportRequest{Name: r.bulk.GetName()})
			return err
		},
	},
	{
		method: "ListBulkImports", at: opened, allowed: makers, refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListBulkImports(ctx, &reportingv1.ListBulkImportsRequest{Parent: r.period})
			return err
		},
	},
	{
		method: "ListBulkImportFaults", at: looked, allowed: makers, refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListBulkImportFaults(ctx, &reportingv1.ListBulkImportFaultsRequest{Parent: r.bulk.GetName()})
			return err
		},
	},
	{
		method: "ListReferenceValues", at: opened, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "officer", "leader", "other officer", "other leader", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListReferenceValues(ctx, &reportingv1.ListReferenceValuesRequest{Parent: r.period})
			return err
		},
	},
	{
		method: "ListReferenceValues", at: opened, allowed: slices.Concat(ownUnit, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListReferenceValues(ctx, &reportingv1.ListReferenceValuesRequest{Parent: r.period, Unit: xaA})
			return err
		},
	},
}

// A value is offered to its unit, with its source, once the import is confirmed, and no longer once it is cancelled.
func TestReferenceValuesAreOfferedOnceConfirmed(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	i, err := s.readFile(s.As(t, reviewer), r.period, threeRows)
	if err != nil {
		t.Fatal(err)
	}
	if i.GetState() != reportingv1.BulkImport_STATE_READ || i.GetTotalRows() != 3 || i.GetRowsTaken() != 2 || i.GetRowsRefused() != 1 || i.GetNextPart() != 1 {
		t.Errorf("it is read as %v", i)
	}
	faults, more := s.faultsOf(t, i)
	if more != 0 {
		t.Errorf("%d more faults", more)
	}
	same(t, "faults", faults, "4 Chỉ tiêu ROW_REPEATED", "4 Giá trị NOT_WHOLE")
	values, _ := s.prefill(t, leader, r.report)
	same(t, "before it is confirmed", append(values, s.referencesOf(t, reviewer, r.period, "")...))

	seen := i.GetEtag()
	if _, err := s.ConfirmBulkImport(s.As(t, reviewer), &reportingv1.ConfirmBulkImportRequest{Name: i.GetName(), Etag: `"1"`}); reasonOf(err) != "STALE_ETAG" {
		t.Errorf("confirmed unseen: %v", err)
	}
	for range 2 { // again changes nothing
		if i, err = s.ConfirmBulkImport(s.As(t, reviewer), &reportingv1.ConfirmBulkImportRequest{Name: i.GetName(), Etag: seen}); err != nil {
			t.Fatal(err)
		}
	}
	values, _ = s.prefill(t, leader, r.report)
	same(t, "offered", values, "REFERENCE 12")
	same(t, "of the unit", s.referencesOf(t, officer, r.period, xaA), "xa-a A1 12 Niên giám mẫu")
	same(t, "of all", s.referencesOf(t, leadership, r.period, ""), "xa-a A1 12 Niên giám mẫu", "xa-b A1 99 Chi cục mẫu")

	s.Clock.Set(s.Clock.Now().Add(time.Minute))
	second, err := s.imported(s.As(t, reviewer), r.period, "unit;indicator;value\nxa-a;A1;13\n")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "corrected", s.referencesOf(t, reviewer, r.period, ""), "xa-a A1 13 Niên giám mẫu", "xa-b A1 99 Chi cục mẫu")
	for range 2 {
		if _, err := s.CancelBulkImport(s.As(t, reviewer), &reportingv1.CancelBulkImportRequest{Name: second.GetName()}); err != nil {
			t.Fatal(err)
		}
	}
	same(t, "cancelled", s.referencesOf(t, reviewer, r.period, ""), "xa-a A1 12 Niên giám mẫu", "xa-b A1 99 Chi cục mẫu")
	if _, err := s.RunBulkImport(s.As(t, reviewer), &reportingv1.RunBulkImportRequest{Name: second.GetName()}); reasonOf(err) != "BULK_IMPORT_STATE" {
		t.Errorf("a cancelled import goes on: %v", err)
	}
	listed, err := s.ListBulkImports(s.As(t, reviewer), &reportingv1.ListBulkImportsRequest{Parent: r.period})
	if err != nil || len(listed.GetBulkImports()) != 2 || listed.GetBulkImports()[0].GetState() != reportingv1.BulkImport_STATE_CANCELLED {
		t.Errorf("listed %v, %v", listed, err)
	}
	if page, err := s.store.IDs(t.Context(), "bulk_import_parts", docstore.Query{}); err != nil || len(page) > 0 {
		t.Errorf("parts of files are left over: %v, %v", page, err)
	}
}

// What the plan measures otherwise since, or asks no more, is not offered.
func TestReferenceValuesOfAnotherDefinitionAreNotOffered(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	if _, err := s.imported(s.As(t, reviewer), r.period, threeRows); err != nil {
		t.Fatal(err)
	}
	change := func(plan *planv1.Plan) {
		plan.Version = 2
		for _, i := range plan.GetContent().GetIndicators() {
			if i.GetCode() == "A1" {
				i.DefinitionVersion = 2
			}
		}
	}
	s.plans.change.Store(&change)
	if _, err := s.AdoptPlanVersion(s.As(t, reviewer), &reportingv1.AdoptPlanVersionRequest{
		Name: r.period, PlanVersion: 2, DueTime: later, Comment: "Điều chỉnh", RequestId: newID(),
	}); err != nil {
		t.Fatal(err)
	}
	values, _ := s.prefill(t, leader, r.report)
	same(t, "of another definition", append(values, s.referencesOf(t, reviewer, r.period, "")...))
}

// A file goes up in parts in any order; one that did not arrive whole, or is another than was said, is not read.
func TestAFileOfSeveralParts(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	ctx := s.As(t, reviewer)
	content := "unit;indicator;value\nxa-a;A1;12\n" + strings.Repeat(strings.Repeat(" ", 1000)+"\n", 2000) + "xa-b;A1;13\n"
	request := &reportingv1.CreateBulkImportRequest{Parent: r.period, BulkImport: bulkFile(content), RequestId: newID()}
	i, err := s.CreateBulkImport(ctx, request)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.CreateBulkImport(ctx, request); err != nil || again.GetName() != i.GetName() {
		t.Errorf("asked again it is %v, %v", again, err)
	}
	request.BulkImport = bulkFile(content + " ")
	if _, err := s.CreateBulkImport(ctx, request); reasonOf(err) != "REQUEST_ID_REUSED" {
		t.Errorf("with another file: %v", err)
	}
	part := func(number int32, data string) (int32, error) {
		i, err := s.UploadBulkImportPart(ctx, &reportingv1.UploadBulkImportPartRequest{Name: i.GetName(), Part: number, Data: []byte(data)})
		return i.GetNextPart(), err
	}
	parts := []string{content[:1<<20], content[1<<20:]}
	wrong := strings.Repeat("x", 1<<20)
	for n, step := range []struct {
		number int32
		data   string
		next   int32
		fault  string
	}{
		{1, parts[1], 0, ""},
		{0, "x", 0, "data FILE_PART_MISSING"},
		{2, "x", 0, "part OUT_OF_RANGE"},
		{0, parts[0], 2, ""},
		{0, parts[0], 2, ""},
		{0, wrong, 0, "data FILE_PART_DIFFERS"},
	} {
		next, err := part(step.number, step.data)
		if next != step.next || strings.Join(violationsOf(err), ", ") != step.fault {
			t.Errorf("step %d: next part %d, %v", n, next, err)
		}
	}
	if i, err = s.RunBulkImport(ctx, &reportingv1.RunBulkImportRequest{Name: i.GetName()}); err != nil || i.GetRowsTaken() != 2 {
		t.Errorf("read as %v, %v", i, err)
	}
	if _, err := part(0, parts[0]); reasonOf(err) != "BULK_IMPORT_STATE" {
		t.Errorf("a part of a file that is read: %v", err)
	}
	lied := bulkFile(content)
	lied.Sha256 = sumOf([]byte("x"))
	lied.SizeBytes = 5
	i, err = s.CreateBulkImport(ctx, &reportingv1.CreateBulkImportRequest{Parent: r.period, BulkImport: lied, RequestId: newID()})
	if err != nil {
		t.Fatal(err)
	}
	run := func() string {
		_, err := s.RunBulkImport(ctx, &reportingv1.RunBulkImportRequest{Name: i.GetName()})
		return strings.Join(violationsOf(err), ", ")
	}
	if got := run(); got != "name FILE_PART_MISSING" {
		t.Errorf("without its part it is refused with %q", got)
	}
	if _, err := part(0, "other"); err != nil {
		t.Fatal(err)
	}
	if got := run(); got != "name FILE_DAMAGED" {
		t.Errorf("another file is refused with %q", got)
	}
}

// A file that is not what it should be is refused as a whole, with everything that is wrong with its form.
func TestAFileThatCannotBeRead(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	ctx := s.As(t, reviewer)
	for title, c := range map[string]struct {
		content string
		want    []string
	}{
		"nothing but blanks":     {" \n", []string{"0 TOO_FEW"}},
		"no rows":                {"unit;indicator;value\n", []string{"0 TOO_FEW"}},
		"other columns":          {"unit;value;note;value\nxa-a;1;;\n", []string{"1 note UNKNOWN_COLUMN", "1 value UNKNOWN_COLUMN", "1 chỉ tiêu MISSING_COLUMN"}},
		"another separator":      {"unit,indicator,value\nxa-a,A1,1\n", []string{"1 unit,indicator,value UNKNOWN_COLUMN", "1 đơn vị MISSING_COLUMN", "1 chỉ tiêu MISSING_COLUMN", "1 giá trị MISSING_COLUMN"}},
		"half a ratio":           {"unit;indicator;numerator;category\nxa-a;A1;1;m\n", []string{"1 mẫu số MISSING_COLUMN", "1 chiều phân tổ MISSING_COLUMN"}},
		"an old encoding":        {"unit;indicator;value\nxa-a;A1;1\nx\xe3;A1;1\n", []string{"0 NOT_UTF8"}},
		"a quote that is open":   {"unit;indicator;value\nxa-a;A1;\"1\n" + strings.Repeat("xa-a;A1;1\n", 1000), []string{"0 FILE_DAMAGED"}},
		"more rows than so many": {"unit;indicator;value\n" + strings.Repeat("a;b;c\n", 200_001), []string{"0 TOO_MANY_ROWS"}},
	} {
		i, err := s.readFile(ctx, r.period, c.content)
		if err != nil {
			t.Fatalf("%s: %v", title, err)
		}
		faults, _ := s.faultsOf(t, i)
		same(t, title, faults, c.want...)
		if i.GetState() != reportingv1.BulkImport_STATE_FAILED {
			t.Errorf("%s is %s", title, i.GetState())
		}
		if _, err := s.ConfirmBulkImport(ctx, &reportingv1.ConfirmBulkImportRequest{Name: i.GetName(), Etag: i.GetEtag()}); reasonOf(err) != "BULK_IMPORT_STATE" {
			t.Errorf("%s is confirmed: %v", title, err)
		}
	}
	same(t, "offered", s.referencesOf(t, reviewer, r.period, ""))
}

// Of very many faults the first are listed, and the rest counted.
func TestFaultsAreBounded(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	i, err := s.readFile(s.As(t, reviewer), r.period, "unit;indicator;value\n"+strings.Repeat("xa-x;X;\n", 6000))
	if err != nil {
		t.Fatal(err)
	}
	faults, more := s.faultsOf(t, i)
	if len(faults) != 1000 || more != 11_000 || i.GetRowsRefused() != 6000 {
		t.Errorf("%d faults and %d more of %d rows", len(faults), more, i.GetRowsRefused())
	}
}
