package grid

import (
	"math/big"
	"regexp"
	"strings"

	"decuong/outline"
)

// A formula says how a column follows from others, as the head of the column
// has it: "4=2+3", "(5)=(4)/(3)*100%".
type formula struct {
	text    string
	tokens  []string
	columns map[string]int // by the number that the table gives them
}

var (
	numbered = regexp.MustCompile(`^\(?\s*(\d{1,2}|[A-ZĐ])\s*\)?$`)
	equation = regexp.MustCompile(`\(?\s*(\d{1,2})\s*\)?\s*=\s*([-+*/:x×÷()\d,.% ]+)`)
	lexeme   = regexp.MustCompile(`\d+(?:[.,]\d+)?|[-+*/:x×÷()%]`)
)

// numbersColumns reports whether a row numbers the columns: A, B, 1, 2,
// 3=1+2.
func numbersColumns(row []string) bool {
	has := 0
	for _, cell := range row {
		text := strings.TrimSpace(cell)
		switch {
		case text == "":
		case numbered.MatchString(text):
			has++
		case equation.FindString(text) == text:
			has++
		default:
			return false
		}
	}
	return has > 1 && has >= len(row)-2
}

// readFormulas reads those of all columns.
func (g *Grid) readFormulas() map[int]formula {
	columns, written := map[string]int{}, map[int]string{}
	for c := range g.width {
		for r := range g.header {
			text := strings.TrimSpace(g.form.At(outline.Spot{Row: r, Column: c}))
			if m := equation.FindStringSubmatch(text); m != nil {
				columns[m[1]], written[c] = c, strings.TrimSpace(m[2])
			} else if m := numbered.FindStringSubmatch(text); m != nil {
				columns[m[1]] = c
			}
		}
	}
	formulas := map[int]formula{}
	for c, text := range written {
		formulas[c] = formula{text: text, tokens: lexeme.FindAllString(text, -1), columns: columns}
	}
	return formulas
}

// value works the formula out; nil where a column holds no number, or the
// formula makes no sense.
func (f formula) value(of func(column int) *big.Rat) *big.Rat {
	e := &evaluation{tokens: f.tokens, of: func(t string) *big.Rat {
		if c, ok := f.columns[t]; ok {
			return of(c)
		}
		return parse(strings.ReplaceAll(t, ",", "."))
	}}
	v := e.sum()
	if len(e.tokens) > 0 {
		return nil
	}
	return v
}

// An evaluation reads an expression from left to right.
type evaluation struct {
	tokens []string
	depth  int
	of     func(string) *big.Rat
}

// next takes one of the signs if it comes next.
func (e *evaluation) next(signs string) string {
	if len(e.tokens) == 0 || !strings.Contains(signs, e.tokens[0]) {
		return ""
	}
	t := e.tokens[0]
	e.tokens = e.tokens[1:]
	return t
}

func (e *evaluation) sum() *big.Rat {
	v := e.product()
	for sign := e.next("+-"); sign != ""; sign = e.next("+-") {
		w := e.product()
		switch {
		case v == nil || w == nil:
			v = nil
		case sign == "+":
			v = new(big.Rat).Add(v, w)
		default:
			v = new(big.Rat).Sub(v, w)
		}
	}
	return v
}

func (e *evaluation) product() *big.Rat {
	v := e.atom()
	for sign := e.next("*x×/:÷"); sign != ""; sign = e.next("*x×/:÷") {
		w := e.atom()
		switch divides := strings.Contains("/:÷", sign); {
		case v == nil || w == nil || divides && w.Sign() == 0:
			v = nil
		case divides:
			v = new(big.Rat).Quo(v, w)
		default:
			v = new(big.Rat).Mul(v, w)
		}
	}
	e.next("%")
	return v
}

// formulaDepth bounds the brackets within brackets.
const formulaDepth = 20

func (e *evaluation) atom() *big.Rat {
	if len(e.tokens) == 0 || e.depth > formulaDepth {
		return nil
	}
	if e.next("(") != "" {
		e.depth++
		v := e.sum()
		e.depth--
		if e.next(")") == "" {
			return nil
		}
		return v
	}
	if strings.ContainsAny(e.tokens[0], "0123456789") {
		t := e.tokens[0]
		e.tokens = e.tokens[1:]
		e.next("%")
		return e.of(t)
	}
	return nil
}
