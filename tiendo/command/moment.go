package command

import (
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/tiendo/tiendo/services/calendar"
)

// momentForm is how a moment is typed: a day and a time of the day in Vietnam. A day alone is refused: nobody could tell
// whether it is still in or not.
const momentForm = "2006-01-02 15:04"

// momentOf reads a moment; nil if none was given.
func momentOf(flag, given string) (*timestamppb.Timestamp, error) {
	if given == "" {
		return nil, nil
	}
	at, err := time.ParseInLocation(momentForm, given, calendar.Zone)
	if err != nil {
		return nil, usage("usage.moment", "flag", flag, "value", given)
	}
	return timestamppb.New(at), nil
}

// neededMoment reads a moment that must be given.
func neededMoment(flag, given string) (*timestamppb.Timestamp, error) {
	if err := needed(flag, given); err != nil {
		return nil, err
	}
	return momentOf(flag, given)
}

// needed refuses a flag that must be given and was not.
func needed(flag, given string) error {
	if given == "" {
		return usage("usage.flag_value", "flag", flag)
	}
	return nil
}
