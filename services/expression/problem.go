package expression

// ProblemKind is what is wrong with an expression.
type ProblemKind string

// The kinds of problem.
const (
	BadSyntax      ProblemKind = "BAD_SYNTAX"      // it does not read as an expression
	NotAllowed     ProblemKind = "NOT_ALLOWED"     // a construct or a function the language does not have
	BadNumber      ProblemKind = "BAD_NUMBER"      // a number with more than 18 digits before or 6 after the point, or not decimal
	BadArguments   ProblemKind = "BAD_ARGUMENTS"   // a function with other arguments than it takes
	WantsNumber    ProblemKind = "WANTS_NUMBER"    // a condition stands where a number is needed
	WantsCondition ProblemKind = "WANTS_CONDITION" // a number stands where a condition is needed
	TooLarge       ProblemKind = "TOO_LARGE"       // longer, wider or deeper than the limits
)

// Problem is one thing that is wrong with an expression.
type Problem struct {
	Kind   ProblemKind
	Column int    // of the first character at fault, from 1
	Near   string // the text at fault, where there is one
}
