package docx

import (
	"fmt"

	"github.com/tiendo/tiendo/services/document"
)

var justification = map[document.Align]string{
	document.AlignLeft: "left", document.AlignCentre: "center", document.AlignRight: "right",
}

// table writes a table. Its first row is repeated on every page, and rows are not cut.
func (w *writer) table(t document.Table, width int) {
	widths := columnWidths(t, width)
	const border = ` w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
	fmt.Fprintf(w, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders><w:top`+border+`<w:left`+border+`<w:bottom`+border+
		`<w:right`+border+`<w:insideH`+border+`<w:insideV`+border+`</w:tblBorders><w:tblLayout w:type="fixed"/>`+
		`<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`, width)
	for _, one := range widths {
		fmt.Fprintf(w, `<w:gridCol w:w="%d"/>`, one)
	}
	w.WriteString(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, column := range t.Columns {
		w.cell(column.Title, widths[i], 1, "center", true)
	}
	w.WriteString(`</w:tr>`)
	for _, row := range t.Rows {
		w.row(t, row, widths, width)
	}
	w.WriteString(`</w:tbl>`)
}

func (w *writer) row(t document.Table, row document.Row, widths []int, width int) {
	w.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	if len(row.Cells) == 1 && len(t.Columns) > 1 {
		w.cell(row.Cells[0], width, len(t.Columns), "left", row.Bold)
	} else {
		for i, column := range t.Columns {
			text := ""
			if i < len(row.Cells) {
				text = row.Cells[i]
			}
			w.cell(text, widths[i], 1, justification[column.Align], row.Bold)
		}
	}
	w.WriteString(`</w:tr>`)
}

func (w *writer) cell(text string, width, columns int, where string, bold bool) {
	fmt.Fprintf(w, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/><w:vAlign w:val="center"/></w:tcPr>`, width, columns)
	w.paragraph("Cell", `<w:jc w:val="`+where+`"/>`, document.Span{Text: text, Bold: bold})
	w.WriteString(`</w:tc>`)
}

// columnWidths shares the width out by the columns' weights.
func columnWidths(t document.Table, width int) []int {
	all := 0.0
	for _, column := range t.Columns {
		all += column.Weight
	}
	widths := make([]int, len(t.Columns))
	left := width
	for i, column := range t.Columns {
		widths[i] = int(float64(width) * column.Weight / all)
		left -= widths[i]
	}
	if n := len(widths); n > 0 {
		widths[n-1] += left // what rounding left over
	}
	return widths
}
