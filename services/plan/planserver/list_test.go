package planserver_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// addPlans adds plans of two lead units and two issuing authorities, some of them issued, and answers for each the
// callers who see it.
func (w *world) addPlans(count int) map[string]func(caller string) bool {
	w.t.Helper()
	seen := make(map[string]func(string) bool)
	for i := range count {
		id := fmt.Sprintf("k%d", i)
		lead, issuing := []string{"phong", "phong-khac"}[i%2], []string{"huyen", "huyen-khac"}[i/2%2]
		c := content()
		c.LeadUnit, c.IssuingUnit = "units/"+lead, "units/"+issuing
		c.Sections[0].Tasks = nil
		p := must(w.t)(w.CreatePlan(w.as("ROLE_LEAD_REVIEWER@"+lead), &planv1.CreatePlanRequest{PlanId: id, Plan: &planv1.Plan{Content: c}}))
		issued := i%5 == 0
		if issued {
			must(w.t)(w.IssuePlan(w.as("ROLE_LEADERSHIP@"+issuing), &planv1.IssuePlanRequest{Name: p.GetName(), Etag: p.GetEtag()}))
		}
		seen[p.GetName()] = func(caller string) bool {
			roles := grants(caller)
			return issued || slices.Contains(roles, "ROLE_LEAD_REVIEWER@"+lead) || slices.Contains(roles, "ROLE_LEADERSHIP@"+issuing)
		}
	}
	return seen
}

// Whoever lists, with pages of whatever size, gets each plan they may see once, by id, and full pages but for the last.
func TestListAnswersWhatTheCallerMaySee(t *testing.T) {
	w := start(t)
	seen := w.addPlans(61)
	rapid.Check(t, func(t *rapid.T) {
		caller := strings.Join(rapid.SliceOfNDistinct(rapid.SampledFrom([]string{
			"ROLE_LEAD_REVIEWER@phong", "ROLE_LEAD_REVIEWER@phong-khac", "ROLE_LEADERSHIP@huyen", "ROLE_LEADERSHIP@huyen-khac",
			"ROLE_UNIT_OFFICER@xa-a", "ROLE_LEAD_REVIEWER@huyen", "ROLE_LEADERSHIP@phong",
		}), 0, 3, rapid.ID[string]).Draw(t, "caller"), " ")
		var want []string
		for name, sees := range seen {
			if sees(caller) {
				want = append(want, name)
			}
		}
		slices.Sort(want)
		size := rapid.IntRange(1, 70).Draw(t, "page size")
		var got []string
		for token := ""; ; {
			page, err := w.ListPlans(w.as(grants(caller)...), &planv1.ListPlansRequest{PageSize: int32(size), PageToken: token})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range page.GetPlans() {
				got = append(got, p.GetName())
			}
			token = page.GetNextPageToken()
			if full := len(page.GetPlans()) == size; token != "" && !full || len(page.GetPlans()) > size {
				t.Fatalf("a page of %d plans, of at most %d, with next page %q", len(page.GetPlans()), size, token)
			}
			if token == "" {
				break
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q lists\n got %q\nwant %q", caller, got, want)
		}
	})
}

func TestPageSizes(t *testing.T) {
	w := start(t)
	for i := range 205 {
		w.create(fmt.Sprintf("k%03d", i))
	}
	for size, want := range map[int32]int{0: 50, 200: 200, 201: 200, 1 << 30: 200, 1: 1} {
		page, err := w.ListPlans(w.reviewer(), &planv1.ListPlansRequest{PageSize: size})
		if err != nil || len(page.GetPlans()) != want {
			t.Errorf("page size %d: %d plans, %v, want %d", size, len(page.GetPlans()), err, want)
		}
	}
	_, err := w.ListPlans(w.reviewer(), &planv1.ListPlansRequest{PageSize: -1})
	if got := violations(refused(t, "page size -1", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, []string{"page_size OUT_OF_RANGE"}) {
		t.Errorf("page size -1: %q", got)
	}
	for _, token := range []string{"x", "plans/k000", "cGxhbnM", "////", "cGxhbnMvSzE"} {
		_, err := w.ListPlans(w.reviewer(), &planv1.ListPlansRequest{PageToken: token})
		if got := violations(refused(t, token, err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, []string{"page_token PATTERN"}) {
			t.Errorf("page token %q: %q", token, got)
		}
	}
}

// The page goes on at the right place although a plan was added before it and one behind it.
func TestAPlanThatIsAddedMovesNoPage(t *testing.T) {
	w := start(t)
	for _, id := range []string{"b", "d", "f"} {
		w.create(id)
	}
	page, err := w.ListPlans(w.reviewer(), &planv1.ListPlansRequest{PageSize: 2})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"a", "d-", "e"} {
		w.create(id)
	}
	page, err = w.ListPlans(w.reviewer(), &planv1.ListPlansRequest{PageSize: 9, PageToken: page.GetNextPageToken()})
	var got []string
	for _, p := range page.GetPlans() {
		got = append(got, p.GetName())
	}
	if want := []string{"plans/d-", "plans/e", "plans/f"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("second page %q, %v, want %q", got, err, want)
	}
}

// Large plans come on smaller pages, because clients refuse large answers.
func TestAPageOfLargePlansEndsEarly(t *testing.T) {
	w := start(t)
	for _, id := range []string{"a", "b", "c", "d"} {
		w.create(id, func(c *planv1.PlanContent) {
			c.Sections[0].Tasks = nil
			for i := range 200 {
				c.Sections[0].Tasks = append(c.Sections[0].Tasks, &planv1.Task{Code: fmt.Sprint("t", i), Title: strings.Repeat("ệ", 1000)})
			}
			c.LegalBases = slices.Repeat([]string{strings.Repeat("ệ", 500)}, 50)
			c.Indicators, c.Checks = nil, nil
		})
	}
	var got []string
	pages := 0
	for token := ""; pages == 0 || token != ""; pages++ {
		page, err := w.ListPlans(w.reviewer(), &planv1.ListPlansRequest{PageToken: token})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range page.GetPlans() {
			got = append(got, p.GetName())
		}
		token = page.GetNextPageToken()
	}
	if want := []string{"plans/a", "plans/b", "plans/c", "plans/d"}; !slices.Equal(got, want) || pages < 2 {
		t.Errorf("%d pages with %q", pages, got)
	}
}
