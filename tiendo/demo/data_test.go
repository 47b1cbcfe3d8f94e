package demo_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/plan/planserver"
	"github.com/tiendo/tiendo/tiendo/demo"
)

// communes are the communes and towns of huyện Mê Linh in 2018 with their codes of the General Statistics Office, from
// the national list before 01/07/2025.
var communes = map[string]string{
	"08973": "Thị trấn Chi Đông", "08974": "Xã Đại Thịnh", "08977": "Xã Kim Hoa", "08980": "Xã Thạch Đà",
	"08983": "Xã Tiến Thắng", "08986": "Xã Tự Lập", "08989": "Thị trấn Quang Minh", "08992": "Xã Thanh Lâm",
	"08995": "Xã Tam Đồng", "08998": "Xã Liên Mạc", "09001": "Xã Vạn Yên", "09004": "Xã Chu Phan",
	"09007": "Xã Tiến Thịnh", "09010": "Xã Mê Linh", "09013": "Xã Văn Khê", "09016": "Xã Hoàng Kim",
	"09019": "Xã Tiền Phong", "09022": "Xã Tráng Việt",
}

func TestTheUnitsAreThoseOf2018(t *testing.T) {
	found, seen := map[string]string{}, map[string]bool{}
	for _, u := range demo.Units() {
		if seen[u.Name] {
			t.Errorf("%s is there twice", u.Name)
		}
		parents := u.Facts.GetParents()
		if u.Name != demo.City && (len(parents) != 1 || !seen[parents[0].GetParentUnit()]) {
			t.Errorf("%s has parents %v, which have to come before it", u.Name, parents)
		}
		seen[u.Name] = true
		if u.Facts.GetLevel() != "commune" {
			continue
		}
		code := u.Facts.GetGsoCodes()[0].GetCode()
		found[code] = u.Facts.GetNames()[0].GetDisplayName()
		if u.Name != "units/vn-hn-250-"+code {
			t.Errorf("%s has code %s", u.Name, code)
		}
		if u.Facts.GetValidTo() == nil {
			t.Errorf("%s ended with the district, and has no end", u.Name)
		}
	}
	for code, name := range communes {
		if found[code] != name {
			t.Errorf("%s is %q, want %q", code, found[code], name)
		}
	}
	if len(found) != len(communes) {
		t.Errorf("%d communes, want %d", len(found), len(communes))
	}
}

