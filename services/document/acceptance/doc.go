// Package acceptance measures printed pages of official documents against the decree's list. Its tests need poppler's and
// LibreOffice's programs; tools/officetest runs them.
package acceptance
