package reportingserver_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/services/signature/signaturetest"
)

var (
	clerk      = as(accessv1.Role_ROLE_CLERK, xaA)
	otherClerk = as(accessv1.Role_ROLE_CLERK, xaB)
	issuer     = as(accessv1.Role_ROLE_CLERK, huyen)
)

// papers is an office that makes documents, with the token it signs with.
type papers struct {
	*round
	reportingv1.DocumentServiceClient
	t     *testing.T
	root  signaturetest.Identity
	token signaturetest.Identity
	pdf   []byte
}

func newPapers(t *testing.T, upTo stage) *papers {
	t.Helper()
	from := vietnam("2025-07-01 08:00:00.000")
	root := signaturetest.Authority(t, from)
	s := start(t, docstoretest.Open(t), reportingserver.Config{Roots: root.Pool()})
	return &papers{
		s.round(t, upTo), reportingv1.NewDocumentServiceClient(s.Conn), t, root,
		root.Signer(t, "Người ký mẫu", "UBND xã A", from), signaturetest.PDF("Bao cao mau"),
	}
}

func officialLetter(about string) *reportingv1.DocumentContent {
	return &reportingv1.DocumentContent{
		Type: reportingv1.DocumentContent_TYPE_LETTER, Abstract: about, Body: "Nội dung mẫu.", Recipients: []string{"UBND huyện"},
		Signer: &reportingv1.DocumentSigner{
			Authorities: []reportingv1.DocumentSigner_Authority{reportingv1.DocumentSigner_AUTHORITY_TM, reportingv1.DocumentSigner_AUTHORITY_KT},
			Collective:  "Ủy ban nhân dân", HeadPosition: "Chủ tịch", Position: "Phó Chủ tịch", FullName: "Người Ký Mẫu",
		},
	}
}

func (p *papers) report() *reportingv1.DocumentContent {
	c := officialLetter("Kết quả thực hiện")
	c.Type, c.Body, c.Source = reportingv1.DocumentContent_TYPE_REPORT, "", p.round.report
	return c
}

// must is an answer that has to come.
func (p *papers) must(d *reportingv1.Document, err error) *reportingv1.Document {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
	return d
}

func (p *papers) draft(content *reportingv1.DocumentContent) *reportingv1.Document {
	p.t.Helper()
	return p.must(p.CreateDocument(p.As(p.t, officer), &reportingv1.CreateDocumentRequest{Parent: xaA, Content: content, RequestId: newID()}))
}

// documentSteps are the acts of a document's life, in order.
var documentSteps = []string{"content", "format", "approve", "number", "prepare", "sign", "issue", "send"}

// do does one step to a document.
func (p *papers) do(step string, d *reportingv1.Document, who identity.Actor) (*reportingv1.Document, error) {
	p.t.Helper()
	ctx, name, tag, id := p.As(p.t, who), d.GetName(), d.GetEtag(), newID()
	switch step {
	case "content", "format":
		aspect := reportingv1.CheckDocumentRequest_ASPECT_CONTENT
		if step == "format" {
			aspect = reportingv1.CheckDocumentRequest_ASPECT_FORMAT
		}
		return p.CheckDocument(ctx, &reportingv1.CheckDocumentRequest{Name: name, Aspect: aspect, RequestId: id, Etag: tag})
	case "approve":
		return p.ApproveDocument(ctx, &reportingv1.ApproveDocumentRequest{Name: name, RequestId: id, Etag: tag})
	case "return":
		return p.ReturnDocument(ctx, &reportingv1.ReturnDocumentRequest{Name: name, Comment: "Sửa lại", RequestId: id, Etag: tag})
	case "number":
		return p.NumberDocument(ctx, &reportingv1.NumberDocumentRequest{Name: name, RequestId: id, Etag: tag})
	case "prepare":
		return p.PrepareDocument(ctx, &reportingv1.PrepareDocumentRequest{Name: name, Pdf: p.pdf, RequestId: id, Etag: tag})
	case "sign":
		signed := p.token.Sign(p.t, p.pdf, signaturetest.Options{At: p.Clock.Now()})
		return p.SignDocument(ctx, &reportingv1.SignDocumentRequest{Name: name, Pdf: signed, RequestId: id, Etag: tag})
	case "issue":
		return p.IssueDocument(ctx, &reportingv1.IssueDocumentRequest{Name: name, RequestId: id, Etag: tag})
	case "send":
		return p.SendDocument(ctx, &reportingv1.SendDocumentRequest{Name: name, Comment: "Qua trục liên thông", RequestId: id, Etag: tag})
	case "withdraw":
		return p.WithdrawDocument(ctx, &reportingv1.WithdrawDocumentRequest{Name: name, Comment: "Ban hành nhầm", RequestId: id, Etag: tag})
	case "cancel":
		return p.CancelDocument(ctx, &reportingv1.CancelDocumentRequest{Name: name, Comment: "Không cần nữa", RequestId: id, Etag: tag})
	}
	p.t.Fatalf("no step %s", step)
	return nil, nil
}

