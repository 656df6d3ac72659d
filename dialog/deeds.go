package dialog

// A deed is what an act does.
type deed struct {
	do func(*turn) // nil: only the stage whose prompt offers the act knows
	// anywhere: it needs no report, and means the same in every one.
	anywhere bool
	// once: it answers one prompt and means nothing after another.
	once bool
}

// deeds tells of every act what it does. What an act does while a stage waits
// for it is in the stage's file.
var deeds = map[Act]deed{
	actInvite:    {do: (*turn).invite, anywhere: true},
	actInviteFor: {do: (*turn).inviteMany, anywhere: true},
	actRevoke:    {do: (*turn).revoke, anywhere: true},
	actHelp:      {do: (*turn).help, anywhere: true},
	actStatus:    {do: (*turn).status, anywhere: true},
	actReports:   {do: (*turn).reports, anywhere: true},
	actBegin:     {do: (*turn).beginOffer, anywhere: true, once: true},
	actOpen:      {do: (*turn).open, anywhere: true},
	actNew:       {do: (*turn).newReport, anywhere: true},

	actContinue:   {do: (*turn).continueWalk},
	actNext:       {do: (*turn).goNext},
	actBack:       {do: (*turn).goBack},
	actSkip:       {do: (*turn).skip},
	actSkipSure:   {do: (*turn).skipSure, once: true},
	actLater:      {do: (*turn).later},
	actGo:         {do: (*turn).goTo},
	actLikely:     {do: (*turn).likelyTitle},
	actNoTitle:    {do: (*turn).noTitle},
	actOwnTitle:   {do: (*turn).typeTitle},
	actNameIt:     {do: (*turn).nameIt},
	actAsTitle:    {do: (*turn).asTitle},
	actReplace:    {do: (*turn).replaceCopied},
	actAdd:        {do: (*turn).addToCopied},
	actRevise:     {do: (*turn).revise},
	actContents:   {do: (*turn).contents},
	actPart:       {do: (*turn).contentsOf},
	actReview:     {do: (*turn).review},
	actExport:     {do: (*turn).export},
	actForm:       {do: (*turn).form},
	actFill:       {do: (*turn).fill},
	actMore:       {do: (*turn).moreFields},
	actLikeLast:   {do: (*turn).fillLikeLast, once: true},
	actSearch:     {do: (*turn).search},
	actCheck:      {do: (*turn).check},
	actMend:       {do: (*turn).mend, once: true},
	actMendAll:    {do: (*turn).mendAll, once: true},
	actShapes:     {do: (*turn).shapes},
	actPickShape:  {do: (*turn).pickShape},
	actPDF:        {do: (*turn).exportPDF},
	actRead:       {do: (*turn).read},
	actSuggest:    {do: (*turn).suggest},
	actAgree:      {do: (*turn).agree},
	actRedraft:    {do: (*turn).redraft},
	actUseDraft:   {do: (*turn).useDraft},
	actStop:       {do: (*turn).stop, anywhere: true},
	actSummarise:  {do: (*turn).summarise},
	actSummary:    {do: (*turn).summary},
	actTake:       {do: (*turn).takeProposal},
	actDiscard:    {do: (*turn).discardProposal},
	actRetitle:    {do: (*turn).retitle},
	actCopy:       {do: (*turn).copyReport, once: true},
	actDelete:     {do: (*turn).remove},
	actDeleteSure: {do: (*turn).removeSure, once: true},
	actEdit:       {do: (*turn).edit},
	actDrop:       {do: (*turn).drop},
	actMove:       {do: (*turn).move},
	actRewrite:    {do: (*turn).rewrite},
	actClear:      {do: (*turn).clearAnswer},
	actClearSure:  {do: (*turn).clearSure, once: true},
	actDone:       {do: (*turn).done},
	actVersions:   {do: (*turn).versions},
	actVersion:    {do: (*turn).version},
	actRestore:    {do: (*turn).restoreVersion},
	actUndo:       {do: (*turn).undo},
	actRedo:       {do: (*turn).redo},
	actUndoSure:   {do: (*turn).undoSure, once: true},
	actRedoSure:   {do: (*turn).redoSure, once: true},

	actStay:      {once: true},
	actPropose:   {once: true},
	actBlank:     {once: true},
	actNextField: {once: true},
	actMoveTo:    {once: true},
}
