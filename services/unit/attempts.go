package unit

import "time"

const (
	// freeAttempts is how many sign-ins in a row may fail before the next one has to wait.
	freeAttempts = 5
	firstWait    = 30 * time.Second
	longestWait  = 15 * time.Minute
)

// Attempts are the sign-ins of one login name that failed in a row. They are counted in the same way whether the login
// name exists or not, so that the waiting tells nobody which it is.
type Attempts struct {
	Account  AccountName `bson:"_id"`
	Revision int64       `bson:"revision"`
	Failures int         `bson:"failures"`
	FailedAt time.Time   `bson:"failed_at"` // the last one
}

// Wait is how long the next sign-in has to wait; 0 if it need not.
func (a Attempts) Wait(now time.Time) time.Duration {
	if a.Failures < freeAttempts {
		return 0
	}
	wait := longestWait
	if doublings := a.Failures - freeAttempts; doublings < 5 { // 30 s, 1, 2, 4, 8 min, then the longest
		wait = firstWait << doublings
	}
	return min(max(a.FailedAt.Add(wait).Sub(now), 0), longestWait)
}

// Failed is the attempts after one more failure.
func (a Attempts) Failed(now time.Time) Attempts {
	a.Failures++
	a.FailedAt = now
	a.Revision++
	return a
}
