// Package reminder tells units in time what they owe. What is to be said when is written down as records when a period
// opens; a worker says whatever is due and was not said yet, so that a run that was missed is made up. Everybody hears at
// most once a day, in one notice for all plans, and only of what is still owed.
//
// The rules (Rules, Agenda, Notice, Delivery) are values without context, store or clock. Service runs them.
package reminder
