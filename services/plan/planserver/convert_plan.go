package planserver

import (
	"iter"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/plan"
)

// planAnswer writes what a use case answers.
func planAnswer(p plan.Plan, err error) (*planv1.Plan, error) {
	if err != nil {
		return nil, err
	}
	return planProto(p), nil
}

func planProto(p plan.Plan) *planv1.Plan {
	return &planv1.Plan{
		Name: string(p.Name), State: states.wire[p.State], Version: int32(p.Version), Content: contentProto(p.Content),
		CreateTime: timestamp(p.CreatedAt), UpdateTime: timestamp(p.UpdatedAt), Etag: etag(p.Revision),
	}
}

// maxPageBytes ends a page early: plans with thousands of units are large, and clients refuse answers of more than 4 MB.
const maxPageBytes = 2 << 20

// listAnswer writes a page of plans.
func listAnswer(plans iter.Seq2[plan.Plan, error], size int) (*planv1.ListPlansResponse, error) {
	out := &planv1.ListPlansResponse{}
	bytes := 0
	for p, err := range plans {
		if err != nil {
			return nil, err
		}
		written := planProto(p)
		bytes += proto.Size(written)
		if n := len(out.Plans); n == size || n > 0 && bytes > maxPageBytes {
			out.NextPageToken = pageToken(out.Plans[n-1].GetName())
			break
		}
		out.Plans = append(out.Plans, written)
	}
	return out, nil
}

func versionProto(v plan.Version) *planv1.PlanVersion {
	return &planv1.PlanVersion{
		Name: string(v.Name), Content: contentProto(v.Content), DecidedBy: v.Decision.DecidedBy, Reason: v.Decision.Reason,
		CreateTime: timestamp(v.Decision.At), Account: v.Decision.Account,
	}
}

func versionsProto(versions []plan.Version) *planv1.ListPlanVersionsResponse {
	out := &planv1.ListPlanVersionsResponse{}
	for _, version := range versions {
		out.Versions = append(out.Versions, versionProto(version))
	}
	return out
}

func timestamp(at time.Time) *timestamppb.Timestamp { return timestamppb.New(at) }
