package outline

import (
	_ "embed"
	"sync"
)

//go:embed founding.txt
var foundingText string

// Founding returns the outline that every installation has: that of the
// report on Directive 35-CT/TW of 30 May 2019, as it was sent out, with its
// heading PHẦN II lost. It is shared and must not be changed.
var Founding = sync.OnceValue(func() *Outline {
	o, _, err := Parse(foundingText)
	if err != nil {
		panic(err) // unreachable: the text is part of the program
	}
	return o
})
