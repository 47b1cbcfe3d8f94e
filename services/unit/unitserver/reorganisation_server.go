package unitserver

import (
	"context"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/unit"
)

func (s *unitServer) CreateReorganisation(ctx context.Context, req *unitv1.CreateReorganisationRequest) (*unitv1.Reorganisation, error) {
	asked := reorganisationFromProto(req.GetReorganisationId(), req.GetReorganisation())
	entered, err := s.units.EnterReorganisation(ctx, asked, identity.From(ctx).Account, req.GetValidateOnly())
	if err != nil {
		return nil, err
	}
	return s.reorganisationProto(entered), nil
}

func (s *unitServer) GetReorganisation(ctx context.Context, req *unitv1.GetReorganisationRequest) (*unitv1.Reorganisation, error) {
	r, err := s.units.Reorganisation(ctx, unit.ReorganisationName(req.GetName()))
	if err != nil {
		return nil, err
	}
	return s.reorganisationProto(r), nil
}

func (s *unitServer) ListReorganisations(ctx context.Context, req *unitv1.ListReorganisationsRequest) (*unitv1.ListReorganisationsResponse, error) {
	list, next, err := s.units.Reorganisations(ctx, page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	out := &unitv1.ListReorganisationsResponse{NextPageToken: next}
	for _, r := range list {
		shown := s.reorganisationProto(r)
		shown.Changes = nil
		out.Reorganisations = append(out.Reorganisations, shown)
	}
	return out, nil
}

func (s *unitServer) CancelReorganisation(ctx context.Context, req *unitv1.CancelReorganisationRequest) (*unitv1.Reorganisation, error) {
	name := unit.ReorganisationName(req.GetName())
	r, err := s.units.CancelReorganisation(ctx, name, identity.From(ctx).Account, req.GetReason())
	if err != nil {
		return nil, err
	}
	return s.reorganisationProto(r), nil
}

func (s *unitServer) ListSuccessions(ctx context.Context, req *unitv1.ListSuccessionsRequest) (*unitv1.ListSuccessionsResponse, error) {
	list, next, err := s.units.Successions(ctx, unit.Name(req.GetUnit()), dateFromProto(req.GetAfter()), dateFromProto(req.GetAsOf()),
		page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	out := &unitv1.ListSuccessionsResponse{NextPageToken: next}
	for _, went := range list {
		out.Successions = append(out.Successions, successionProto(went))
	}
	return out, nil
}
