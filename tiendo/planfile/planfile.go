// Package planfile reads plans from YAML files that an office clerk can write by hand, such as
// examples/ke-hoach-272.yaml. It knows the form of the file only: whether a plan is sound is the plan service's question.
package planfile

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// MaxBytes is the largest file that is read. Plan 272, a plan of a district, has 30 KB.
const MaxBytes = 1 << 20

// File is a plan as a file says it.
type File struct {
	// Content is nil where the file is no proper YAML.
	Content *planv1.PlanContent
	// ID is the last part of the plan's resource name.
	ID string
	// Index says where in the file each field of the request that stores the plan stands.
	Index *yamlfile.Index
}

// reader gathers a plan and everything that is wrong with its file.
type reader struct {
	*yamlfile.Reader
	groups map[string][]string

	unitCount int // units named so far, see maxUnits
}

// Read reads a plan from the bytes of a file; the name is for error messages. A *yamlfile.Error holds everything that is
// wrong with the file. The content comes along with it where it can, so that the server's faults can be had in the same
// go; only a plan read without an error may be stored.
func Read(source []byte, name string) (File, error) {
	r := &reader{Reader: yamlfile.New(name, MaxBytes, fieldOf)}
	file := File{Index: r.Index()}
	if root, whole := r.Reader.Read(source); root != nil {
		content, id := r.plan(root)
		file.ID = id
		if whole {
			file.Content = content
		}
	}
	return file, r.Err()
}
