// Package grid knows a table of an outline as a form to be filled in: which
// cells wait for a value, what may stand in them, which follow from others,
// and what another table, such as a sheet that somebody sent, has for them.
//
//	grid.go, layout.go   the cells, and which of them name the others
//	rows.go, memory.go   what rows and columns are called
//	value.go, unit.go    from what was typed to what stands in a cell
//	reckon.go, formula.go, sums.go, shares.go
//	                     what follows from other cells
//	match.go             what another table has for the cells
//
// A table of indicators has a row for each, named by its superior, and cells
// for figures. A list has heads of columns alone, and rows that its writer
// adds. What the package cannot tell from the heads it takes for a figure in
// the one and for words in the other.
//
// What was filled in is never changed: a total is worked out only to be offered
// for an empty cell, or to be held against a figure that is there. A sum that
// the table does not ask for in so many words ("Tổng cộng", "(3)=(4)+(5)") is
// not guessed. It rounds nothing but shares, to one decimal.
package grid
