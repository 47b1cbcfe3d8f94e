package reportingserver

import (
	"context"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// calendarServer speaks gRPC for the calendar of working days.
type calendarServer struct {
	reportingv1.UnimplementedCalendarServiceServer
	reporting *reporting.Service
}

func (s *calendarServer) GetCalendarYear(ctx context.Context, req *reportingv1.GetCalendarYearRequest) (*reportingv1.CalendarYear, error) {
	year, err := calendarYear(req.GetName())
	if err != nil {
		return nil, err
	}
	days, err := s.reporting.CalendarYear(ctx, year)
	if err != nil {
		return nil, err
	}
	return calendarYearProto(year, days), nil
}

func (s *calendarServer) ListDayDecisions(ctx context.Context, req *reportingv1.ListDayDecisionsRequest) (*reportingv1.ListDayDecisionsResponse, error) {
	decisions, err := s.reporting.DayDecisions(ctx)
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListDayDecisionsResponse{DayDecisions: dayDecisionsProto(decisions.Of(int(req.GetYear())))}, nil
}

func (s *calendarServer) SetDayDecisions(ctx context.Context, req *reportingv1.SetDayDecisionsRequest) (*reportingv1.SetDayDecisionsResponse, error) {
	decisions, err := s.reporting.SetDayDecisions(ctx, dayDecisionsFromProto(req.GetDayDecisions()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.SetDayDecisionsResponse{DayDecisions: dayDecisionsProto(decisions)}, nil
}

func (s *calendarServer) RevokeDayDecision(ctx context.Context, req *reportingv1.RevokeDayDecisionRequest) (*reportingv1.CalendarDay, error) {
	day, err := s.reporting.RevokeDayDecision(ctx, decidedDate(req.GetName()))
	if err != nil {
		return nil, err
	}
	return calendarDayProto(day), nil
}

func (s *calendarServer) ListCalendarChanges(ctx context.Context, req *reportingv1.ListCalendarChangesRequest) (*reportingv1.ListCalendarChangesResponse, error) {
	changes, next, err := s.reporting.CalendarChanges(ctx, page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return calendarChangesProto(changes, next), nil
}
