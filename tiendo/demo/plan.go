package demo

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/planfile"
)

// PlanContent is plan 272 as the file of the examples says it.
func PlanContent() (*planv1.PlanContent, error) {
	const name = "ke-hoach-272.yaml"
	source, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := planfile.Read(source, name)
	return file.Content, err
}
