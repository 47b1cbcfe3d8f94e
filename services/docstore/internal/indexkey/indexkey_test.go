package indexkey_test

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/docstore/internal/indexkey"
)

// Whatever values two keys are written from, their bytes are in the order of the values.
func TestBytesAreInTheOrderOfTheValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SliceOfN(value, 0, 4).Draw(t, "a"), rapid.SliceOfN(value, 0, 4).Draw(t, "b")
		if rapid.Bool().Draw(t, "begin alike") {
			b = append(slices.Clone(a), b...)
		}
		got, want := bytes.Compare(key(t, a), key(t, b)), slices.CompareFunc(a, b, compare)
		if got != want {
			t.Errorf("bytes of %v and %v compare as %d, the values as %d", a, b, got, want)
		}
	})
}

func TestAKeyReadsBackAsItsValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOf(value).Draw(t, "values")
		got, err := indexkey.Values(key(t, want))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%v reads back as %v, %v", want, got, err)
		}
	})
}

// The keys that begin with certain values are exactly those from the values' own key up to Behind it.
func TestKeysThatBeginAlikeAreARange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		prefix, other := rapid.SliceOfN(value, 0, 3).Draw(t, "prefix"), rapid.SliceOfN(value, 0, 4).Draw(t, "other")
		switch rapid.IntRange(0, 2).Draw(t, "begins") {
		case 0:
			other = append(slices.Clone(prefix), other...)
		case 1: // all but alike
			prefix, other = append(prefix, small.Draw(t, "last")), append(slices.Clone(prefix), small.Draw(t, "another last"))
		}
		low, between := key(t, prefix), key(t, other)
		inside := bytes.Compare(low, between) <= 0 && bytes.Compare(between, indexkey.Behind(low)) < 0
		begins := len(other) >= len(prefix) && slices.Equal(other[:len(prefix)], prefix)
		if inside != begins {
			t.Errorf("%v begins with %v: %v, in the range: %v", other, prefix, begins, inside)
		}
	})
}

func TestADocumentsFieldIsWrittenLikeItsValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := value.Draw(t, "value")
		raw, err := bson.Marshal(bson.D{{Key: "field", Value: v}})
		if err != nil {
			t.Fatal(err)
		}
		got, err := indexkey.AppendField(nil, bson.Raw(raw).Lookup("field"))
		if err != nil || !bytes.Equal(got, key(t, []any{v})) {
			t.Errorf("%v as a field is % x, %v; as a value % x", v, got, err, key(t, []any{v}))
		}
	})
	missing, err := indexkey.AppendField(nil, bson.RawValue{})
	if err != nil || !bytes.Equal(missing, key(t, []any{nil})) {
		t.Errorf("a missing field is % x, %v; want what null is", missing, err)
	}
}

func TestEveryKindOfWholeNumberAndTextIsWrittenAlike(t *testing.T) {
	type name string
	type number int
	type truth bool
	instant := time.Date(2025, 7, 10, 0, 0, 0, 123456789, time.FixedZone("+07", 7*3600))
	for _, c := range []struct{ a, b any }{
		{7, int64(7)},
		{int32(-7), int64(-7)},
		{uint16(7), int64(7)},
		{uint64(math.MaxInt64), int64(math.MaxInt64)},
		{number(7), int64(7)},
		{name("units/a"), "units/a"},
		{truth(true), true},
		{instant, bson.DateTime(instant.UnixMilli())},
	} {
		if a, b := key(t, []any{c.a}), key(t, []any{c.b}); !bytes.Equal(a, b) {
			t.Errorf("%T %v is % x, %T %v is % x", c.a, c.a, a, c.b, c.b, b)
		}
	}
}

func TestWhatHasNoOrderIsRefused(t *testing.T) {
	for _, v := range []any{1.5, uint64(math.MaxUint64), []string{"a"}, bson.D{}, struct{}{}} {
		if key, err := indexkey.Append(nil, v); err == nil {
			t.Errorf("%T was written as % x", v, key)
		}
	}
	for _, v := range []any{1.5, bson.A{"a"}, bson.D{}, bson.NewObjectID()} {
		raw, err := bson.Marshal(bson.D{{Key: "field", Value: v}})
		if err != nil {
			t.Fatal(err)
		}
		if key, err := indexkey.AppendField(nil, bson.Raw(raw).Lookup("field")); err == nil {
			t.Errorf("BSON %T was written as % x", v, key)
		}
	}
}

// Tokens come from outside: no bytes may do harm, and what is read as a key is written as the same key.
func FuzzValues(f *testing.F) {
	f.Add([]byte("\x30a\x00\x01\x21\x07\x66\x01\x02\x03\x04\x05\x06"))
	f.Fuzz(func(t *testing.T, bytes []byte) {
		values, err := indexkey.Values(bytes)
		if err != nil {
			return
		}
		again, err := indexkey.Values(key(t, values))
		if err != nil || !slices.Equal(values, again) {
			t.Errorf("% x reads as %v, which reads back as %v, %v", bytes, values, again, err)
		}
	})
}

func TestKeysAreCompact(t *testing.T) {
	for _, c := range []struct {
		value any
		bytes int
	}{
		{nil, 1},
		{true, 1},
		{0, 1},
		{255, 2},
		{-255, 2},
		{math.MinInt64, 9},
		{"đã nộp", len("đã nộp") + 3},
		{time.Date(2025, 7, 10, 0, 0, 0, 0, time.UTC), 7},
	} {
		if got := len(key(t, []any{c.value})); got != c.bytes {
			t.Errorf("%v takes %d bytes, want %d", c.value, got, c.bytes)
		}
	}
}

var value = rapid.OneOf(
	rapid.Just[any](nil),
	rapid.Map(rapid.Int64(), func(n int64) any { return n }),
	rapid.Map(rapid.Int64Range(-300, 300), func(n int64) any { return n }),
	rapid.Map(rapid.String(), func(text string) any { return text }),
	rapid.Map(rapid.StringMatching("[a\\x00\\x01ữ\\x{10FFFF}]{0,4}"), func(text string) any { return text }),
	rapid.Map(rapid.Bool(), func(truth bool) any { return truth }),
	rapid.Map(rapid.Int64(), func(n int64) any { return bson.DateTime(n) }),
	rapid.Map(rapid.Int64Range(1_700_000_000_000, 1_800_000_000_000), func(n int64) any { return bson.DateTime(n) }),
)

var small = rapid.Map(rapid.Int64Range(-5, 5), func(n int64) any { return n })

// compare orders values by type and then by value: what the keys must do.
func compare(a, b any) int {
	if c := cmp.Compare(rank(a), rank(b)); c != 0 {
		return c
	}
	switch a := a.(type) {
	case int64:
		return cmp.Compare(a, b.(int64))
	case string:
		return strings.Compare(a, b.(string))
	case bson.DateTime:
		return cmp.Compare(a, b.(bson.DateTime))
	case bool:
		if a == b.(bool) {
			return 0
		} else if a {
			return 1
		}
		return -1
	}
	return 0
}

func rank(v any) int {
	switch v.(type) {
	case int64:
		return 1
	case string:
		return 2
	case bool:
		return 3
	case bson.DateTime:
		return 4
	}
	return 0
}

type failer interface {
	Helper()
	Fatal(args ...any)
}

func key(t failer, values []any) []byte {
	t.Helper()
	key := []byte{}
	for _, v := range values {
		var err error
		if key, err = indexkey.Append(key, v); err != nil {
			t.Fatal(err)
		}
	}
	return key
}
