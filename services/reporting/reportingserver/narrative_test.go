package reportingserver_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// consolidationPermissions are those of the words of a consolidated report.
var consolidationPermissions = []permission{
	{
		method: "GetConsolidatedDraft", at: accepted, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.GetConsolidatedDraft(ctx, &reportingv1.GetConsolidatedDraftRequest{Name: r.draftName()})
			return err
		},
	},
	{
		method: "UpdateConsolidatedDraft", at: accepted, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.UpdateConsolidatedDraft(ctx, &reportingv1.UpdateConsolidatedDraftRequest{
				Draft:     &reportingv1.ConsolidatedDraft{Name: r.draftName(), Paragraphs: []*reportingv1.NarrativeParagraph{resting("Một")}},
				RequestId: newID(), Etag: `"0"`,
			})
			return err
		},
	},
	{
		method: "AcknowledgeDispatchedReport", at: dispatched, allowed: []string{"city"},
		refused: map[string][]string{"NOT_RECIPIENT": {"other city", "crossed"}}, call: acknowledge,
	},
	{
		method: "RejectDispatchedReport", at: dispatched, allowed: []string{"city"},
		refused: map[string][]string{"NOT_RECIPIENT": {"other city", "crossed"}}, call: reject,
	},
	{
		method: "ListConsolidatedDraftVersions", at: accepted, allowed: makers,
		refused: map[string][]string{"NOT_LEAD_UNIT": with(otherMakers, "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListConsolidatedDraftVersions(ctx, &reportingv1.ListConsolidatedDraftVersionsRequest{Parent: r.draftName()})
			return err
		},
	},
}

func acknowledge(ctx context.Context, r *round) error {
	hash, err := r.dispatchedHash(ctx)
	if err == nil {
		_, err = r.AcknowledgeDispatchedReport(ctx, &reportingv1.AcknowledgeDispatchedReportRequest{Name: r.consolidated, ContentSha256: hash, RequestId: newID()})
	}
	return err
}

func reject(ctx context.Context, r *round) error {
	hash, err := r.dispatchedHash(ctx)
	if err == nil {
		_, err = r.RejectDispatchedReport(ctx, &reportingv1.RejectDispatchedReportRequest{
			Name: r.consolidated, ContentSha256: hash, Comment: "Sai biểu", RequestId: newID(),
		})
	}
	return err
}

