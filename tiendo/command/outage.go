package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) outageCommands() *cobra.Command {
	return a.group("outage", "outage", a.outageDeclare(), a.outageList())
}

func (a *app) outageDeclare() *cobra.Command {
	var start, end, due, comment, requestID string
	c := a.remote("declare", "outage.declare", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		request, err := outageRequest(start, end, due, comment)
		if err != nil {
			return err
		}
		return act(requestID, func(id string) error {
			request.RequestId = id
			outage, err := s.Reporting.DeclareOutage(ctx, request)
			if err != nil {
				return err
			}
			return a.answer(outage, func() { a.out.Outages([]*reportingv1.Outage{outage}) })
		})
	})
	c.Flags().StringVar(&start, "start", "", a.text.Text("flag.outage_start"))
	c.Flags().StringVar(&end, "end", "", a.text.Text("flag.outage_end"))
	c.Flags().StringVar(&due, "due", "", a.text.Text("flag.due"))
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.comment"))
	a.requestFlag(c, &requestID)
	return c
}

func outageRequest(start, end, due, comment string) (*reportingv1.DeclareOutageRequest, error) {
	request := &reportingv1.DeclareOutageRequest{Comment: comment}
	err := needed("comment", comment)
	if err != nil {
		return nil, err
	}
	if request.StartTime, err = neededMoment("start", start); err != nil {
		return nil, err
	}
	if request.EndTime, err = neededMoment("end", end); err != nil {
		return nil, err
	}
	request.DueTime, err = neededMoment("due", due)
	return request, err
}

func (a *app) outageList() *cobra.Command {
	return a.remote("list", "outage.list", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := s.Reporting.ListOutages(ctx, &reportingv1.ListOutagesRequest{})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Outages(answer.GetOutages()) })
	})
}
