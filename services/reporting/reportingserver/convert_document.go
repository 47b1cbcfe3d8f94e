package reportingserver

import (
	"fmt"

	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/signature"
)

var (
	documentStates = newEnum(map[reportingv1.Document_State]reporting.DocumentState{
		reportingv1.Document_STATE_DRAFTED:         reporting.DocumentIsDrafted,
		reportingv1.Document_STATE_RETURNED:        reporting.DocumentIsReturned,
		reportingv1.Document_STATE_CONTENT_CHECKED: reporting.DocumentIsContentChecked,
		reportingv1.Document_STATE_FORMAT_CHECKED:  reporting.DocumentIsFormatChecked,
		reportingv1.Document_STATE_APPROVED:        reporting.DocumentIsApproved,
		reportingv1.Document_STATE_NUMBERED:        reporting.DocumentIsNumbered,
		reportingv1.Document_STATE_PREPARED:        reporting.DocumentIsPrepared,
		reportingv1.Document_STATE_SIGNED:          reporting.DocumentIsSigned,
		reportingv1.Document_STATE_ISSUED:          reporting.DocumentIsIssued,
		reportingv1.Document_STATE_REPLACED:        reporting.DocumentIsReplaced,
		reportingv1.Document_STATE_WITHDRAWN:       reporting.DocumentIsWithdrawn,
		reportingv1.Document_STATE_CANCELLED:       reporting.DocumentIsCancelled,
	})
	documentActs = newEnum(map[reportingv1.Document_Act]access.Action{
		reportingv1.Document_ACT_REVISE:        access.DraftDocument,
		reportingv1.Document_ACT_CHECK_CONTENT: access.CheckDocumentContent,
		reportingv1.Document_ACT_CHECK_FORMAT:  access.CheckDocumentFormat,
		reportingv1.Document_ACT_RETURN:        access.ReturnDocument,
		reportingv1.Document_ACT_APPROVE:       access.ApproveDocument,
		reportingv1.Document_ACT_NUMBER:        access.NumberDocument,
		reportingv1.Document_ACT_PREPARE:       access.PrepareDocument,
		reportingv1.Document_ACT_SIGN:          access.SignDocument,
		reportingv1.Document_ACT_ISSUE:         access.IssueDocument,
		reportingv1.Document_ACT_SEND:          access.SendDocument,
		reportingv1.Document_ACT_WITHDRAW:      access.WithdrawDocument,
		reportingv1.Document_ACT_CANCEL:        access.CancelDocument,
	})
	documentTypes = newEnum(map[reportingv1.DocumentContent_Type]reporting.DocumentType{
		reportingv1.DocumentContent_TYPE_REPORT: reporting.TypeReport,
		reportingv1.DocumentContent_TYPE_LETTER: reporting.TypeLetter,
	})
	authorities = newEnum(map[reportingv1.DocumentSigner_Authority]reporting.Authority{
		reportingv1.DocumentSigner_AUTHORITY_TM:  reporting.OnBehalf,
		reportingv1.DocumentSigner_AUTHORITY_KT:  reporting.ForHead,
		reportingv1.DocumentSigner_AUTHORITY_TL:  reporting.ByOrder,
		reportingv1.DocumentSigner_AUTHORITY_TUQ: reporting.Authorised,
		reportingv1.DocumentSigner_AUTHORITY_Q:   reporting.Acting,
	})
	schemes = newEnum(map[reportingv1.OfficeSettings_NumberScheme]reporting.NumberScheme{
		reportingv1.OfficeSettings_NUMBER_SCHEME_PER_TYPE:   reporting.PerType,
		reportingv1.OfficeSettings_NUMBER_SCHEME_ONE_SERIES: reporting.OneSeries,
	})
	signatureKinds = map[string]reportingv1.DocumentSignature_Kind{
		string(signature.KindSignature): reportingv1.DocumentSignature_KIND_SIGNATURE,
		string(signature.KindTimeStamp): reportingv1.DocumentSignature_KIND_TIME_STAMP,
	}
	timeSources = map[string]reportingv1.DocumentSignature_TimeSource{
		string(signature.Claimed): reportingv1.DocumentSignature_TIME_SOURCE_CLAIMED,
		string(signature.Stamped): reportingv1.DocumentSignature_TIME_SOURCE_STAMPED,
	}
	chains = map[string]reportingv1.DocumentSignature_Chain{
		string(signature.NotChecked): reportingv1.DocumentSignature_CHAIN_NOT_CHECKED,
		string(signature.Trusted):    reportingv1.DocumentSignature_CHAIN_TRUSTED,
		string(signature.Untrusted):  reportingv1.DocumentSignature_CHAIN_UNTRUSTED,
	}
)

