package pdf

import (
	"github.com/tiendo/tiendo/services/document"
)

// The lines and the room of a table's cells, in points.
const (
	cellRule  = 0.5
	cellSide  = 3.5 // left and right of the words
	cellAbove = 2.0 // above and below them
)

// cell is the words of one cell, laid out.
type cell struct {
	lines []line
	where align
	width float64
}

// tableBoxes lays a table out, a box a row. The header is drawn again on every page and stays with the first row; one that would
// take more than half a page is a row like the others.
func (p *printer) tableBoxes(t document.Table) []box {
	widths := p.columnWidths(t)
	titles := make([]cell, len(t.Columns))
	for i, column := range t.Columns {
		titles[i] = p.cell(column.Title, centre, true, widths[i])
	}
	header, room := p.rowBox(titles), textHeight(p.landscape)
	if header.height > room/2 {
		return p.rowBoxes(append(split(titles, room), p.rows(t, widths, room)...), nil)
	}
	boxes := append([]box{header}, p.rowBoxes(p.rows(t, widths, room-header.height), &header)...)
	boxes[0].before, boxes[0].together = document.ParagraphSpace, true
	return boxes
}

// rows lays the rows out; those that are higher than there is room are cut.
func (p *printer) rows(t document.Table, widths []float64, room float64) [][]cell {
	var rows [][]cell
	for _, row := range t.Rows {
		rows = append(rows, split(p.row(t, row, widths), room)...)
	}
	return rows
}

func (p *printer) rowBoxes(rows [][]cell, header *box) []box {
	boxes := make([]box, 0, len(rows))
	for _, row := range rows {
		b := p.rowBox(row)
		b.header = header
		boxes = append(boxes, b)
	}
	return boxes
}

// columnWidths shares the width out by the columns' weights.
func (p *printer) columnWidths(t document.Table) []float64 {
	all := 0.0
	for _, column := range t.Columns {
		all += column.Weight
	}
	widths := make([]float64, len(t.Columns))
	for i, column := range t.Columns {
		widths[i] = p.width * column.Weight / all
	}
	return widths
}

func (p *printer) row(t document.Table, row document.Row, widths []float64) []cell {
	if len(row.Cells) == 1 && len(t.Columns) > 1 {
		return []cell{p.cell(row.Cells[0], left, row.Bold, p.width)}
	}
	cells := make([]cell, len(t.Columns))
	for i, column := range t.Columns {
		text := ""
		if i < len(row.Cells) {
			text = row.Cells[i]
		}
		cells[i] = p.cell(text, aligned[column.Align], row.Bold, widths[i])
	}
	return cells
}

var aligned = map[document.Align]align{
	document.AlignLeft: left, document.AlignCentre: centre, document.AlignRight: right,
}

func (p *printer) cell(text string, where align, bold bool, width float64) cell {
	inside := max(width-2*cellSide, document.SizeTable)
	words := p.words([]document.Span{{Text: text, Bold: bold}}, document.SizeTable, inside)
	return cell{lines: lines(words, inside, 0), where: where, width: width}
}

// cellLeading is the height of a line in a cell: single.
const cellLeading = document.SizeTable * 1.15

// lineCount is how many lines the highest of the cells has.
func lineCount(cells []cell) int {
	most := 1
	for _, c := range cells {
		most = max(most, len(c.lines))
	}
	return most
}

func height(cells []cell) float64 { return float64(lineCount(cells))*cellLeading + 2*cellAbove }

// split cuts a row that is higher than there is room into rows that are not.
func split(cells []cell, room float64) [][]cell {
	var rows [][]cell
	most := max(1, int((room-2*cellAbove)/cellLeading))
	for lineCount(cells) > most {
		part, rest := make([]cell, len(cells)), make([]cell, len(cells))
		for i, c := range cells {
			n := min(most, len(c.lines))
			part[i], rest[i] = c, c
			part[i].lines, rest[i].lines = c.lines[:n], c.lines[n:]
		}
		rows, cells = append(rows, part), rest
	}
	return append(rows, cells)
}

func (p *printer) rowBox(cells []cell) box {
	high := height(cells)
	return box{height: high, draw: func(x, top float64) {
		for _, c := range cells {
			p.file.SetLineWidth(cellRule)
			p.file.Rect(x, top, c.width, high, "D")
			at := top + (high-float64(len(c.lines))*cellLeading)/2
			for _, l := range c.lines {
				p.writeLine(l, c.where, x+cellSide, at, c.width-2*cellSide, cellLeading)
				at += cellLeading
			}
			x += c.width
		}
	}}
}
