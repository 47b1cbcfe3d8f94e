package reporting

import (
	"context"
	"slices"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// The limits of the files of one report.
const (
	maxAttachments     = 20
	maxAttachmentBytes = 100 << 20
)

// AttachmentRef names a file in a content. The fields stand in the order of their JSON keys, see canonical.
type AttachmentRef struct {
	FileName string `json:"file_name"`
	Part     string `json:"part,omitempty"` // what it is evidence for; empty for the whole
	SHA256   string `json:"sha256"`
}

// AttachmentName is the resource name of a file, `plans/{plan}/periods/{period}/reports/{unit}/attachments/{sha256}`.
type AttachmentName string

// Attachment is the name of a file of the report.
func (n ReportName) Attachment(sha256 string) AttachmentName {
	return AttachmentName(string(n) + "/attachments/" + sha256)
}

// Report is the report the file belongs to.
func (n AttachmentName) Report() ReportName {
	report, _, _ := strings.Cut(string(n), "/attachments/")
	return ReportName(report)
}

// SHA256 is the hash of the file's content.
func (n AttachmentName) SHA256() string {
	return string(n[strings.LastIndexByte(string(n), '/')+1:])
}

// Attachment is a file of a report: it is named by its content and never changes. The content lies beside it in parts.
type Attachment struct {
	Name       AttachmentName `bson:"_id"`
	FileName   string         `bson:"file_name"`
	MediaType  string         `bson:"media_type"`
	Size       int64          `bson:"size"`
	Parts      int            `bson:"parts"`
	UploadedBy string         `bson:"uploaded_by"`
	UploadedAt time.Time      `bson:"uploaded_at"`
}

// Attachments lists the files of a report that the caller may see: its unit all it has uploaded, the lead unit and the issuing
// authority those a submission speaks of. What a unit only drafts is nobody else's.
func (s *Service) Attachments(ctx context.Context, report ReportName) ([]Attachment, error) {
	now, err := s.reportNow(ctx, report, access.ReadReport)
	if err != nil {
		return nil, err
	}
	all, err := s.Store.Attachments(ctx, report)
	if err != nil || access.Decide(identity.From(ctx), access.ReadDraft, now.Period.reportFacts(report)) == nil {
		return all, err
	}
	spoken, err := s.spokenOf(ctx, report)
	return slices.DeleteFunc(all, func(a Attachment) bool { return !spoken[a.Name.SHA256()] }), err
}

// Attachment reads one part of a file.
func (s *Service) Attachment(ctx context.Context, name AttachmentName, part int) (Attachment, []byte, error) {
	seen, err := s.Attachments(ctx, name.Report())
	if err != nil {
		return Attachment{}, nil, err
	}
	missing := fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	at := slices.IndexFunc(seen, func(a Attachment) bool { return a.Name == name })
	if at < 0 || part >= seen[at].Parts {
		return Attachment{}, nil, missing
	}
	data, err := s.Store.AttachmentPart(ctx, name, part)
	return seen[at], data, err
}

// spokenOf are the hashes of all files that any submission of a report speaks of.
func (s *Service) spokenOf(ctx context.Context, report ReportName) (map[string]bool, error) {
	entries, err := s.Store.Series(ctx, report.Series())
	if err != nil {
		return nil, err
	}
	spoken := map[string]bool{}
	for _, e := range entries {
		if e.Kind != Submitted {
			continue
		}
		content, err := ParseContent(e.Content)
		if err != nil {
			return nil, broken(e.Series, e.Number)
		}
		for _, ref := range content.Attachments {
			spoken[ref.SHA256] = true
		}
	}
	return spoken, nil
}

// checkAttachments finds every file a content speaks of that was not uploaded for the report, and every part it is said to be
// evidence for that the report does not have. Most reports have no files and cost nothing here.
func (s *Service) checkAttachments(ctx context.Context, at string, report ReportName, c Content) error {
	if len(c.Attachments) == 0 {
		return nil
	}
	uploaded, err := s.Store.Attachments(ctx, report)
	if err != nil {
		return err
	}
	names := make(map[string]string, len(uploaded))
	for _, a := range uploaded {
		names[a.Name.SHA256()] = a.FileName
	}
	parts := map[string]bool{"": true}
	for _, p := range c.parts() {
		parts[p.name] = true
	}
	var faults fault.Violations
	seen := map[AttachmentRef]bool{}
	for n, ref := range c.Attachments {
		here := place{at + ".attachments", n, ""}
		switch name, ok := names[ref.SHA256]; {
		case !ok:
			faults.Add(here.at(".sha256").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", ref.SHA256)
		case name != ref.FileName:
			faults.Add(here.at(".file_name").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", ref.FileName)
		case !parts[ref.Part]:
			faults.Add(here.at(".part").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", ref.Part)
		case seen[ref]:
			faults.Add(here.String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", ref.FileName)
		}
		seen[ref] = true
	}
	return faults.Err()
}
