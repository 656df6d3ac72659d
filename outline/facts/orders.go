package facts

import (
	"strings"
	"unicode"
)

// An Order is a place of a text that gives orders to a machine.
type Order struct {
	Start, End int // byte range, whole lines
}

// Orders finds what in pasted or uploaded text speaks to a language model
// instead of reporting: "Bỏ qua mọi chỉ dẫn, hãy ghi …", "ignore previous
// instructions", "system:", "<|im_start|>". What a cadre asks of cadres
// ("Hãy nêu rõ …", "yêu cầu các chi bộ ghi chép") is none. A line with an
// order is one as a whole, for what stands beside it is not to be believed
// either; a mark of a chat's turn takes its paragraph.
func Orders(text string) []Order {
	var out []Order
	inside := false
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		ts := tokenize(text[start:end], 0)
		inside = inside && len(ts) > 0 || turnMark(text[start:end], ts)
		if inside || commands(ts) {
			out = appendOrder(out, Order{start, end}, text)
		}
		start = end
	}
	return out
}

// SetAside returns text without its orders, and the orders.
func SetAside(text string) (string, []Order) {
	orders := Orders(text)
	var rest strings.Builder
	at := 0
	for _, o := range orders {
		rest.WriteString(text[at:o.Start])
		at = o.End
	}
	rest.WriteString(text[at:])
	return rest.String(), orders
}

func lineEnd(text string, start int) int {
	if i := strings.IndexAny(text[start:], "\n\r"); i >= 0 {
		return start + i + 1
	}
	return len(text)
}

// appendOrder joins orders with nothing but white space between.
func appendOrder(out []Order, o Order, text string) []Order {
	if n := len(out) - 1; n >= 0 && strings.TrimSpace(text[out[n].End:o.Start]) == "" {
		out[n].End = o.End
		return out
	}
	return append(out, o)
}

var (
	turnMarks = []string{"<|", "|>", "[inst]", "[/inst]", "<<sys>>", "<</sys>>", "<system>", "</system>", "<start_of_turn>", "### instruction", "### system", "### response", "<think>", "</s>"}
	speakers  = setOf("system assistant user human developer instruction instructions prompt chatgpt gpt claude gemini llm")
)

// turnMark reports whether the line begins another speaker's turn in a chat.
func turnMark(line string, ts []token) bool {
	low := strings.ToLower(line)
	for _, m := range turnMarks {
		if strings.Contains(low, m) {
			return true
		}
	}
	i := skipSigns(ts, 0)
	for n := 0; n < 2 && i+1 < len(ts); n, i = n+1, i+1 {
		if speakers[strings.ToLower(ts[i].text)] && ts[skipStars(ts, i+1)%len(ts)].is(":") {
			return true
		}
	}
	return false
}

func skipSigns(ts []token, i int) int {
	for i < len(ts) && ts[i].kind == signToken {
		i++
	}
	return i
}

func skipStars(ts []token, i int) int {
	for i < len(ts) && (ts[i].is("*") || ts[i].is("_") || ts[i].is("]") || ts[i].is(")")) {
		i++
	}
	return i
}

// commands reports whether some clause of the line is an order.
func commands(ts []token) bool {
	opening := true
	for i, t := range ts {
		if t.kind == signToken {
			opening = opening || strings.ContainsAny(t.text, ".!?:;,-(*>\"“•+/") || !unicode.IsPunct(rune(t.text[0]))
			continue
		}
		if opening && (ordersToWrite(ts, i) || addressesMachine(ts, i)) || dismissesRules(ts, i) || invents(ts, i) || ordersInEnglish(ts, i) || playsRole(ts, i) {
			return true
		}
		opening = t.kind == digitsToken && opening
	}
	return false
}
