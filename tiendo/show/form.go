package show

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// ReadForm writes what a form that was filled in changes in a draft, and whether that was saved.
func (p Printer) ReadForm(read *reportingv1.ImportReportFormResponse, period *reportingv1.Period, saved bool) {
	if len(read.GetChanges()) == 0 {
		p.Line("form.unchanged")
		return
	}
	p.changes(read.GetChanges(), kindsOf(period))
	if saved {
		p.Line("form.saved")
		return
	}
	p.Line("form.not_saved")
}
