package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// shown is how a number of a cell is shown where that changes what it says.
type shown int

const (
	asNumber shown = iota
	asDay
	asPercent
)

// readStyles reads how the cells of each style show a number.
func (f *File) readStyles(book string) error {
	_, byType, err := f.relations(book)
	if err != nil || byType["styles"] == "" {
		return err
	}
	formats := map[int]string{}
	ofCells := false
	return f.each(byType["styles"], func(_ *xml.Decoder, e xml.StartElement) error {
		number, _ := strconv.Atoi(attribute(e, "numFmtId"))
		switch e.Name.Local {
		case "numFmt":
			formats[number] = attribute(e, "formatCode")
		case "cellXfs":
			ofCells = true
		case "cellStyles", "dxfs", "cellStyleXfs":
			ofCells = false
		case "xf":
			if ofCells {
				f.looks = append(f.looks, shownBy(number, formats))
			}
		}
		return nil
	})
}

// shownBy tells how a number format shows a number: one of the file's own, or one of those that every program knows by number.
func shownBy(number int, own map[int]string) shown {
	if code, ok := own[number]; ok {
		return shownAs(code)
	}
	switch {
	case number == 9 || number == 10:
		return asPercent
	case number >= 14 && number <= 22, number >= 27 && number <= 36, number >= 45 && number <= 47, number >= 50 && number <= 58:
		return asDay
	}
	return asNumber
}

// shownAs tells it by the signs of a number format, without what stands in it as text, colour or condition.
func shownAs(code string) shown {
	code = strings.ToLower(signs(code))
	switch {
	case strings.Contains(code, "general"):
		return asNumber
	case strings.Contains(code, "%"):
		return asPercent
	case strings.ContainsAny(code, "ydmhs"):
		return asDay
	}
	return asNumber
}

// signs are what counts of a number format: not what is quoted, follows a backslash, or stands in brackets.
func signs(code string) string {
	var out strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '\\', '_', '*':
			i++
		case '"':
			for i++; i < len(code) && code[i] != '"'; i++ {
			}
		case '[':
			for i++; i < len(code) && code[i] != ']'; i++ {
			}
		default:
			out.WriteByte(code[i])
		}
	}
	return out.String()
}