// dispatchedHash is the hash of the dispatched revision for those who may read it, and any for the others.
func (r *round) dispatchedHash(ctx context.Context) (string, error) {
	report, err := r.GetConsolidatedReport(ctx, &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
	if err != nil {
		return strings.Repeat("0", 64), nil
	}
	return report.GetContentSha256(), nil
}

func (r *round) draftName() string { return r.period + "/consolidatedDraft" }

// resting is a paragraph on the first content area that rests on sources.
func resting(text string, sources ...*reportingv1.NarrativeSource) *reportingv1.NarrativeParagraph {
	return &reportingv1.NarrativeParagraph{Part: reportingv1.NarrativeParagraph_PART_RESULTS, Section: "1", Text: text, Sources: sources}
}

func onSection(unit string, entry int32) *reportingv1.NarrativeSource {
	return &reportingv1.NarrativeSource{Unit: unit, Entry: entry, Part: "sections/1"}
}

func (r *round) text(t testing.TB, version int32) *reportingv1.ConsolidatedDraft {
	t.Helper()
	draft, err := r.GetConsolidatedDraft(r.As(t, reviewer), &reportingv1.GetConsolidatedDraftRequest{Name: r.draftName(), Version: version})
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

func (r *round) write(t testing.TB, draft *reportingv1.ConsolidatedDraft) *reportingv1.ConsolidatedDraft {
	t.Helper()
	saved, err := r.UpdateConsolidatedDraft(r.As(t, reviewer), &reportingv1.UpdateConsolidatedDraftRequest{
		Draft: draft, RequestId: newID(), Etag: draft.GetEtag(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

// saying is a content that says something in its first content area.
func saying(value, text string) *reportingv1.ReportContent {
	c := content(value)
	c.Sections[0].Text = text
	return c
}

// written is a round in which two units reported and the lead unit wrote a text: xa-a's words as they are, and a paragraph that
// rests on both.
func (s *system) written(t *testing.T) (*round, *reportingv1.ConsolidatedDraft) {
	t.Helper()
	r := s.round(t, opened)
	first := saying("12", "Đã rà soát 12 hộ.")
	first.Difficulties, first.Recommendations = "Thiếu kinh phí.", []*reportingv1.Recommendation{kn1}
	s.submit(t, leader, r.report, first)
	s.accept(t, r.report)
	s.submit(t, leaderB, reportOf(&reportingv1.Period{Name: r.period}, xaB), saying("30", "Đã rà soát 30 hộ."))
	s.accept(t, r.period+"/reports/xa-b")
	draft := r.text(t, 0)
	draft.Paragraphs[1].Text = "Toàn huyện đã rà soát **42 hộ**."
	draft.Paragraphs[1].Sources = append(draft.Paragraphs[1].Sources, onSection(xaA, 1))
	return r, r.write(t, draft)
}

func sourcesOf(p *reportingv1.NarrativeParagraph) (out []string) {
	for _, s := range p.GetSources() {
		out = append(out, s.GetUnit()+" "+s.GetPart()+" "+s.GetState().String()[len("STATE_"):]+" "+s.GetText())
	}
	return out
}

// The text begins with what the accepted reports say, each with its source; what nobody accepted is not in it.
func TestATextBeginsWithWhatTheReportsSay(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	receipt := s.submit(t, leader, r.report, saying("12", "Đã rà soát."))
	if got := r.text(t, 0); len(got.GetParagraphs()) != 0 || got.GetVersion() != 0 || got.GetEtag() != `"0"` {
		t.Errorf("before anything is accepted: %v", got)
	}
	s.accept(t, r.report)
	got := r.text(t, 0)
	first := got.GetParagraphs()[0]
	same(t, "sources", sourcesOf(first), xaA+" sections/1 CURRENT Đã rà soát.")
	source := first.GetSources()[0]
	if first.GetText() != "Đã rà soát." || first.GetSection() != "1" || source.GetContentSha256() != receipt.GetContentSha256() ||
		source.GetPinnedUnit().GetDisplayName() == "" || len(got.GetUnused()) != 0 {
		t.Errorf("assembled %v", got)
	}
}

// Every version stays, the revision takes the newest with its sources by hash, and a report that changes shows beside the
// paragraph that rests on it, before the dispatch too.
func TestATextIsVersionedAndGoesIntoTheRevision(t *testing.T) {
	s := newSystem(t)
	r, saved := s.written(t)
	same(t, "sources", sourcesOf(saved.GetParagraphs()[1]), xaB+" sections/1 CURRENT Đã rà soát 30 hộ.", xaA+" sections/1 CURRENT Đã rà soát 12 hộ.")
	first := r.compile(t)
	if first.GetNarrativeVersion() != 1 || first.GetNarrative()[1].GetText() != "Toàn huyện đã rà soát **42 hộ**." {
		t.Fatalf("revision has %v", first.GetNarrative())
	}
	var snapshot struct {
		Narrative []struct {
			Sources []struct {
				SHA string `json:"content_sha256"`
			}
		}
	}
	if err := json.Unmarshal(first.GetCanonicalContent(), &snapshot); err != nil || snapshot.Narrative[0].Sources[0].SHA != saved.GetParagraphs()[0].GetSources()[0].GetContentSha256() {
		t.Errorf("the snapshot holds %v, %v", snapshot, err)
	}
	if got := first.GetRecommendations(); len(got) != 1 || got[0].GetRecommendation().GetText() != kn1.GetText() || got[0].GetUnit().GetUnit() != xaA {
		t.Errorf("recommendations %v", got)
	}
	same(t, "findings", r.words(t))

	s.reopen(t, r.report)
	s.submit(t, leader, r.report, saying("13", "Đã rà soát 13 hộ."))
	s.accept(t, r.report)
	draft := r.text(t, 0)
	changed := draft.GetParagraphs()[0].GetSources()[0]
	if changed.GetState() != reportingv1.NarrativeSource_STATE_CHANGED || changed.GetText() != "Đã rà soát 12 hộ." || changed.GetTextNow() != "Đã rà soát 13 hộ." {
		t.Errorf("the source that changed: %v", changed)
	}
	same(t, "findings", r.words(t), "SOURCE_CHANGED "+xaA)

	draft.Paragraphs = draft.Paragraphs[1:2]
	draft.Paragraphs[0].Text = "Toàn huyện đã rà soát **43 hộ**."
	second := r.write(t, draft) // still rests on the older words of xa-a, as the version before did
	if second.GetVersion() != 2 {
		t.Errorf("version %d", second.GetVersion())
	}
	same(t, "findings", r.words(t), "NARRATIVE_CHANGED ", "SOURCE_CHANGED "+xaA)
	if got := r.text(t, 1); len(got.GetParagraphs()) != len(saved.GetParagraphs()) || got.GetContentSha256() != saved.GetContentSha256() {
		t.Errorf("version 1 is now %v", got)
	}
	versions, err := s.ListConsolidatedDraftVersions(s.As(t, leadership), &reportingv1.ListConsolidatedDraftVersionsRequest{Parent: r.draftName()})
	if err != nil || len(versions.GetEntries()) != 2 || !versions.GetCheck().GetIntact() || versions.GetEntries()[1].GetKind() != reportingv1.Entry_KIND_NARRATIVE_SAVED {
		t.Errorf("versions %v, %v", versions, err)
	}
	if got := r.compile(t); got.GetNarrativeVersion() != 2 || len(got.GetNarrative()) != 1 {
		t.Errorf("the second revision has %v", got.GetNarrative())
	}
	if _, err := s.GetConsolidatedDraft(s.As(t, reviewer), &reportingv1.GetConsolidatedDraftRequest{Name: r.draftName(), Version: 3}); reasonOf(err) != "NOT_FOUND" {
		t.Errorf("version 3: %v", err)
	}
}

// words are the pre-flight findings about the text.
func (r *round) words(t testing.TB) (found []string) {
	t.Helper()
	got, err := r.PreflightConsolidatedReport(r.As(t, reviewer), &reportingv1.PreflightConsolidatedReportRequest{Name: r.consolidated})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range got.GetFindings() {
		if f.GetKind() == reportingv1.PreflightFinding_KIND_NARRATIVE_CHANGED || f.GetKind() == reportingv1.PreflightFinding_KIND_SOURCE_CHANGED {
			found = append(found, strings.TrimPrefix(f.GetKind().String(), "KIND_")+" "+f.GetUnit().GetUnit())
		}
	}
	return found
}

func (s *system) reopen(t testing.TB, report string) {
	t.Helper()
	if _, err := s.ReopenReport(s.As(t, reviewer), &reportingv1.ReopenReportRequest{
		Name: report, Comment: "Sửa", RequestId: newID(), Etag: s.report(t, report).GetEtag(),
	}); err != nil {
		t.Fatal(err)
	}
}

// A unit reads the paragraphs that are its own words as it wrote them, and no others.
func TestAUnitReadsNoWordsOfOthersInTheText(t *testing.T) {
	s := newSystem(t)
	r, draft := s.written(t)
	draft.Paragraphs = append(draft.Paragraphs[:2], resting("Xã B làm chậm."), resting("Xã A nhanh hơn xã B.", onSection(xaA, 1)))
	r.write(t, draft)
	r.dispatch(t, r.compile(t))
	for who, want := range map[string]int{"officer": 1, "other leader": 0, "city": 4, "reviewer": 4} {
		got, err := s.GetConsolidatedReport(s.As(t, people[who]), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
		if err != nil || len(got.GetNarrative()) != want {
			t.Errorf("%s reads %v, %v", who, got.GetNarrative(), err)
		}
		if own := who == "officer" || want == 4; len(got.GetRecommendations()) == 1 != own {
			t.Errorf("%s reads recommendations %v", who, got.GetRecommendations())
		}
	}
}

// Everything wrong with a text is said at once, and nothing is stored.
func TestABadTextIsRefusedWhole(t *testing.T) {
	s := newSystem(t)
	r, saved := s.written(t)
	s.submit(t, leaderC, reportOf(&reportingv1.Period{Name: r.period}, thiTran), saying("1", "Chưa được tiếp nhận."))
	bad := &reportingv1.ConsolidatedDraft{Name: r.draftName(), Paragraphs: []*reportingv1.NarrativeParagraph{
		{Part: reportingv1.NarrativeParagraph_PART_RESULTS, Text: "Không có mục"},
		{Part: reportingv1.NarrativeParagraph_PART_RESULTS, Section: "9", Text: "Mục lạ"},
		{Part: reportingv1.NarrativeParagraph_PART_PROPOSALS, Section: "1", Task: "1.1", Text: "Thừa mục"},
		{Part: reportingv1.NarrativeParagraph_PART_RESULTS, Section: "1", Task: "9.9", Text: "Việc lạ"},
		resting("Lạ", onSection("units/xa-ngoai", 1), onSection(xaA, 2), &reportingv1.NarrativeSource{Unit: xaA, Entry: 1, Part: "sections/9"}),
		resting("Hai lần", onSection(xaA, 1), onSection(xaA, 1)),
	}}
	update := func(actor identity.Actor, draft *reportingv1.ConsolidatedDraft, id, tag string) error {
		_, err := s.UpdateConsolidatedDraft(s.As(t, actor), &reportingv1.UpdateConsolidatedDraftRequest{Draft: draft, RequestId: id, Etag: tag})
		return err
	}
	same(t, "faults", violationsOf(update(reviewer, bad, newID(), saved.GetEtag())),
		"draft.paragraphs[0].section REQUIRED", "draft.paragraphs[1].section UNKNOWN_REFERENCE", "draft.paragraphs[2].section NOT_ALLOWED",
		"draft.paragraphs[2].task NOT_ALLOWED", "draft.paragraphs[3].task UNKNOWN_REFERENCE",
		"draft.paragraphs[5].sources[1] DUPLICATE",
		"draft.paragraphs[4].sources[0] UNKNOWN_REFERENCE", "draft.paragraphs[4].sources[1] UNKNOWN_REFERENCE",
		"draft.paragraphs[4].sources[2] UNKNOWN_REFERENCE")
	unaccepted := &reportingv1.ConsolidatedDraft{Name: r.draftName(), Paragraphs: []*reportingv1.NarrativeParagraph{resting("Sớm", onSection(thiTran, 1))}}
	same(t, "not accepted", violationsOf(update(reviewer, unaccepted, newID(), saved.GetEtag())), "draft.paragraphs[0].sources[0].entry SOURCE_NOT_COUNTED")
	if got := r.text(t, 0); got.GetVersion() != 1 {
		t.Errorf("stored as version %d", got.GetVersion())
	}
	if reason := reasonOf(update(reviewer, saved, newID(), `"0"`)); reason != "STALE_ETAG" {
		t.Errorf("a stale etag: %s", reason)
	}
}

// The same request is done once, also when the report it rests on was corrected meanwhile and nothing else of it is cited.
func TestAVersionIsSavedOnce(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	request := &reportingv1.UpdateConsolidatedDraftRequest{
		Draft:     &reportingv1.ConsolidatedDraft{Name: r.draftName(), Paragraphs: []*reportingv1.NarrativeParagraph{resting("Một", onSection(xaA, 1))}},
		RequestId: newID(), Etag: `"0"`,
	}
	first, err := s.UpdateConsolidatedDraft(s.As(t, reviewer), request)
	if err != nil {
		t.Fatal(err)
	}
	r.write(t, &reportingv1.ConsolidatedDraft{Name: r.draftName(), Etag: first.GetEtag()})
	s.reopen(t, r.report)
	s.submit(t, leader, r.report, saying("13", "Khác"))
	s.accept(t, r.report)
	again, err := s.UpdateConsolidatedDraft(s.As(t, reviewer), request)
	if err != nil || again.GetVersion() != 1 || again.GetContentSha256() != first.GetContentSha256() {
		t.Errorf("again: %v, %v", again, err)
	}
	other := proto.CloneOf(request)
	other.Draft.Paragraphs[0].Text = "Hai"
	if _, err := s.UpdateConsolidatedDraft(s.As(t, reviewer), other); reasonOf(err) != "REQUEST_ID_REUSED" {
		t.Errorf("another text under the same id: %v", err)
	}
}

// Damage of a text is named, and a revision is not made of it.
func TestADamagedTextIsNeverPrinted(t *testing.T) {
	for _, damage := range []string{"content", "comment", ""} {
		t.Run("of "+damage, func(t *testing.T) {
			s := newSystem(t)
			r, draft := s.written(t)
			r.write(t, draft)
			r.compile(t)
			value := any("khác")
			if damage == "content" {
				value = []byte(`{"paragraphs":[]}`)
			}
			id := r.draftName() + "#000001"
			if damage == "" { // taken away from the end
				id = r.draftName() + "#000002"
			}
			s.change(t, id, damage, value)
			versions, err := s.ListConsolidatedDraftVersions(s.As(t, reviewer), &reportingv1.ListConsolidatedDraftVersionsRequest{Parent: r.draftName()})
			want := int32(1)
			if damage == "" {
				want = 2
			}
			if err != nil || versions.GetCheck().GetBrokenAt() != want {
				t.Errorf("check %v, %v, want broken at %d", versions.GetCheck(), err, want)
			}
			if damage == "" {
				return
			}
			_, err = s.CompileConsolidatedReport(s.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()})
			if reasonOf(err) != "CHAIN_BROKEN" {
				t.Errorf("compiled from a damaged text: %v", err)
			}
		})
	}
}
