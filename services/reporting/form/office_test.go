//go:build office

package form_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/form"
	"github.com/tiendo/tiendo/services/sheet"
)

// TestAFormSavedByLibreOfficeIsRead: what that program writes of a form says the same, with its own kinds of cells and parts.
func TestAFormSavedByLibreOfficeIsRead(t *testing.T) {
	p, owed := period()
	made := form.Of(p, owed, nil)
	want := contents.Filter(func(c reporting.Content) bool { return len(c.Values) == len(owed.Indicators) && len(c.Tasks) > 0 }).Example(7)
	dir := t.TempDir()
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, made.Book(want)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "form.xlsx"), out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	saved := filepath.Join(dir, "saved")
	convert := exec.CommandContext(ctx, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
		"--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved, filepath.Join(dir, "form.xlsx"))
	if said, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	again, err := os.ReadFile(filepath.Join(saved, "form.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	in := bytes.NewReader(again)
	if broken := sheet.Check("form.xlsx", in, in.Size()); len(broken) > 0 {
		t.Fatalf("the file is refused: %v", broken)
	}
	file, err := sheet.Open(in, in.Size(), form.Limits)
	if err != nil {
		t.Fatal(err)
	}
	got, err := made.Read(file, reporting.Content{Recommendations: want.Recommendations, Values: want.Values})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("saved by LibreOffice (-want +got):\n%s", diff)
	}
}
