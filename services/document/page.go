package document

// The measures of a page (Annex I, I of the decree): A4; 20–25 mm above and below, 30–35 mm at the left, 15–20 mm at the right.
// Lengths are in millimetres, sizes of letters in points.
const (
	PageWidth    = 210.0
	PageHeight   = 297.0
	MarginTop    = 20.0
	MarginBottom = 20.0
	MarginLeft   = 30.0
	MarginRight  = 20.0
	// NumberFromTop is how far below the edge the page number stands: in the top margin, in its middle.
	NumberFromTop = 10.0
	// FirstLineIndent is 1 cm or 1.27 cm.
	FirstLineIndent = 12.7
	// The halves of the head: issuer and number at the left, nation, motto, place and day at the right.
	HeadLeft = 66.0
	// SignatureLeft is the width of the receivers; the signature stands right of them.
	SignatureLeft = 70.0
	// SignatureSpace is left free for the signature and the seal.
	SignatureSpace = 28.0
)

// The sizes of letters, as in the samples of the decree's annexes.
const (
	SizeNation     = 12.0 // 12–13, bold
	SizeMotto      = 13.0 // 13–14, bold
	SizeAuthority  = 12.0 // 12–13: the superior upright, the issuer bold
	SizeNumber     = 13.0
	SizeAbout      = 12.0 // 12–13: of a letter
	SizeDate       = 13.0 // 13–14, italic
	SizeTitle      = 14.0 // 13–14, bold
	SizeBody       = 14.0 // 13–14
	SizePageNumber = 13.0 // 13–14
	SizeSignature  = 14.0 // 13–14, bold
	SizeReceivers  = 12.0 // the label: bold, italic
	SizeReceiver   = 11.0 // the list
	SizeTable      = 12.0
)

// Spacing, in points: at least 6 pt between paragraphs, lines from single to 1.5.
const (
	ParagraphSpace = 6.0
	LineSpacing    = 1.25 // times the size of the letters; single is about 1.15 with this type
)

// RuleShare is how long the rule under the issuer and under the subject is, of its text: from 1/3 to 1/2.
const RuleShare = 0.4