func TestEveryUnitHasItsPeopleAndNobodyIsReal(t *testing.T) {
	logins := map[string]bool{}
	pattern := regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{0,62}$`)
	held := map[accessv1.Role]map[string]bool{}
	for _, p := range demo.People() {
		if logins[p.Login] || !pattern.MatchString(p.Login) {
			t.Errorf("login %q is there twice or malformed", p.Login)
		}
		logins[p.Login] = true
		if !p.Account.GetDemo() || !strings.HasSuffix(p.Account.GetDisplayName(), " (trình diễn)") {
			t.Errorf("%s is not marked as demo", p.Login)
		}
		for _, g := range p.Account.GetGrants() {
			if held[g.GetRole()] == nil {
				held[g.GetRole()] = map[string]bool{}
			}
			held[g.GetRole()][g.GetUnit()] = true
		}
	}
	content := plan272(t)
	for _, unit := range content.GetAssignedUnits() {
		if !held[accessv1.Role_ROLE_UNIT_OFFICER][unit] || !held[accessv1.Role_ROLE_UNIT_LEADER][unit] {
			t.Errorf("%s lacks an officer or a leader", unit)
		}
	}
	for role, unit := range map[accessv1.Role]string{
		accessv1.Role_ROLE_LEAD_REVIEWER: content.GetLeadUnit(), accessv1.Role_ROLE_LEADERSHIP: content.GetIssuingUnit(),
		accessv1.Role_ROLE_CITY_CLIENT: content.GetRecipientUnit(),
	} {
		if !held[role][unit] {
			t.Errorf("nobody is %s of %s", role, unit)
		}
	}
}

func plan272(t *testing.T) *planv1.PlanContent {
	t.Helper()
	content, err := demo.PlanContent()
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestPlan272IsWhole(t *testing.T) {
	c := plan272(t)
	if err := planserver.Check(&planv1.CreatePlanRequest{Plan: &planv1.Plan{Content: c}, PlanId: demo.PlanID}); err != nil {
		t.Errorf("%v: %v", err, faultstatus.Status(err).Details())
	}
	units := map[string]bool{}
	for _, u := range demo.Units() {
		units[u.Name] = true
	}
	named := append([]string{c.GetIssuingUnit(), c.GetLeadUnit(), c.GetRecipientUnit()}, c.GetAssignedUnits()...)
	for _, unit := range named {
		if !units[unit] {
			t.Errorf("%s is no unit of the demo", unit)
		}
	}
	if len(c.GetSections()) != 5 || len(c.GetReportingRules()) != 2 || len(c.GetIndicators()) < 20 {
		t.Errorf("%d content areas, %d rules, %d indicators", len(c.GetSections()), len(c.GetReportingRules()), len(c.GetIndicators()))
	}
	areas := map[string]int{}
	for _, i := range c.GetIndicators() {
		areas[i.GetSection()]++
	}
	for _, s := range c.GetSections() {
		if len(s.GetTasks()) == 0 || areas[s.GetCode()] == 0 {
			t.Errorf("content area %s has %d tasks and %d indicators", s.GetCode(), len(s.GetTasks()), areas[s.GetCode()])
		}
	}
}

// TestEveryFigureOfPlan272SaysWhereItComesFrom: what was made up for trying things out is marked, and the rest names its
// source. Every indicator but a text and a figure nobody aims at has a target for each year.
func TestEveryFigureOfPlan272SaysWhereItComesFrom(t *testing.T) {
	for _, i := range plan272(t).GetIndicators() {
		if i.GetDefinition() == "" && !strings.HasPrefix(i.GetTitle(), "Số ") {
			t.Errorf("%s does not say how it is found", i.GetCode())
		}
		if i.GetValueKind() == planv1.Indicator_VALUE_KIND_TEXT {
			continue
		}
		b := i.GetBaseline()
		if b == nil || b.GetSource() == "" || b.GetSample() != (b.GetSource() == "Số liệu mẫu") {
			t.Errorf("%s has the baseline %v", i.GetCode(), b)
		}
		var years []int32
		for _, target := range i.GetTargets() {
			years = append(years, target.GetYear())
			if !target.GetSample() {
				t.Errorf("%s: the target of %d is not marked as a sample", i.GetCode(), target.GetYear())
			}
		}
		aimed := i.GetDirection() != planv1.Indicator_DIRECTION_UNSPECIFIED
		if aimed && !slices.Equal(years, []int32{2019, 2020, 2021, 2022, 2023, 2024, 2025}) {
			t.Errorf("%s has targets for %v", i.GetCode(), years)
		}
	}
}

// TestNothingOfPlan272IsCountedTwice: a figure that is added up is reported by the communes, whose areas do not overlap,
// or by one department for the whole district, never by both.
func TestNothingOfPlan272IsCountedTwice(t *testing.T) {
	levels := map[string]string{}
	for _, u := range demo.Units() {
		levels[u.Name] = u.Facts.GetLevel()
	}
	for _, i := range plan272(t).GetIndicators() {
		if i.GetAggregation() == planv1.Indicator_AGGREGATION_NONE {
			continue
		}
		of := map[string]int{}
		for _, unit := range i.GetReportingUnits() {
			of[levels[unit]]++
		}
		if alone := len(i.GetReportingUnits()) == 1; !alone && (of["commune"] != len(communes) || len(of) != 1) {
			t.Errorf("%s is reported by %v", i.GetCode(), i.GetReportingUnits())
		}
	}
}

func TestTheTextsOfTheDemoAreNFC(t *testing.T) {
	for _, file := range []string{"units.yaml", "texts.yaml", "ke-hoach-272.yaml"} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !norm.NFC.IsNormal(source) {
			t.Errorf("%s is not NFC", file)
		}
		// The tone stands on the first of two vowels at the end of a syllable: hòa, thủy.
		if found := regexp.MustCompile(`([oO][àáảãạèéẻẽẹ]|[^qQ][uU][ỳýỷỹỵ])(\P{L}|$)`).Find(source); found != nil {
			t.Errorf("%s has an old tone mark: %q", file, found)
		}
	}
}

func TestTheSentencesOfTheDemoAreThere(t *testing.T) {
	source, err := os.ReadFile("texts.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string][]string
	if err := yaml.Unmarshal(source, &texts); err != nil {
		t.Fatal(err)
	}
	placeholders := map[string][]string{"results": {"{unit}", "{task}", "{n}"}, "returns": {"{indicator}"}}
	for _, kind := range []string{"results", "difficulties", "next_steps", "proposals", "answers", "not_available", "returns", "accepts", "approvals"} {
		if len(texts[kind]) == 0 {
			t.Errorf("no %s", kind)
		}
		for _, sentence := range texts[kind] {
			if sentence == "" && kind != "accepts" { // most acceptances come without a word
				t.Errorf("an empty sentence among %s", kind)
			}
			for _, word := range regexp.MustCompile(`\{[a-z]+\}`).FindAllString(sentence, -1) {
				if !slices.Contains(placeholders[kind], word) {
					t.Errorf("%s: nothing fills %s in %q", kind, word, sentence)
				}
			}
		}
	}
}