// whoDoes is who does each step in the tests.
var whoDoes = map[string]identity.Actor{
	"content": leader, "format": clerk, "approve": leader, "return": leader, "number": clerk, "prepare": clerk, "sign": clerk,
	"issue": clerk, "send": clerk, "withdraw": clerk, "cancel": clerk,
}

// upTo brings a document to the step named, that included.
func (p *papers) upTo(last string, d *reportingv1.Document) *reportingv1.Document {
	p.t.Helper()
	for _, step := range documentSteps[:slices.Index(documentSteps, last)+1] {
		d = p.must(p.do(step, d, whoDoes[step]))
	}
	return d
}

func TestTheLifeOfADocument(t *testing.T) {
	p := newPapers(t, submitted)
	d := p.upTo("send", p.draft(p.report()))
	if d.GetCode() != "01/BC-xa-a" && d.GetCode() != "01/BC-"+d.GetOffice().GetAbbreviation() {
		t.Errorf("code %q", d.GetCode())
	}
	if d.GetState() != reportingv1.Document_STATE_ISSUED || d.GetSendTime() == nil || d.GetIssueDate().GetDay() != 1 ||
		d.GetContent().GetSourceEntry() != 1 || d.GetContent().GetSourceSha256() == "" || len(d.GetSignatures()) != 1 ||
		d.GetSignatures()[0].GetSignerName() != "Người ký mẫu" || d.GetSignatures()[0].GetChain() != reportingv1.DocumentSignature_CHAIN_TRUSTED {
		t.Errorf("%v", d)
	}
	series, err := p.ListDocumentEntries(p.As(t, officer), &reportingv1.ListDocumentEntriesRequest{Parent: d.GetName()})
	if err != nil || !series.GetCheck().GetIntact() || len(series.GetEntries()) != 9 {
		t.Fatalf("%v, %v", series, err)
	}
	file, err := p.GetDocumentFile(p.As(t, reviewer), &reportingv1.GetDocumentFileRequest{Name: d.GetName() + "/files/signed"})
	if err != nil || sum(file.GetPdf()) != d.GetSignedSha256() || !bytes.HasPrefix(file.GetPdf(), p.pdf) {
		t.Errorf("file of %d bytes, %v", len(file.GetPdf()), err)
	}
	// Whoever may read the report may see that its document is whole.
	v, err := p.VerifyDocument(p.As(t, reviewer), &reportingv1.VerifyDocumentRequest{Name: d.GetName()})
	if err != nil || !v.GetFileUnchanged() || !v.GetChainsChecked() || len(v.GetSignatures()) != 1 || !v.GetSignatures()[0].GetWholeFile() {
		t.Fatalf("%v, %v", v, err)
	}
	m := v.GetMetadata()
	if m.GetCodeNumber() != "01" || m.GetIssuedDate() != "01/07/2025" || m.GetTypeName() != "Báo cáo" || m.GetSignerFullName() != "Người Ký Mẫu" {
		t.Errorf("%v", m)
	}
}

// TestEveryActFitsOnlyWhereItBelongs tries every act in every state a document comes through.
func TestEveryActFitsOnlyWhereItBelongs(t *testing.T) {
	p := newPapers(t, submitted)
	fits := map[string][]string{
		"": {"content", "return", "cancel"}, "content": {"format", "return", "cancel"}, "format": {"approve", "return", "cancel"},
		"approve": {"number", "return", "cancel"}, "number": {"prepare", "return", "cancel"}, "prepare": {"prepare", "sign", "return", "cancel"},
		"sign": {"issue", "return", "cancel"}, "issue": {"send", "withdraw"},
	}
	for after, allowed := range fits {
		for step, who := range whoDoes {
			if after == "sign" && step == "sign" {
				continue // needs another signature; see TestASecondSignature
			}
			d := p.draft(p.report())
			if after != "" {
				d = p.upTo(after, d)
			}
			_, err := p.do(step, d, who)
			if want := slices.Contains(allowed, step); (err == nil) != want {
				t.Errorf("after %q %s: %v, want allowed %v", after, step, err, want)
			} else if err != nil && reasonOf(err) != "DOCUMENT_STATE" {
				t.Errorf("after %q %s: %v", after, step, err)
			}
		}
	}
}

