package sandbox

import "strings"

// Selectors (CSS) for tests that drive the page in a browser. Everything of
// the page that a test may want has an attribute data-test; messages also have
// data-from ("bot" or "user") and data-id, buttons data-label, commands
// data-command.
const (
	PageInput    = `[data-test=input]`    // where one writes; Enter sends, but not on a touch screen
	PageSend     = `[data-test=send]`     // sends
	PageFile     = `[data-test=file]`     // takes a file to be sent
	PageStart    = `[data-test=start]`    // "Bắt đầu", in a new chat
	PageMenu     = `[data-test=menu]`     // the list of commands
	PageTyping   = `[data-test=typing]`   // shown while the bot types
	PageDraft    = `[data-test=draft]`    // shown while a message grows
	PageStop     = `[data-test=stop]`     // stops it
	PageToast    = `[data-test=toast]`    // short notices
	PageAlert    = `[data-test=alert]`    // notices to be closed
	PageDownload = `[data-test=download]` // a document
	PageFromBot  = `[data-test=message][data-from=bot]`
	PageFromUser = `[data-test=message][data-from=user]`
)

// PageButton returns an XPath of the newest button with this label.
func PageButton(label string) string {
	return `(//button[@data-test="button" and @data-label=` + xpathString(label) + `])[last()]`
}

// PageSaid returns an XPath of the newest message of the bot that contains the
// text.
func PageSaid(text string) string {
	return `(//li[@data-from="bot" and contains(., ` + xpathString(text) + `)])[last()]`
}

// xpathString quotes a string; XPath knows no escapes.
func xpathString(s string) string {
	if !strings.Contains(s, `"`) {
		return `"` + s + `"`
	}
	return `concat("` + strings.ReplaceAll(s, `"`, `", '"', "`) + `")`
}
