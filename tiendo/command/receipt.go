package command

import (
	"context"

	"github.com/spf13/cobra"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/receipt"
)

func (a *app) receiptCommands() *cobra.Command {
	return a.group("receipt", "receipt", a.receiptVerify(), a.receiptKeys())
}

// receiptVerify checks a receipt; the system is asked for its public keys only where no file with them is given.
func (a *app) receiptVerify() *cobra.Command {
	var keysFile, contentFile string
	c := a.command("verify", "receipt.verify", 1, 1, func(ctx context.Context, args []string) error {
		var r reportingv1.Receipt
		if err := a.readMessage(args[0], &r); err != nil {
			return err
		}
		keys, err := a.receiptPublicKeys(ctx, keysFile)
		if err != nil {
			return err
		}
		var content []byte
		if contentFile != "" {
			if content, err = a.readFile(contentFile); err != nil {
				return err
			}
		}
		return a.findings(&r, receipt.Verify(&r, keys, content))
	})
	a.serverFlags(c)
	c.Flags().StringVar(&keysFile, "keys", "", a.text.Text("flag.keys"))
	c.Flags().StringVar(&contentFile, "content", "", a.text.Text("flag.content_file"))
	return c
}

func (a *app) receiptPublicKeys(ctx context.Context, file string) ([]*reportingv1.ReceiptKey, error) {
	var keys reportingv1.ListReceiptKeysResponse
	if file != "" {
		err := a.readMessage(file, &keys)
		return keys.GetKeys(), err
	}
	s, done, err := a.dial()
	if err != nil {
		return nil, err
	}
	defer done()
	answer, err := s.Reporting.ListReceiptKeys(ctx, &reportingv1.ListReceiptKeysRequest{})
	return answer.GetKeys(), err
}

// findings shows what was checked. For a program the code a command ends with says it all.
func (a *app) findings(r *reportingv1.Receipt, findings []receipt.Finding) error {
	good := true
	for _, f := range findings {
		good = good && f.Good
		if !a.json {
			a.out.Line(map[bool]string{true: "verify.good", false: "verify.bad"}[f.Good], "what", a.text.Text("verify."+f.What))
		}
	}
	if !good {
		return &problem{codeFalse, "verify.false", nil}
	}
	return a.answer(r, func() {
		a.out.Line("verify.true")
		a.out.Receipt(r)
	})
}

// readMessage reads a message from a JSON file.
func (a *app) readMessage(file string, into proto.Message) error {
	source, err := a.readFile(file)
	if err != nil {
		return err
	}
	if err := protojson.Unmarshal(source, into); err != nil {
		return &problem{codeInvalid, "error.not_json", []any{"file", file, "cause", err}}
	}
	return nil
}

func (a *app) receiptKeys() *cobra.Command {
	return a.remote("keys", "receipt.keys", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		answer, err := s.Reporting.ListReceiptKeys(ctx, &reportingv1.ListReceiptKeysRequest{})
		if err != nil {
			return err
		}
		return a.out.JSON(answer) // a file for others to verify with
	})
}
