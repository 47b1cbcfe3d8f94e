// Package planfile reads plans from YAML files that an office clerk can write by hand, such as
// examples/ke-hoach-272.yaml. It knows the form of the file only: whether a plan is sound is the plan service's question.
package planfile

import (
	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// MaxBytes is the largest file that is read. Plan 272, a plan of a district, has 30 KB.
const MaxBytes = 1 << 20

// File is a plan as a file says it.
type File struct {
	// Content is nil where nothing can be made of the file.
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
// wrong with the file. The content comes along with it, without what cannot be read, so that it can be checked in the
// same go; only a plan read without an error may be stored.
func Read(source []byte, name string) (File, error) {
	r := &reader{Reader: yamlfile.New(name, MaxBytes, fieldOf)}
	r.Index().CausedBy(causedBy)
	file := File{Index: r.Index()}
	root := r.Reader.Read(source)
	if root == nil {
		return file, r.Err()
	}
	content, id := r.plan(root)
	if root.Kind == yaml.MappingNode {
		file.Content, file.ID = content, id
	}
	return file, r.Err()
}
