package reporting

import (
	"bytes"
	"errors"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/attachment"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/sheet"
)

// OpenSheet opens a workbook that somebody sent, after looking at it as evidence files are looked at. Everything that is wrong with
// the file is told at once.
func OpenSheet(name string, content []byte, limits sheet.Limits) (*sheet.File, error) {
	in := bytes.NewReader(content)
	if broken := sheet.Check(name, in, in.Size()); len(broken) > 0 {
		return nil, refusal(attachment.Checked{Broken: broken}, true)
	}
	file, err := sheet.Open(in, in.Size(), limits)
	switch {
	case errors.Is(err, sheet.ErrTooLarge):
		return nil, fault.InvalidField("data", faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE)
	case err != nil:
		return nil, fault.InvalidField("data", faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED)
	}
	return file, nil
}
