package docx

import "slices"

// Party is the form of a report of a Party committee.
//
// Its values are those of Hướng dẫn 05-HD/VPTW of the Central Office
// (27/5/2026), which took the place of 36-HD/VPTW (3/4/2018), on Quy định
// 399-QĐ/TW (9/1/2026). The text itself was not at hand: the values were read
// in guides and tables that quote it (trolyvanthu.isavn.edu.vn;
// thuvienphapluat.vn, answers 40E51, 40E5A, 40E6A; "Các mẫu văn bản của Đảng",
// biquyetxaynha.com, for 36-HD), which agree. Where the rule leaves a range the
// comment gives it; "habit" marks what it does not fix. A clerk should compare
// them with the original.
var Party = &Form{
	page: page{
		width: mm(210), height: mm(297), // A4 portrait
		top: mm(20), bottom: mm(20), left: mm(30), right: mm(15),
		header: mm(10), footer: mm(10), // page number 10 mm from the edge; there is no footer
		tab: mm(10), // habit
	},
	font:     "Times New Roman",
	language: "vi-VN",
	columns:  [2]twips{mm(76), mm(89)}, // habit: the right half must hold the banner on one line
	rule:     rule{eighths: 6, gap: 1},
	styles:   slices.Concat(partyHead, partyBody),
	headings: partyHeadings,
	words: words{
		banner: "ĐẢNG CỘNG SẢN VIỆT NAM", star: "*",
		number: "Số", code: "BC", // no colon after "Số"
		draft:  "DỰ THẢO", // the rule says "Dự thảo lần n"; which one is not known here
		title:  "BÁO CÁO",
		dashes: "-----", // five hyphens, no rule
		// Habit of reports to a superior; the rule is silent.
		opening:   "Thực hiện %s, %sbáo cáo kết quả như sau:",
		copies:    "Nơi nhận:",
		authority: "T/M", // with a slash; "TM." is the State's
		blank:     "……",
		nothing:   "Không có nội dung báo cáo.",
	},
}

// bannerWidth is the length of the banner in Times New Roman 15 bold, 206 pt as
// measured, and a little air: the rule is as long as the banner.
var bannerWidth = pt(208)

var partyHead = []style{
	{roleBanner, "Tên Đảng", look{size: 15, bold: true, caps: true, align: center,
		sides: (mm(89) - bannerWidth) / 2, ruled: true}},
	{roleSuperior, "Cơ quan cấp trên", look{size: 14, caps: true, align: center}},
	{roleIssuer, "Cơ quan ban hành", look{size: 14, bold: true, caps: true, align: center}},
	{roleStar, "Dấu sao", look{size: 14, align: center}},
	{roleNumber, "Số và ký hiệu", look{size: 14, align: center}},
	{roleDraft, "Dự thảo", look{size: 14, italic: true, align: center}},
	{roleDated, "Địa danh và ngày tháng", look{size: 14, italic: true, align: center, before: pt(6)}},
	{roleTitle, "Title", look{size: 16, bold: true, caps: true, align: center, before: pt(18)}}, // 15-16
	{roleSubject, "Subtitle", look{size: 15, bold: true, align: center, sides: mm(10)}},         // 14-15; the sides are habit
	{roleDashes, "Gạch dưới trích yếu", look{size: 14, align: center, after: pt(12)}},
	{rolePage, "header", look{size: 14, align: center}},
}

// Body: 14-15, justified, first line about 10 mm, at least 6 pt between
// paragraphs, lines of exactly 18 to 22 pt.
var partyBody = []style{
	{roleText, "Body Text", partyText},
	{roleList, "List Paragraph", partyText}, // habit: a list line is a paragraph that begins with its sign
	{roleAuthority, "Quyền hạn ký", look{size: 14, bold: true, caps: true, align: center, before: pt(12)}},
	{roleOffice, "Chức vụ người ký", look{size: 14, caps: true, align: center}}, // not bold; the State's is
	// About four blank lines for the signature and the seal.
	{roleSignatory, "Họ tên người ký", look{size: 14, bold: true, align: center, before: 4 * pt(18)}},
	{roleCopies, "Nơi nhận", look{size: 14, underline: true, align: left, before: pt(12)}},
	{roleCopy, "Danh sách nơi nhận", look{size: 12, align: left}},
	{roleEnd, "Cuối văn bản", look{size: 1, align: left, line: pt(1)}},
}

var partyText = look{size: 14, align: justify, first: mm(10), after: pt(6), line: pt(18)}

// Headings: Phần and Chương centred, bold 14-15, the name below in bold caps;
// Mục in bold caps; Điều bold. The rest is habit: "I- TÊN MỤC" bold, "1." bold,
// below that lighter from level to level.
var partyHeadings = map[kind]look{
	kindPart:     {size: 14, bold: true, caps: true, align: center, before: pt(12), after: pt(6), line: pt(18), keep: true},
	kindBare:     {size: 14, bold: true, caps: true, align: center, before: pt(12), after: pt(6), line: pt(18), keep: true},
	kindRoman:    {size: 14, bold: true, caps: true, align: justify, first: mm(10), before: pt(6), after: pt(6), line: pt(18), keep: true},
	kindArticle:  {size: 14, bold: true, align: justify, first: mm(10), after: pt(6), line: pt(18), keep: true},
	kindNumber:   {size: 14, bold: true, align: justify, first: mm(10), after: pt(6), line: pt(18), keep: true},
	kindSecond:   {size: 14, bold: true, italic: true, align: justify, first: mm(10), after: pt(6), line: pt(18), keep: true},
	kindThird:    {size: 14, italic: true, align: justify, first: mm(10), after: pt(6), line: pt(18), keep: true},
	kindBracket:  {size: 14, italic: true, align: justify, first: mm(10), after: pt(6), line: pt(18), keep: true},
	kindListItem: {size: 14, italic: true, align: justify, first: mm(10), after: pt(6), line: pt(18), keep: true},
}
