package demo

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// Live is the round a person watches: the one after the history.
var Live = Round{Year: 2025, Rule: SixMonths}

// Step is one thing that happened in the live round, for showing. Key names what; the rest is set where it belongs to it.
type Step struct {
	Key     string // such as "submitted"
	Who     string
	Unit    string
	Comment string
	Receipt *reportingv1.Receipt
	Report  *reportingv1.Report
	// Done and All count the units' reports.
	Done, All int
}

// Player plays the live round against a running system through the public API, each act as the person it belongs to.
// A round that was played in part goes on where it stopped.
type Player struct {
	// Round is the round to play.
	Round    Round
	Services client.Services
	// SignIn answers a context whose calls are made by a person of the demo, and the person's name.
	SignIn func(ctx context.Context, login string) (context.Context, string, error)
	// Say is told of every step.
	Say func(Step)

	keys []*reportingv1.ReceiptKey
}

// Result is what the round ends with: the consolidated report as it was dispatched, and the copy the city reads.
type Result struct {
	Dispatched, CityCopy *reportingv1.ConsolidatedReport
}

// Play plays the round to its end. The last unit in official order stays away, so that there is somebody missing.
func (p *Player) Play(ctx context.Context) (Result, error) {
	keys, err := p.Services.Reporting.ListReceiptKeys(ctx, &reportingv1.ListReceiptKeysRequest{})
	if err != nil {
		return Result{}, err
	}
	p.keys = keys.GetKeys()
	period, err := p.open(ctx)
	if err != nil {
		return Result{}, err
	}
	reporting := period.GetObligations()[:len(period.GetObligations())-1]
	careless := slices.IndexFunc(reporting, func(o *reportingv1.Obligation) bool {
		_, slip := Slip(period, Content(period, o))
		return slip != ""
	})
	for i, o := range reporting {
		if err := p.report(ctx, period, o, i == careless, i+1, len(reporting)); err != nil {
			return Result{}, fmt.Errorf("%s: %w", o.GetUnit().GetDisplayName(), err)
		}
	}
	missing := period.GetObligations()[len(reporting)]
	p.Say(Step{Key: "missing", Unit: missing.GetUnit().GetDisplayName()})
	dispatched, err := p.consolidate(ctx, period)
	if err != nil {
		return Result{}, err
	}
	return p.city(ctx, dispatched)
}

// open opens the period, or finds it open.
func (p *Player) open(ctx context.Context) (*reportingv1.Period, error) {
	ctx, who, err := p.SignIn(ctx, Reviewer1)
	if err != nil {
		return nil, err
	}
	period, err := p.Services.Reporting.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: Plan, RuleId: p.Round.Rule, Year: int32(p.Round.Year)})
	key := "opened"
	if status.Code(err) == codes.AlreadyExists {
		key = "found"
		period, err = p.Services.Reporting.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: Plan + "/periods/" + p.Round.Period()})
	}
	if err != nil {
		return nil, err
	}
	p.Say(Step{Key: key, Who: who, Comment: period.GetTitle(), All: len(period.GetObligations())})
	return period, nil
}

