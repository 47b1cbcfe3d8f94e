package docx

import (
	"fmt"

	"github.com/tiendo/tiendo/services/document"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`</Types>`

const packageRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`</Relationships>`

const documentRelations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>` +
	`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>` +
	`</Relationships>`

// wordSpaces are the namespaces of the parts that hold words.
const wordSpaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const settings = xmlHead + `<w:settings` + wordSpaces + `><w:defaultTabStop w:val="720"/>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
	`</w:settings>`

func coreProperties(d document.Document) string {
	day := ""
	if !d.Date.IsZero() {
		day = `<dcterms:created xsi:type="dcterms:W3CDTF">` + d.Date.Start().UTC().Format("2006-01-02T15:04:05Z") + `</dcterms:created>`
	}
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(d.Type+" "+d.Subject) + `</dc:title><dc:language>vi-VN</dc:language>` + day + `</cp:coreProperties>`
}

// pageNumber is the head of every page but the first of a section: the number of the page, in the middle.
var pageNumber = xmlHead + `<w:hdr` + wordSpaces + `><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>` +
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` +
	`</w:p></w:hdr>`

// The units of the format: twentieths of a point for lengths, half points for letters.
func twips(millimetres float64) int { return int(millimetres*1440/25.4 + 0.5) }
func halfPoints(size float64) int   { return int(size * 2) }
func twentieths(points float64) int { return int(points*20 + 0.5) }

// styles are the styles of paragraphs and letters, named so that a person finds them in Word.
func styles() string {
	style := func(id, name string, based, paragraph, letters string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + based +
			`<w:qFormat/><w:pPr>` + paragraph + `</w:pPr><w:rPr>` + letters + `</w:rPr></w:style>`
	}
	size := func(points float64) string {
		return fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, halfPoints(points), halfPoints(points))
	}
	const onNormal, onBody = `<w:basedOn w:val="Normal"/>`, `<w:basedOn w:val="Body"/>`
	const tight = `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`
	indented := fmt.Sprintf(`<w:ind w:firstLine="%d"/>`, twips(document.FirstLineIndent))
	spaced := fmt.Sprintf(`<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="auto"/>`,
		twentieths(document.ParagraphSpace), twentieths(12*document.LineSpacing/1.15))
	return xmlHead + `<w:styles` + wordSpaces + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>` +
		`<w:color w:val="000000"/>` + size(document.SizeBody) + `<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		style("Body", "Nội dung", onNormal, `<w:widowControl/>`+spaced+indented+`<w:jc w:val="both"/>`, size(document.SizeBody)) +
		style("Basis", "Căn cứ", onBody, "", "<w:i/>") +
		style("Part", "Phần", onNormal, `<w:keepNext/>`+spaced+`<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`, "<w:b/>"+size(document.SizeTitle)) +
		style("Section", "Mục", onBody, `<w:keepNext/><w:outlineLvl w:val="1"/>`, "<w:b/>"+size(document.SizeTitle)) +
		style("Point", "Điểm", onBody, `<w:keepNext/><w:outlineLvl w:val="2"/>`, "<w:b/>"+size(document.SizeBody)) +
		style("Centred", "Giữa", onNormal, spaced+`<w:jc w:val="center"/>`, size(document.SizeBody)) +
		style("Head", "Tiêu ngữ", onNormal, tight, size(document.SizeAuthority)) +
		style("Title", "Tên văn bản", onNormal, tight, "<w:b/>"+size(document.SizeTitle)) +
		style("Rule", "Đường kẻ", onNormal, `<w:spacing w:before="0" w:after="60" w:line="60" w:lineRule="exact"/>`, size(2)) +
		style("Cell", "Ô bảng", onNormal, `<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>`, size(document.SizeTable)) +
		style("Signature", "Chữ ký", onNormal, `<w:keepNext/>`+tight, "<w:b/>"+size(document.SizeSignature)) +
		style("Receivers", "Nơi nhận", onNormal, `<w:spacing w:before="0" w:after="0"/>`, size(document.SizeReceiver)) +
		style("PageNumber", "Số trang", onNormal, `<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/>`, size(document.SizePageNumber)) +
		`</w:styles>`
}
