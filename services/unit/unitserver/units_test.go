package unitserver_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

// moved is a commune that became a town, came under another district and was dissolved.
func moved() *unitv1.Unit {
	return &unitv1.Unit{
		Level: "commune", ValidFrom: day(2004, 1, 1), ValidTo: day(2025, 7, 1),
		Names: []*unitv1.DatedName{
			{Title: "Cũ", DisplayName: "Xã Cũ", ValidTo: day(2008, 8, 1)},
			{Title: "Mới", DisplayName: "Thị trấn Mới", ValidFrom: day(2008, 8, 1)},
		},
		GsoCodes: []*unitv1.DatedCode{
			{Code: "00001", ValidTo: day(2008, 8, 1)}, {Code: "00002", ValidFrom: day(2008, 8, 1)},
		},
		Parents: []*unitv1.DatedParent{
			{ParentUnit: "units/a", ValidTo: day(2008, 8, 1)}, {ParentUnit: "units/b", ValidFrom: day(2008, 8, 1)},
		},
		Symbol: "XM", SortOrder: 7, Note: "theo nghị quyết mẫu",
	}
}

func districts(t *testing.T) *world {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	w.addUnit(t, "b", simple("B", ""))
	return w
}

// view is moved as it is answered on some day.
func view(title, display, parent, code string) *unitv1.Unit {
	u := moved()
	u.Name, u.Title, u.DisplayName, u.ParentUnit, u.GsoCode, u.Etag = "units/x", title, display, parent, code, `"1"`
	return u
}

func TestAUnitIsAnsweredAsItWasOnADay(t *testing.T) {
	w := districts(t)
	given := moved()
	given.Name, given.Title, given.Etag = "units/ignored", "ignored", "ignored" // the server sets these
	created := w.addUnit(t, "x", given)
	if want := view("Mới", "Thị trấn Mới", "", ""); !proto.Equal(created, want) {
		t.Errorf("CreateUnit:\n got %v\nwant %v", created, want)
	}
	for _, c := range []struct {
		name string
		req  *unitv1.GetUnitRequest
		want *unitv1.Unit
	}{
		{"before it was there", &unitv1.GetUnitRequest{AsOf: day(2000, 1, 1)}, view("Cũ", "Xã Cũ", "", "")},
		{"before the change", &unitv1.GetUnitRequest{AsOf: day(2008, 7, 31)}, view("Cũ", "Xã Cũ", "units/a", "00001")},
		{"on the day of the change", &unitv1.GetUnitRequest{AsOf: day(2008, 8, 1)}, view("Mới", "Thị trấn Mới", "units/b", "00002")},
		{"today, when it is gone", &unitv1.GetUnitRequest{}, view("Mới", "Thị trấn Mới", "", "")},
	} {
		c.req.Name = "units/x"
		got, err := w.units.GetUnit(w.officer(t), c.req)
		if err != nil || !proto.Equal(got, c.want) {
			t.Errorf("GetUnit %s:\n got %v, %v\nwant %v", c.name, got, err, c.want)
		}
	}
}

// Today begins at midnight in Vietnam, which is 17:00 the day before in UTC.
func TestTodayIsTodayInVietnam(t *testing.T) {
	w := districts(t)
	w.addUnit(t, "x", moved())
	for _, c := range []struct {
		at, parent string
	}{
		{"2025-06-30T16:59:59.999Z", "units/b"},
		{"2025-06-30T17:00:00Z", ""},
	} {
		w.Clock.Set(instant(t, c.at))
		got, err := w.units.GetUnit(w.officer(t), &unitv1.GetUnitRequest{Name: "units/x"})
		if err != nil || got.GetParentUnit() != c.parent {
			t.Errorf("GetUnit at %s: parent %q, %v, want %q", c.at, got.GetParentUnit(), err, c.parent)
		}
	}
}

