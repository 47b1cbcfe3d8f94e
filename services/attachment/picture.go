package attachment

import (
	"image"
	_ "image/jpeg" // the formats that are taken
	_ "image/png"
	"io"
)

// picture reads how large a picture is, which takes a few bytes of it, and not the picture.
func (c *checker) picture() {
	config, _, err := image.DecodeConfig(io.NewSectionReader(c.content, 0, c.size))
	switch {
	case err != nil:
		c.add(Damaged)
	case int64(config.Width)*int64(config.Height) > MaxPixels:
		c.add(UnpacksTooBig)
	}
}
