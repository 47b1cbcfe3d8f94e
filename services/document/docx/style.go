package docx

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/document"
)

// Style is a style of paragraphs. A person finds it in Word under its name; a program that saves the file anew keeps the name, but
// may give it another id.
type Style struct {
	ID, Name string
	// basedOn is the id of the style it goes out from; empty for the file's own basic style.
	basedOn            string
	paragraph, letters string
}

// Styles are the styles of our files, each after the one it is based on.
func Styles() []Style {
	const tight = `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`
	const single = `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`
	indented := fmt.Sprintf(`<w:ind w:firstLine="%d"/>`, Twips(document.FirstLineIndent))
	spaced := fmt.Sprintf(`<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="auto"/>`,
		twentieths(document.ParagraphSpace), twentieths(12*document.LineSpacing/1.15))
	return []Style{
		{"Body", "Nội dung", "", `<w:widowControl/>` + spaced + indented + `<w:jc w:val="both"/>`, letters(document.SizeBody)},
		{"Basis", "Căn cứ", "Body", "", "<w:i/>"},
		{"Part", "Phần", "", `<w:keepNext/>` + spaced + `<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`, "<w:b/>" + letters(document.SizeTitle)},
		{"Section", "Mục", "Body", `<w:keepNext/><w:outlineLvl w:val="1"/>`, "<w:b/>" + letters(document.SizeTitle)},
		{"Point", "Điểm", "Body", `<w:keepNext/><w:outlineLvl w:val="2"/>`, "<w:b/>" + letters(document.SizeBody)},
		{"Centred", "Giữa", "", spaced + `<w:jc w:val="center"/>`, letters(document.SizeBody)},
		{"Head", "Tiêu ngữ", "", tight, letters(document.SizeAuthority)},
		{"Title", "Tên văn bản", "", tight, "<w:b/>" + letters(document.SizeTitle)},
		{"Rule", "Đường kẻ", "", `<w:spacing w:before="0" w:after="60" w:line="60" w:lineRule="exact"/>`, letters(2)},
		{"Cell", "Ô bảng", "", `<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>`, letters(document.SizeTable)},
		{"Signature", "Chữ ký", "", `<w:keepNext/>` + tight, "<w:b/>" + letters(document.SizeSignature)},
		{"Receivers", "Nơi nhận", "", single, letters(document.SizeReceiver)},
		{"PageNumber", "Số trang", "", single + `<w:jc w:val="center"/>`, letters(document.SizePageNumber)},
	}
}

// face is the type the decree names.
const face = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>`

func letters(points float64) string {
	return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, halfPoints(points), halfPoints(points))
}

// Definition is the style as a list of styles holds it, under the ids that it and those it is based on have there. Unlike in our
// own files it names its type, because the basic style of another file may have any.
func (s Style) Definition(id func(ours string) string) string { return s.definition(id, face) }

func (s Style) definition(id func(ours string) string, face string) string {
	based := ""
	if on := id(s.basedOn); on != "" {
		based = `<w:basedOn w:val="` + escaped(on) + `"/>`
	}
	return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="` + escaped(id(s.ID)) + `"><w:name w:val="` + s.Name + `"/>` + based +
		`<w:qFormat/><w:pPr>` + s.paragraph + `</w:pPr><w:rPr>` + face + s.letters + `</w:rPr></w:style>`
}

// styles is the list of styles of our files.
func styles() string {
	var list strings.Builder
	list.WriteString(xmlHead + `<w:styles` + wordSpaces + `><w:docDefaults><w:rPrDefault><w:rPr>` + face +
		`<w:color w:val="000000"/>` + letters(document.SizeBody) + `<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`)
	for _, s := range Styles() {
		list.WriteString(s.definition(func(id string) string {
			if id == "" {
				return "Normal"
			}
			return id
		}, ""))
	}
	return list.String() + `</w:styles>`
}