func TestBatchGetUnits(t *testing.T) {
	w := districts(t)
	w.addUnit(t, "x", moved())
	got, err := w.units.BatchGetUnits(w.officer(t), &unitv1.BatchGetUnitsRequest{
		Names: []string{"units/x", "units/b", "units/a", "units/b"}, AsOf: day(2010, 1, 1),
	})
	if want := []string{"Thị trấn Mới", "Xã B", "Xã A", "Xã B"}; err != nil || !slices.Equal(displayNames(got.GetUnits()), want) {
		t.Errorf("BatchGetUnits = %q, %v, want %q", displayNames(got.GetUnits()), err, want)
	}
	_, err = w.units.BatchGetUnits(w.officer(t), &unitv1.BatchGetUnitsRequest{
		Names: []string{"units/p", "units/a", "units/q", "units/p"},
	})
	if f := fault.Of(faultstatus.FromError(err)); fault.Name(f.Reason) != "NOT_FOUND" || f.Facts["name"] != "units/p, units/q" {
		t.Errorf("BatchGetUnits with two unknown = %v, want NOT_FOUND with both", f)
	}
}

func displayNames(units []*unitv1.Unit) []string {
	var names []string
	for _, u := range units {
		names = append(names, u.GetDisplayName())
	}
	return names
}

