package reportfile

import (
	"go.yaml.in/yaml/v4"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// attachment reads which file the report speaks of; it was uploaded before.
func (r reader) attachment(path string, node *yaml.Node, to *reportingv1.AttachmentRef) {
	r.Mapping(path, node, entries{
		"sha256":    {Field: "sha256", Read: r.Text(&to.Sha256), Needed: true},
		"file_name": {Field: "file_name", Read: r.Text(&to.FileName)},
		"fileName":  {Field: "file_name", Read: r.Text(&to.FileName)}, // as the contract's JSON has it
		"part":      {Field: "part", Read: r.Text(&to.Part)},
	})
}
