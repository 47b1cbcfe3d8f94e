package planserver_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"google.golang.org/protobuf/proto"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// worked is a plan's workbook with cells changed by another program, given as sheet, name and value in turn.
func (w *world) worked(p *planv1.Plan, cells ...any) []byte {
	w.t.Helper()
	made, err := w.ExportPlanSheet(w.reviewer(), &planv1.ExportPlanSheetRequest{Name: p.GetName()})
	if err != nil {
		w.t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(made.GetData()))
	if err != nil {
		w.t.Fatal(err)
	}
	defer f.Close()
	for i := 0; i < len(cells); i += 3 {
		if err := f.SetCellValue(cells[i].(string), cells[i+1].(string), cells[i+2]); err != nil {
			w.t.Fatal(err)
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		w.t.Fatal(err)
	}
	return out.Bytes()
}

func (w *world) readSheet(p *planv1.Plan, file []byte) (*planv1.ReadPlanSheetResponse, error) {
	return w.ReadPlanSheet(w.reviewer(), &planv1.ReadPlanSheetRequest{Name: p.GetName(), FileName: "ke-hoach.xlsx", Data: file})
}

func (w *world) mustRead(p *planv1.Plan, file []byte) *planv1.ReadPlanSheetResponse {
	w.t.Helper()
	read, err := w.readSheet(p, file)
	if err != nil {
		w.t.Fatal(violations(refused(w.t, "the workbook", err, faultv1.Reason_REASON_INVALID_REQUEST)))
	}
	return read
}

// A plan has something in every field; its workbook, read back, is the plan. What is changed in it is saved as any content is.
func TestAPlanIsWorkedOnAsAWorkbook(t *testing.T) {
	w := start(t)
	p := w.create("p")
	read := w.mustRead(p, w.worked(p))
	if !proto.Equal(read.GetContent(), p.GetContent()) || read.GetEtag() != p.GetEtag() {
		t.Errorf("unchanged, it is read as\n %v\nwant\n %v", read.GetContent(), p.GetContent())
	}
	read = w.mustRead(p, w.worked(p,
		"Nội dung", "A4", "2", "Nội dung", "B4", "Việc làm", "Nội dung", "C3", 40, "Nội dung", "C4", "60",
		"Nhiệm vụ", "A4", "2", "Nhiệm vụ", "B4", "2.1", "Nhiệm vụ", "C4", "Mở lớp", "Nhiệm vụ", "E4", "xa-a; units/xa-b", "Nhiệm vụ", "G4", "31/12/2024"))
	sections := read.GetContent().GetSections()
	if len(sections) != 2 || sections[0].GetWeight() != "40" || sections[1].GetTitle() != "Việc làm" {
		t.Fatalf("sections %v", sections)
	}
	task := sections[1].GetTasks()[0]
	if strings.Join(task.GetParticipatingUnits(), " ") != "units/xa-a units/xa-b" || task.GetDueDate().GetYear() != 2024 {
		t.Errorf("task %v", task)
	}
	saved := must(t)(w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: p.GetName(), Content: read.GetContent(), Etag: read.GetEtag()}}))
	if !proto.Equal(saved.GetContent(), read.GetContent()) {
		t.Errorf("saved\n %v\nwant\n %v", saved.GetContent(), read.GetContent())
	}
}

// Everything that is wrong is told at once, by cell: what cannot be read, what breaks the contract, what breaks the rules of a plan.
func TestFaultsOfAPlanAreToldByCell(t *testing.T) {
	w := start(t)
	p := w.create("p")
	for name, c := range map[string]struct {
		cells []any
		want  string
	}{
		"cells": {
			[]any{"Chỉ tiêu", "E3", "Số thập phân", "Chỉ tiêu", "F3", "1.5", "Chỉ tiêu", "C5", "Chỉ tiêu mới", "Nhiệm vụ", "A3", "9", "Mục tiêu", "B3", "năm nay"},
			"Nhiệm vụ!A3 UNKNOWN_REFERENCE, Chỉ tiêu!E3 NOT_ALLOWED, Chỉ tiêu!F3 POINT_NOT_DECIMAL, Chỉ tiêu!A5 REQUIRED, Chỉ tiêu!B5 REQUIRED, " +
				"Chỉ tiêu!E5 REQUIRED, Chỉ tiêu!G5 REQUIRED, Mục tiêu!B3 NOT_A_NUMBER",
		},
		"the contract": {
			[]any{"Nội dung", "A3", "mã sai", "Nhiệm vụ", "A3", "mã sai", "Kế hoạch", "B8", "phòng?"},
			"Kế hoạch!B8 PATTERN, Nội dung!A3 PATTERN",
		},
		"the rules": {
			[]any{"Nội dung", "C3", 90, "Chỉ tiêu", "B3", "7", "Kế hoạch", "B11", "01/01/2018"},
			"Kế hoạch!B11 BAD_DATE, Nội dung!C3 WEIGHTS_NOT_100, Chỉ tiêu!B3 UNKNOWN_REFERENCE",
		},
		"a heading": {[]any{"Mục tiêu", "B2", "Năm thứ"}, "Mục tiêu!B2 NOT_THE_FORM"},
	} {
		_, err := w.readSheet(p, w.worked(p, c.cells...))
		got := violations(refused(t, name, err, faultv1.Reason_REASON_INVALID_REQUEST))
		for _, want := range strings.Split(c.want, ", ") {
			if !strings.Contains(strings.Join(got, ", "), want) {
				t.Errorf("%s: %q is not told in %q", name, want, got)
			}
		}
		for _, told := range got {
			if !strings.Contains(told, "!") {
				t.Errorf("%s: %q names no cell", name, told)
			}
		}
	}
}

func TestWhoMayWorkOnAPlanAsAWorkbook(t *testing.T) {
	w := start(t)
	p := w.create("draft")
	file := w.worked(p)
	other := w.as("ROLE_LEAD_REVIEWER@xa-a")
	if _, err := w.ExportPlanSheet(other, &planv1.ExportPlanSheetRequest{Name: p.GetName()}); err == nil {
		t.Error("a draft is exported to a stranger")
	}
	if _, err := w.ReadPlanSheet(other, &planv1.ReadPlanSheetRequest{Name: p.GetName(), FileName: "a.xlsx", Data: file}); err == nil {
		t.Error("a draft is read to a stranger")
	}
	_, err := w.ReadPlanSheet(w.as("ROLE_UNIT_OFFICER@xa-a"), &planv1.ReadPlanSheetRequest{Name: p.GetName(), FileName: "a.xlsx", Data: file})
	refused(t, "an officer", err, faultv1.Reason_REASON_ROLE_MISSING)
}
