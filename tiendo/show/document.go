package show

import (
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Documents writes an office's documents, one line each.
func (p Printer) Documents(documents []*reportingv1.Document) {
	t := p.newTable("document", "code", "date", "abstract", "state")
	for _, d := range documents {
		t.AppendRow(row(shortDocument(d.GetName()), d.GetCode(), p.date(d.GetIssueDate()), d.GetContent().GetAbstract(), p.documentState(d.GetState())))
	}
	p.table(t)
}

// shortDocument is a document's name as commands take it.
func shortDocument(name string) string {
	return strings.Replace(strings.TrimPrefix(name, "units/"), "/documents/", "/", 1)
}

func (p Printer) documentState(s reportingv1.Document_State) string {
	return p.word("document_state", strings.TrimPrefix(s.String(), "STATE_"))
}

// Document writes where a document stands.
func (p Printer) Document(d *reportingv1.Document) {
	var corrected []string
	for _, by := range d.GetCorrectedBy() {
		corrected = append(corrected, shortDocument(by))
	}
	c := d.GetContent()
	p.facts(
		"document", shortDocument(d.GetName()),
		"code", d.GetCode(),
		"date", p.date(d.GetIssueDate()),
		"abstract", c.GetAbstract(),
		"source", c.GetSource(),
		"state", p.documentState(d.GetState()),
		"comment", d.GetComment(),
		"drafter", d.GetDrafterDisplayName(),
		"signer", strings.TrimSpace(c.GetSigner().GetPosition()+" "+c.GetSigner().GetFullName()),
		"recipients", strings.Join(c.GetRecipients(), "\n"),
		"template", d.GetTemplate(),
		"file_sha256", d.GetFileSha256(),
		"signed_sha256", d.GetSignedSha256(),
		"issued", p.time(d.GetIssueTime()),
		"sent", p.time(d.GetSendTime()),
		"replaces", shortDocument(c.GetReplaces()),
		"corrects", shortDocument(c.GetCorrects()),
		"replaced_by", shortDocument(d.GetReplacedBy()),
		"corrected_by", strings.Join(corrected, "\n"),
	)
	p.signatures(d.GetSignatures())
}

func (p Printer) signatures(signatures []*reportingv1.DocumentSignature) {
	if len(signatures) == 0 {
		return
	}
	t := p.newTable("signer", "organisation", "sign_time", "time_source", "issuer", "chain")
	for _, s := range signatures {
		t.AppendRow(row(s.GetSignerName(), s.GetOrganisation(), p.time(s.GetSignTime()),
			p.word("time_source", strings.TrimPrefix(s.GetTimeSource().String(), "TIME_SOURCE_")), s.GetCertificateIssuer(),
			p.word("chain", strings.TrimPrefix(s.GetChain().String(), "CHAIN_"))))
	}
	p.table(t)
}

// DocumentVerification writes what can be said of a signed document now.
func (p Printer) DocumentVerification(v *reportingv1.DocumentVerification) {
	m := v.GetMetadata()
	p.facts(
		"type_name", m.GetTypeName(), "code", m.GetCodeNumber()+"/"+m.GetCodeNotation(), "date", m.GetIssuedDate(),
		"organ_name", m.GetOrganName(), "abstract", m.GetSubject(),
		"signer", strings.TrimSpace(m.GetSignerPosition()+" "+m.GetSignerFullName()),
		"recipients", strings.Join(m.GetToOrganNames(), "\n"), "signed_sha256", v.GetSha256(), "received", p.time(v.GetReceiveTime()),
	)
	p.signatures(v.GetSignatures())
	if v.GetFileUnchanged() {
		p.Line("document.unchanged")
	}
	if !v.GetChainsChecked() {
		p.Line("document.not_checked")
	}
}

// Register writes the register of outgoing documents of a year.
func (p Printer) Register(entries []*reportingv1.RegisterEntry) {
	t := p.newTable("number", "code", "registered", "abstract", "document", "state", "account")
	t.SetColumnConfigs(right(1))
	for _, e := range entries {
		t.AppendRow(row(strconv.Itoa(int(e.GetNumber())), e.GetCode(), p.time(e.GetRegisterTime()), e.GetAbstract(),
			shortDocument(e.GetDocument()), p.documentState(e.GetState()), e.GetAccountDisplayName()))
	}
	p.table(t)
}

// Office writes what an office's documents say of it.
func (p Printer) Office(o *reportingv1.OfficeSettings) {
	p.facts("superior", o.GetSuperiorName(), "agency", o.GetAgencyName(), "place", o.GetPlaceName(),
		"abbreviation", o.GetAbbreviation(), "number_scheme", p.word("number_scheme", strings.TrimPrefix(o.GetNumberScheme().String(), "NUMBER_SCHEME_")))
}
