package command

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) unitCommands() *cobra.Command {
	return a.group("unit", "unit", a.unitList(), a.unitShow(), a.unitCreate(),
		a.unitReorganise(), a.unitReorganisations(), a.unitCancelReorganisation(), a.unitSuccessions())
}

func (a *app) unitList() *cobra.Command {
	var asOf, parent string
	c := a.remote("list", "unit.list", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		day, err := dayFlag("as-of", asOf)
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*unitv1.ListUnitsResponse, string, error) {
			page, err := s.Units.ListUnits(ctx, &unitv1.ListUnitsRequest{
				ParentUnit: unitName(parent), AsOf: day, PageSize: 1000, PageToken: token,
			})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Units(answer.GetUnits()) })
	})
	c.Flags().StringVar(&asOf, "as-of", "", a.text.Text("flag.as_of"))
	c.Flags().StringVar(&parent, "parent", "", a.text.Text("flag.parent"))
	return c
}

func (a *app) unitShow() *cobra.Command {
	var asOf string
	c := a.remote("show", "unit.show", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		day, err := dayFlag("as-of", asOf)
		if err != nil {
			return err
		}
		unit, err := s.Units.GetUnit(ctx, &unitv1.GetUnitRequest{Name: unitName(args[0]), AsOf: day})
		if err != nil {
			return err
		}
		return a.answer(unit, func() { a.out.Unit(unit) })
	})
	c.Flags().StringVar(&asOf, "as-of", "", a.text.Text("flag.as_of"))
	return c
}

// unitCreate adds a unit with the one name, code and place it has so far.
func (a *app) unitCreate() *cobra.Command {
	var unit unitv1.Unit
	var name unitv1.DatedName
	var code, parent, from string
	c := a.remote("create", "unit.create", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		day, err := dayFlag("from", from)
		if err != nil {
			return err
		}
		unit.ValidFrom, unit.Names = day, []*unitv1.DatedName{&name}
		if name.GetTitle() == "" {
			name.Title = name.GetDisplayName()
		}
		if code != "" {
			unit.GsoCodes = []*unitv1.DatedCode{{Code: code}}
		}
		if parent != "" {
			unit.Parents = []*unitv1.DatedParent{{ParentUnit: unitName(parent)}}
		}
		created, err := s.Units.CreateUnit(ctx, &unitv1.CreateUnitRequest{Unit: &unit, UnitId: strings.TrimPrefix(args[0], "units/")})
		if err != nil {
			return err
		}
		return a.answer(created, func() { a.out.Unit(created) })
	})
	c.Flags().StringVar(&name.DisplayName, "name", "", a.text.Text("flag.unit_name"))
	c.Flags().StringVar(&name.Title, "title", "", a.text.Text("flag.unit_title"))
	c.Flags().StringVar(&unit.Level, "level", "", a.text.Text("flag.level"))
	c.Flags().StringVar(&parent, "parent", "", a.text.Text("flag.unit_parent"))
	c.Flags().StringVar(&code, "gso-code", "", a.text.Text("flag.gso_code"))
	c.Flags().StringVar(&unit.Symbol, "symbol", "", a.text.Text("flag.symbol"))
	c.Flags().Int32Var(&unit.SortOrder, "order", 0, a.text.Text("flag.order"))
	c.Flags().StringVar(&from, "from", "", a.text.Text("flag.from"))
	c.Flags().StringVar(&unit.Note, "note", "", a.text.Text("flag.note"))
	return c
}

// unitName is units/{unit}, given with or without "units/"; nothing for nothing.
func unitName(given string) string {
	if given == "" {
		return ""
	}
	return "units/" + strings.TrimPrefix(given, "units/")
}

func dayFlag(flag, given string) (*date.Date, error) {
	if given == "" {
		return nil, nil
	}
	t, err := time.Parse(time.DateOnly, given)
	if err != nil {
		return nil, usage("usage.flag_wrong", "flag", flag, "value", given)
	}
	return &date.Date{Year: int32(t.Year()), Month: int32(t.Month()), Day: int32(t.Day())}, nil
}

// pages asks for page after page and puts them together.
func pages[Answer proto.Message](ask func(token string) (Answer, string, error)) (Answer, error) {
	all, token, err := ask("")
	for err == nil && token != "" {
		var page Answer
		if page, token, err = ask(token); err == nil {
			proto.Merge(all, page)
		}
	}
	return all, err
}
