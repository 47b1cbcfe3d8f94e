package reportingserver_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/pdf"
	"github.com/tiendo/tiendo/services/identity"
)

func (s *system) files() reportingv1.AttachmentServiceClient {
	return reportingv1.NewAttachmentServiceClient(s.Conn)
}

// evidence is a PDF of more than one part.
func evidence(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, documenttest.Report()); err != nil {
		t.Fatal(err)
	}
	file, end := out.Bytes(), []byte("%%EOF")
	at := bytes.LastIndex(file, end)
	padding := append([]byte("% "), bytes.Repeat([]byte("x"), 1<<20)...)
	return slices.Concat(file[:at], padding, []byte("\n"), file[at:])
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// upload sends a file in parts and answers what came of the last.
func (s *system) upload(ctx context.Context, report, name string, content []byte) (*reportingv1.Attachment, error) {
	id, number := newID(), int32(0)
	for part := range slices.Chunk(content, 1<<20) {
		req := &reportingv1.UploadAttachmentPartRequest{Parent: report, UploadId: id, Part: number, Data: part}
		last := int(number+1)*(1<<20) >= len(content)
		if last {
			req.Complete = &reportingv1.CompleteUpload{FileName: name, Sha256: sumOf(content)}
		}
		answer, err := s.files().UploadAttachmentPart(ctx, req)
		if err != nil || last {
			return answer.GetAttachment(), err
		}
		number++
	}
	panic("no content")
}

// read reads a file back.
func (s *system) read(ctx context.Context, name string) ([]byte, error) {
	var content []byte
	for part := int32(0); ; part++ {
		answer, err := s.files().ReadAttachment(ctx, &reportingv1.ReadAttachmentRequest{Name: name, Part: part})
		if err != nil {
			return nil, err
		}
		content = append(content, answer.GetData()...)
		if answer.GetLast() {
			return content, nil
		}
	}
}

func TestEvidenceGoesWithTheReport(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	file := evidence(t)
	a, err := s.upload(s.As(t, officer), r.report, "Minh chứng.pdf", file)
	if err != nil {
		t.Fatal(err)
	}
	if a.GetMediaType() != "application/pdf" || a.GetSizeBytes() != int64(len(file)) || a.GetName() != r.report+"/attachments/"+sumOf(file) {
		t.Errorf("it is kept as %v", a)
	}
	// Before it is submitted nobody else sees it, however well they know its name.
	if _, err := s.read(s.As(t, reviewer), a.GetName()); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("the lead unit reads what was only drafted: %v", err)
	}
	said := content("12")
	said.Attachments = []*reportingv1.AttachmentRef{{Sha256: sumOf(file), FileName: "Minh chứng.pdf", Part: "values/" + said.GetValues()[0].GetIndicator()}}
	s.submit(t, leader, r.report, said)
	for _, actor := range []identity.Actor{officer, leader, reviewer, leadership} {
		got, err := s.read(s.As(t, actor), a.GetName())
		if err != nil || !bytes.Equal(got, file) {
			t.Errorf("%s reads %d bytes of %d: %v", actor.Account, len(got), len(file), err)
		}
	}
	if got := s.report(t, r.report).GetContent().GetAttachments(); len(got) != 1 || got[0].GetSha256() != sumOf(file) {
		t.Errorf("the report speaks of %v", got)
	}
	// The same file uploaded again for another report is another attachment.
	if _, err := s.read(s.As(t, leaderB), r.period+"/reports/xa-b/attachments/"+sumOf(file)); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("another unit finds the file beside its own report: %v", err)
	}
}

