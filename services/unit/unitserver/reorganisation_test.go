package unitserver_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
)

// decided is a reorganisation of a day; the test's morning is 9 July 2025.
func decided(on *date.Date, changes ...*unitv1.Change) *unitv1.Reorganisation {
	return &unitv1.Reorganisation{
		EffectiveDate: on, Changes: changes,
		Document: &unitv1.DecidingDocument{Number: "1/NQ-MAU", Date: day(2025, 6, 1), Issuer: "Hội đồng mẫu", Title: "sắp xếp mẫu"},
	}
}

func made(id, title, parent, code string) *unitv1.Change {
	c := &unitv1.Creation{Unit: "units/" + id, Title: title, DisplayName: "Xã " + title, Level: "commune", GsoCode: code}
	if parent != "" {
		c.ParentUnit = "units/" + parent
	}
	return &unitv1.Change{Kind: &unitv1.Change_Create{Create: c}}
}

func merged(into string, ids ...string) *unitv1.Change {
	c := &unitv1.Merger{SuccessorUnit: "units/" + into}
	for _, id := range ids {
		c.PredecessorUnits = append(c.PredecessorUnits, "units/"+id)
	}
	return &unitv1.Change{Kind: &unitv1.Change_Merge{Merge: c}}
}

func portion(to string, extent unitv1.Extent) *unitv1.Portion {
	return &unitv1.Portion{SuccessorUnit: "units/" + to, Extent: extent}
}

const (
	part      = unitv1.Extent_EXTENT_PART
	areaOnly  = unitv1.Extent_EXTENT_AREA_ONLY
	remainder = unitv1.Extent_EXTENT_REMAINDER
)

func split(id string, portions ...*unitv1.Portion) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Split{Split: &unitv1.Split{Unit: "units/" + id, Portions: portions}}}
}

func given(id string, portions ...*unitv1.Portion) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Transfer{Transfer: &unitv1.Transfer{Unit: "units/" + id, Portions: portions}}}
}

func dissolved(id string) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Dissolve{Dissolve: &unitv1.Dissolution{Unit: "units/" + id}}}
}

func movedTo(id, parent string) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Move{Move: &unitv1.Move{Unit: "units/" + id, ParentUnit: "units/" + parent}}}
}

func renamedTo(id, title string) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Rename{Rename: &unitv1.Renaming{Unit: "units/" + id, Title: title, DisplayName: "Xã " + title}}}
}

func converted(id, title, code string) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Convert{Convert: &unitv1.Conversion{
		Unit: "units/" + id, Title: title, DisplayName: "Phường " + title, GsoCode: code,
	}}}
}

func (w *world) enter(t testing.TB, id string, r *unitv1.Reorganisation) (*unitv1.Reorganisation, error) {
	return w.units.CreateReorganisation(w.admin(t), &unitv1.CreateReorganisationRequest{Reorganisation: r, ReorganisationId: id})
}

func (w *world) mustEnter(t testing.TB, id string, r *unitv1.Reorganisation) {
	t.Helper()
	if _, err := w.enter(t, id, r); err != nil {
		t.Fatalf("enter %s: %s %v", id, told(err), err)
	}
}

func (w *world) cancel(t testing.TB, id string) error {
	_, err := w.units.CancelReorganisation(w.admin(t), &unitv1.CancelReorganisationRequest{Name: "reorganisations/" + id, Reason: "mẫu"})
	return err
}

// country is a province with two districts; a has the communes a1, a2, a3 with the codes 00001 to 00003, b has b1.
func country(t *testing.T) *world {
	return countryIn(t, start(t))
}

func countryIn(t *testing.T, w *world) *world {
	t.Helper()
	w.addUnit(t, "p", simple("P", ""))
	w.addUnit(t, "a", simple("A", "p"))
	w.addUnit(t, "b", simple("B", "p"))
	for _, id := range []string{"a1", "a2", "a3", "b1"} {
		u := simple(strings.ToUpper(id), id[:1])
		u.GsoCodes = []*unitv1.DatedCode{{Code: "0000" + id[1:]}}
		if id == "b1" {
			u.GsoCodes[0].Code = "00009"
		}
		w.addUnit(t, id, u)
	}
	return w
}

// tree is who stands below whom on a day, with names and codes, read by small pages.
func (w *world) tree(t testing.TB, on *date.Date) string {
	t.Helper()
	var lines []string
	for _, parent := range []string{"", "units/p", "units/a", "units/b"} {
		var ids []string
		for token := ""; ; {
			page, err := w.units.ListUnits(w.officer(t), &unitv1.ListUnitsRequest{ParentUnit: parent, AsOf: on, PageSize: 2, PageToken: token})
			if err != nil {
				t.Fatal(err)
			}
			for _, u := range page.GetUnits() {
				ids = append(ids, strings.TrimPrefix(u.GetName(), "units/")+":"+u.GetDisplayName()+":"+u.GetGsoCode())
			}
			if token = page.GetNextPageToken(); token == "" {
				break
			}
		}
		lines = append(lines, strings.TrimPrefix(parent, "units/")+"= "+strings.Join(ids, " "))
	}
	return strings.Join(lines[1:], "\n") + "\n" + lines[0]
}

