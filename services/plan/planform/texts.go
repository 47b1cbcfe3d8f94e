package planform

import (
	_ "embed"
	"sync"

	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/wording"
)

//go:embed texts.yaml
var catalogue string

// texts are the words of the workbook. Facts and columns are called by the names of the contract.
type texts struct {
	Lead         string                    `yaml:"lead"`
	Yes          string                    `yaml:"yes"`
	Sheets       map[string]string         `yaml:"sheets"`
	Facts        map[string]string         `yaml:"facts"`
	Columns      map[string]string         `yaml:"columns"`
	Kinds        map[plan.ValueKind]string `yaml:"kinds"`
	Aggregations map[string]string         `yaml:"aggregations"`
	Directions   map[plan.Direction]string `yaml:"directions"`
	Hints        map[string]wording.Phrase `yaml:"hints"`
}

var words = sync.OnceValue(func() *texts {
	w := new(texts)
	wording.Read("texts.yaml", catalogue, w)
	return w
})
