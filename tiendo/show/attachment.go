package show

import (
	"strconv"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Attachments writes the files of a report, one line each.
func (p Printer) Attachments(files []*reportingv1.Attachment) {
	t := p.newTable("file_name", "media_type", "size", "received", "sha256")
	for _, f := range files {
		t.AppendRow(row(f.GetFileName(), f.GetMediaType(), strconv.FormatInt(f.GetSizeBytes(), 10), p.time(f.GetUploadTime()), short(f.GetName())))
	}
	p.table(t)
}
