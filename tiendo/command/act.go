package command

import (
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"github.com/tiendo/tiendo/tiendo/client"
)

// requestFlag adds the flag with which an act is asked for again.
func (a *app) requestFlag(c *cobra.Command, id *string) {
	c.Flags().StringVar(id, "request-id", "", a.text.Text("flag.request_id"))
}

// act does something under a request_id: the one given, or a new one. If it is not known whether it was done, the
// request_id is shown, so that the act can be asked for again without doing it twice.
func act(given string, do func(requestID string) error) error {
	id := given
	if id == "" {
		id = uuid.NewString()
	}
	err := do(id)
	if f, ok := client.ReadFailure(err); ok && f.OutcomeUnknown() {
		return &unknownOutcome{cause: err, requestID: id}
	}
	return err
}
