package product_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/type/date"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/demo"
	"github.com/tiendo/tiendo/tiendo/reorganisationfile"
)

const (
	whole     = unitv1.Extent_EXTENT_WHOLE
	part      = unitv1.Extent_EXTENT_PART
	areaOnly  = unitv1.Extent_EXTENT_AREA_ONLY
	remainder = unitv1.Extent_EXTENT_REMAINDER
)

type gone struct {
	to     string
	extent unitv1.Extent
}

// meLinh is where the 18 communes and towns of 2018 went by resolutions 1286 and 1656, written down from their text a
// second time: by what follows units/vn-hn-250- and units/vn-hn-.
var meLinh = map[string][]gone{
	"08973": {{"2025-08974", whole}},
	"08974": {{"2025-09022", areaOnly}, {"2025-08995", part}, {"2025-08974", remainder}},
	"08977": {{"2025-08995", part}, {"2025-08974", remainder}},
	"08980": {{"2025-08980", part}, {"2025-08995", remainder}},
	"08983": {{"2025-08995", whole}},
	"08986": {{"2025-08995", whole}},
	"08989": {{"2025-08974", whole}},
	"08992": {{"2025-08995", part}, {"2025-08974", remainder}},
	"08995": {{"2025-08995", whole}},
	"08998": {{"2025-08980", whole}},
	"09001": {{"250-08998", whole}},
	"09004": {{"2025-08980", whole}},
	"09007": {{"2025-09787", areaOnly}, {"2025-08980", remainder}},
	"09010": {{"2025-09022", part}, {"2025-08974", remainder}},
	"09013": {{"2025-09817", areaOnly}, {"2025-09022", part}, {"2025-08980", areaOnly}, {"2025-08995", remainder}},
	"09016": {{"2025-08980", whole}},
	"09019": {{"2025-00493", areaOnly}, {"2025-09022", part}, {"2025-08974", remainder}},
	"09022": {{"2025-09022", whole}},
}

// Of the district's 18 communes and towns ten went whole to one successor and eight were divided, seven of them with
// their people.
func TestMeLinhOf2018WentWhereTheResolutionsSay(t *testing.T) {
	system := start(t, loadedDemo(t))
	defer stop(t, system)
	services := dial(t, system.GRPC())
	administrator := mustSignIn(t, signer(services, demo.Password), demo.Administrator)
	for _, neighbour := range []string{"273", "017", "273-09787", "273-09790", "273-09793", "273-09796", "273-09799", "273-09802", "273-09808", "017-00499"} {
		u := &unitv1.Unit{Level: "district", Names: []*unitv1.DatedName{{Title: neighbour, DisplayName: neighbour}}}
		u.Parents = []*unitv1.DatedParent{{ParentUnit: "units/vn-hn"}}
		if above, _, below := strings.Cut(neighbour, "-"); below {
			u.Level, u.Parents[0].ParentUnit = "commune", "units/vn-hn-"+above
		}
		if _, err := services.Units.CreateUnit(administrator, &unitv1.CreateUnitRequest{Unit: u, UnitId: "vn-hn-" + neighbour}); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"1-nq-1286.yaml", "2-nq-1656.yaml", "3-nq-203.yaml"} {
		source, err := os.ReadFile(filepath.Join("../../examples/sap-xep-don-vi", name))
		if err != nil {
			t.Fatal(err)
		}
		request, _, err := reorganisationfile.Read(source, name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := services.Units.CreateReorganisation(administrator, request); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	answer, err := services.Units.ListSuccessions(administrator,
		&unitv1.ListSuccessionsRequest{AsOf: &date.Date{Year: 2025, Month: 7, Day: 1}, PageSize: 1000})
	if err != nil {
		t.Fatal(err)
	}
	went := map[string][]gone{}
	for _, s := range answer.GetSuccessions() {
		if old, ours := strings.CutPrefix(s.GetPredecessorUnit(), "units/vn-hn-250-"); ours {
			went[old] = append(went[old], gone{strings.TrimPrefix(s.GetSuccessorUnit(), "units/vn-hn-"), s.GetExtent()})
		}
	}
	if fmt.Sprint(went) != fmt.Sprint(meLinh) {
		t.Errorf("went\n%v, want\n%v", went, meLinh)
	}
	counts := map[string]int{}
	for _, to := range went {
		switch {
		case len(to) == 1 && to[0].extent == whole:
			counts["whole"]++
		default:
			counts["divided"]++
		}
		if slices.ContainsFunc(to, func(g gone) bool { return g.extent == part }) {
			counts["people divided"]++
		}
	}
	if want := map[string]int{"whole": 10, "divided": 8, "people divided": 7}; fmt.Sprint(counts) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", counts, want)
	}
}
