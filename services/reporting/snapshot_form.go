package reporting

// Form says what a snapshot holds. The older ones, of form 0, hold every value and every text of every report.
type Form int

// byReference holds, of every report, the number of the submission and the hash of its content instead, which prove the
// same: values and texts are read from the submissions, and checked against the hash, when they are asked for. With every
// value in it, the snapshot of 4,000 units and 200 indicators would be several times what a document may have.
const byReference Form = 2

// shownWhole is how many values of reports are shown with a consolidated report; of a larger one they are asked for figure by
// figure.
const shownWhole = 20_000
