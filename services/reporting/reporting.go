// Package reporting holds the rules of reporting rounds: what a period asks for, how a report's life is a series of
// entries, when something is late, what accepted reports add up to, and the use cases callers may run.
//
// A reader who looks for one thing finds it here: lateness is decided in due.go (Decide), a report is submitted in
// submit.go (Service.SubmitReport), numbers are added up in consolidation.go (Consolidate).
//
// It knows nothing of gRPC; the only trace of storage are the bson tags and the ids that make a series safe.
package reporting
