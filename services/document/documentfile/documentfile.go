// Package documentfile answers a call with a document as a file.
package documentfile

import (
	"bytes"
	"context"
	"io"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
	"github.com/tiendo/tiendo/services/document/pdf"
)

// Format is a format of files.
type Format struct {
	ending, mediaType string
	write             func(io.Writer, document.Document) error
}

// The formats.
var (
	PDF  = Format{".pdf", "application/pdf", pdf.Write}
	DOCX = Format{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.Write}
)

// Answer is the file of a document. The name it is kept under, without its ending, goes into the header `content-disposition`.
func Answer(ctx context.Context, d document.Document, name string, format Format) (*httpbody.HttpBody, error) {
	var out bytes.Buffer
	if err := format.write(&out, d); err != nil {
		return nil, err
	}
	disposition := metadata.Pairs("content-disposition", `attachment; filename="`+name+format.ending+`"`)
	if err := grpc.SetHeader(ctx, disposition); err != nil {
		return nil, err
	}
	return &httpbody.HttpBody{ContentType: format.mediaType, Data: out.Bytes()}, nil
}
