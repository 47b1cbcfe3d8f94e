package reportingserver

import (
	"context"
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/receipttime"
	"github.com/tiendo/tiendo/services/reporting"
)

// An etag is the number of a series' newest entry, or of a draft's revision, in quotes as HTTP writes it.
func etag[N ~int | ~int64](number N) string {
	return strconv.Quote(strconv.FormatInt(int64(number), 10))
}

func parseEtag(field, text string) (int64, error) {
	number, err := strconv.ParseInt(strings.Trim(text, `"`), 10, 64)
	if err != nil || number < 0 {
		var faults fault.Violations
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", `"1"`)
		return 0, faults.Err()
	}
	return number, nil
}

// draftRevision is the revision a caller has read: 0 of a draft that was never saved, which has no etag.
func draftRevision(text string) (int64, error) {
	if text == "" {
		return 0, nil
	}
	return parseEtag("draft.etag", text)
}

// draftReport is the report a draft belongs to.
func draftReport(name string) reporting.ReportName {
	return reporting.ReportName(strings.TrimSuffix(name, "/draft"))
}

// requestID is the client's request id as we keep it: a UUID is the same in small and in capital letters.
func requestID(req interface{ GetRequestId() string }) string {
	return strings.ToLower(req.GetRequestId())
}

// request is what every act on a series carries.
func request(ctx context.Context, req interface{ GetRequestId() string }) (reporting.Request, error) {
	received, err := receipttime.From(ctx)
	if err != nil {
		return reporting.Request{}, err
	}
	r := reporting.Request{RequestID: requestID(req), SeenTail: -1, ReceivedAt: received}
	if tagged, ok := req.(interface{ GetEtag() string }); ok && tagged.GetEtag() != "" {
		seen, err := parseEtag("etag", tagged.GetEtag())
		if err != nil {
			return r, err
		}
		r.SeenTail = int(seen)
	}
	return r, nil
}

// page bounds what a list answers at once.
func page(size int32, token string) reporting.Page {
	if size == 0 {
		size = 50
	}
	return reporting.Page{Size: int(min(size, 200)), Token: token}
}
