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

// Written is the format with files written in another way.
func (f Format) Written(write func(io.Writer, document.Document) error) Format {
	f.write = write
	return f
}

// Answer is the file of a document. The name it is kept under, without its ending, goes into the header `content-disposition`.
func Answer(ctx context.Context, d document.Document, name string, format Format) (*httpbody.HttpBody, error) {
	var out bytes.Buffer
	if err := format.write(&out, d); err != nil {
		return nil, err
	}
	return Bytes(ctx, out.Bytes(), name+format.ending, format.mediaType)
}

// Bytes is a file that is there already, with the name it is kept under.
func Bytes(ctx context.Context, data []byte, name, mediaType string) (*httpbody.HttpBody, error) {
	if err := grpc.SetHeader(ctx, metadata.Pairs("content-disposition", `attachment; filename="`+name+`"`)); err != nil {
		return nil, err
	}
	return &httpbody.HttpBody{ContentType: mediaType, Data: data}, nil
}
