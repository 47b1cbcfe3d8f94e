package form

import (
	_ "embed"
	"sync"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/wording"
)

//go:embed texts.yaml
var catalogue string

// texts are the words of a form.
type texts struct {
	Title  wording.Phrase `yaml:"title"`
	Of     wording.Phrase `yaml:"of"`
	How    string         `yaml:"how"`
	Mark   wording.Phrase `yaml:"mark"`
	Sheets struct {
		Values string `yaml:"values"`
		Tasks  string `yaml:"tasks"`
		Texts  string `yaml:"texts"`
	} `yaml:"sheets"`
	Columns struct {
		Code          string `yaml:"code"`
		Indicator     string `yaml:"indicator"`
		UnitOfMeasure string `yaml:"unit_of_measure"`
		Target        string `yaml:"target"`
		Last          string `yaml:"last"`
		Value         string `yaml:"value"`
		Numerator     string `yaml:"numerator"`
		Denominator   string `yaml:"denominator"`
		Missing       string `yaml:"missing"`
		Reason        string `yaml:"reason"`
		Note          string `yaml:"note"`
		Task          string `yaml:"task"`
		Due           string `yaml:"due"`
		State         string `yaml:"state"`
		Done          string `yaml:"done"`
		Result        string `yaml:"result"`
		NextStep      string `yaml:"next_step"`
		Part          string `yaml:"part"`
		Heading       string `yaml:"heading"`
		Text          string `yaml:"text"`
	} `yaml:"columns"`
	Parts    map[string]string                `yaml:"parts"`
	Category wording.Phrase                   `yaml:"category"`
	Yes      string                           `yaml:"yes"`
	No       string                           `yaml:"no"`
	Missing  map[reporting.MissingKind]string `yaml:"missing"`
	States   map[reporting.TaskState]string   `yaml:"states"`
	Hints    struct {
		Whole        wording.Phrase `yaml:"whole"`
		Amount       wording.Phrase `yaml:"amount"`
		Part         string         `yaml:"part"`
		WholeOfRatio string         `yaml:"whole_of_ratio"`
		Least        wording.Phrase `yaml:"least"`
		Most         wording.Phrase `yaml:"most"`
		YesNo        string         `yaml:"yes_no"`
		Missing      string         `yaml:"missing"`
		Done         wording.Phrase `yaml:"done"`
		Text         string         `yaml:"text"`
	} `yaml:"hints"`
	Refusal wording.Phrase `yaml:"refusal"`
}

var words = sync.OnceValue(func() *texts {
	w := new(texts)
	wording.Read("texts.yaml", catalogue, w)
	return w
})
