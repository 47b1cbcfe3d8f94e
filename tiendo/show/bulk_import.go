package show

import (
	"fmt"
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/message"
)

// BulkImport writes what became of a file with reference values: how many rows are taken, what is wrong with the others, and
// whether the values are offered.
func (p Printer) BulkImport(i *reportingv1.BulkImport, faults *reportingv1.ListBulkImportFaultsResponse) {
	if len(faults.GetFaults()) > 0 {
		t := p.newTable("bulk_row", "bulk_column", "bulk_fault")
		t.SetColumnConfigs(append(right(1), wrap(3, 70)))
		for _, f := range faults.GetFaults() {
			t.AppendRow(row(strconv.Itoa(int(f.GetRow())), f.GetColumn(), p.faultText(f)))
		}
		p.table(t)
	}
	if faults.GetMore() > 0 {
		p.Line("bulk_import.more", "count", faults.GetMore())
	}
	p.Line("bulk_import.rows", "read", i.GetRowsRead(), "taken", i.GetRowsTaken(), "refused", i.GetRowsRefused())
	fmt.Fprintln(p.Out, p.word("bulk_state", strings.TrimPrefix(i.GetState().String(), "STATE_")))
}

// faultText is what is wrong, in the language of the texts.
func (p Printer) faultText(f *reportingv1.BulkImportFault) string {
	if p.Text.Language == message.Vietnamese {
		return f.GetMessage()
	}
	return f.GetMessageEn()
}