func TestWhoMayReadEvidence(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	a, err := s.upload(s.As(t, leader), r.report, "a.pdf", evidence(t))
	if err != nil {
		t.Fatal(err)
	}
	said := content("12")
	said.Attachments = []*reportingv1.AttachmentRef{{Sha256: a.GetName()[len(a.GetName())-64:], FileName: "a.pdf"}}
	s.submit(t, leader, r.report, said)
	reading := permission{
		allowed: slices.Concat([]string{"officer", "leader"}, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
	}
	uploading := permission{
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other officer", "other leader", "outside leader", "crossed"}, "REPORT_STATE": {"officer", "leader"}},
	}
	reading.call = func(ctx context.Context, _ *round) error {
		if _, err := s.files().ListAttachments(ctx, &reportingv1.ListAttachmentsRequest{Parent: r.report}); err != nil {
			return err
		}
		_, err := s.read(ctx, a.GetName())
		return err
	}
	uploading.call = func(ctx context.Context, _ *round) error {
		_, err := s.upload(ctx, r.report, "b.pdf", evidence(t))
		return err
	}
	for title, p := range map[string]permission{"read": reading, "upload": uploading} {
		for person := range people {
			if got, want := reasonOf(p.calls(t, person, r)), p.want(person); got != want {
				t.Errorf("%s: %s is told %q, want %q", title, person, got, want)
			}
		}
	}
}

func TestRefusedEvidence(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	ctx := s.As(t, officer)
	for title, c := range map[string]struct {
		name    string
		content []byte
		want    []string
	}{
		"a program":       {"a.pdf", []byte("MZ\x90\x00 program"), []string{"data FILE_TYPE"}},
		"two faults":      {"\u202ea.exe", evidence(t), []string{"complete.file_name FILE_NAME", "complete.file_name FILE_ENDING"}},
		"half of a paper": {"a.pdf", evidence(t)[:5000], []string{"data FILE_DAMAGED"}},
	} {
		_, err := s.upload(ctx, r.report, c.name, c.content)
		if got := violationsOf(err); !slices.Equal(got, c.want) {
			t.Errorf("%s is refused with %q, want %q", title, got, c.want)
		}
	}
	file := evidence(t)
	_, err := s.files().UploadAttachmentPart(ctx, &reportingv1.UploadAttachmentPartRequest{
		Parent: r.report, UploadId: newID(), Part: 1, Data: file[1<<20:], Complete: &reportingv1.CompleteUpload{FileName: "a.pdf", Sha256: sumOf(file)},
	})
	if got := violationsOf(err); !slices.Equal(got, []string{"part FILE_PART_MISSING"}) {
		t.Errorf("a file without its first part is refused with %q", got)
	}
	listed, err := s.files().ListAttachments(ctx, &reportingv1.ListAttachmentsRequest{Parent: r.report})
	if err != nil || len(listed.GetAttachments()) > 0 {
		t.Errorf("something is kept: %v %v", listed, err)
	}
}

func TestAReportSpeaksOnlyOfItsOwnFiles(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	file := evidence(t)
	if _, err := s.upload(s.As(t, leaderB), r.period+"/reports/xa-b", "a.pdf", file); err != nil {
		t.Fatal(err)
	}
	said := content("12")
	said.Attachments = []*reportingv1.AttachmentRef{{Sha256: sumOf(file), FileName: "a.pdf"}}
	_, err := s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: r.report, Content: said, RequestId: newID()})
	if got := violationsOf(err); !slices.Equal(got, []string{"content.attachments[0].sha256 UNKNOWN_REFERENCE"}) {
		t.Errorf("it is refused with %q", got)
	}
}

func TestLimitsAndRepeats(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	ctx := s.As(t, officer)
	file := evidence(t)
	small := func(n byte) []byte { return append(bytes.Clone(file[:len(file)-1<<20]), n, '%', '%', 'E', 'O', 'F') }
	var first *reportingv1.Attachment
	for n := range byte(20) {
		a, err := s.upload(ctx, r.report, "a.pdf", small(n))
		if err != nil {
			t.Fatalf("file %d: %v", n, err)
		}
		if n == 0 {
			first = a
		}
		s.Clock.Set(s.Clock.Now().Add(time.Second))
	}
	again, err := s.upload(s.As(t, officer), r.report, "a.pdf", small(0))
	if err != nil || !again.GetUploadTime().AsTime().Equal(first.GetUploadTime().AsTime()) {
		t.Errorf("a file that is there already is answered as %v, %v", again, err)
	}
	if _, err := s.upload(s.As(t, officer), r.report, "a.pdf", small(99)); !slices.Equal(violationsOf(err), []string{"complete TOO_MANY"}) {
		t.Errorf("one too many is %v", err)
	}
	if left := s.uploads(t); left != 1 { // the parts of the one that was refused wait for a day
		t.Errorf("%d parts are left over", left)
	}
	s.Clock.Set(s.Clock.Now().Add(25 * time.Hour))
	if _, err := s.upload(s.As(t, officer), r.report, "a.pdf", small(0)); err != nil {
		t.Fatal(err)
	}
	if left := s.uploads(t); left != 0 {
		t.Errorf("%d parts are left over after a day", left)
	}
}

// uploads is how many parts of files that are being uploaded are kept.
func (s *system) uploads(t *testing.T) int {
	t.Helper()
	page, err := s.store.List(t.Context(), "attachment_uploads", docstore.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Documents)
}

// violationsOf are the fields that were refused with their rules.
func violationsOf(err error) []string {
	var found []string
	for _, detail := range status.Convert(err).Details() {
		if bad, ok := detail.(*errdetails.BadRequest); ok {
			for _, v := range bad.GetFieldViolations() {
				found = append(found, v.GetField()+" "+v.GetReason())
			}
		}
	}
	return found
}
