package grid

import (
	"math/big"
	"regexp"
	"strings"
	"unicode"

	"decuong/outline"
	"decuong/outline/facts"
)

// A Reading is what a person typed for a cell, as it would stand there.
type Reading struct {
	Value string
	// Other is another way to read it, "" where there is none: "1,250" is
	// 1,25 here, and 1.250 where English is written.
	Other string
}

// Nothing stands in a cell where there is nothing to report.
const Nothing = "-"

// Read reads what was typed for a cell. It reports false for what is no value
// of its kind; as words it may still stand there.
func (g *Grid) Read(at outline.Spot, typed string) (Reading, bool) {
	text := collapse(outline.Clean(typed))
	switch folded := outline.Fold(text); {
	case text == "" || len([]rune(text)) > cellSize:
		return Reading{}, false
	case g.Kind(at) == Words:
		return Reading{Value: text}, true
	case folded == "khong" || folded == "khong co" || folded == "ko" || folded == "k co":
		if g.Kind(at) == Share { // a share that nobody has is not one of nothing
			return Reading{Value: Nothing}, true
		}
		return Reading{Value: "0"}, true
	case strings.Trim(text, "-–—") == "":
		return Reading{Value: Nothing}, true
	}
	return g.readFigure(at, text)
}

// cellSize is the most runes that a cell takes.
const cellSize = 300

// Ways to write a number in digits alone.
var (
	vietnamese = regexp.MustCompile(`^(0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*|0\d)(,\d+)?$`)
	english    = regexp.MustCompile(`^([1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?$`) // 1,250 and 1,250.5
	pointed    = regexp.MustCompile(`^\d+\.(\d{1,2}|\d{4,})$`)             // 1.25
	percents   = regexp.MustCompile(`(?i)\s*(%|phần trăm)$`)
)

// toPoint writes a Vietnamese number as a computer does.
var toPoint = strings.NewReplacer(".", "", ",", ".")

// readFigure reads a number, with its sign, unit or percent.
func (g *Grid) readFigure(at outline.Spot, text string) (Reading, bool) {
	sign, text := cutSign(text)
	share := percents.MatchString(text)
	digits := percents.ReplaceAllString(text, "")
	if share && g.Kind(at) != Share && g.Unit(at) != "" {
		return Reading{}, false
	}
	var value, other *big.Rat
	switch {
	case english.MatchString(digits) && strings.Count(digits, ",") == 1 && !strings.Contains(digits, "."):
		value, other = parse(strings.ReplaceAll(digits, ",", ".")), parse(strings.ReplaceAll(digits, ",", ""))
	case english.MatchString(digits):
		value = parse(strings.ReplaceAll(digits, ",", ""))
	case vietnamese.MatchString(digits):
		value = parse(toPoint.Replace(digits))
	case pointed.MatchString(digits):
		value, other = parse(digits), parse(strings.ReplaceAll(digits, ".", ""))
	case share:
		return Reading{}, false
	default:
		if value = g.said(at, text); value == nil {
			return Reading{}, false
		}
	}
	r := Reading{Value: sign + g.written(at, value, share)}
	if other != nil {
		r.Other = sign + g.written(at, other, share)
	}
	return r, true
}

// cutSign cuts the sign of a number that is below zero.
func cutSign(text string) (sign, rest string) {
	for _, minus := range []string{"-", "–", "−"} {
		if rest, ok := strings.CutPrefix(text, minus); ok {
			return "-", strings.TrimSpace(rest)
		}
	}
	return "", text
}

// said reads a number with words: "125 triệu", "12 đồng chí", "hai mươi". It is
// nil unless the text says one number, exactly, and hardly more.
func (g *Grid) said(at outline.Spot, text string) *big.Rat {
	found := facts.Find(text)
	if len(found) != 1 || found[0].Class != facts.Number || found[0].Bound != facts.Exact || found[0].Value.Amount == nil {
		return nil
	}
	f := found[0]
	before, after := strings.TrimSpace(text[:f.Start]), text[f.End:]
	if before != "" && outline.Fold(before) != "la" && outline.Fold(before) != "co" || len(strings.Fields(after)) > unitWords || !wordsAlone(after) {
		return nil
	}
	value := f.Value.Amount
	if multiplied(text[f.Start:f.End]) {
		value = new(big.Rat).Quo(value, scale(g.Unit(at)))
	}
	if amount := g.sameUnit(at, after); !amount {
		return nil
	}
	return value
}

// unitWords is how many words follow a number at most: "đồng chí đảng viên".
const unitWords = 4

func wordsAlone(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' && r != '.' && r != '2' })
}

// multiplied reports whether a number is said with a scale: "125 triệu", "2tr5".
func multiplied(text string) bool {
	for word := range strings.FieldsFuncSeq(outline.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "nghin", "ngan", "trieu", "ty", "ti", "tr", "k", "trd", "van":
			return true
		}
	}
	return false
}

// sameUnit reports whether the words behind a number can be the cell's unit:
// meters are no hectares.
func (g *Grid) sameUnit(at outline.Spot, after string) bool {
	typed, unit := outline.Fold(strings.Trim(after, " .")), outline.Fold(g.Unit(at))
	measure := measures[firstWord(typed)]
	return !measure || unit == "" || strings.Contains(unit, firstWord(typed))
}

// measures are units that must not be taken for one another.
var measures = map[string]bool{"ha": true, "m2": true, "km": true, "m": true, "km2": true, "tan": true, "ta": true, "kg": true, "usd": true, "ngay": true, "thang": true, "nam": true, "gio": true}

func parse(digits string) *big.Rat {
	value, ok := new(big.Rat).SetString(digits)
	if !ok {
		return nil
	}
	return value
}

// written returns the number as it stands in the cell: with a percent sign
// where neither row nor column has one.
func (g *Grid) written(at outline.Spot, value *big.Rat, share bool) string {
	text := Format(value)
	if g.Unit(at) != "%" && (share || g.Kind(at) == Share && g.Unit(at) == "") {
		text += "%"
	}
	return text
}

// Format writes a number as Vietnamese does: 1.250,5. What does not end is
// rounded to two decimals.
func Format(value *big.Rat) string {
	digits, exact := value.FloatPrec()
	if !exact {
		digits = 2
	}
	text := value.FloatString(digits)
	whole, decimals, _ := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if decimals != "" {
		whole += "," + decimals
	}
	if strings.HasPrefix(text, "-") {
		return "-" + whole
	}
	return whole
}

// Value returns the number that stands in a cell, nil where it holds none. A
// dash is nothing, which adds nothing to a sum.
func (g *Grid) Value(at outline.Spot) *big.Rat {
	value, known := g.values[at]
	if known {
		return value
	}
	if value = g.readValue(at); g.values != nil {
		g.values[at] = value
	}
	return value
}

func (g *Grid) readValue(at outline.Spot) *big.Rat {
	sign, text := cutSign(collapse(g.At(at)))
	text = strings.TrimSpace(strings.TrimSuffix(text, "%"))
	if text == "" && sign != "" {
		return new(big.Rat)
	}
	if !vietnamese.MatchString(text) {
		return nil
	}
	value := parse(toPoint.Replace(text))
	if sign != "" {
		value.Neg(value)
	}
	return value
}
