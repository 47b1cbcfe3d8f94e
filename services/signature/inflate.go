package signature

import (
	"bytes"
	"compress/zlib"
	"io"
)

// allowance is how much may still be unpacked of one file.
type allowance struct{ left int }

// inflated are the bytes of a cross-reference or object stream, which are packed with deflate or not at all.
func (s stream) inflated(may *allowance) ([]byte, error) {
	filter := s.dict["Filter"]
	if list, ok := filter.(array); ok && len(list) == 1 {
		filter = list[0]
	}
	switch filter {
	case nil:
		return s.raw, nil
	case name("FlateDecode"):
	default:
		return nil, damaged("a cross-reference or object stream is packed in a way that is not known")
	}
	from, err := zlib.NewReader(bytes.NewReader(s.raw))
	if err != nil {
		return nil, damaged("stream does not unpack: %v", err)
	}
	data, err := io.ReadAll(io.LimitReader(from, int64(may.left)+1))
	if err != nil {
		return nil, damaged("stream does not unpack: %v", err)
	}
	if may.left -= len(data); may.left < 0 {
		return nil, refuse(TooLarge, "unpacks to more than %d bytes", maxInflated)
	}
	return s.unpredicted(data)
}

// unpredicted undoes the PNG predictor, which writers use for cross-reference streams.
func (s stream) unpredicted(data []byte) ([]byte, error) {
	parms, _ := s.dict["DecodeParms"].(dict)
	if list, ok := s.dict["DecodeParms"].(array); ok && len(list) == 1 {
		parms, _ = list[0].(dict)
	}
	predictor, given := wholeOf(parms["Predictor"])
	if !given || predictor == 1 {
		return data, nil
	}
	columns, ok := wholeOf(parms["Columns"])
	if !ok {
		columns = 1
	}
	if predictor < 10 || predictor > 15 || columns < 1 || columns > 64 {
		return nil, damaged("predictor %d over %d columns", predictor, columns)
	}
	above := make([]byte, columns)
	var plain []byte
	for len(data) > 0 {
		if len(data) < columns+1 {
			return nil, damaged("a row of a predicted stream is too short")
		}
		row := bytes.Clone(data[1 : columns+1])
		if err := undo(data[0], row, above); err != nil {
			return nil, err
		}
		plain, above, data = append(plain, row...), row, data[columns+1:]
	}
	return plain, nil
}

// undo undoes one row's filter, bytes being one wide.
func undo(filter byte, row, above []byte) error {
	for i := range row {
		var left, aboveLeft byte
		if i > 0 {
			left, aboveLeft = row[i-1], above[i-1]
		}
		switch filter {
		case 0:
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(left, above[i], aboveLeft)
		default:
			return damaged("row filter %d", filter)
		}
	}
	return nil
}

func paeth(left, above, aboveLeft byte) byte {
	estimate := int(left) + int(above) - int(aboveLeft)
	a, b, c := distance(estimate, left), distance(estimate, above), distance(estimate, aboveLeft)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return aboveLeft
}

func distance(a int, b byte) int { return max(a-int(b), int(b)-a) }