func documentAnswer(v reporting.DocumentView, err error) (*reportingv1.Document, error) {
	if err != nil {
		return nil, err
	}
	return documentProto(v), nil
}

func documentProto(v reporting.DocumentView) *reportingv1.Document {
	s := v.Standing
	out := &reportingv1.Document{
		Name: string(s.Document), Content: documentContentProto(s.Content), State: documentStates.wire[s.State], Drafter: s.Drafter,
		DrafterDisplayName: s.DrafterName, FileSha256: s.File, SignedSha256: s.Signed, Signatures: signaturesProto(s.Signatures),
		ReplacedBy: string(s.ReplacedBy), Comment: s.Comment, CreateTime: timestamp(s.CreatedAt), IssueTime: timestamp(s.IssuedAt),
		SendTime: timestamp(s.SentAt), Etag: etag(s.LastNumber),
	}
	for _, by := range s.CorrectedBy {
		out.CorrectedBy = append(out.CorrectedBy, string(by))
	}
	for _, action := range v.Acts {
		out.AllowedActs = append(out.AllowedActs, documentActs.wire[action])
	}
	if n := s.Number; n != nil {
		out.Code, out.Number, out.IssueDate = n.Code, int32(n.Number), day(n.Date)
		out.Office, out.Template = officeProto(s.Unit, n.Office), n.Template
	}
	return out
}

// day is a stored day on the wire.
func day(text string) *date.Date {
	d, err := calendar.Parse(text)
	if err != nil {
		return nil
	}
	return dateProto(d)
}

func documentContentProto(c reporting.DocumentContent) *reportingv1.DocumentContent {
	out := &reportingv1.DocumentContent{
		Type: documentTypes.wire[c.Type], Abstract: c.Abstract, Body: c.Body, Recipients: c.Recipients,
		Replaces: string(c.Replaces), Corrects: string(c.Corrects),
		Signer: &reportingv1.DocumentSigner{
			Collective: c.Signer.Collective, HeadPosition: c.Signer.HeadPosition, Position: c.Signer.Position, FullName: c.Signer.FullName,
		},
	}
	for _, a := range c.Signer.Authorities {
		out.Signer.Authorities = append(out.Signer.Authorities, authorities.wire[a])
	}
	if c.Source != nil {
		out.Source, out.SourceEntry, out.SourceSha256 = c.Source.Name, int32(c.Source.Entry), c.Source.ContentSHA256
	}
	return out
}

func documentContentFromProto(in *reportingv1.DocumentContent) reporting.DocumentContent {
	signer := in.GetSigner()
	c := reporting.DocumentContent{
		Type: documentTypes.domain[in.GetType()], Abstract: in.GetAbstract(), Body: reporting.NormaliseText(in.GetBody()),
		Recipients: in.GetRecipients(), Replaces: reporting.DocumentName(in.GetReplaces()), Corrects: reporting.DocumentName(in.GetCorrects()),
		Signer: reporting.DocumentSigner{
			Collective: signer.GetCollective(), HeadPosition: signer.GetHeadPosition(), Position: signer.GetPosition(), FullName: signer.GetFullName(),
		},
	}
	for _, a := range signer.GetAuthorities() {
		c.Signer.Authorities = append(c.Signer.Authorities, authorities.domain[a])
	}
	if in.GetSource() != "" {
		c.Source = &reporting.DocumentSource{Name: in.GetSource()}
	}
	return c
}