func TestUnitFailures(t *testing.T) {
	w := districts(t)
	admin, someone := w.admin(t), w.officer(t)
	create := func(ctx context.Context, id string, change func(*unitv1.Unit)) error {
		u := moved()
		change(u)
		_, err := w.units.CreateUnit(ctx, &unitv1.CreateUnitRequest{Unit: u, UnitId: id})
		return err
	}
	same := func(*unitv1.Unit) {}
	get := func(ctx context.Context, req *unitv1.GetUnitRequest) error {
		_, err := w.units.GetUnit(ctx, req)
		return err
	}
	list := func(req *unitv1.ListUnitsRequest) error {
		_, err := w.units.ListUnits(someone, req)
		return err
	}
	batch := func(names ...string) error {
		_, err := w.units.BatchGetUnits(someone, &unitv1.BatchGetUnitsRequest{Names: names})
		return err
	}
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"create without a token", create(t.Context(), "x", same), "Unauthenticated SIGN_IN_REQUIRED"},
		{"create without the role", create(someone, "x", same), "PermissionDenied ROLE_MISSING"},
		{"create with a taken id", create(admin, "a", same), "AlreadyExists ALREADY_EXISTS"},
		{"create with a taken id and itself above", create(admin, "a", func(u *unitv1.Unit) { u.Parents = u.Parents[:1] }), "AlreadyExists ALREADY_EXISTS"},
		{"create with no id", create(admin, "", same), "InvalidArgument INVALID_REQUEST; unit_id REQUIRED"},
		{"create with a bad id", create(admin, "Ạ", same), "InvalidArgument INVALID_REQUEST; unit_id PATTERN"},
		{"create with an unknown level", create(admin, "x", func(u *unitv1.Unit) { u.Level = "planet" }), "InvalidArgument INVALID_REQUEST; unit.level NOT_ALLOWED"},
		{"create without a name", create(admin, "x", func(u *unitv1.Unit) { u.Names = nil }), "InvalidArgument INVALID_REQUEST; unit.names REQUIRED"},
		{"create with many faults", create(admin, "x", func(u *unitv1.Unit) {
			u.ValidTo = day(2003, 1, 1)
			u.Names[0].ValidTo = day(2010, 2, 30)
			u.GsoCodes[1].ValidFrom = day(2008, 7, 31)
			u.Parents[0].ParentUnit = "units/unknown"
			u.Parents[1].ParentUnit = "units/x"
		}), "InvalidArgument INVALID_REQUEST; unit.valid_to BAD_DATE; unit.names[0].valid_to BAD_DATE; " +
			"unit.gso_codes[1].valid_from BAD_DATE; unit.parents[0].parent_unit UNKNOWN_REFERENCE; unit.parents[1].parent_unit UNKNOWN_REFERENCE"},
		{"nothing of all that is stored", get(someone, &unitv1.GetUnitRequest{Name: "units/x"}), "NotFound NOT_FOUND"},
		{"get without a token", get(t.Context(), &unitv1.GetUnitRequest{Name: "units/a"}), "Unauthenticated SIGN_IN_REQUIRED"},
		{"get on a day that does not occur", get(someone, &unitv1.GetUnitRequest{Name: "units/a", AsOf: day(2023, 2, 29)}), "InvalidArgument INVALID_REQUEST; as_of BAD_DATE"},
		{"get in a year alone", get(someone, &unitv1.GetUnitRequest{Name: "units/a", AsOf: day(2023, 0, 0)}), "InvalidArgument INVALID_REQUEST; as_of BAD_DATE"},
		{"get by a bad name", get(someone, &unitv1.GetUnitRequest{Name: "plans/a"}), "InvalidArgument INVALID_REQUEST; name PATTERN"},
		{"list on a day that does not occur", list(&unitv1.ListUnitsRequest{AsOf: day(2023, 13, 1)}), "InvalidArgument INVALID_REQUEST; as_of BAD_DATE"},
		{"list with a made-up token", list(&unitv1.ListUnitsRequest{PageToken: "made up"}), "InvalidArgument INVALID_REQUEST; page_token PATTERN"},
		{"list with a page size below 0", list(&unitv1.ListUnitsRequest{PageSize: -1}), "InvalidArgument INVALID_REQUEST; page_size OUT_OF_RANGE"},
		{"batch of none", batch(), "InvalidArgument INVALID_REQUEST; names REQUIRED"},
		{"batch of too many", batch(slices.Repeat([]string{"units/a"}, 501)...), "InvalidArgument INVALID_REQUEST; names TOO_MANY"},
		{"batch of 500", batch(slices.Repeat([]string{"units/a"}, 500)...), "OK"},
	} {
		if got := told(c.err); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestListUnits(t *testing.T) {
	w := districts(t)
	w.addUnit(t, "x", moved())
	for id, order := range map[string]int32{"c-1": 20, "c": 20, "c1": 20, "last": 30, "first": 1} {
		u := simple(id, "b")
		u.SortOrder = order
		w.addUnit(t, id, u)
	}
	for _, c := range []struct {
		name string
		req  *unitv1.ListUnitsRequest
		want string
	}{
		{"all today", &unitv1.ListUnitsRequest{}, "a b first c c-1 c1 last"},
		{"all in 2010", &unitv1.ListUnitsRequest{AsOf: day(2010, 1, 1)}, "a b first x c c-1 c1 last"},
		{"below b today", &unitv1.ListUnitsRequest{ParentUnit: "units/b"}, "first c c-1 c1 last"},
		{"below b in 2010", &unitv1.ListUnitsRequest{ParentUnit: "units/b", AsOf: day(2010, 1, 1)}, "first x c c-1 c1 last"},
		{"below a in 2005", &unitv1.ListUnitsRequest{ParentUnit: "units/a", AsOf: day(2005, 1, 1)}, "x"},
		{"below a in 2003", &unitv1.ListUnitsRequest{ParentUnit: "units/a", AsOf: day(2003, 1, 1)}, ""},
		{"below a unit that has none below", &unitv1.ListUnitsRequest{ParentUnit: "units/c"}, ""},
		{"below an unknown unit", &unitv1.ListUnitsRequest{ParentUnit: "units/unknown"}, ""},
	} {
		for _, size := range []int32{0, 1, 2, 3, 5000} {
			c.req.PageSize = size
			if got := strings.Join(w.listed(t, c.req), " "); got != c.want {
				t.Errorf("%s by pages of %d: %q, want %q", c.name, size, got, c.want)
			}
		}
	}
}

// listed goes through all pages of a list and answers the units' ids.
func (w *world) listed(t *testing.T, req *unitv1.ListUnitsRequest) []string {
	t.Helper()
	ids := []string{}
	for req.PageToken = ""; ; {
		answer, err := w.units.ListUnits(w.officer(t), req)
		if err != nil {
			t.Fatal(err)
		}
		if size := int(req.GetPageSize()); size > 0 && len(answer.GetUnits()) > size {
			t.Fatalf("a page of %d has %d units", size, len(answer.GetUnits()))
		}
		for _, u := range answer.GetUnits() {
			ids = append(ids, strings.TrimPrefix(u.GetName(), "units/"))
		}
		if req.PageToken = answer.GetNextPageToken(); req.PageToken == "" {
			return ids
		}
	}
}
