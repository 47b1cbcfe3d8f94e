// Package filefault tells what a look at a file found in the faults of the contracts.
package filefault

import (
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/attachment"
)

// Of is what is told of what was found.
func Of(found attachment.Rule) faultv1.FieldRule { return rules[found] }

var rules = map[attachment.Rule]faultv1.FieldRule{
	attachment.Empty:         faultv1.FieldRule_FIELD_RULE_REQUIRED,
	attachment.TooLarge:      faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE,
	attachment.BadName:       faultv1.FieldRule_FIELD_RULE_FILE_NAME,
	attachment.UnknownType:   faultv1.FieldRule_FIELD_RULE_FILE_TYPE,
	attachment.WrongEnding:   faultv1.FieldRule_FIELD_RULE_FILE_ENDING,
	attachment.Damaged:       faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED,
	attachment.Protected:     faultv1.FieldRule_FIELD_RULE_FILE_PROTECTED,
	attachment.HoldsProgram:  faultv1.FieldRule_FIELD_RULE_FILE_HOLDS_PROGRAM,
	attachment.HoldsFiles:    faultv1.FieldRule_FIELD_RULE_FILE_HOLDS_FILES,
	attachment.UnpacksTooBig: faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE,
	attachment.OutsideLinks:  faultv1.FieldRule_FIELD_RULE_FILE_OUTSIDE_LINKS,
}
