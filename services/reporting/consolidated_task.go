package reporting

import "github.com/shopspring/decimal"

// ConsolidatedTask is one task over all units that tell of it. The fields of the types in this file stand in the order of
// their JSON keys, see canonical.
type ConsolidatedTask struct {
	Counts  TaskCounts `json:"counts"`
	DueDate Day        `json:"due_date,omitempty"`
	Product string     `json:"product,omitempty"`
	Section string     `json:"section"`
	Task    string     `json:"task"`
	Title   string     `json:"title"`
	Units   []UnitTask `json:"units,omitzero"` // nil where they are not in the snapshot, see Form
}

// UnitTask is what one unit said of a task.
type UnitTask struct {
	Entry    int          `json:"entry"`
	Result   TaskResult   `json:"result"`
	Standing TaskStanding `json:"standing,omitempty"`
	Unit     PinnedUnit   `json:"unit"`
}

// TaskCounts counts how tasks stand; each unit's part in a task counts once.
type TaskCounts struct {
	DoneLate      int    `json:"done_late"`
	DoneOnTime    int    `json:"done_on_time"`
	InTerm        int    `json:"in_term"`
	NotApplicable int    `json:"not_applicable"`
	NotReported   int    `json:"not_reported"`
	Overdue       int    `json:"overdue"`
	PercentDone   string `json:"percent_done,omitempty"`
}

// count adds one unit's part.
func (c *TaskCounts) count(standing TaskStanding) {
	switch standing {
	case DoneOnTime:
		c.DoneOnTime++
	case DoneLate:
		c.DoneLate++
	case NotDoneInTerm:
		c.InTerm++
	case TaskOverdue:
		c.Overdue++
	default:
		c.NotApplicable++
	}
}

// told counts the parts of which a unit told.
func (c TaskCounts) told() int {
	return c.DoneOnTime + c.DoneLate + c.InTerm + c.Overdue + c.NotApplicable
}

func (c *TaskCounts) remove(some TaskCounts) {
	c.add(TaskCounts{
		DoneOnTime: -some.DoneOnTime, DoneLate: -some.DoneLate, InTerm: -some.InTerm, Overdue: -some.Overdue,
		NotApplicable: -some.NotApplicable, NotReported: -some.NotReported,
	})
}

func (c *TaskCounts) add(more TaskCounts) {
	c.DoneOnTime, c.DoneLate = c.DoneOnTime+more.DoneOnTime, c.DoneLate+more.DoneLate
	c.InTerm, c.Overdue = c.InTerm+more.InTerm, c.Overdue+more.Overdue
	c.NotApplicable, c.NotReported = c.NotApplicable+more.NotApplicable, c.NotReported+more.NotReported
}

// closed are the counts with the per cent of what is done among what is done or overdue: work whose time is not over yet is
// not held against anybody.
func (c TaskCounts) closed() TaskCounts {
	done := int64(c.DoneOnTime + c.DoneLate)
	if due := done + int64(c.Overdue); due > 0 {
		c.PercentDone = decimal.NewFromInt(done).Mul(hundred).DivRound(decimal.NewFromInt(due), 2).String()
	}
	return c
}

// addTasks tells how the tasks of a period stand by the accepted reports: each task, each content area and the whole.
func (c *Consolidated) addTasks(p *Period, one func(Section, Task) ConsolidatedTask) {
	var whole TaskCounts
	for n, section := range p.Sections {
		var area TaskCounts
		told := false
		for _, task := range section.Tasks {
			if !task.Reported() {
				continue
			}
			consolidated := one(section, task)
			area.add(consolidated.Counts)
			consolidated.Counts, told = consolidated.Counts.closed(), true
			c.Tasks = append(c.Tasks, consolidated)
		}
		if told {
			whole.add(area)
			area = area.closed()
			c.Sections[n].TaskCounts = &area
		}
	}
	if len(c.Tasks) > 0 {
		whole = whole.closed()
		c.TaskCounts = &whole
	}
}

// taskHead is a task without what was reported.
func taskHead(s Section, t Task) ConsolidatedTask {
	return ConsolidatedTask{Task: t.Code, Title: t.Title, Section: s.Code, DueDate: t.DueDate, Product: t.Product}
}

func consolidatedTask(p *Period, s Section, t Task, filed map[string]Filed, d Decisions) ConsolidatedTask {
	c := taskHead(s, t)
	c.Units = []UnitTask{}
	for _, o := range p.tellers(s, t) {
		a, _ := filed[o.Unit.Unit].counts(o, d)
		result, told := a.Content.task(t.Code)
		if !told {
			c.Counts.NotReported++
			continue
		}
		standing := t.StandingOf(result, p.DataTo)
		c.Counts.count(standing)
		c.Units = append(c.Units, UnitTask{Unit: o.Unit, Entry: a.Entry, Result: result, Standing: standing})
	}
	return c
}

// task is what the content says of a task, if it does.
func (c Content) task(code string) (TaskResult, bool) {
	for _, result := range c.Tasks {
		if result.Task == code {
			return result, true
		}
	}
	return TaskResult{}, false
}