// broken are the fields of a request that are at fault, each with the rule it breaks.
func broken(err error) []string {
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

func TestNobodyChecksHisOwnDraft(t *testing.T) {
	p := newPapers(t, submitted)
	asLeader := p.As(t, leader)
	d := p.must(p.CreateDocument(asLeader, &reportingv1.CreateDocumentRequest{Parent: xaA, Content: p.report(), RequestId: newID()}))
	check := &reportingv1.CheckDocumentRequest{
		Name: d.GetName(), Aspect: reportingv1.CheckDocumentRequest_ASPECT_CONTENT, RequestId: newID(), Etag: d.GetEtag(),
	}
	if _, err := p.CheckDocument(asLeader, check); reasonOf(err) != "OWN_DRAFT" {
		t.Errorf("answered %v", err)
	}
	check.Alone = true
	if _, err := p.CheckDocument(asLeader, check); err != nil {
		t.Errorf("answered %v", err)
	}
}

func TestARequestSentTwiceIsOneAct(t *testing.T) {
	p := newPapers(t, submitted)
	id := newID()
	create := &reportingv1.CreateDocumentRequest{Parent: xaA, Content: p.report(), RequestId: id}
	d := p.must(p.CreateDocument(p.As(t, officer), create))
	if again := p.must(p.CreateDocument(p.As(t, officer), create)); again.GetName() != d.GetName() || again.GetEtag() != d.GetEtag() {
		t.Errorf("drafted %v, then %v", d, again)
	}
	d = p.upTo("approve", d)
	number := &reportingv1.NumberDocumentRequest{Name: d.GetName(), RequestId: newID(), Etag: d.GetEtag()}
	first := p.must(p.NumberDocument(p.As(t, clerk), number))
	if again := p.must(p.NumberDocument(p.As(t, clerk), number)); again.GetCode() != first.GetCode() || again.GetEtag() != first.GetEtag() {
		t.Errorf("numbered %v, then %v", first, again)
	}
}

// TestAReturnedDocumentKeepsItsNumber brings a numbered document back: its number is its own, its date is that of the day.
func TestAReturnedDocumentKeepsItsNumber(t *testing.T) {
	p := newPapers(t, submitted)
	d := p.must(p.do("return", p.upTo("sign", p.draft(p.report())), leader))
	if d.GetFileSha256() != "" || len(d.GetSignatures()) != 0 {
		t.Errorf("returned with its file: %v", d)
	}
	p.Clock.Set(vietnam("2025-07-02 08:00:00.000"))
	d = p.must(p.ReviseDocument(p.As(t, officer), &reportingv1.ReviseDocumentRequest{Name: d.GetName(), Content: p.report(), RequestId: newID(), Etag: d.GetEtag()}))
	p.upTo("number", p.draft(p.report())) // another takes the next number meanwhile
	d = p.upTo("number", d)
	if d.GetNumber() != 1 || d.GetIssueDate().GetDay() != 2 {
		t.Errorf("numbered %v", d)
	}
	p.Clock.Set(vietnam("2026-01-01 00:00:00.000"))
	d = p.must(p.do("return", d, leader))
	d = p.must(p.ReviseDocument(p.As(t, officer), &reportingv1.ReviseDocumentRequest{Name: d.GetName(), Content: officialLetter("Năm mới"), RequestId: newID(), Etag: d.GetEtag()}))
	if d = p.upTo("number", d); d.GetNumber() != 1 || d.GetIssueDate().GetYear() != 2026 {
		t.Errorf("numbered %v in the new year", d)
	}
}

// TestRegisterUnderRace lets many number at once through two replicas: no number is given twice and none is left out, each
// year begins at 1, and each number belongs to one document.
func TestRegisterUnderRace(t *testing.T) {
	p := newPapers(t, submitted)
	replica := start(t, p.store, reportingserver.Config{})
	for _, day := range []string{"2025-12-31 23:59:59.999", "2026-01-01 00:00:00.000"} {
		p.Clock.Set(vietnam(day))
		replica.Clock.Set(vietnam(day))
		var waiting []*reportingv1.Document
		for n := range 24 {
			waiting = append(waiting, p.upTo("approve", p.draft(officialLetter(fmt.Sprintf("Công văn %d", n)))))
		}
		var writers sync.WaitGroup
		for n, d := range waiting {
			ctx, at := p.As(t, clerk), p.DocumentServiceClient
			if n%2 == 1 {
				ctx, at = replica.As(t, clerk), reportingv1.NewDocumentServiceClient(replica.Conn)
			}
			writers.Go(func() {
				if _, err := at.NumberDocument(ctx, &reportingv1.NumberDocumentRequest{Name: d.GetName(), RequestId: newID(), Etag: d.GetEtag()}); err != nil {
					t.Error(err)
				}
			})
		}
		writers.Wait()
	}
	for _, year := range []int32{2025, 2026} {
		register, err := p.ListRegisterEntries(p.As(t, officer), &reportingv1.ListRegisterEntriesRequest{Parent: xaA, Year: year})
		if err != nil || !register.GetIntact() || len(register.GetEntries()) != 24 {
			t.Fatalf("%d lines of %d, intact %v, %v", len(register.GetEntries()), year, register.GetIntact(), err)
		}
		documents := map[string]bool{}
		for i, line := range register.GetEntries() {
			documents[line.GetDocument()] = true
			if line.GetNumber() != int32(i+1) || line.GetState() != reportingv1.Document_STATE_NUMBERED || line.GetGroup() != "CV" {
				t.Errorf("line %d is %v", i+1, line)
			}
		}
		if len(documents) != 24 {
			t.Errorf("%d documents have 24 numbers", len(documents))
		}
	}
}

// TestNumberingSurvivesADeath numbers a document whose line is in the register already, as a process that died leaves it.
func TestNumberingSurvivesADeath(t *testing.T) {
	p := newPapers(t, submitted)
	d := p.upTo("approve", p.draft(p.report()))
	other := p.upTo("approve", p.draft(p.report()))
	dying := &dyingStore{Store: p.store, collection: "entries"}
	dead := start(t, dying, reportingserver.Config{})
	dying.dies.Store(true)
	if _, err := reportingv1.NewDocumentServiceClient(dead.Conn).NumberDocument(dead.As(t, clerk), &reportingv1.NumberDocumentRequest{Name: d.GetName(), RequestId: newID(), Etag: d.GetEtag()}); reasonOf(err) != "UNAVAILABLE" {
		t.Fatalf("the store did not die: %v", err)
	}
	if other = p.upToFrom("number", other); other.GetNumber() != 2 {
		t.Errorf("the other got %v", other.GetCode())
	}
	if d = p.upToFrom("number", d); d.GetNumber() != 1 {
		t.Errorf("the first got %v", d.GetCode())
	}
}

// upToFrom does one step with who does it.
func (p *papers) upToFrom(step string, d *reportingv1.Document) *reportingv1.Document {
	p.t.Helper()
	return p.must(p.do(step, d, whoDoes[step]))
}

func TestSignedFilesThatAreRefused(t *testing.T) {
	p := newPapers(t, submitted)
	d := p.upTo("prepare", p.draft(p.report()))
	good := p.token.Sign(t, p.pdf, signaturetest.Options{At: p.Clock.Now()})
	flipped := bytes.Clone(good)
	flipped[bytes.Index(flipped, []byte("/F 132"))+4] ^= 1
	stranger := signaturetest.Authority(t, p.Clock.Now()).Signer(t, "Người lạ", "Khác", p.Clock.Now())
	for rule, file := range map[string][]byte{
		"NOT_SIGNED": p.pdf, "FILE_ALTERED": flipped, "SIGNER_NOT_TRUSTED": stranger.Sign(t, p.pdf, signaturetest.Options{At: p.Clock.Now()}),
		"OTHER_DOCUMENT":              p.token.Sign(t, signaturetest.PDF("Bao cao khac"), signaturetest.Options{At: p.Clock.Now()}),
		"SIGNATURE_INVALID":           p.token.Sign(t, p.pdf, signaturetest.Options{At: p.Clock.Now().Add(time.Hour)}),
		"CERTIFICATE_OUT_OF_VALIDITY": p.root.Signer(t, "Cũ", "Cũ", p.Clock.Now().AddDate(-2, 0, 0)).Sign(t, p.pdf, signaturetest.Options{At: p.Clock.Now()}),
	} {
		_, err := p.SignDocument(p.As(t, clerk), &reportingv1.SignDocumentRequest{Name: d.GetName(), Pdf: file, RequestId: newID(), Etag: d.GetEtag()})
		if got := broken(err); !slices.Equal(got, []string{"pdf " + rule}) {
			t.Errorf("%s: %v, %v", rule, got, err)
		}
	}
	for rule, file := range map[string][]byte{"NOT_A_PDF": []byte("no PDF"), "FILE_ALTERED": good} {
		_, err := p.PrepareDocument(p.As(t, clerk), &reportingv1.PrepareDocumentRequest{Name: d.GetName(), Pdf: file, RequestId: newID(), Etag: d.GetEtag()})
		if got := broken(err); !slices.Equal(got, []string{"pdf " + rule}) {
			t.Errorf("prepare %s: %v", rule, got)
		}
	}
}

func TestASecondSignature(t *testing.T) {
	p := newPapers(t, submitted)
	d := p.upTo("prepare", p.draft(p.report()))
	sign := func(file []byte) error {
		answer, err := p.SignDocument(p.As(t, clerk), &reportingv1.SignDocumentRequest{Name: d.GetName(), Pdf: file, RequestId: newID(), Etag: d.GetEtag()})
		if err == nil {
			d = answer
		}
		return err
	}
	first := p.token.Sign(t, p.pdf, signaturetest.Options{At: p.Clock.Now()})
	if err := sign(first); err != nil {
		t.Fatal(err)
	}
	if got := broken(sign(p.token.Sign(t, p.pdf, signaturetest.Options{At: p.Clock.Now()}))); !slices.Equal(got, []string{"pdf OTHER_DOCUMENT"}) {
		t.Errorf("took a file without the first signature: %v", got)
	}
	agency := p.root.Signer(t, "UBND xã A", "UBND xã A", p.Clock.Now())
	if err := sign(agency.Sign(t, first, signaturetest.Options{At: p.Clock.Now()})); err != nil || len(d.GetSignatures()) != 2 {
		t.Errorf("%v, %v", d.GetSignatures(), err)
	}
}

// TestTheSystemMakesTheFile lets the system print a report and a letter: a preview before the number, then the file that is
// signed, the same however often it is asked for.
func TestTheSystemMakesTheFile(t *testing.T) {
	p := newPapers(t, submitted)
	for _, content := range []*reportingv1.DocumentContent{p.report(), officialLetter("cung cấp số liệu")} {
		d := p.draft(content)
		preview, err := p.GetDocumentFile(p.As(t, officer), &reportingv1.GetDocumentFileRequest{Name: d.GetName() + "/files/draft"})
		if err != nil || !bytes.HasPrefix(preview.GetPdf(), []byte("%PDF-")) {
			t.Fatalf("%d bytes, %v", len(preview.GetPdf()), err)
		}
		d = p.upTo("number", d)
		request := &reportingv1.PrepareDocumentRequest{Name: d.GetName(), RequestId: newID(), Etag: d.GetEtag()}
		d = p.must(p.PrepareDocument(p.As(t, clerk), request))
		if again := p.must(p.PrepareDocument(p.As(t, clerk), request)); again.GetEtag() != d.GetEtag() || again.GetFileSha256() != d.GetFileSha256() {
			t.Errorf("prepared %v, then %v", d, again)
		}
		file, err := p.GetDocumentFile(p.As(t, clerk), &reportingv1.GetDocumentFileRequest{Name: d.GetName() + "/files/for-signing"})
		if err != nil || sum(file.GetPdf()) != d.GetFileSha256() || bytes.Equal(file.GetPdf(), preview.GetPdf()) {
			t.Errorf("%d bytes, %v", len(file.GetPdf()), err)
		}
	}
}

func TestReplacingAndCorrecting(t *testing.T) {
	p := newPapers(t, submitted)
	old := p.upTo("issue", p.draft(p.report()))
	correction := officialLetter("Đính chính")
	correction.Corrects = old.GetName()
	corrects := p.upTo("issue", p.draft(correction))
	anew := p.report()
	anew.Replaces = old.GetName()
	replaces := p.upTo("issue", p.draft(anew))
	got := p.must(p.GetDocument(p.As(t, officer), &reportingv1.GetDocumentRequest{Name: old.GetName()}))
	if got.GetState() != reportingv1.Document_STATE_REPLACED || got.GetReplacedBy() != replaces.GetName() ||
		!slices.Equal(got.GetCorrectedBy(), []string{corrects.GetName()}) || corrects.GetCode() == "" || replaces.GetNumber() != 2 {
		t.Errorf("%v", got)
	}
	// What is replaced is not replaced again, and what was never issued is not at all.
	for _, other := range []string{old.GetName(), p.draft(p.report()).GetName(), xaB + "/documents/khac"} {
		anew.Replaces = other
		_, err := p.CreateDocument(p.As(t, officer), &reportingv1.CreateDocumentRequest{Parent: xaA, Content: anew, RequestId: newID()})
		if got := broken(err); !slices.Equal(got, []string{"content.replaces UNKNOWN_REFERENCE"}) {
			t.Errorf("replacing %s: %v, %v", other, got, err)
		}
	}
	withdrawn := p.must(p.do("withdraw", replaces, clerk))
	if withdrawn.GetState() != reportingv1.Document_STATE_WITHDRAWN || withdrawn.GetComment() == "" {
		t.Errorf("%v", withdrawn)
	}
}

func TestContentOfADocumentIsChecked(t *testing.T) {
	p := newPapers(t, opened)
	c := p.report()
	c.Body, c.Corrects, c.Signer.Collective, c.Signer.HeadPosition = "Thừa", xaA+"/documents/x", "", ""
	c.Signer.Authorities = append(c.Signer.Authorities[1:], c.Signer.Authorities[0])
	_, err := p.CreateDocument(p.As(t, officer), &reportingv1.CreateDocumentRequest{Parent: xaA, Content: c, RequestId: newID()})
	got := broken(err)
	slices.Sort(got)
	want := []string{
		"content.body NOT_ALLOWED", "content.corrects NOT_ALLOWED", "content.signer.authorities NOT_ALLOWED",
		"content.signer.collective REQUIRED", "content.signer.head_position REQUIRED",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	// Nothing was submitted yet, so there is nothing to make a document from.
	_, err = p.CreateDocument(p.As(t, officer), &reportingv1.CreateDocumentRequest{Parent: xaA, Content: p.report(), RequestId: newID()})
	if got := broken(err); !slices.Equal(got, []string{"content.source UNKNOWN_REFERENCE"}) {
		t.Errorf("%v", got)
	}
}

func TestOfficeSettings(t *testing.T) {
	p := newPapers(t, submitted)
	o, err := p.GetOfficeSettings(p.As(t, officer), &reportingv1.GetOfficeSettingsRequest{Name: xaA + "/officeSettings"})
	if err != nil || o.GetAgencyName() == "" || o.GetAbbreviation() == "" || o.GetEtag() != "" {
		t.Fatalf("%v, %v", o, err)
	}
	o.AgencyName, o.Abbreviation, o.PlaceName = "Ủy ban nhân dân xã A", "UBND", "A"
	save := func() error {
		saved, err := p.UpdateOfficeSettings(p.As(t, clerk), &reportingv1.UpdateOfficeSettingsRequest{OfficeSettings: o})
		if err == nil {
			o = saved
		}
		return err
	}
	o.NumberScheme = reportingv1.OfficeSettings_NUMBER_SCHEME_ONE_SERIES
	if err := save(); err != nil {
		t.Fatal(err)
	}
	tag := o.GetEtag()
	if o.Etag = ""; reasonOf(save()) != "STALE_ETAG" {
		t.Error("saved over settings that were not read")
	}
	o.Etag = tag
	if got := p.upTo("number", p.draft(officialLetter("Một"))).GetCode() + " " + p.upTo("number", p.draft(p.report())).GetCode(); got != "01/UBND 02/BC-UBND" {
		t.Errorf("numbered %s", got)
	}
	o.NumberScheme = reportingv1.OfficeSettings_NUMBER_SCHEME_PER_TYPE
	if err := save(); reasonOf(err) != "REGISTER_BEGUN" {
		t.Errorf("answered %v", err)
	}
	p.Clock.Set(vietnam("2026-01-01 00:00:00.000"))
	if err := save(); err != nil {
		t.Error(err)
	}
}

// TestWhoMayDoWhatWithDocuments asks everybody for everything with a document of xa-a.
func TestWhoMayDoWhatWithDocuments(t *testing.T) {
	p := newPapers(t, dispatched)
	everybody := map[string]identity.Actor{"clerk": clerk, "other clerk": otherClerk, "issuing clerk": issuer}
	for who, actor := range people {
		everybody[who] = actor
	}
	inside := []string{"officer", "leader", "clerk"}
	draft, issued := p.draft(p.report()), p.upTo("issue", p.draft(p.report()))
	read := func(name string) func(context.Context) error {
		return func(ctx context.Context) error {
			_, err := p.GetDocument(ctx, &reportingv1.GetDocumentRequest{Name: name})
			return err
		}
	}
	step := func(step string, before string) func(context.Context) error {
		return func(ctx context.Context) error { return p.stepAs(ctx, step, before) }
	}
	for title, c := range map[string]struct {
		call    func(context.Context) error
		allowed []string
	}{
		"read a draft":         {read(draft.GetName()), inside},
		"read an issued":       {read(issued.GetName()), append([]string{"reviewer", "leadership"}, inside...)},
		"preview the draft":    {p.fileOf(issued, "draft"), inside},
		"read the Word file":   {p.fileOf(issued, "word"), inside},
		"read the for-signing": {p.fileOf(issued, "for-signing"), inside},
		"read the signed":      {p.fileOf(issued, "signed"), append([]string{"reviewer", "leadership"}, inside...)},
		"verify": {func(ctx context.Context) error {
			_, err := p.VerifyDocument(ctx, &reportingv1.VerifyDocumentRequest{Name: issued.GetName()})
			return err
		}, append([]string{"reviewer", "leadership"}, inside...)},
		"read the series": {func(ctx context.Context) error {
			_, err := p.ListDocumentEntries(ctx, &reportingv1.ListDocumentEntriesRequest{Parent: issued.GetName()})
			return err
		}, inside},
		"read the register": {func(ctx context.Context) error {
			_, err := p.ListRegisterEntries(ctx, &reportingv1.ListRegisterEntriesRequest{Parent: xaA, Year: 2025})
			return err
		}, inside},
		"read the settings": {func(ctx context.Context) error {
			_, err := p.GetOfficeSettings(ctx, &reportingv1.GetOfficeSettingsRequest{Name: xaA + "/officeSettings"})
			return err
		}, inside},
		"save the settings": {p.saveSettings, []string{"leader", "clerk"}},
		"read the template": {func(ctx context.Context) error {
			_, err := p.GetOfficeTemplate(ctx, &reportingv1.GetOfficeTemplateRequest{Name: unitTemplate})
			return err
		}, inside},
		"set the template":    {p.setTemplateAs, []string{"leader", "clerk"}},
		"delete the template": {p.deleteTemplateAs, []string{"leader", "clerk"}},
		"draft": {func(ctx context.Context) error {
			_, err := p.CreateDocument(ctx, &reportingv1.CreateDocumentRequest{Parent: xaA, Content: officialLetter("Một"), RequestId: newID()})
			return err
		}, []string{"officer", "leader"}},
		"check content": {step("content", ""), []string{"leader"}},
		"check format":  {step("format", "content"), []string{"leader", "clerk", "second officer"}},
		"approve":       {step("approve", "format"), []string{"leader"}},
		"number":        {step("number", "approve"), []string{"clerk"}},
		"prepare":       {step("prepare", "number"), []string{"clerk"}},
		"sign":          {step("sign", "prepare"), []string{"leader", "clerk"}},
		"issue":         {step("issue", "sign"), []string{"clerk"}},
		"send":          {step("send", "issue"), []string{"clerk"}},
		"withdraw":      {step("withdraw", "issue"), []string{"clerk"}},
		"return":        {step("return", ""), []string{"leader", "clerk"}},
		"cancel":        {step("cancel", ""), []string{"leader", "clerk"}},
	} {
		for who, actor := range everybody {
			err := c.call(p.As(t, actor))
			allowed := slices.Contains(c.allowed, who)
			if who == "crossed" { // holds the leader's role elsewhere and no role of this office that opens anything but reviewing
				allowed = slices.Contains([]string{"read a draft", "read an issued", "preview the draft", "read the Word file", "read the template", "read the for-signing", "read the signed", "verify", "read the series", "read the register", "read the settings", "draft", "check content", "check format", "return"}, title)
			}
			if title == "check format" && who == "officer" {
				if reasonOf(err) != "OWN_DRAFT" {
					t.Errorf("%s by %s: %v", title, who, err)
				}
				continue
			}
			if (err == nil) != allowed {
				t.Errorf("%s by %s: %v, want allowed %v", title, who, err, allowed)
			}
		}
	}
	listed, err := p.ListDocuments(p.As(t, reviewer), &reportingv1.ListDocumentsRequest{Parent: xaA, PageSize: 200})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range listed.GetDocuments() {
		if d.GetIssueTime() == nil || len(d.GetAllowedActs()) > 0 {
			t.Errorf("a stranger to the office is shown %v", d)
		}
	}
	if len(listed.GetDocuments()) == 0 {
		t.Error("nothing is shown to who may read the report")
	}
}

// stepAs brings a fresh document to a step, and then does the next as the caller.
func (p *papers) stepAs(ctx context.Context, step, before string) error {
	d := p.draft(p.report())
	if before != "" {
		d = p.upTo(before, d)
	}
	name, tag := d.GetName(), d.GetEtag()
	var err error
	switch step {
	case "content", "format":
		aspect := map[string]reportingv1.CheckDocumentRequest_Aspect{"content": 1, "format": 2}[step]
		_, err = p.CheckDocument(ctx, &reportingv1.CheckDocumentRequest{Name: name, Aspect: aspect, RequestId: newID(), Etag: tag})
	case "approve":
		_, err = p.ApproveDocument(ctx, &reportingv1.ApproveDocumentRequest{Name: name, RequestId: newID(), Etag: tag})
	case "number":
		_, err = p.NumberDocument(ctx, &reportingv1.NumberDocumentRequest{Name: name, RequestId: newID(), Etag: tag})
	case "prepare":
		_, err = p.PrepareDocument(ctx, &reportingv1.PrepareDocumentRequest{Name: name, Pdf: p.pdf, RequestId: newID(), Etag: tag})
	case "sign":
		signed := p.token.Sign(p.t, p.pdf, signaturetest.Options{At: p.Clock.Now()})
		_, err = p.SignDocument(ctx, &reportingv1.SignDocumentRequest{Name: name, Pdf: signed, RequestId: newID(), Etag: tag})
	case "issue":
		_, err = p.IssueDocument(ctx, &reportingv1.IssueDocumentRequest{Name: name, RequestId: newID(), Etag: tag})
	case "send":
		_, err = p.SendDocument(ctx, &reportingv1.SendDocumentRequest{Name: name, Comment: "Gửi", RequestId: newID(), Etag: tag})
	case "withdraw":
		_, err = p.WithdrawDocument(ctx, &reportingv1.WithdrawDocumentRequest{Name: name, Comment: "Nhầm", RequestId: newID(), Etag: tag})
	case "return":
		_, err = p.ReturnDocument(ctx, &reportingv1.ReturnDocumentRequest{Name: name, Comment: "Sửa", RequestId: newID(), Etag: tag})
	case "cancel":
		_, err = p.CancelDocument(ctx, &reportingv1.CancelDocumentRequest{Name: name, Comment: "Thôi", RequestId: newID(), Etag: tag})
	}
	return err
}

func (p *papers) fileOf(d *reportingv1.Document, which string) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := p.GetDocumentFile(ctx, &reportingv1.GetDocumentFileRequest{Name: d.GetName() + "/files/" + which})
		return err
	}
}

