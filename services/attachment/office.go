package attachment

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// officeTypes are the types of Office and OpenDocument files, by what their own table of contents or type file says.
var officeTypes = []struct {
	says string
	Type
}{
	{"wordprocessingml.document.main+xml", docxType},
	{"spreadsheetml.sheet.main+xml", xlsxType},
	{"presentationml.presentation.main+xml", pptxType},
	{"application/vnd.oasis.opendocument.text", odtType},
	{"application/vnd.oasis.opendocument.spreadsheet", odsType},
}

// office looks at a packed file: what it is, and every part of it, counting while it unpacks and believing no size it states.
func (c *checker) office() {
	file, err := zip.NewReader(c.content, c.size)
	if err != nil {
		c.add(Damaged)
		return
	}
	if len(file.File) > MaxEntries {
		c.add(UnpacksTooBig)
		return
	}
	says := ""
	left := int64(MaxUnpacked)
	for _, part := range file.File {
		if !plainName(part.Name) {
			c.add(Damaged)
			continue
		}
		c.partName(part.Name)
		content, ok := c.part(part, &left)
		if !ok {
			return
		}
		if part.Name == "[Content_Types].xml" || part.Name == "mimetype" {
			says = string(content)
		}
		c.partContent(part.Name, content)
	}
	c.officeType(says)
}

// plainName reports whether a part's name stays within the file.
func plainName(name string) bool {
	return name != "" && !strings.HasPrefix(name, "/") && !strings.Contains(name, `\`) && !strings.Contains("/"+name+"/", "/../")
}

func (c *checker) officeType(says string) {
	switch {
	case strings.Contains(says, "macroEnabled"):
		c.add(HoldsProgram)
	case strings.Contains(says, "vnd.oasis.opendocument") && strings.HasSuffix(says, "-template"):
		c.add(UnknownType)
		return
	}
	for _, known := range officeTypes {
		if strings.Contains(says, known.says) {
			c.is(known.Type)
			return
		}
	}
	c.add(UnknownType)
}

// partName looks at what a part's name gives away.
func (c *checker) partName(name string) {
	lower := strings.ToLower(name)
	base := path.Base(lower)
	switch {
	case base == "vbaproject.bin" || base == "vbadata.xml" || strings.HasPrefix(lower, "basic/") || strings.HasPrefix(lower, "scripts/") ||
		strings.Contains(lower, "activex"):
		c.add(HoldsProgram)
	case strings.Contains(lower, "embeddings/") && !strings.HasSuffix(lower, "/"):
		c.add(HoldsFiles)
	}
	switch path.Ext(base) {
	case ".zip", ".rar", ".7z", ".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".scr", ".msi":
		c.add(HoldsFiles)
	}
}

// remembered is how much of a part is kept to look at: tables of contents and lists of links are small.
const remembered = 1 << 20

// part unpacks a part to its end, keeps its beginning, and counts what it takes from what may still be unpacked.
func (c *checker) part(part *zip.File, left *int64) ([]byte, bool) {
	reader, err := part.Open()
	if err != nil {
		c.add(Damaged)
		return nil, true
	}
	defer reader.Close()
	var kept bytes.Buffer
	read, err := io.Copy(&kept, io.LimitReader(reader, min(remembered, *left+1)))
	if err == nil {
		var more int64
		more, err = io.Copy(io.Discard, io.LimitReader(reader, *left+1-read))
		read += more
	}
	*left -= read
	switch {
	case *left < 0:
		c.add(UnpacksTooBig)
		return nil, false
	case err != nil:
		c.add(Damaged)
	}
	return kept.Bytes(), true
}

// partContent looks at what a part says: links to elsewhere that are followed on opening, and a list of what is locked.
func (c *checker) partContent(name string, content []byte) {
	switch {
	case strings.HasSuffix(name, ".rels"):
		for link := range bytes.SplitSeq(content, []byte("<")) {
			if bytes.Contains(link, []byte(`TargetMode="External"`)) && !bytes.Contains(link, []byte("/hyperlink")) {
				c.add(OutsideLinks)
			}
		}
	case name == "META-INF/manifest.xml" && bytes.Contains(content, []byte("encryption-data")):
		c.add(Protected)
	}
}

// compound tells an Office file that is locked with a password from one of the old formats, which are not taken: what they
// hold cannot be looked at.
func (c *checker) compound() {
	const look = 1 << 20
	head := make([]byte, min(look, c.size))
	if _, err := c.content.ReadAt(head, 0); err != nil && err != io.EOF {
		c.add(Damaged)
		return
	}
	if bytes.Contains(head, utf16le("EncryptedPackage")) || bytes.Contains(head, utf16le("EncryptionInfo")) {
		c.add(Protected)
		return
	}
	c.add(UnknownType)
}

// utf16le is a text as the directory of a compound file holds it.
func utf16le(text string) []byte {
	out := make([]byte, 0, 2*len(text))
	for i := range len(text) {
		out = append(out, text[i], 0)
	}
	return out
}
