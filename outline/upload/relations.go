package upload

import "path"

// relations goes through the parts that a part refers to. What lies outside of
// the file is left out.
func (a *archive) relations(part string, visit func(e element, target string)) error {
	dir, base := path.Split(partName(part))
	s, err := a.optional(dir + "_rels/" + base + ".rels")
	if s == nil || err != nil {
		return err
	}
	count := 0
	for e := range s.deep("Relationship") {
		if count++; count > maxParts {
			return refuse(Bomb, "relations")
		}
		target := e.attr("Target")
		if e.attr("TargetMode") == "External" || target == "" {
			continue
		}
		if target[0] != '/' {
			target = dir + target
		}
		visit(e, partName(target))
	}
	return s.err
}

// related returns the parts that a part refers to, by the last word of the
// kind of relation: "styles", "numbering", "footnotes".
func (a *archive) related(part string) (map[string]string, error) {
	found := make(map[string]string)
	err := a.relations(part, func(e element, target string) {
		if kind := path.Base(e.attr("Type")); found[kind] == "" {
			found[kind] = target
		}
	})
	return found, err
}
