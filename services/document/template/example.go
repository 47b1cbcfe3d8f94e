package template

import (
	"bytes"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
)

// Example is a template to begin with: our own layout, with placeholders.
func Example() ([]byte, error) {
	var out bytes.Buffer
	err := docx.WriteBlank(&out, document.Document{
		Superior: "{{co_quan_chu_quan}}", Issuer: []string{"{{co_quan}}"}, Numbered: "{{so_ky_hieu}}",
		Dated: "{{dia_danh}}, {{ngay}}", Type: "{{loai_van_ban}}", Subject: "{{trich_yeu}}", To: []string{"{{kinh_gui}}"},
	}, docx.Blank{Body: "{{noi_dung}}", Receivers: "{{noi_nhan}}", Signer: "{{chu_ky}}"})
	return out.Bytes(), err
}
