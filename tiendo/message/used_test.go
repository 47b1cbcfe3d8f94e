package message_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/message"
)

// TestEveryTextIsUsedAndEveryUsedTextIsThere reads the code of the packages that show texts.
func TestEveryTextIsUsedAndEveryUsedTextIsThere(t *testing.T) {
	catalogue, used := message.Open(message.Vietnamese), uses{}
	for _, folder := range []string{"command", "show", "demo", "yamlfile", "planfile", "calendarfile", "reorganisationfile", "reportfile", "receipt"} {
		used.read(t, filepath.Join("..", folder))
	}
	used.enums()
	for key, places := range used {
		if !catalogue.Has(key) && !strings.HasSuffix(key, "?") {
			t.Errorf("%s: no text %q", places[0].at, key)
			continue
		}
		for _, place := range places {
			if missing := missing(catalogue, key, place); len(missing) > 0 {
				t.Errorf("%s: %s needs %v", place.at, key, missing)
			}
		}
	}
	for _, key := range catalogue.Keys() {
		if used[key] == nil && used[key+"?"] == nil {
			t.Errorf("the text %q is not used", key)
		}
	}
}

// missing are the placeholders of a text that a use of it does not fill; none where the facts are not written out.
func missing(catalogue *message.Catalogue, key string, place use) []string {
	if place.facts == nil || !catalogue.Has(key) {
		return nil
	}
	return slices.DeleteFunc(placeholders(catalogue.Text(key)), func(name string) bool {
		return slices.Contains(place.facts, strings.Trim(name, "{}"))
	})
}

// uses are the uses of each key. A key with a question mark may be used and need not be there.
type uses map[string][]use

type use struct {
	at    token.Position
	facts []string // names of the facts given; nil where the code does not show them
}

func (u uses) add(key string, at use) { u[key] = append(u[key], at) }

func (u uses) read(t *testing.T, folder string) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no code in %s: %v", folder, err)
	}
	files := token.NewFileSet()
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if node != nil {
				u.node(node, files.Position(node.Pos()))
			}
			return true
		})
	}
}

// node notes the keys one piece of code uses.
func (u uses) node(node ast.Node, at token.Position) {
	switch n := node.(type) {
	case *ast.CallExpr:
		u.call(callee(n), n.Args, at)
	case *ast.CompositeLit: // problem{code, key, facts}, or facts that are written later
		if name, ok := n.Type.(*ast.Ident); ok && name.Name == "problem" {
			u.literal("", n.Elts[1], use{at: at})
		}
		if list, ok := n.Type.(*ast.ArrayType); ok && list.Len == nil {
			u.labels(n.Elts, at)
		}
	case *ast.BasicLit: // keys in tables, and short names that are put together with the beginning of a key
		if word, ok := literal(n); ok {
			for _, beginning := range []string{"", "demo.step.", "file.", "verify.", "template."} {
				u.add(beginning+word+"?", use{at: at})
			}
		}
	}
}

// call notes the keys a call uses, by what is called.
func (u uses) call(name string, args []ast.Expr, at token.Position) {
	least := map[string]int{"command": 5, "remote": 5, "group": 2, "review": 3, "said": 4, "decide": 6, "takeover": 3, "onRevision": 3, "onDocument": 5, "onTemplate": 4, "receives": 4, "Add": 3, "unknown": 3, "helpList": 2, "helpFlags": 2}
	if len(args) < max(1, least[name]) {
		return // something else of the same name
	}
	switch name {
	case "Text", "Line", "complain", "usage":
		u.literal("", args[0], use{at, factNames(args[1:])})
	case "optionalText", "password", "list", "explain", "counts":
		u.literal("", args[0], use{at: at})
	case "helpList", "helpFlags":
		u.literal("", args[1], use{at: at})
	case "Add":
		u.literal("file.", args[2], use{at, factNames(args[3:])})
	case "unknown": // with and without the word that is near
		u.add("file.unknown_key_near?", use{at: at})
		u.literal("file.", args[2], use{at, []string{"key"}})
	case "command", "remote", "group", "review", "said", "decide", "takeover", "onRevision", "onDocument", "onTemplate", "receives":
		key, ok := literal(args[1])
		if !ok {
			return
		}
		u.add("cmd."+key+".short", use{at: at})
		for _, more := range []string{"long", "args", "example"} {
			u.add("cmd."+key+"."+more+"?", use{at: at})
		}
		if name == "review" {
			word, _ := literal(args[0])
			u.add("flag."+word+"_comment", use{at: at})
		}
	case "newTable", "headings":
		for _, arg := range args {
			u.literal("column.", arg, use{at: at})
		}
	case "facts", "append":
		u.labels(args, at)
	}
}

