// Package calendarfile reads decisions about working days from YAML files that an administrator writes by hand, such as
// examples/lich-lam-viec-2026.yaml. It knows the form of the file only: whether a decision is sound is the calendar
// service's question.
package calendarfile

import (
	"fmt"
	"time"

	"go.yaml.in/yaml/v4"
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// MaxBytes is the largest file that is read; a year's decisions have some hundred lines.
const MaxBytes = 256 << 10

// reader gathers decisions and everything that is wrong with their file.
type reader struct {
	*yamlfile.Reader
	document string
	set      *reportingv1.SetDayDecisionsRequest
}

// item is one entry of the file: a day off, a day that is worked, or one exchanged for the other.
type item struct {
	off, worked      *date.Date
	reason, document string
}

// Read reads decisions from the bytes of a file; the name is for error messages. A *yamlfile.Error holds everything that is
// wrong with the file. The index says where each field of the request stands.
func Read(source []byte, name string) (*reportingv1.SetDayDecisionsRequest, *yamlfile.Index, error) {
	r := &reader{Reader: yamlfile.New(name, MaxBytes, func(key string) string { return key }), set: &reportingv1.SetDayDecisionsRequest{}}
	if root := r.Reader.Read(source); root != nil {
		var items []*item
		r.Mapping("", root, map[string]yamlfile.Entry{
			"document":  {Field: "document", Read: r.Text(&r.document)},
			"decisions": {Field: "decisions", Read: yamlfile.Each(r.Reader, &items, r.item), Needed: true},
		})
	}
	for _, d := range r.set.GetDayDecisions() { // the document of the file may stand below its decisions
		if d.GetLegalBasis() == "" {
			d.LegalBasis = r.document
		}
	}
	return r.set, r.Index(), r.Err()
}

func (r *reader) item(path string, node *yaml.Node, i *item) {
	r.Mapping(path, node, map[string]yamlfile.Entry{
		"off":      {Field: "off", Read: r.Date(&i.off)},
		"worked":   {Field: "worked", Read: r.Date(&i.worked)},
		"reason":   {Field: "reason", Read: r.Text(&i.reason)},
		"document": {Field: "document", Read: r.Text(&i.document)},
	})
	if i.off == nil && i.worked == nil && !r.Index().Faulty(path+".off") && !r.Index().Faulty(path+".worked") {
		r.Add(yamlfile.At(node), path, "no_decided_day")
	}
	r.decide(node, i, i.off, reportingv1.DayDecision_EFFECT_OFF, i.worked)
	r.decide(node, i, i.worked, reportingv1.DayDecision_EFFECT_WORKED, i.off)
}

// decide adds the decision for one day of an entry. Its fields stand where the entry stands.
func (r *reader) decide(node *yaml.Node, i *item, day *date.Date, effect reportingv1.DayDecision_Effect, other *date.Date) {
	if day == nil {
		return
	}
	r.Index().Set(fmt.Sprintf("day_decisions[%d]", len(r.set.DayDecisions)), yamlfile.At(node))
	r.set.DayDecisions = append(r.set.DayDecisions, &reportingv1.DayDecision{
		Name: Name(day), Effect: effect, Reason: i.reason, LegalBasis: i.document, ExchangedWith: other,
	})
}

// Name is the resource name of the decision for a day.
func Name(d *date.Date) string {
	day := time.Date(int(d.GetYear()), time.Month(d.GetMonth()), int(d.GetDay()), 0, 0, 0, 0, time.UTC)
	return "dayDecisions/" + day.Format(time.DateOnly)
}
