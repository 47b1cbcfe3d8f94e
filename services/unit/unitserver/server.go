package unitserver

import (
	"context"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/unit"
)

// unitServer speaks gRPC for units. Each method reads the request, runs the use case, writes the answer.
type unitServer struct {
	unitv1.UnimplementedUnitServiceServer
	units *unit.Service
}

func (s *unitServer) CreateUnit(ctx context.Context, req *unitv1.CreateUnitRequest) (*unitv1.Unit, error) {
	view, err := s.units.CreateUnit(ctx, unitFromProto(req.GetUnitId(), req.GetUnit()), identity.From(ctx).Account)
	if err != nil {
		return nil, err
	}
	return unitProto(view), nil
}

func (s *unitServer) GetUnit(ctx context.Context, req *unitv1.GetUnitRequest) (*unitv1.Unit, error) {
	view, err := s.units.Unit(ctx, unit.Name(req.GetName()), dateFromProto(req.GetAsOf()))
	if err != nil {
		return nil, err
	}
	return unitProto(view), nil
}

func (s *unitServer) ListUnits(ctx context.Context, req *unitv1.ListUnitsRequest) (*unitv1.ListUnitsResponse, error) {
	views, next, err := s.units.ListUnits(ctx, unit.Name(req.GetParentUnit()), dateFromProto(req.GetAsOf()),
		page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	return &unitv1.ListUnitsResponse{Units: unitProtos(views), NextPageToken: next}, nil
}

func (s *unitServer) BatchGetUnits(ctx context.Context, req *unitv1.BatchGetUnitsRequest) (*unitv1.BatchGetUnitsResponse, error) {
	views, err := s.units.Units(ctx, unitNames(req.GetNames()), dateFromProto(req.GetAsOf()))
	if err != nil {
		return nil, err
	}
	return &unitv1.BatchGetUnitsResponse{Units: unitProtos(views)}, nil
}