// merger of the district's communes into one that takes over a code, and the end of the district.
func endOfDistrict(on *date.Date) *unitv1.Reorganisation {
	return decided(on,
		made("n", "A1", "p", "00001"), merged("n", "a1", "a2"),
		split("a3", portion("n", part), portion("b1", areaOnly), portion("b", remainder)), dissolved("a"))
}

func TestAReorganisationHoldsFromItsDay(t *testing.T) {
	w := country(t)
	before := w.tree(t, nil)
	w.mustEnter(t, "r", endOfDistrict(day(2025, 8, 1)))
	if got := w.tree(t, day(2025, 7, 31)); got != before {
		t.Errorf("the day before:\n%s\nwant\n%s", got, before)
	}
	want := "p= b:Xã B: n:Xã A1:00001\na= \nb= b1:Xã B1:00009\n= b:Xã B: b1:Xã B1:00009 n:Xã A1:00001 p:Xã P:"
	if got := w.tree(t, day(2025, 8, 1)); got != want {
		t.Errorf("on the day:\n%s\nwant\n%s", got, want)
	}
	old, err := w.units.GetUnit(w.officer(t), &unitv1.GetUnitRequest{Name: "units/a1", AsOf: day(2026, 1, 1)})
	if err != nil || old.GetDisplayName() != "Xã A1" || old.GetEndedBy() != "reorganisations/r" || old.GetGsoCode() != "" {
		t.Errorf("a unit that has ended: %v, %v", old, err)
	}
	var went []string
	list, err := w.units.ListSuccessions(w.officer(t), &unitv1.ListSuccessionsRequest{Unit: "units/n", AsOf: day(2025, 8, 1)})
	for _, s := range list.GetSuccessions() {
		went = append(went, s.GetPredecessorUnit()+">"+s.GetSuccessorUnit()+" "+s.GetExtent().String())
	}
	wantWent := []string{"units/a1>units/n EXTENT_WHOLE", "units/a2>units/n EXTENT_WHOLE", "units/a3>units/n EXTENT_PART"}
	if err != nil || !slices.Equal(went, wantWent) {
		t.Errorf("successions: %v, %v, want %v", went, err, wantWent)
	}
	none, err := w.units.ListSuccessions(w.officer(t), &unitv1.ListSuccessionsRequest{Unit: "units/a1"})
	if err != nil || len(none.GetSuccessions()) != 0 {
		t.Errorf("before it takes effect: %v, %v", none, err)
	}
}

func TestCancellingLeavesOnlyTheRecord(t *testing.T) {
	w := country(t)
	days := []*date.Date{nil, day(2025, 7, 31), day(2025, 8, 1), day(2030, 1, 1)}
	var before []string
	for _, d := range days {
		before = append(before, w.tree(t, d))
	}
	w.mustEnter(t, "r", endOfDistrict(day(2025, 8, 1)))
	if err := w.cancel(t, "r"); err != nil {
		t.Fatal(err)
	}
	for i, d := range days {
		if got := w.tree(t, d); got != before[i] {
			t.Errorf("on %v:\n%s\nwant\n%s", d, got, before[i])
		}
	}
	if got, want := told(w.cancel(t, "r")), "FailedPrecondition REORGANISATION_STATE"; got != want {
		t.Errorf("cancelled twice: %s, want %s", got, want)
	}
	r, err := w.units.GetReorganisation(w.officer(t), &unitv1.GetReorganisationRequest{Name: "reorganisations/r"})
	if err != nil || r.GetState() != unitv1.Reorganisation_STATE_CANCELLED || r.GetCancelAccount() != "accounts/quantri" || len(r.GetChanges()) != 4 {
		t.Errorf("the record: %v, %v", r, err)
	}
	if _, err := w.enter(t, "r", endOfDistrict(day(2025, 8, 1))); told(err) != "AlreadyExists ALREADY_EXISTS" {
		t.Errorf("the id again: %s", told(err))
	}
	w.mustEnter(t, "r2", endOfDistrict(day(2025, 8, 1))) // its units, too, can be made again
	w.Clock.Set(time.Date(2025, 8, 1, 0, 0, 0, 0, calendar.Zone))
	if got, want := told(w.cancel(t, "r2")), "FailedPrecondition REORGANISATION_STATE"; got != want {
		t.Errorf("cancelled on its day: %s, want %s", got, want)
	}
	if got, want := told(w.cancel(t, "r3")), "NotFound NOT_FOUND"; got != want {
		t.Errorf("cancelled without being there: %s, want %s", got, want)
	}
}

