package reporting

import (
	"context"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// NumberScheme says how an office numbers its documents.
type NumberScheme string

// The schemes.
const (
	PerType   NumberScheme = "PER_TYPE"
	OneSeries NumberScheme = "ONE_SERIES"
)

// allDocuments is the series of an office that has one for all documents.
const allDocuments = "VB"

// Office is what an office's documents say of the office itself. The fields stand in the order of their JSON keys.
type Office struct {
	Abbreviation string `bson:"abbreviation" json:"abbreviation"`
	AgencyName   string `bson:"agency_name" json:"agency_name"`
	PlaceName    string `bson:"place_name" json:"place_name"`
	SuperiorName string `bson:"superior_name" json:"superior_name,omitempty"`
}

// OfficeSettings are an office with how it numbers.
type OfficeSettings struct {
	Unit      string `bson:"_id"` // units/{unit}
	Office    `bson:",inline"`
	Scheme    NumberScheme `bson:"scheme"`
	Revision  int64        `bson:"revision"` // 0 if nobody saved them
	UpdatedAt time.Time    `bson:"updated_at"`
	UpdatedBy string       `bson:"updated_by"`
}

// group is the series in which documents of a type are numbered.
func (o OfficeSettings) group(t DocumentType) string {
	if o.Scheme == OneSeries {
		return allDocuments
	}
	return string(t)
}

// commune is the name of an administrative unit as such units begin.
var commune = regexp.MustCompile(`^(UBND |Ủy ban nhân dân )?((?i:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu) .+)$`)

// defaultOffice is what follows from the name of a unit, with its abbreviation if it is known: an administrative unit's
// office is its people's committee, any other unit is its own.
func defaultOffice(unit UnitOnDay) OfficeSettings {
	o := OfficeSettings{Unit: unit.Unit, Scheme: PerType}
	if m := commune.FindStringSubmatch(unit.DisplayName); m != nil {
		o.AgencyName, o.Abbreviation, o.PlaceName = "Ủy ban nhân dân "+lowerFirst(m[2]), "UBND", unit.Title
	} else {
		o.AgencyName, o.PlaceName = unit.DisplayName, unit.Title
		o.Abbreviation = initials(unit.DisplayName)
	}
	if unit.Symbol != "" {
		o.Abbreviation = unit.Symbol
	}
	return o
}

func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}

// initials are the first letters of the words of a name, without those that only say what kind of office it is.
func initials(text string) string {
	text = strings.TrimPrefix(text, "Phòng ")
	var letters strings.Builder
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if word == "và" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(word)
		letters.WriteRune(unicode.ToUpper(first))
	}
	if out := []rune(letters.String()); len(out) > 20 {
		return string(out[:20])
	}
	return letters.String()
}

// OfficeSettings reads what an office's documents say of it.
func (s *Service) OfficeSettings(ctx context.Context, unit string) (OfficeSettings, error) {
	if err := access.Decide(identity.From(ctx), access.ReadDocument, access.Facts{Office: unit}); err != nil {
		return OfficeSettings{}, err
	}
	return s.office(ctx, unit)
}

func (s *Service) office(ctx context.Context, unit string) (OfficeSettings, error) {
	kept, ok, err := s.Store.OfficeSettings(ctx, unit)
	if err != nil || ok {
		return kept, err
	}
	known, err := s.Units.AsOf(ctx, []string{unit}, calendar.DateOf(s.Now()))
	if err != nil {
		return OfficeSettings{}, err
	}
	return defaultOffice(known[0]), nil
}

// SaveOfficeSettings saves them over the revision that was read.
func (s *Service) SaveOfficeSettings(ctx context.Context, o OfficeSettings, seen int64) (OfficeSettings, error) {
	if err := access.Decide(identity.From(ctx), access.SetOffice, access.Facts{Office: o.Unit}); err != nil {
		return OfficeSettings{}, err
	}
	now, err := s.office(ctx, o.Unit)
	if err != nil {
		return OfficeSettings{}, err
	}
	if year := calendar.DateOf(s.Now()).Year; o.Scheme != now.Scheme {
		begun, err := s.Store.RegisterBegun(ctx, o.Unit, year)
		if err != nil {
			return OfficeSettings{}, err
		}
		if begun {
			return OfficeSettings{}, registerBegun(o.Unit, year)
		}
	}
	o.Revision, o.UpdatedAt, o.UpdatedBy = seen+1, s.Now(), identity.From(ctx).Account
	return o, s.Store.SaveOfficeSettings(ctx, o)
}

func registerBegun(unit string, year int) error {
	return fault.New(faultv1.Reason_REASON_REGISTER_BEGUN, "unit", unit, "year", yearText(year))
}
