package form

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"decuong/outline"
)

// kinds are the units of which a committee's name may tell one, as their names
// go on: "ĐẢNG ỦY XÃ TÂN LẬP".
var kinds = []string{"xã", "phường", "đặc khu", "thị trấn", "tỉnh", "thành phố", "thôn", "bản", "khu phố", "tổ dân phố"}

// unitName finds the name of a unit in a text: its kind, then words with
// capitals.
var unitName = regexp.MustCompile(`(?i:(` + strings.Join(kinds, "|") + `))[ \x{A0}]((?:\p{Lu}[\p{L}\p{M}]*)(?:(?:[ \x{A0}]|[ \x{A0}]?-[ \x{A0}]?)\p{Lu}[\p{L}\p{M}]*)*)`)

// units finds the issuing body's own place in another spelling, "xã Tân Lâp",
// which can be mended, and as another kind of unit, "phường Tân Lập", which
// people must decide: there may be both.
func units(r *outline.Report, texts []Text) []Finding {
	kind, name := unitOf(r.Fields[outline.Body])
	if name == "" {
		return nil
	}
	var found []Finding
	for _, t := range texts {
		if t.Place.Field == outline.Body {
			continue
		}
		for _, at := range unitName.FindAllStringSubmatchIndex(t.Text, -1) {
			if before, _ := utf8.DecodeLastRuneInString(t.Text[:at[0]]); unicode.IsLetter(before) {
				continue
			}
			f, ok := otherUnit(t.Text, at, kind, name)
			if ok {
				f.Place = t.Place
				found = append(found, f)
			}
		}
	}
	return found
}

// otherUnit tells what is wrong with a unit in a text, if it is the body's own.
func otherUnit(text string, at []int, kind, name string) (Finding, bool) {
	words := strings.Fields(strings.ReplaceAll(text[at[4]:at[5]], "\u00a0", " "))
	count := len(strings.Fields(name))
	if len(words) < count || outline.Fold(strings.Join(words[:count], " ")) != outline.Fold(name) {
		return Finding{}, false
	}
	end := at[4]
	for range count { // the words of the name, however they are spaced
		end += len(text[end:]) - len(strings.TrimLeft(text[end:], " \u00a0"))
		end += strings.IndexFunc(text[end:]+" ", func(r rune) bool { return unicode.IsSpace(r) || r != '-' && unicode.IsPunct(r) })
	}
	whole := ranged(UnitKind, text, at[0], end)
	whole.Word = kind + " " + name
	if !strings.EqualFold(text[at[2]:at[3]], kind) {
		return whole, !strings.EqualFold(whole.Found, whole.Word)
	}
	f := ranged(UnitName, text, at[4], end)
	f.Word = name
	capitals := strings.ToUpper(f.Found) == f.Found
	if f.Found == name || capitals && f.Found == strings.ToUpper(name) {
		return f, false
	}
	if capitals {
		return mended(f, strings.ToUpper(name)), true
	}
	return mended(f, name), true
}

// unitOf returns the kind of unit and the name that the name of a body ends in:
// "xã" and "Tân Lập" for "ĐẢNG ỦY XÃ TÂN LẬP".
func unitOf(body string) (kind, name string) {
	body = strings.Join(strings.Fields(body), " ")
	lower := strings.ToLower(body)
	for _, k := range kinds {
		i := strings.LastIndex(lower, " "+k+" ")
		if i < 0 {
			continue
		}
		words := strings.Fields(body[i+len(k)+2:])
		for j, w := range words {
			if strings.ToUpper(w) == w {
				words[j] = capitalised(w)
			}
		}
		return k, strings.Join(words, " ")
	}
	return "", ""
}

func capitalised(word string) string {
	runes := []rune(strings.ToLower(word))
	runes[0] = unicode.ToUpper(runes[0])
	return string(runes)
}