func TestWhatRestsOnAReorganisationKeepsIt(t *testing.T) {
	w := country(t)
	w.mustEnter(t, "communes", decided(day(2025, 8, 1),
		made("n", "N", "p", "00001"), merged("n", "a1", "a2"), dissolved("a3")))
	w.mustEnter(t, "district", decided(day(2025, 8, 1), dissolved("a")))
	if got, want := told(w.cancel(t, "communes")), "FailedPrecondition REORGANISATION_NEEDED"; got != want {
		t.Errorf("cancel: %s, want %s", got, want)
	}
	for _, id := range []string{"district", "communes"} {
		if err := w.cancel(t, id); err != nil {
			t.Errorf("cancel %s: %s", id, told(err))
		}
	}
}

func TestBadReorganisationsAreRefused(t *testing.T) {
	w := country(t)
	w.mustEnter(t, "past", decided(day(2020, 1, 1), renamedTo("a2", "A2x")))
	w.mustEnter(t, "planned", decided(day(2026, 1, 1), renamedTo("b1", "B1x"), made("new", "New", "b", "00077")))
	on := day(2025, 8, 1)
	for name, c := range map[string]struct {
		r    *unitv1.Reorganisation
		want string
	}{
		"a day that does not occur":     {decided(day(2025, 2, 31), renamedTo("a1", "X")), "effective_date BAD_DATE"},
		"a merger into itself":          {decided(on, merged("a1", "a1", "a2")), "changes[0].merge.predecessor_units[0] ABOVE_ITSELF"},
		"a merger into its own child":   {decided(on, merged("a1", "a"), movedTo("a2", "p"), movedTo("a3", "p")), "changes[0].merge.predecessor_units[0] ABOVE_ITSELF"},
		"a cycle":                       {decided(on, movedTo("a", "a1")), "changes[0].move.parent_unit ABOVE_ITSELF"},
		"a cycle of two":                {decided(on, movedTo("p", "a")), "changes[0].move.parent_unit ABOVE_ITSELF"},
		"below itself":                  {decided(on, movedTo("a1", "a1")), "changes[0].move.parent_unit ABOVE_ITSELF"},
		"a day before the last change":  {decided(day(2019, 1, 1), converted("a2", "A2", "")), "changes[0].convert.unit CHANGED_BY_ANOTHER"},
		"the day of the last change":    {decided(day(2020, 1, 1), converted("a2", "A2", "")), "changes[0].convert.unit CHANGED_BY_ANOTHER"},
		"a unit of a planned one":       {decided(day(2026, 2, 1), dissolved("b1")), "changes[0].dissolve.unit CHANGED_BY_ANOTHER"},
		"below a unit that is planned":  {decided(day(2026, 2, 1), movedTo("a1", "new")), "changes[0].move.parent_unit CHANGED_BY_ANOTHER"},
		"the end of a planned parent":   {decided(on, dissolved("b")), "changes[0].dissolve.unit CHANGED_BY_ANOTHER"},
		"a successor that is not there": {decided(on, merged("zz", "a1")), "changes[0].merge.successor_unit UNKNOWN_REFERENCE"},
		"a successor that ends":         {decided(on, merged("a2", "a1"), dissolved("a2")), "changes[0].merge.successor_unit UNIT_NOT_IN_FORCE"},
		"a parent that ends":            {decided(on, made("n", "N", "a3", ""), dissolved("a3")), "changes[0].create.parent_unit UNIT_NOT_IN_FORCE; reorganisation.changes[1].dissolve.unit UNITS_LEFT_BELOW"},
		"children left below":           {decided(on, dissolved("a")), "changes[0].dissolve.unit UNITS_LEFT_BELOW"},
		"a code of another unit":        {decided(on, converted("a1", "A1", "00003")), "changes[0].convert.gso_code CODE_TAKEN"},
		"a code of a planned unit":      {decided(on, converted("a1", "A1", "00077")), "changes[0].convert.gso_code CODE_TAKEN"},
		"a unit changed twice":          {decided(on, renamedTo("a1", "X"), dissolved("a1")), "changes[0].rename.unit DUPLICATE; reorganisation.changes[1].dissolve.unit DUPLICATE"},
		"a unit that is there":          {decided(on, made("a1", "X", "a", "")), "changes[0].create.unit DUPLICATE"},
		"the whole as a part":           {decided(on, split("a1", portion("a2", unitv1.Extent_EXTENT_WHOLE))), "changes[0].split.portions[0].extent NOT_ALLOWED"},
		"two remainders":                {decided(on, split("a1", portion("a2", remainder), portion("a3", remainder))), "changes[0].split.portions[1].extent NOT_ALLOWED"},
		"one part twice":                {decided(on, given("a1", portion("a2", part), portion("a2", areaOnly))), "changes[0].transfer.portions[1].successor_unit DUPLICATE"},
		"a part to itself":              {decided(on, given("a1", portion("a1", part))), "changes[0].transfer.portions[0].successor_unit DUPLICATE"},
		"a share without its source": {
			decided(on, split("a1", &unitv1.Portion{SuccessorUnit: "units/a2", Extent: part, Share: "0.4"})),
			"changes[0].split.portions[0].share_source REQUIRED",
		},
		"shares above the whole": {decided(on, split("a1",
			&unitv1.Portion{SuccessorUnit: "units/a2", Extent: part, Share: "0.6", ShareSource: "s"},
			&unitv1.Portion{SuccessorUnit: "units/a3", Extent: part, Share: "0.5", ShareSource: "s"})), "changes[0].split.portions[1].share OUT_OF_RANGE"},
		"everything at once": {
			decided(on, renamedTo("zz", "X"), renamedTo("b1", "Y"), split("a1", portion("a1", part))),
			"changes[0].rename.unit UNKNOWN_REFERENCE; reorganisation.changes[1].rename.unit CHANGED_BY_ANOTHER; reorganisation.changes[2].split.portions[0].successor_unit DUPLICATE",
		},
	} {
		t.Run(name, func(t *testing.T) {
			want := "InvalidArgument INVALID_REQUEST; reorganisation." + c.want
			for _, preview := range []bool{true, false} {
				_, err := w.units.CreateReorganisation(w.admin(t), &unitv1.CreateReorganisationRequest{
					Reorganisation: c.r, ReorganisationId: "bad", ValidateOnly: preview,
				})
				if got := told(err); got != want {
					t.Errorf("preview %v:\n got %s\nwant %s", preview, got, want)
				}
			}
		})
	}
	list, err := w.units.ListReorganisations(w.officer(t), &unitv1.ListReorganisationsRequest{})
	if err != nil || len(list.GetReorganisations()) != 2 {
		t.Errorf("what is stored: %v, %v", list, err)
	}
}

