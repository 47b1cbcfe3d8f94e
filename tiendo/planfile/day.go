package planfile

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// written is a day as a document writes it; one of its fields is set.
type written struct {
	year  *planv1.YearDay  // 10/7, 10/01 năm sau
	month *planv1.MonthDay // 18, 5 tháng sau, 5 sau 2 tháng
	week  *planv1.WeekDay  // thứ sáu, thứ hai tuần sau, thứ hai sau 2 tuần
	date  *date.Date       // 10/9/2024, 2024-09-10
}

var (
	dateText     = regexp.MustCompile(`^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$`)
	yearDayText  = regexp.MustCompile(`^([0-9]{1,2}/[0-9]{1,2})(?: (.+))?$`)
	monthDayText = regexp.MustCompile(`^(?:ngày |day )?([0-9]{1,2})(?: (tháng sau|next month|sau [0-9]{1,2} tháng|after [0-9]{1,2} months))?$`)
	weekDayText  = regexp.MustCompile(`^(.+?)(?: (tuần sau|next week|sau [0-9] tuần|after [0-9] weeks))?$`)
	countText    = regexp.MustCompile(`^([0-9]{1,3}) (ngày làm việc|working days?|ngày|days?)$`)
)

// years are the words for the year of a day, counted from the year of the period.
var years = map[string]int32{"": 0, "năm sau": 1, "năm trước": -1, "next year": 1, "previous year": -1}

// weekdays are the words for the days of a week.
var weekdays = map[string]int32{
	"thứ hai": 1, "thứ 2": 1, "monday": 1, "thứ ba": 2, "thứ 3": 2, "tuesday": 2, "thứ tư": 3, "thứ 4": 3, "wednesday": 3,
	"thứ năm": 4, "thứ 5": 4, "thursday": 4, "thứ sáu": 5, "thứ 6": 5, "friday": 5, "thứ bảy": 6, "thứ 7": 6, "saturday": 6,
	"chủ nhật": 7, "sunday": 7,
}

// readDay reads a day; ok is false for what is none. That a plan must not name 29 February or 31 April, because it does
// not come in every period, the server says.
func readDay(text string) (day written, ok bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, form := range []string{time.DateOnly, "2/1/2006"} {
		if at, err := time.Parse(form, text); err == nil && (form == time.DateOnly || dateText.MatchString(text)) {
			return written{date: &date.Date{Year: int32(at.Year()), Month: int32(at.Month()), Day: int32(at.Day())}}, true
		}
	}
	if parts := yearDayText.FindStringSubmatch(text); parts != nil {
		offset, known := years[parts[2]]
		at, err := time.Parse("2/1/2006", parts[1]+"/2000") // 2000 had a 29 February
		return written{year: &planv1.YearDay{YearOffset: offset, Month: int32(at.Month()), Day: int32(at.Day())}}, err == nil && known
	}
	if parts := monthDayText.FindStringSubmatch(text); parts != nil {
		number := whole(parts[1])
		return written{month: &planv1.MonthDay{MonthOffset: offset(parts[2]), Day: number}}, 1 <= number && number <= 31
	}
	if parts := weekDayText.FindStringSubmatch(text); parts != nil {
		weekday, known := weekdays[parts[1]]
		return written{week: &planv1.WeekDay{WeekOffset: offset(parts[2]), Weekday: weekday}}, known
	}
	return written{}, false
}

// offset is how many weeks or months the words say.
func offset(words string) int32 {
	for _, word := range strings.Fields(words) {
		if n := whole(word); n > 0 {
			return n
		}
	}
	return min(1, int32(len(words)))
}

func whole(digits string) int32 {
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil {
		return 0
	}
	return int32(n)
}

// day reads a first or last day of the data, of every year, or of a report that comes once.
func (r *reader) day(to **planv1.YearDay, once **date.Date, onceField string) yamlfile.Take {
	return r.anyDay(func(path string, node *yaml.Node, day written) bool {
		*to, *once = day.year, day.date
		if day.date != nil {
			r.Index().Set(sibling(path, onceField), yamlfile.At(node))
		}
		return day.year != nil || day.date != nil
	})
}

// lastDay reads a last day of the data, which of a week may be a weekday.
func (r *reader) lastDay(rule *planv1.ReportingRule) yamlfile.Take {
	return r.anyDay(func(path string, node *yaml.Node, day written) bool {
		rule.DataTo, rule.OnceTo = day.year, day.date
		switch {
		case day.date != nil:
			r.Index().Set(sibling(path, "once_to"), yamlfile.At(node))
		case day.week != nil && day.week.GetWeekOffset() == 0:
			rule.DataToWeekday = day.week.GetWeekday()
			r.Index().Set(sibling(path, "data_to_weekday"), yamlfile.At(node))
		}
		return day.year != nil || day.date != nil || rule.DataToWeekday > 0
	})
}

func (r *reader) anyDay(take func(path string, node *yaml.Node, day written) bool) yamlfile.Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		day, ok := readDay(text)
		if !ok || !take(path, node, day) {
			r.Add(yamlfile.At(node), path, "bad_day", "value", text)
		}
	})
}

// sibling is the path of a field beside the one at a path.
func sibling(path, field string) string { return path[:strings.LastIndex(path, ".")+1] + field }
