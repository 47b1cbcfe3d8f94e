// Package demo makes the system's demonstration: the units of huyện Mê Linh, demo people, plan 272, and six years of
// reports, the same at every load. It loads them through the public API; it knows nothing of how the services store
// them. Names of units and the plan are real, people and figures are not, and are marked as demo.
package demo

import (
	"embed"
	"fmt"
	"time"

	"go.yaml.in/yaml/v4"
)

//go:embed units.yaml texts.yaml ke-hoach-272.yaml
var files embed.FS

// The units that have a part of their own in plan 272, and the plan.
const (
	City      = "units/vn-hn"
	District  = "units/vn-hn-250"
	LeadUnit  = "units/ml-2018-ldtbxh"
	PlanID    = "272-kh-ubnd-2018"
	Plan      = "plans/" + PlanID
	SixMonths = "6-thang"
	Year      = "nam"
)

// Vietnam is the time zone of the demo's days.
var Vietnam = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// Start is when the demo clock starts: the week before the district ends, with the first half of 2025 to report.
var Start = time.Date(2025, 6, 26, 8, 0, 0, 0, Vietnam)

// read decodes one of the embedded files.
func read(name string, into any) {
	source, err := files.ReadFile(name)
	if err == nil {
		err = yaml.Unmarshal(source, into)
	}
	if err != nil {
		// The files are part of the binary, and a test reads them.
		panic(fmt.Sprintf("demo: %s: %v", name, err))
	}
}