func TestAPreviewStoresNothing(t *testing.T) {
	w := country(t)
	before := w.tree(t, day(2026, 1, 1))
	if _, err := w.units.CreateReorganisation(w.admin(t), &unitv1.CreateReorganisationRequest{
		Reorganisation: endOfDistrict(day(2025, 8, 1)), ReorganisationId: "r", ValidateOnly: true,
	}); err != nil {
		t.Fatal(err)
	}
	if got := w.tree(t, day(2026, 1, 1)); got != before {
		t.Errorf("after a preview:\n%s\nwant\n%s", got, before)
	}
}

// A list that is read page by page while a reorganisation is entered shows the units as they were when it began.
func TestPagesOfOneListAgree(t *testing.T) {
	w := country(t)
	read := func(enter func()) (all []*unitv1.Unit) {
		for token := ""; ; {
			page, err := w.units.ListUnits(w.officer(t), &unitv1.ListUnitsRequest{AsOf: day(2025, 9, 1), PageSize: 3, PageToken: token})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, page.GetUnits()...)
			if token = page.GetNextPageToken(); token == "" {
				return all
			}
			enter()
		}
	}
	want := read(func() {})
	entered := false
	got := read(func() {
		if !entered {
			entered = true
			w.mustEnter(t, "r", endOfDistrict(day(2025, 8, 1)))
		}
	})
	if !slices.EqualFunc(got, want, func(a, b *unitv1.Unit) bool { return proto.Equal(a, b) }) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestOnlyAdministratorsReorganise(t *testing.T) {
	w := country(t)
	_, err := w.units.CreateReorganisation(w.officer(t), &unitv1.CreateReorganisationRequest{
		Reorganisation: endOfDistrict(day(2025, 8, 1)), ReorganisationId: "r",
	})
	if got := told(err); got != "PermissionDenied ROLE_MISSING" {
		t.Errorf("entered by an officer: %s", got)
	}
}

// Of two reorganisations of the same units that are entered at the same moment, one is taken.
func TestOfTwoAtOnceOneIsTaken(t *testing.T) {
	w := country(t)
	failures := make(chan error, 8)
	for i := range cap(failures) {
		go func() {
			_, err := w.units.CreateReorganisation(w.admin(t), &unitv1.CreateReorganisationRequest{
				Reorganisation: endOfDistrict(day(2025, 8, 1)), ReorganisationId: "r" + string(rune('0'+i)),
			})
			failures <- err
		}()
	}
	taken := 0
	for range cap(failures) {
		if err := <-failures; err == nil {
			taken++
		} else if !strings.HasPrefix(told(err), "InvalidArgument") {
			t.Error(told(err))
		}
	}
	if taken != 1 {
		t.Errorf("%d were taken, want 1", taken)
	}
}
