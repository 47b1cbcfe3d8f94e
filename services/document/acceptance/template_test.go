//go:build office

package acceptance

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/template"
)

// TestATemplateOfLibreOffice fills a template that LibreOffice saved, which gives styles ids of its own and words runs of its own,
// and reads the printed page back.
func TestATemplateOfLibreOffice(t *testing.T) {
	example, err := template.Example()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	made := filepath.Join(folder, "mau.docx")
	if err := os.WriteFile(made, example, 0o600); err != nil {
		t.Fatal(err)
	}
	saved := filepath.Join(folder, "saved")
	convert := exec.Command("soffice", "--headless", "-env:UserInstallation=file://"+folder+"/profile", "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved, made)
	convert.Env = append(os.Environ(), "HOME="+folder)
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	file, err := os.ReadFile(filepath.Join(saved, "mau.docx"))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(file, example) {
		t.Fatal("LibreOffice saved nothing anew")
	}
	read, faults := template.Read(template.UnitReport, file)
	if len(faults) > 0 {
		t.Fatalf("it is refused: %+v", faults)
	}
	d := documenttest.Report()
	filled, err := read.Fill(d, "")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "filled.docx")
	if err := os.WriteFile(path, filled, 0o600); err != nil {
		t.Fatal(err)
	}
	all := pages(t, printed(t, path))
	first := all[0]
	for _, want := range []string{document.Nation, "UBND HUYỆN MÊ LINH", "Số: 05/BC-UBND", "Tráng Việt, ngày 04 tháng 7 năm 2025", "BÁO CÁO"} {
		first.find(t, want)
	}
	// The text stands as in our own files, in the styles LibreOffice kept.
	if section := first.find(t, "I. CÔNG TÁC"); !section.bold || section.size < 13 || section.left < 40 {
		t.Errorf("the first heading: %+v", section)
	}
	if last := all[len(all)-1]; last.width < 290 || !last.has("Chỉ tiêu") {
		t.Errorf("the annex does not lie behind the document: %.0f mm wide", last.width)
	}
	var says strings.Builder
	for _, p := range all {
		for _, one := range p.texts {
			says.WriteString(one.says + "\n")
		}
	}
	if strings.Contains(says.String(), "{{") {
		t.Error("a placeholder is left")
	}
}
