package reporting

import "time"

// Draft is what a unit is writing. It is an ordinary document that changes; nothing in it counts until it is submitted.
type Draft struct {
	Report  ReportName `bson:"_id"`
	Period  PeriodName `bson:"period"`
	Content []byte     `bson:"content"` // canonical
	SavedBy string     `bson:"saved_by"`
	SavedAt time.Time  `bson:"saved_at"`
	// SavedAfter is the number of the report's newest entry when the draft was saved: what was submitted later is newer.
	SavedAfter int   `bson:"saved_after"`
	Revision   int64 `bson:"revision"` // 0 for a draft that was never saved
}
