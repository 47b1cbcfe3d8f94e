package mongo

import (
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
	"github.com/tiendo/tiendo/services/docstore/internal/indexkey"
)

// indexModels are the indexes as MongoDB wants them. The id ends those that are not unique; the others are a complete
// order without it.
func indexModels(indexes []docstore.Index) []mongo.IndexModel {
	var models []mongo.IndexModel
	for _, index := range indexes {
		how := options.Index().SetName(index.Name)
		if index.Unique {
			how.SetUnique(true)
		}
		models = append(models, mongo.IndexModel{Keys: sorted(indexFields(index), 1), Options: how})
	}
	return models
}

func indexFields(index docstore.Index) []string {
	if index.Unique {
		return index.Fields
	}
	return append(index.Fields[:len(index.Fields):len(index.Fields)], "_id")
}

func sorted(fields []string, direction int) bson.D {
	var keys bson.D
	for _, field := range fields {
		keys = append(keys, bson.E{Key: field, Value: direction})
	}
	return keys
}

// order is the order of a range: that of its index, so that MongoDB need not sort.
func (c *collection) order(part declared.Range) bson.D {
	fields, direction := []string{"_id"}, 1
	if part.Place >= 0 {
		fields = indexFields(c.Indexes[part.Place])
	}
	if part.Descending {
		direction = -1
	}
	return sorted(fields, direction)
}

// filterOf is the condition that holds for what is in a range and behind the place where it goes on.
func filterOf(part declared.Range) (bson.D, error) {
	conditions := bson.A{}
	for i, value := range part.Equal {
		conditions = append(conditions, is(part.Fields[i], "$eq", value))
	}
	field := part.Fields[len(part.Equal)]
	switch {
	case part.From != nil && part.To != nil:
		conditions = append(conditions, is(field, "$gte", part.From), is(field, "$lt", part.To))
	case part.From != nil:
		conditions = append(conditions, is(field, "$gte", part.From))
	case part.To != nil:
		conditions = append(conditions, bson.D{{Key: "$or", Value: before(field, part.To)}})
	}
	if part.Behind != nil {
		behind, err := behind(part)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, bson.D{{Key: "$or", Value: behind}})
	}
	if len(conditions) == 0 {
		return bson.D{}, nil
	}
	return bson.D{{Key: "$and", Value: conditions}}, nil
}

// behind lists the ways of being behind a place: alike in the first fields, and then behind it in the next.
func behind(part declared.Range) (bson.A, error) {
	values, err := indexkey.Values(part.Behind.Key)
	if err != nil {
		return nil, err
	}
	values = append(values, part.Behind.ID)
	var ways, alike bson.A
	for i := len(part.Equal); i < len(part.Fields); i++ {
		for _, next := range beyond(part.Fields[i], values[i], part.Descending) {
			ways = append(ways, bson.D{{Key: "$and", Value: append(alike[:len(alike):len(alike)], next)}})
		}
		alike = append(alike, is(part.Fields[i], "$eq", values[i]))
	}
	return ways, nil
}

// beyond lists the ways of a field's value to come behind another. MongoDB's comparisons hold only between values of
// one type, so null, which comes before all others, is a case of its own.
func beyond(field string, value any, descending bool) bson.A {
	switch {
	case descending && value == nil:
		return nil
	case descending:
		return before(field, value)
	case value == nil:
		return bson.A{is(field, "$ne", nil)}
	}
	return bson.A{is(field, "$gt", value)}
}

func before(field string, value any) bson.A {
	if field == "_id" {
		return bson.A{is(field, "$lt", value)}
	}
	return bson.A{is(field, "$lt", value), is(field, "$eq", nil)}
}

func is(field, operator string, value any) bson.D {
	return bson.D{{Key: field, Value: bson.D{{Key: operator, Value: value}}}}
}
