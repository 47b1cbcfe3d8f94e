package show

import "github.com/tiendo/tiendo/tiendo/demo"

// DemoStep writes one step of the demonstration's round as a line.
func (p Printer) DemoStep(s demo.Step) {
	p.Line("demo.step."+s.Key,
		"who", s.Who, "unit", s.Unit, "comment", s.Comment, "done", s.Done, "all", s.All,
		"receipt", s.Receipt.GetNumber(), "time", p.moment(s.Receipt.GetReceiveTime()),
		"timeliness", p.timeliness(s.Receipt.GetTimeliness()), "state", p.state(s.Report.GetState()),
		"sha256", beginning(s.Receipt.GetContentSha256()))
}

// beginning is the first letters of a hash, enough for a person to compare.
func beginning(sha256 string) string { return sha256[:min(12, len(sha256))] }