func officeProto(unit string, o reporting.Office) *reportingv1.OfficeSettings {
	return &reportingv1.OfficeSettings{
		Name: unit + "/officeSettings", AgencyName: o.AgencyName, SuperiorName: o.SuperiorName, PlaceName: o.PlaceName,
		Abbreviation: o.Abbreviation,
	}
}

func officeSettingsProto(o reporting.OfficeSettings) *reportingv1.OfficeSettings {
	out := officeProto(o.Unit, o.Office)
	out.NumberScheme, out.UpdateTime, out.UpdatedBy = schemes.wire[o.Scheme], timestamp(o.UpdatedAt), o.UpdatedBy
	if o.Revision > 0 {
		out.Etag = etag(o.Revision)
	}
	return out
}

func officeSettingsFromProto(in *reportingv1.OfficeSettings) reporting.OfficeSettings {
	return reporting.OfficeSettings{
		Unit: officeUnit(in.GetName()), Scheme: schemes.domain[in.GetNumberScheme()],
		Office: reporting.Office{
			AgencyName: in.GetAgencyName(), SuperiorName: in.GetSuperiorName(), PlaceName: in.GetPlaceName(), Abbreviation: in.GetAbbreviation(),
		},
	}
}

func signaturesProto(signatures []reporting.DocumentSignature) []*reportingv1.DocumentSignature {
	var out []*reportingv1.DocumentSignature
	for _, s := range signatures {
		from, to := s.Validity()
		out = append(out, &reportingv1.DocumentSignature{
			Kind: signatureKinds[s.Kind], SignerName: s.SignerName, SignerTitle: s.SignerTitle, Organisation: s.Organisation,
			CertificateSerial: s.Serial, CertificateIssuer: s.Issuer, CertificateValidFrom: timestamp(from), CertificateValidTo: timestamp(to),
			SignTime: timestamp(s.SignTime()), TimeSource: timeSources[s.TimeSource], WholeFile: s.WholeFile, Chain: chains[s.Chain],
		})
	}
	return out
}

// typeNames are the types as Phụ lục III of Nghị định 30/2020/NĐ-CP names them. They travel with the document, so they are
// Vietnamese whoever reads them.
var typeNames = map[reporting.DocumentType]string{reporting.TypeReport: "Báo cáo", reporting.TypeLetter: "Công văn"}

func verificationProto(v reporting.DocumentVerification) *reportingv1.DocumentVerification {
	c := v.Standing.Content
	metadata := &reportingv1.DocumentMetadata{
		TypeName: typeNames[c.Type], Subject: c.Abstract, Language: "Tiếng Việt", SignerPosition: c.Signer.Position,
		SignerFullName: c.Signer.FullName, ToOrganNames: c.Recipients,
	}
	if n := v.Standing.Number; n != nil {
		metadata.CodeNumber, metadata.CodeNotation = n.Split()
		metadata.OrganName = n.Office.AgencyName
		if d, err := calendar.Parse(n.Date); err == nil {
			metadata.IssuedDate = fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
		}
	}
	return &reportingv1.DocumentVerification{
		Document: string(v.Standing.Document), FileUnchanged: v.Unchanged, Sha256: v.Hash, Signatures: signaturesProto(v.Signatures),
		ChainsChecked: v.Checked, ReceiveTime: timestamp(v.Standing.SignedFiled), Metadata: metadata,
	}
}

func registerLineProto(l reporting.RegisterLine) *reportingv1.RegisterEntry {
	return &reportingv1.RegisterEntry{
		Number: int32(l.Number), Year: int32(l.Year), Group: l.Group, Code: l.Code, Document: string(l.Document), Abstract: l.Abstract,
		RegisterTime: timestamp(l.At), Account: l.Account, AccountDisplayName: l.AccountName, PreviousSha256: l.PreviousHash,
		Sha256: l.Hash, State: documentStates.wire[l.State],
	}
}
