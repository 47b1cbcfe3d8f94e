package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func contributionsProto(found []reporting.Provenance, revision int, next string) *reportingv1.ListFigureContributionsResponse {
	return &reportingv1.ListFigureContributionsResponse{
		Contributions: provenanceProto(found), NextPageToken: next, Revision: int32(revision),
	}
}

func provenanceProto(found []reporting.Provenance) []*reportingv1.FigureContribution {
	var out []*reportingv1.FigureContribution
	for _, p := range found {
		c := &reportingv1.FigureContribution{
			Unit: pinnedProto(p.Unit), Entry: int32(p.Submission.Number), ContentSha256: p.Submission.ContentHash,
			Value: valueProto(p.Value), ReceiptNumber: p.Submission.ReceiptNumber(),
			ReceiveTime: timestamp(p.Submission.ReceivedAt), AcceptEntry: int32(p.AcceptEntry), AcceptTime: timestamp(p.AcceptedAt),
		}
		for _, input := range p.Inputs {
			c.Inputs = append(c.Inputs, valueProto(input))
		}
		if p.PeopleVisible {
			c.SubmittedBy, c.AcceptedBy = p.Submission.AccountName, p.AcceptedBy
		}
		out = append(out, c)
	}
	return out
}