// labels notes the labels of facts, which are pairs of key and value; a list of other texts only looks like one.
func (u uses) labels(pairs []ast.Expr, at token.Position) {
	for _, expression := range pairs {
		if key, ok := literal(expression); ok {
			u.add("label."+key+"?", use{at: at})
		}
	}
}

func (u uses) literal(beginning string, expression ast.Expr, at use) {
	if key, ok := literal(expression); ok {
		u.add(beginning+key, at)
	}
}

// enums notes the words of the contracts' enums.
func (u uses) enums() {
	for kind, enum := range map[string]protoreflect.Enum{
		"state": reportingv1.Report_State(0), "timeliness": reportingv1.Timeliness(0), "plan_state": planv1.Plan_State(0),
		"receipt_outcome": reportingv1.DispatchReceipt_Outcome(0), "compared_kind": reportingv1.ComparedPeriod_Kind(0),
		"incomparable": reportingv1.FigureComparison_Incomparable(0), "narrative_part": reportingv1.NarrativeParagraph_Part(0), "source_state": reportingv1.NarrativeSource_State(0),
		"consolidated_state": reportingv1.ConsolidatedReport_State(0), "act": reportingv1.Entry_Kind(0),
		"value_kind": planv1.Indicator_ValueKind(0), "aggregation": planv1.Indicator_Aggregation(0),
		"missing": reportingv1.Missing_Kind(0), "computed_why": reportingv1.MissingInput_Why(0), "phrase": planv1.DueRule_Phrase(0), "period_kind": planv1.ReportingRule_Kind(0), "role": accessv1.Role(0), "address_source": reportingv1.NotificationSettings_AddressSource(0),
		"day_standing": reportingv1.CalendarDay_Standing(0), "writing": reportingv1.Writing_Answer(0),
		"reorganisation_state": unitv1.Reorganisation_State(0), "extent": unitv1.Extent(0),
		"request": reportingv1.PendingRequest_Kind(0), "reminder": reportingv1.ReminderKind(0), "reminder_state": reportingv1.Reminder_State(0),
		"severity": planv1.Check_Severity(0), "task_state": reportingv1.TaskResult_State(0), "task_standing": reportingv1.TaskStanding(0),
		"subject": reportingv1.PlanChange_Subject(0), "document_state": reportingv1.Document_State(0),
		"time_source": reportingv1.DocumentSignature_TimeSource(0), "chain": reportingv1.DocumentSignature_Chain(0),
		"number_scheme": reportingv1.OfficeSettings_NumberScheme(0), "recommendation_state": reportingv1.TrackedRecommendation_State(0), "known": reportingv1.KnownSource_Kind(0),
		"gap": reportingv1.Gap(0), "progress": planv1.ProgressStatus(0), "unrated": reportingv1.IndicatorProgress_Unrated(0), "measure": planv1.ProgressBand_Measure(0),
		"report_finding": reportingv1.ReportFinding_Kind(0), "period_finding": reportingv1.PeriodFinding_Kind(0), "finding": reportingv1.PreflightFinding_Kind(0), "finding_severity": reportingv1.PreflightFinding_Severity(0),
		"bulk_state":    reportingv1.BulkImport_State(0),
		"draw_obstacle": reportingv1.DrawableValue_Obstacle(0), "draw_report_obstacle": reportingv1.DrawableReport_Obstacle(0),
	} {
		values := enum.Descriptor().Values()
		prefix := strings.TrimSuffix(string(values.Get(0).Name()), "UNSPECIFIED")
		for i := 1; i < values.Len(); i++ {
			u.add(kind+"."+strings.ToLower(strings.TrimPrefix(string(values.Get(i).Name()), prefix)), use{})
		}
	}
	for _, m := range []proto.Message{&planv1.Section{}, &planv1.Task{}, &planv1.Indicator{}, &planv1.Check{}} { // what an amendment can change
		fields := m.ProtoReflect().Descriptor().Fields()
		for i := range fields.Len() {
			if name := string(fields.Get(i).Name()); !slices.Contains([]string{"code", "check_id", "tasks", "reporting_units", "reporting_rules"}, name) {
				u.add("plan_field."+name, use{})
			}
		}
	}
	for _, level := range []string{"province", "district", "commune", "department", "agency", "organisation"} {
		u.add("level."+level, use{})
	}
}

// callee is the name of what is called.
func callee(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func literal(expression ast.Expr) (string, bool) {
	lit, ok := expression.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// factNames are the names of facts that are given as pairs; nil where they are not written out.
func factNames(pairs []ast.Expr) []string {
	names := []string{}
	for pair := range slices.Chunk(pairs, 2) {
		name, ok := literal(pair[0])
		if !ok {
			return nil
		}
		names = append(names, name)
	}
	return names
}