func (p *papers) saveSettings(ctx context.Context) error {
	now, err := p.GetOfficeSettings(p.As(p.t, officer), &reportingv1.GetOfficeSettingsRequest{Name: xaA + "/officeSettings"})
	if err != nil {
		return err
	}
	now.PlaceName = "Xã A"
	_, err = p.UpdateOfficeSettings(ctx, &reportingv1.UpdateOfficeSettingsRequest{OfficeSettings: now})
	return err
}

// TestADocumentOfTheConsolidatedReport is drafted by the lead unit's reviewer and issued by the authority's own clerk.
func TestADocumentOfTheConsolidatedReport(t *testing.T) {
	p := newPapers(t, dispatched)
	c := p.report()
	c.Source = p.consolidated
	d := p.must(p.CreateDocument(p.As(t, reviewer), &reportingv1.CreateDocumentRequest{Parent: huyen, Content: c, RequestId: newID()}))
	second := as(accessv1.Role_ROLE_LEAD_REVIEWER, phong)
	by := map[string]identity.Actor{
		"content": second, "format": issuer, "approve": leadership, "number": issuer, "prepare": issuer, "sign": leadership, "issue": issuer,
	}
	for _, step := range documentSteps[:7] {
		d = p.must(p.do(step, d, by[step]))
	}
	if _, err := p.GetDocument(p.As(t, city), &reportingv1.GetDocumentRequest{Name: d.GetName()}); err != nil {
		t.Errorf("the authority above: %v", err)
	}
	// What units wrote stands in it, although the snapshot names their submissions only.
	word, err := p.GetDocumentFile(p.As(t, issuer), &reportingv1.GetDocumentFileRequest{Name: d.GetName() + "/files/word"})
	if err != nil {
		t.Fatal(err)
	}
	if said := wordText(t, word.GetDocx()); !strings.Contains(said, "Đã tổ chức các lớp.") {
		t.Errorf("the units' words are not in it: %q", said)
	}
	if _, err := p.GetDocument(p.As(t, leaderB), &reportingv1.GetDocumentRequest{Name: d.GetName()}); reasonOf(err) != "NOT_YOUR_OFFICE" {
		t.Errorf("a reporting unit: %v", err)
	}
	_, err = p.CreateDocument(p.As(t, leader), &reportingv1.CreateDocumentRequest{Parent: xaA, Content: c, RequestId: newID()})
	if got := broken(err); !slices.Equal(got, []string{"content.source UNKNOWN_REFERENCE"}) {
		t.Errorf("a commune made a document of it: %v, %v", got, err)
	}
}

// wordText is what a Word file says.
func wordText(t testing.TB, file []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer part.Close()
	said, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(said), "")
}

// dyingStore is a store whose process dies before it writes to one collection.
type dyingStore struct {
	docstore.Store
	collection string
	dies       atomic.Bool
}

func (s *dyingStore) Insert(ctx context.Context, collection string, document bson.Raw) error {
	if collection == s.collection && s.dies.Load() {
		return fault.New(faultv1.Reason_REASON_UNAVAILABLE)
	}
	return s.Store.Insert(ctx, collection, document)
}
