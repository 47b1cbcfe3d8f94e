package demo

import (
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Unit is one unit of the demo.
type Unit struct {
	// Name is the resource name, units/{unit}.
	Name string
	// Login is the last part of the login names of its people; empty for the city and the district.
	Login string
	// Facts is what is loaded.
	Facts *unitv1.Unit
}

// Units are the units of the demo, parents first, in official order.
func Units() []Unit {
	var file struct {
		Units []struct {
			ID          string `yaml:"id"`
			Level       string `yaml:"level"`
			Title       string `yaml:"title"`
			DisplayName string `yaml:"display_name"`
			Parent      string `yaml:"parent"`
			GSOCode     string `yaml:"gso_code"`
			Symbol      string `yaml:"symbol"`
			Login       string `yaml:"login"`
			To          string `yaml:"to"`
			Note        string `yaml:"note"`
		} `yaml:"units"`
	}
	read("units.yaml", &file)
	units := make([]Unit, 0, len(file.Units))
	for i, u := range file.Units {
		if u.DisplayName == "" {
			u.DisplayName = u.Title
		}
		facts := &unitv1.Unit{
			Level:     u.Level,
			Names:     []*unitv1.DatedName{{Title: u.Title, DisplayName: u.DisplayName}},
			Symbol:    u.Symbol,
			SortOrder: int32(i+1) * 10, // leaves room between
			Note:      u.Note,
			ValidTo:   day(u.To),
		}
		if u.Parent != "" {
			facts.Parents = []*unitv1.DatedParent{{ParentUnit: "units/" + u.Parent}}
		}
		if u.GSOCode != "" {
			facts.GsoCodes = []*unitv1.DatedCode{{Code: u.GSOCode}}
		}
		units = append(units, Unit{Name: "units/" + u.ID, Login: u.Login, Facts: facts})
	}
	return units
}

// Title is the unit's full name, in the middle of a sentence.
func (u Unit) Title() string {
	name := u.Facts.GetNames()[0].GetDisplayName()
	for _, kind := range []string{"Xã ", "Thị trấn "} {
		if rest, ok := strings.CutPrefix(name, kind); ok {
			return strings.ToLower(kind) + rest
		}
	}
	return name
}

// day reads a day such as 2025-07-01; nil for none.
func day(text string) *date.Date {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return nil
	}
	return &date.Date{Year: int32(t.Year()), Month: int32(t.Month()), Day: int32(t.Day())}
}
