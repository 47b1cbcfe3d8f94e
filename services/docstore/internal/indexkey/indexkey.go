// Package indexkey writes the values of an index's fields as bytes: comparing two keys byte by byte compares the values
// they were written from, one after the other. No value's bytes begin with another's, so the keys that begin with
// certain values are a range of bytes.
//
// A value is a tag and, for most tags, a body. The tags rise in the order of the types:
//
//	null, or missing   08
//	whole number n     20+k, k bytes   n > 0: big-endian in the fewest bytes, k of them
//	                   20              n = 0
//	                   20-k, k bytes   n < 0: those of -n, every bit turned round
//	text               30 … 00 01      UTF-8, in which a 00 is written as 00 FF
//	false, true        40, 41
//	instant            60±k, k bytes   milliseconds since 1970, as a whole number
//
// So 0 takes one byte, a number below 256 two, an instant of our days seven, and a text three more than it has.
package indexkey

import (
	"bytes"
	"fmt"
	"math/bits"
	"reflect"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
)

const (
	tagNull    = 0x08
	tagWhole   = 0x20
	tagText    = 0x30
	tagFalse   = 0x40
	tagTrue    = 0x41
	tagInstant = 0x60
)

const (
	textEnd     = 0x01 // after a 00: the text ends
	textEscaped = 0xFF // after a 00: the 00 belongs to the text
)

// Append writes a value behind a key. Values are nil, texts, whole numbers of any integer type, truth values and
// instants (time.Time or bson.DateTime, to the millisecond).
func Append(key []byte, value any) ([]byte, error) {
	switch v := value.(type) {
	case nil:
		return append(key, tagNull), nil
	case string:
		return appendText(key, v), nil
	case bool:
		return appendTruth(key, v), nil
	case time.Time:
		return appendWhole(key, tagInstant, v.UnixMilli()), nil
	case bson.DateTime:
		return appendWhole(key, tagInstant, int64(v)), nil
	}
	return appendNamed(key, reflect.ValueOf(value))
}

// appendNamed writes values of types such as `type PlanName string`.
func appendNamed(key []byte, v reflect.Value) ([]byte, error) {
	switch {
	case v.CanInt():
		return appendWhole(key, tagWhole, v.Int()), nil
	case v.CanUint() && v.Uint() <= 1<<63-1:
		return appendWhole(key, tagWhole, int64(v.Uint())), nil
	case v.Kind() == reflect.String:
		return appendText(key, v.String()), nil
	case v.Kind() == reflect.Bool:
		return appendTruth(key, v.Bool()), nil
	}
	return nil, fmt.Errorf("a %s cannot be in an index", v.Type())
}

// AppendField writes the value of a document's field behind a key. The zero RawValue is a field that is missing.
func AppendField(key []byte, field bson.RawValue) ([]byte, error) {
	switch field.Type {
	case 0, bson.TypeNull:
		return append(key, tagNull), nil
	case bson.TypeInt32, bson.TypeInt64:
		if n, ok := field.AsInt64OK(); ok {
			return appendWhole(key, tagWhole, n), nil
		}
	case bson.TypeString:
		if text, ok := field.StringValueOK(); ok {
			return appendText(key, text), nil
		}
	case bson.TypeBoolean:
		if truth, ok := field.BooleanOK(); ok {
			return appendTruth(key, truth), nil
		}
	case bson.TypeDateTime:
		if instant, ok := field.DateTimeOK(); ok {
			return appendWhole(key, tagInstant, instant), nil
		}
	}
	return nil, fmt.Errorf("a BSON %s cannot be in an index", field.Type)
}

func appendTruth(key []byte, truth bool) []byte {
	if truth {
		return append(key, tagTrue)
	}
	return append(key, tagFalse)
}

func appendWhole(key []byte, tag byte, n int64) []byte {
	size, turn := uint64(n), byte(0)
	if n < 0 {
		size, turn = -size, 0xFF // right for the least number too, whose size no int64 can hold
	}
	length := (bits.Len64(size) + 7) / 8
	if n < 0 {
		key = append(key, tag-byte(length))
	} else {
		key = append(key, tag+byte(length))
	}
	for shift := 8 * (length - 1); shift >= 0; shift -= 8 {
		key = append(key, byte(size>>shift)^turn)
	}
	return key
}

func appendText(key []byte, text string) []byte {
	key = append(key, tagText)
	for i := range len(text) {
		key = append(key, text[i])
		if text[i] == 0 {
			key = append(key, textEscaped)
		}
	}
	return append(key, 0, textEnd)
}

// Behind is the least bytes behind every key that begins with these bytes.
func Behind(key []byte) []byte {
	behind := bytes.Clone(key)
	for len(behind) > 0 && behind[len(behind)-1] == 0xFF {
		behind = behind[:len(behind)-1]
	}
	if len(behind) == 0 {
		return []byte{0xFF} // no tag is as high
	}
	behind[len(behind)-1]++
	return behind
}
