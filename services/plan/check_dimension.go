package plan

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// dimensions checks that only numbers are broken down, and that codes tell dimensions and categories apart.
func (k *checker) dimensions(path string, i Indicator) {
	if len(i.Dimensions) > 0 && !i.numeric() {
		k.add(path+".dimensions", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
		return
	}
	codes := set{}
	for n, dimension := range i.Dimensions {
		path := fmt.Sprintf("%s.dimensions[%d]", path, n)
		k.unique(codes, path+".code", dimension.Code)
		categories := set{}
		for m, category := range dimension.Categories {
			k.unique(categories, fmt.Sprintf("%s.categories[%d].code", path, m), category.Code)
		}
	}
}
