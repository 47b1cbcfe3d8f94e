// Package ferretdbtest runs the MongoDB engine's conformance cases on a machine without a MongoDB: over the real driver
// and wire protocol, against a FerretDB on SQLite in the test's own process.
//
// FerretDB is no MongoDB: it loses updates that race and has no unique index worth the name. So this says that the
// engine's commands, filters and sorts are right, and nothing of what happens when many call at once. It is a module of
// its own, so that nothing of FerretDB reaches the product.
package ferretdbtest
