package reporting

import (
	"context"
	"errors"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/sheet"
)

const (
	// maxRowFaults is how many faults of a file are kept.
	maxRowFaults = 1000
	// bulkRunTime is for how long a call goes on to another chunk.
	bulkRunTime = 5 * time.Second
)

// bulkChunkRows is how many rows are kept at a time. An import keeps to what it began with: a chunk that is made again after a crash
// must hold the same rows, whatever program makes it.
var bulkChunkRows = 5000

// BulkChunk is what was read from some rows.
type BulkChunk struct {
	Number int
	Units  []UnitReferences // of each unit that the rows give something of, in their order
	Faults []RowFault
}

// RunBulkImport goes on reading the rows of a file, so many at most, and answers how far it is. What a call finds, it finds from the
// file and the progress alone: whoever calls, after whatever happened, the rest is the same.
func (s *Service) RunBulkImport(ctx context.Context, name BulkImportName, most int) (BulkImport, error) {
	i, err := s.bulkImport(ctx, name, access.ImportReferenceValues)
	switch {
	case err != nil:
		return i, err
	case i.State == BulkCancelled:
		return i, i.stateRefusal()
	case i.State == BulkUploading:
		if err = s.beginBulkImport(ctx, &i); err != nil {
			return i, err
		}
	}
	if i.State == BulkRunning {
		err = s.readRows(ctx, &i, most)
	}
	return s.withNextPart(ctx, i, err)
}

// beginBulkImport looks at the file that was uploaded.
func (s *Service) beginBulkImport(ctx context.Context, i *BulkImport) error {
	complete, err := s.withNextPart(ctx, *i, nil)
	if err != nil {
		return err
	}
	if complete.NextPart < i.parts() {
		return fault.InvalidField("name", faultv1.FieldRule_FIELD_RULE_FILE_PART_MISSING, "number", strconv.Itoa(complete.NextPart))
	}
	content := s.bulkContent(ctx, *i)
	if err := content.arrived(); err != nil {
		return err
	}
	found, err := content.survey()
	if err != nil {
		return err
	}
	i.State, i.TotalRows = BulkRunning, found.rows
	if len(found.faults) > 0 {
		i.State, i.TotalRows, i.Faults, i.Chunks = BulkFailed, 0, len(found.faults), 1
		kept := found.faults[:min(len(found.faults), maxRowFaults)]
		if err := s.Store.KeepBulkChunk(ctx, i.Name, BulkChunk{Faults: kept}); err != nil {
			return err
		}
	}
	return s.replaceBulkImport(ctx, i)
}

// readRows reads rows behind the progress, chunk by chunk, until there are none or enough are read.
func (s *Service) readRows(ctx context.Context, i *BulkImport, most int) error {
	period, err := s.bulkEdition(ctx, *i)
	if err != nil {
		return err
	}
	var reader *rowReader
	enough, late := i.Read+most, s.Now().Add(bulkRunTime)
	next := newChunkOf(*i)
	err = s.bulkContent(ctx, *i).lines(func(line sheet.Line) error {
		switch {
		case reader == nil:
			reader = newRowReader(period, i.BulkFile, line)
			return nil
		case line.Number <= i.LastRow:
			reader.skip(line)
			return nil
		case next.rows == i.ChunkRows: // there are more rows, so this chunk is not the last
			if err := s.keepChunk(ctx, i, next); err != nil {
				return err
			}
			if i.Read >= enough || s.Now().After(late) {
				return errEnough
			}
			next = newChunkOf(*i)
		}
		unit, value, faults := reader.read(line)
		next.Read, next.LastRow = next.Read+1, line.Number
		if len(faults) > 0 {
			next.refuse(faults)
			return nil
		}
		next.take(period.Obligations[unit].Unit.Unit, value)
		return nil
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	if err != nil {
		return err
	}
	next.State = BulkRead
	return s.keepChunk(ctx, i, next)
}

// chunkOf is the next chunk of an import, with the import as it is once the chunk is kept.
type chunkOf struct {
	BulkImport
	chunk BulkChunk
	rows  int
	units map[string]int // their places in the chunk
}

func newChunkOf(i BulkImport) *chunkOf {
	next := &chunkOf{BulkImport: i, chunk: BulkChunk{Number: i.Chunks}, units: map[string]int{}}
	next.Chunks++
	return next
}

// refuse adds a row that is refused.
func (c *chunkOf) refuse(faults []RowFault) {
	room := max(maxRowFaults-c.Faults, 0)
	c.chunk.Faults = append(c.chunk.Faults, faults[:min(len(faults), room)]...)
	c.rows, c.Refused, c.Faults = c.rows+1, c.Refused+1, c.Faults+len(faults)
}

// take adds a row whose value is taken.
func (c *chunkOf) take(unit string, value ReferenceValue) {
	c.rows, c.Taken = c.rows+1, c.Taken+1
	place, known := c.units[unit]
	if !known {
		place = len(c.chunk.Units)
		c.units[unit] = place
		c.chunk.Units = append(c.chunk.Units, UnitReferences{Unit: unit})
	}
	c.chunk.Units[place].Values = append(c.chunk.Units[place].Values, value)
}

// keepChunk keeps a chunk and then says so in the import. Cut off in between, the next call makes the same chunk again and finds
// it there.
func (s *Service) keepChunk(ctx context.Context, i *BulkImport, next *chunkOf) error {
	if err := s.Store.KeepBulkChunk(ctx, i.Name, next.chunk); err != nil {
		return err
	}
	after := next.BulkImport
	if err := s.replaceBulkImport(ctx, &after); err != nil {
		return err
	}
	*i = after
	return nil
}
