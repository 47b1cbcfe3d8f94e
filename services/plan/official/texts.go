package official

import (
	_ "embed"
	"sync"

	"github.com/tiendo/tiendo/services/wording"
)

//go:embed texts.yaml
var catalogue string

type phrase = wording.Phrase

// texts are the words of the catalogue.
type texts struct {
	Type            string            `yaml:"type"`
	Symbol          string            `yaml:"symbol"`
	Committee       string            `yaml:"committee"`
	UnknownPlace    string            `yaml:"unknown_place"`
	Opening         phrase            `yaml:"opening"`
	Purpose         string            `yaml:"purpose"`
	Goals           string            `yaml:"goals"`
	GoalsText       phrase            `yaml:"goals_text"`
	Work            string            `yaml:"work"`
	NoTasks         string            `yaml:"no_tasks"`
	Organisation    string            `yaml:"organisation"`
	Lead            phrase            `yaml:"lead"`
	Units           phrase            `yaml:"units"`
	Term            phrase            `yaml:"term"`
	Closing         phrase            `yaml:"closing"`
	Weight          phrase            `yaml:"weight"`
	TaskDue         phrase            `yaml:"task_due"`
	TaskProduct     phrase            `yaml:"task_product"`
	TaskLead        phrase            `yaml:"task_lead"`
	Report          phrase            `yaml:"report"`
	LevelDue        phrase            `yaml:"level_due"`
	ConsolidatedDue phrase            `yaml:"consolidated_due"`
	AnnexTasks      string            `yaml:"annex_tasks"`
	AnnexIndicators string            `yaml:"annex_indicators"`
	AnnexTargets    string            `yaml:"annex_targets"`
	AnnexUnits      string            `yaml:"annex_units"`
	AllUnits        string            `yaml:"all_units"`
	Archive         string            `yaml:"archive"`
	Whole           string            `yaml:"whole"`
	WholeUnit       string            `yaml:"whole_unit"`
	SectionPart     phrase            `yaml:"section_part"`
	TaskPart        phrase            `yaml:"task_part"`
	EveryReport     string            `yaml:"every_report"`
	OfYear          phrase            `yaml:"of_year"`
	Sample          phrase            `yaml:"sample"`
	Columns         columns           `yaml:"columns"`
	Due             dueTexts          `yaml:"due"`
	Levels          map[string]string `yaml:"levels"`
}

// columns are the titles of columns.
type columns struct {
	Number        string `yaml:"number"`
	Code          string `yaml:"code"`
	Task          string `yaml:"task"`
	Lead          string `yaml:"lead"`
	Participating string `yaml:"participating"`
	Due           string `yaml:"due"`
	Product       string `yaml:"product"`
	Indicator     string `yaml:"indicator"`
	UnitOfMeasure string `yaml:"unit_of_measure"`
	Baseline      string `yaml:"baseline"`
	Year          phrase `yaml:"year"`
	Unit          string `yaml:"unit"`
	Report        string `yaml:"report"`
	OfYear        string `yaml:"of_year"`
	Target        string `yaml:"target"`
	Part          string `yaml:"part"`
}

// dueTexts say until when something is to arrive.
type dueTexts struct {
	Before       phrase         `yaml:"before"`
	By           phrase         `yaml:"by"`
	After        phrase         `yaml:"after"`
	AfterWorking phrase         `yaml:"after_working"`
	Roll         string         `yaml:"roll"`
	DayMonth     phrase         `yaml:"day_month"`
	Year         map[int]phrase `yaml:"year"`
	Month        map[int]phrase `yaml:"month"`
	LaterMonth   phrase         `yaml:"later_month"`
	Week         map[int]phrase `yaml:"week"`
	LaterWeek    phrase         `yaml:"later_week"`
	Weekdays     map[int]string `yaml:"weekdays"`
}

// words reads the catalogue once; a broken one is a broken build, which the tests find.
var words = sync.OnceValue(func() texts {
	var read texts
	wording.Read("texts.yaml", catalogue, &read)
	return read
})
