// Package official makes official documents of reports: what a unit reports, and what the reports of a period add up to, in the
// outline that such reports have; and tables of the same for spreadsheet programs. It says what the report says and nothing else; number, day, signer and receivers are the
// office's to add.
package official

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/richtext"
	"github.com/tiendo/tiendo/services/wording"
)

//go:embed texts.yaml
var catalogue string

type phrase = wording.Phrase

// texts are the words of the catalogue.
type texts struct {
	Type              string                              `yaml:"type"`
	Symbol            string                              `yaml:"symbol"`
	Subject           phrase                              `yaml:"subject"`
	To                phrase                              `yaml:"to"`
	Opening           phrase                              `yaml:"opening"`
	Results           string                              `yaml:"results"`
	Difficulties      string                              `yaml:"difficulties"`
	NextSteps         string                              `yaml:"next_steps"`
	Proposals         string                              `yaml:"proposals"`
	Figures           string                              `yaml:"figures"`
	Closing           phrase                              `yaml:"closing"`
	RecipientAbove    string                              `yaml:"recipient_above"`
	Archive           string                              `yaml:"archive"`
	ArchiveWord       string                              `yaml:"archive_word"`
	AnnexFigures      phrase                              `yaml:"annex_figures"`
	AnnexTasks        phrase                              `yaml:"annex_tasks"`
	TitleWord         string                              `yaml:"title_word"`
	Committee         string                              `yaml:"committee"`
	Category          phrase                              `yaml:"category"`
	AllTasks          string                              `yaml:"all_tasks"`
	TaskStanding      map[reporting.TaskStanding]string   `yaml:"task_standing"`
	AnnexUnits        string                              `yaml:"annex_units"`
	Included          phrase                              `yaml:"included"`
	Missing           phrase                              `yaml:"missing"`
	UnitText          phrase                              `yaml:"unit_text"`
	UnitsAsk          string                              `yaml:"units_ask"`
	Asks              phrase                              `yaml:"asks"`
	Addressee         map[reporting.AddresseeKind]string  `yaml:"addressee"`
	Columns           columns                             `yaml:"columns"`
	Below             phrase                              `yaml:"below"`
	Sample            string                              `yaml:"sample"`
	Yes               string                              `yaml:"yes"`
	No                string                              `yaml:"no"`
	InFigures         string                              `yaml:"in_figures"`
	NotInFigures      string                              `yaml:"not_in_figures"`
	Ratio             phrase                              `yaml:"ratio"`
	YesCount          phrase                              `yaml:"yes_count"`
	MissingValue      map[reporting.MissingKind]phrase    `yaml:"missing_value"`
	State             map[reporting.State]string          `yaml:"state"`
	Timeliness        map[reporting.Timeliness]string     `yaml:"timeliness"`
	Tables            tables                              `yaml:"tables"`
	LeftOut           string                              `yaml:"left_out"`
	AsOf              phrase                              `yaml:"as_of"`
	Compared          phrase                              `yaml:"compared"`
	ChangePercent     phrase                              `yaml:"change_percent"`
	ChangePoints      phrase                              `yaml:"change_points"`
	DifferenceFrom    phrase                              `yaml:"difference_from"`
	ChangedSince      phrase                              `yaml:"changed_since"`
	Whole             string                              `yaml:"whole"`
	Entered           phrase                              `yaml:"entered"`
	SampleTarget      string                              `yaml:"sample_target"`
	Gap               map[reporting.Gap]string            `yaml:"gap"`
	ProgressStatus    map[reporting.ProgressStatus]string `yaml:"progress_status"`
	DefinitionChanged string                              `yaml:"definition_changed"`
	FromRevision      phrase                              `yaml:"from_revision"`
	FromReports       phrase                              `yaml:"from_reports"`
}

// tables are the names of tables.
type tables struct {
	Figures       string `yaml:"figures"`
	Contributions string `yaml:"contributions"`
	Tasks         string `yaml:"tasks"`
	Units         string `yaml:"units"`
	Board         string `yaml:"board"`
	Totals        string `yaml:"totals"`
	Progress      string `yaml:"progress"`
	Trend         string `yaml:"trend"`
}