// report brings one unit's report to its acceptance, from wherever it stands. A careless unit makes a slip, and its
// report comes back once.
func (p *Player) report(ctx context.Context, period *reportingv1.Period, o *reportingv1.Obligation, careless bool, nth, all int) error {
	unit := unitNamed(o.GetUnit().GetUnit())
	right := Content(period, o)
	wrong, slip := Slip(period, right)
	for {
		reviewer, who, err := p.SignIn(ctx, Reviewer1)
		if err != nil {
			return err
		}
		report, err := p.Services.Reporting.GetReport(reviewer, &reportingv1.GetReportRequest{Name: o.GetReport()})
		if err != nil {
			return err
		}
		step := Step{Who: who, Unit: o.GetUnit().GetDisplayName(), Done: nth, All: all}
		switch report.GetState() {
		case reportingv1.Report_STATE_NOT_STARTED:
			first := right
			if careless {
				first = wrong
			}
			err = p.draft(ctx, unit, o, first)
		case reportingv1.Report_STATE_DRAFTING:
			err = p.submitDraft(ctx, unit, o, step)
		case reportingv1.Report_STATE_RETURNED:
			err = p.submit(ctx, unit, o, right, "submitted_again", step)
		case reportingv1.Report_STATE_SUBMITTED:
			if careless && report.GetLastEntry() == 1 {
				step.Key, step.Comment = "returned", ReturnComment(o.GetReport(), slip)
				step.Report, err = p.Services.Reporting.ReturnReport(reviewer, &reportingv1.ReturnReportRequest{
					Name: o.GetReport(), Comment: step.Comment, RequestId: requestID(o.GetReport(), "live return"), Etag: report.GetEtag(),
				})
				p.sayIf(err, step)
				break
			}
			step.Key = "accepted"
			step.Report, err = p.Services.Reporting.AcceptReport(reviewer, &reportingv1.AcceptReportRequest{
				Name: o.GetReport(), RequestId: requestID(o.GetReport(), "live accept"), Etag: report.GetEtag(),
			})
			p.sayIf(err, step)
		default:
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (p *Player) sayIf(err error, step Step) {
	if err == nil {
		p.Say(step)
	}
}

// draft saves what the unit's officer wrote.
func (p *Player) draft(ctx context.Context, unit Unit, o *reportingv1.Obligation, content *reportingv1.ReportContent) error {
	officer, who, err := p.SignIn(ctx, unit.Officer())
	if err != nil {
		return err
	}
	_, err = p.Services.Reporting.SaveReportDraft(officer, &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: o.GetReport() + "/draft", Content: content},
	})
	p.sayIf(err, Step{Key: "drafted", Who: who, Unit: o.GetUnit().GetDisplayName()})
	return err
}

// submitDraft submits what the officer saved, as the unit's leader reads it.
func (p *Player) submitDraft(ctx context.Context, unit Unit, o *reportingv1.Obligation, step Step) error {
	leader, _, err := p.SignIn(ctx, unit.Leader())
	if err != nil {
		return err
	}
	draft, err := p.Services.Reporting.GetReportDraft(leader, &reportingv1.GetReportDraftRequest{Name: o.GetReport() + "/draft"})
	if err != nil {
		return err
	}
	return p.submit(ctx, unit, o, draft.GetContent(), "submitted", step)
}

func (p *Player) submit(ctx context.Context, unit Unit, o *reportingv1.Obligation, content *reportingv1.ReportContent, key string, step Step) error {
	leader, who, err := p.SignIn(ctx, unit.Leader())
	if err != nil {
		return err
	}
	receipt, err := p.Services.Reporting.SubmitReport(leader, &reportingv1.SubmitReportRequest{
		Name: o.GetReport(), Content: content, RequestId: requestID(o.GetReport(), "live "+key),
	})
	if err != nil {
		return err
	}
	if err := p.verify(receipt); err != nil {
		return err
	}
	step.Key, step.Who, step.Receipt = key, who, receipt
	p.Say(step)
	return nil
}

var errReceipt = errors.New("the receipt's signature does not hold")

// verify checks a receipt as its holder would: with nothing but the published keys.
func (p *Player) verify(receipt *reportingv1.Receipt) error {
	for _, key := range p.keys {
		if key.GetKeyId() == receipt.GetKeyId() && len(key.GetPublicKey()) == ed25519.PublicKeySize &&
			ed25519.Verify(key.GetPublicKey(), []byte(receipt.GetStatement()), receipt.GetSignature()) {
			return nil
		}
	}
	return errReceipt
}

// consolidate adds the accepted reports up, has the leadership approve and dispatches.
func (p *Player) consolidate(ctx context.Context, period *reportingv1.Period) (*reportingv1.ConsolidatedReport, error) {
	name := period.GetName() + "/consolidatedReport"
	reviewer, lead, err := p.SignIn(ctx, Reviewer1)
	if err != nil {
		return nil, err
	}
	if done, err := p.Services.Reporting.GetConsolidatedReport(reviewer, &reportingv1.GetConsolidatedReportRequest{Name: name}); err == nil &&
		done.GetState() == reportingv1.ConsolidatedReport_STATE_DISPATCHED && !done.GetOutdated() {
		p.Say(Step{Key: "dispatched_before", Who: lead, Done: int(done.GetIncludedReports()), All: int(done.GetExpectedReports())})
		return done, nil
	}
	c, err := p.Services.Reporting.CompileConsolidatedReport(reviewer,
		&reportingv1.CompileConsolidatedReportRequest{Name: name, RequestId: requestID(name, "live compile")})
	if err != nil {
		return nil, err
	}
	p.Say(Step{Key: "compiled", Who: lead, Done: int(c.GetIncludedReports()), All: int(c.GetExpectedReports())})
	leadership, leader, err := p.SignIn(ctx, Leadership)
	if err != nil {
		return nil, err
	}
	if c.GetState() == reportingv1.ConsolidatedReport_STATE_COMPILED {
		c, err = p.Services.Reporting.ApproveConsolidatedReport(leadership, &reportingv1.ApproveConsolidatedReportRequest{
			Name: name, Comment: texts().Approvals[0], RequestId: requestID(name, "live approve"), Etag: c.GetEtag(),
		})
		if err != nil {
			return nil, err
		}
		p.Say(Step{Key: "approved", Who: leader, Comment: texts().Approvals[0]})
	}
	c, err = p.Services.Reporting.DispatchConsolidatedReport(reviewer, &reportingv1.DispatchConsolidatedReportRequest{
		Name: name, RequestId: requestID(name, "live dispatch"), Etag: c.GetEtag(),
	})
	p.sayIf(err, Step{Key: "dispatched", Who: lead})
	return c, err
}

var errCityCopy = errors.New("the city's copy is not what was dispatched")

// city reads the report as the city's system does, and checks that it is what was dispatched.
func (p *Player) city(ctx context.Context, dispatched *reportingv1.ConsolidatedReport) (Result, error) {
	ctx, who, err := p.SignIn(ctx, CityClient)
	if err != nil {
		return Result{}, err
	}
	listed, err := p.Services.Reporting.ListDispatchedReports(ctx, &reportingv1.ListDispatchedReportsRequest{Parent: City, PageSize: 200})
	if err != nil {
		return Result{}, err
	}
	for _, r := range listed.GetConsolidatedReports() {
		if r.GetName() != dispatched.GetName() {
			continue
		}
		read, err := p.Services.Reporting.GetConsolidatedReport(ctx, &reportingv1.GetConsolidatedReportRequest{Name: r.GetName()})
		if err != nil {
			return Result{}, err
		}
		sum := sha256.Sum256(read.GetCanonicalContent())
		if hex.EncodeToString(sum[:]) != dispatched.GetContentSha256() || !bytes.Equal(read.GetCanonicalContent(), dispatched.GetCanonicalContent()) {
			return Result{}, errCityCopy
		}
		p.Say(Step{Key: "received", Who: who, Comment: read.GetContentSha256()})
		return Result{Dispatched: dispatched, CityCopy: read}, nil
	}
	return Result{}, errCityCopy
}

func unitNamed(name string) Unit {
	for _, u := range Units() {
		if u.Name == name {
			return u
		}
	}
	return Unit{Name: name}
}
