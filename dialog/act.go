package dialog

import "strconv"

// The acts. Those with a Vietnamese name are commands too, spelt as phones
// type them.
const (
	actContinue  Act = "tieptuc"
	actNext      Act = "tiep"
	actBack      Act = "truoc"
	actSkip      Act = "boqua"
	actLater     Act = "desau"
	actContents  Act = "mucluc"
	actReview    Act = "xemlai"
	actExport    Act = "xuat"
	actForm      Act = "thongtin"
	actSearch    Act = "tim"
	actVersions  Act = "lichsu"
	actUndo      Act = "hoantac"
	actRedo      Act = "lamlai"
	actSuggest   Act = "goiy"
	actSummarise Act = "tomtat"
	actCheck     Act = "kiemtra"
	actReports   Act = "baocao"
	actDelete    Act = "xoa"
	actStatus    Act = "trangthai"
	actHelp      Act = "trogiup"
	actInvite    Act = "moi"

	actBegin       Act = "begin"    // a report from the offer named by Arg
	actGo          Act = "go"       // to the pointer's section
	actPart        Act = "part"     // contents of the pointer's section; Arg is the page
	actSkipSure    Act = "skip"     // also with an answer
	actStay        Act = "stay"     // leave things as they are
	actLikely      Act = "likely"   // take the likely title
	actNoTitle     Act = "notitle"  // leave the lost heading without a title
	actOwnTitle    Act = "owntitle" // let me type a title
	actNameIt      Act = "nameit"   // ask for the title of the pointer's section
	actAsTitle     Act = "astitle"  // what was held beside the section in Arg is the title
	actFill        Act = "fill"     // ask for the form field named by Arg
	actMore        Act = "more"     // the form fields that are asked for by name
	actLikeLast    Act = "likelast" // the form as in the report named by Arg
	actBlank       Act = "blank"    // the present field has no value
	actPropose     Act = "propose"  // take the proposal numbered by Arg for the present field
	actNextField   Act = "nextfld"  // leave the present field for now
	actTable       Act = "table"    // fill in the table numbered by Arg
	actTableAll    Act = "tableall" // show it; Arg is its number and the page
	actTableRow    Act = "tablerow" // go to a row of it; Arg is its number and the row
	actRowAdd      Act = "rowadd"   // to the table numbered by Arg
	actCellNext    Act = "cellnext" // leave the present cell as it is
	actCellBack    Act = "cellback" // go to the one before
	actCellTake    Act = "celltake" // Arg is its value
	actCellWord    Act = "cellword" // what was held in the proposal in Arg is its value
	actCellEmpty   Act = "cellnil"  // empty it
	actTabFile     Act = "tabfile"  // fill the gaps from the file in the proposal in Arg
	actTabFileAll  Act = "tabfill"  // and write over what differs
	actTabFileSure Act = "tabfill2"
	actEdit        Act = "edit"    // the answer, part by part
	actDrop        Act = "drop"    // the part named by Arg
	actMove        Act = "move"    // it to another section
	actMoveTo      Act = "moveto"  // the section named by Arg
	actRewrite     Act = "rewrite" // the whole answer
	actClear       Act = "clear"   // the whole answer
	actClearSure   Act = "clear2"
	actDone        Act = "done"    // with what was left for later
	actVersion     Act = "version" // show the one numbered by Arg
	actRestore     Act = "restore" // the version numbered by Arg
	actSpots       Act = "spots"   // the places that are missing; Arg is the page
	actCompare     Act = "compare" // it with another, or the two numbered by Arg
	actInviteFor   Act = "invite"  // as many people as Arg says
	actRevoke      Act = "revoke"  // the invitation with the code in Arg
	actOpen        Act = "open"    // the report named by Arg
	actNew         Act = "new"     // report
	actRetitle     Act = "retitle" // the report
	actEndWhen     Act = "endwhen" // the report is to be deleted
	actEndAt       Act = "endat"   // so many days from now, as Arg says, it is to be deleted
	actKeep        Act = "keep"    // the report named by Arg for ever
	actCopy        Act = "copy"    // the report, for the next period
	actDeleteSure  Act = "delete"
	actAgree       Act = "agree"    // the words may go to the model, for what Arg names
	actDecline     Act = "decline"  // they stay here
	actDigits      Act = "digits"   // the numbers of the transcript in Arg, in place of words
	actHear        Act = "hear"     // write down the voice messages that wait
	actRedraft     Act = "redraft"  // the proposal, in the way that Arg names
	actUseDraft    Act = "usedraft" // the proposal is the answer
	actProvenance  Act = "origins"  // of what a model put into words, as a file
	actOpening     Act = "opening"  // the summary in Arg at the head of what it sums up
	actOpeningAt   Act = "openat"   // that of the whole report at the head of the part in Arg
	actNoOpening   Act = "noopen"   // away with the summary at the head of a heading
	actStop        Act = "stop"     // making wording
	actAmend       Act = "amend"    // the proposal in Arg, by hand
	actComplete    Act = "fillin"   // the blanks of the proposal in Arg
	actLeaveBlank  Act = "leave"    // the present blank
	actEnough      Act = "enough"   // of blanks
	actSources     Act = "sources"  // of the proposal in Arg
	actLook        Act = "look"     // at it again
	actSummary     Act = "summary"  // of the kind in Arg
	actTake        Act = "take"     // the proposal in Arg is an answer
	actDiscard     Act = "discard"  // it
	actMend        Act = "mend"     // the finding numbered by Arg
	actCheckOn     Act = "checkon"  // from the finding numbered by Arg
	actMendAll     Act = "mendall"  // all findings that can be mended without doubt
	actShapes      Act = "shapes"   // the forms there are
	actSendForm    Act = "sendform" // a Word template
	actAdopt       Act = "adopt"    // the template whose file Arg names
	actReject      Act = "reject"   // it
	actTakeAway    Act = "takeaway" // it, from everybody
	actTakeSure    Act = "takesure"
	actPickShape   Act = "shape" // the form named by Arg
	actPDF         Act = "pdf"   // the document as PDF
	actData        Act = "data"  // what was said, for other programs
	actRead        Act = "read"  // the section in Arg, as it will read
	actUndoSure    Act = "undo"  // also over somebody else's change
	actRedoSure    Act = "redo"
	actReplace     Act = "replace" // the answer of the last period with what was held
	actAdd         Act = "add"     // what was held to it
	actRevise      Act = "revise"  // the part in Arg

	actOutline  Act = "outline" // as it stands, to be reshaped; Arg is the page
	actWalk     Act = "walk"    // from question to question, the outline being right
	actLine     Act = "line"    // the section in Arg, to be reshaped
	actPromote  Act = "promote" // the section in Arg
	actDemote   Act = "demote"
	actGuide    Act = "guide"    // it becomes guidance
	actJoinUp   Act = "joinup"   // to the line above
	actRemove   Act = "remove"   // from the outline
	actRename   Act = "rename"   // ask for the title of the section in Arg
	actUsual    Act = "usual"    // title for the lost heading in Arg
	actSplit    Act = "split"    // ask where to cut the section in Arg
	actCut      Act = "cut"      // it at the place in Arg
	actNote     Act = "note"     // the line of guidance in Arg: its section and number
	actAskNote  Act = "asknote"  // it becomes a question
	actJoinNote Act = "joinnote" // it goes on with the line above
	actDropNote Act = "dropnote"
	actUnused   Act = "unused"   // lines; Arg is the page
	actLeft     Act = "left"     // the unused line numbered by Arg
	actAskLeft  Act = "askleft"  // it becomes a section
	actNoteLeft Act = "noteleft" // it becomes guidance

	actNewFrom     Act = "newfrom"  // a report from the outline in the proposal in Arg
	actEdition     Act = "edition"  // compare with the outline in the proposal in Arg
	actMoves       Act = "moves"    // the page in Arg of the comparison
	actApply       Act = "apply"    // the new edition
	actLoose       Act = "loose"    // what has no question; Arg is the page
	actPlace       Act = "place"    // what was written at the section in Arg
	actLeaveOut    Act = "leaveout" // of the document what was written at the section in Arg
	actPutIn       Act = "putin"    // it into the document again
	actPlaceAt     Act = "placeat"  // it at the question in Arg
	actEditions    Act = "editions" // of the past
	actEditionWas  Act = "edtnwas"  // show the one numbered by Arg
	actEditionTake Act = "edtntake" // it is the outline again

	actPublications Act = "congbo"   // what is published; Arg is the page
	actOffers       Act = "offers"   // the page in Arg of the outlines to begin with
	actPublish      Act = "publish"  // the outline of the report
	actPubTitle     Act = "pubtitle" // under the name of the report
	actNoDay        Act = "noday"    // without a deadline
	actPublishSure  Act = "publish2"
	actWithdraw     Act = "withdraw" // the publication in Arg
)

// A Command is an act that can be typed.
type Command struct {
	Name        string // without the slash
	Description string // one line, in Vietnamese
}

// Commands returns the commands in the order of the menu.
func Commands() []Command { return commands }

// button returns the choice of an act under its usual label.
func button(a Act) Choice { return Choice{Act: a, Label: labels[a]} }

// buttons returns a row of them.
func buttons(acts ...Act) []Choice {
	row := make([]Choice, len(acts))
	for i, a := range acts {
		row[i] = button(a)
	}
	return row
}

// number returns the number that a choice carries, or 0.
func (c Choice) number() int {
	n, err := strconv.Atoi(c.Arg)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