// columns are the titles of columns.
type columns struct {
	Number        string `yaml:"number"`
	Code          string `yaml:"code"`
	Task          string `yaml:"task"`
	Due           string `yaml:"due"`
	Result        string `yaml:"result"`
	NextStep      string `yaml:"next_step"`
	Standing      string `yaml:"standing"`
	DoneOnTime    string `yaml:"done_on_time"`
	DoneLate      string `yaml:"done_late"`
	InTerm        string `yaml:"in_term"`
	Overdue       string `yaml:"overdue"`
	NotReported   string `yaml:"not_reported"`
	PercentDone   string `yaml:"percent_done"`
	Indicator     string `yaml:"indicator"`
	UnitOfMeasure string `yaml:"unit_of_measure"`
	Target        string `yaml:"target"`
	Value         string `yaml:"value"`
	Percent       string `yaml:"percent"`
	Coverage      string `yaml:"coverage"`
	Note          string `yaml:"note"`
	Unit          string `yaml:"unit"`
	State         string `yaml:"state"`
	Received      string `yaml:"received"`
	Timeliness    string `yaml:"timeliness"`
	InFigures     string `yaml:"in_figures"`
	Section       string `yaml:"section"`
	Baseline      string `yaml:"baseline"`
	Numerator     string `yaml:"numerator"`
	Denominator   string `yaml:"denominator"`
	ReportedUnits string `yaml:"reported_units"`
	ExpectedUnits string `yaml:"expected_units"`
	UnitCode      string `yaml:"unit_code"`
	Submission    string `yaml:"submission"`
	Done          string `yaml:"done"`
	DueTime       string `yaml:"due_time"`

	MissingUnits      string `yaml:"missing_units"`
	EstimatedUnits    string `yaml:"estimated_units"`
	NotComparable     string `yaml:"not_comparable"`
	ExpectedByNow     string `yaml:"expected_by_now"`
	PercentOfExpected string `yaml:"percent_of_expected"`
	Status            string `yaml:"status"`
	Weight            string `yaml:"weight"`
	Year              string `yaml:"year"`
	Period            string `yaml:"period"`
	Source            string `yaml:"source"`
	Rank              string `yaml:"rank"`
}

// words reads the catalogue once; a broken one is a broken build, which the tests find.
var words = sync.OnceValue(func() texts {
	var read texts
	wording.Read("texts.yaml", catalogue, &read)
	return read
})

// Under is a document under the head of an office: its name, the office above, its place and its symbol.
func Under(o reporting.Office, d document.Document) document.Document {
	d.Issuer, d.Superior, d.Place = nameLines(o.AgencyName), o.SuperiorName, o.PlaceName
	d.Symbol = words().Symbol + "-" + o.Abbreviation
	return d
}

// nameLines are the lines a name is written in: the committee's own words above the unit it is of.
func nameLines(name string) []string {
	committee := words().Committee
	if rest, ok := strings.CutPrefix(name, committee+" "); ok {
		return []string{committee, rest}
	}
	return []string{name}
}

// span is the time a report is about: its title without the word for a report.
func span(title string) string { return inSentence(strings.TrimPrefix(title, words().TitleWord)) }

// paragraphs are a narrative text as blocks.
func paragraphs(text string) []document.Block {
	var blocks []document.Block
	for _, b := range richtext.Parse(text) {
		blocks = append(blocks, paragraph(b))
	}
	return blocks
}

func paragraph(b richtext.Block) document.Paragraph {
	p := document.Paragraph{Marker: b.Marker}
	if b.Kind == richtext.Bullet {
		p.Marker = "-"
	}
	for _, s := range b.Spans {
		p.Spans = append(p.Spans, document.Span{Text: s.Text, Bold: s.Bold, Italic: s.Italic})
	}
	return p
}

// outline numbers the parts of a report. Parts that say nothing are left out.
type outline struct {
	parts  int
	last   string // title of the last part
	blocks []document.Block
}

func (o *outline) part(title string, blocks []document.Block) {
	if len(blocks) == 0 {
		return
	}
	o.parts, o.last = o.parts+1, title
	o.blocks = append(o.blocks, document.Heading{Level: document.LevelSection, Number: document.Roman(o.parts), Text: title})
	o.blocks = append(o.blocks, blocks...)
}

// inSentence is the name of a unit as it stands in a sentence: "Xã Tráng Việt" becomes "xã Tráng Việt".
func inSentence(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return name
	}
	second, _ := utf8.DecodeRuneInString(name[size:])
	if unicode.IsUpper(second) {
		return name // it begins with an abbreviation, such as UBND
	}
	return string(unicode.ToLower(first)) + name[size:]
}
