package reportingserver

import (
	"context"
	"math/big"
	"strings"

	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
)

func (s *server) GetPeriodTotals(ctx context.Context, req *reportingv1.GetPeriodTotalsRequest) (*reportingv1.PeriodTotals, error) {
	totals, err := s.reporting.Totals(ctx, reporting.PeriodName(req.GetPeriod()), basisOf(req), boundary.Shares(req.GetUseShares()))
	if err != nil {
		return nil, err
	}
	return totalsProto(totals), nil
}

// basisOf is by which units a request asks.
func basisOf(req interface {
	GetBasis() reportingv1.BoundaryBasis
	GetAsOf() *date.Date
},
) reporting.Basis {
	basis := reporting.Basis{Today: req.GetBasis() == reportingv1.BoundaryBasis_BOUNDARY_BASIS_TODAY}
	if req.GetBasis() == reportingv1.BoundaryBasis_BOUNDARY_BASIS_AS_OF {
		day := dateFromProto(req.GetAsOf())
		basis.AsOf = &day
	}
	return basis
}

func dividedProto(divided []boundary.Divided) []*reportingv1.DividedUnit {
	var out []*reportingv1.DividedUnit
	for _, d := range divided {
		out = append(out, &reportingv1.DividedUnit{
			Unit: d.Unit, Extent: string(d.Extent), Share: reporting.DecimalText(d.Share, 6), ShareSource: d.ShareSource,
		})
	}
	return out
}

func totalsProto(t reporting.PeriodTotals) *reportingv1.PeriodTotals {
	out := &reportingv1.PeriodTotals{Period: string(t.Period), AsOf: optionalDateProto(t.AsOf)}
	for _, u := range t.Units {
		unit := &reportingv1.UnitTotals{
			Unit: u.Unit, DisplayName: u.DisplayName, Comparable: u.Comparable(), WholeUnits: u.Whole,
		}
		unit.DividedUnits = dividedProto(u.Divided)
		for _, total := range u.Totals {
			unit.Totals = append(unit.Totals, totalProto(total))
		}
		out.Units = append(out.Units, unit)
	}
	return out
}

func totalProto(t reporting.IndicatorTotal) *reportingv1.IndicatorTotal {
	out := &reportingv1.IndicatorTotal{
		Indicator: t.Indicator.Code, Value: t.Text(), Numerator: t.Numerator, Denominator: t.Denominator,
		MissingUnits: t.Missing,
	}
	out.EnteredPortions = enteredProto(t.Entered)
	for _, d := range t.Estimated {
		out.EstimatedUnits = append(out.EstimatedUnits, d.Unit)
	}
	return out
}

func enteredProto(entered []reporting.EnteredPortion) []*reportingv1.EnteredPortion {
	var out []*reportingv1.EnteredPortion
	for _, e := range entered {
		out = append(out, &reportingv1.EnteredPortion{Unit: e.Unit, Value: e.Value, Document: e.Document, Entry: e.Entry})
	}
	return out
}

// Flows reads what went from unit to unit, page after page.
func (u units) Flows(ctx context.Context, after, until calendar.Date) ([]boundary.Flow, error) {
	var flows []boundary.Flow
	request := &unitv1.ListSuccessionsRequest{After: dateProto(after), AsOf: dateProto(until), PageSize: 1000}
	for {
		page, err := u.client.ListSuccessions(ctx, request)
		if err != nil {
			return nil, err
		}
		for _, s := range page.GetSuccessions() {
			flows = append(flows, flowFromProto(s))
		}
		if request.PageToken = page.GetNextPageToken(); request.PageToken == "" {
			return flows, nil
		}
	}
}

func flowFromProto(s *unitv1.Succession) boundary.Flow {
	flow := boundary.Flow{
		From: s.GetPredecessorUnit(), To: s.GetSuccessorUnit(), Day: dateFromProto(s.GetEffectiveDate()).String(),
		Extent: boundary.Extent(strings.TrimPrefix(s.GetExtent().String(), "EXTENT_")), Ends: s.GetPredecessorEnds(),
		ShareSource: s.GetShareSource(),
	}
	if share, ok := new(big.Rat).SetString(s.GetShare()); ok {
		flow.Share = share
	}
	return flow
}
