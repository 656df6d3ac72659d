package dialog

import (
	"strings"

	"decuong/outline"
)

// The sentences about changing what was written.

const phraseGoneSection = "mục không còn trong đề cương"

func phraseTitleOf(label string) string { return "tiêu đề " + label }

func phraseNothingToTakeBack(sign string) Text {
	if sign == outline.Redone {
		return plain("Không có gì để làm lại.")
	}
	return plain("Không còn gì để hoàn tác.")
}

func phraseTakenBack(sign string, names []string) Text {
	did := "Đã hoàn tác: "
	if sign == outline.Redone {
		did = "Đã làm lại: "
	}
	return plain(did + strings.Join(names, "; ") + ".")
}

func phraseOthersChanged(names []string) Text {
	return plain("Người khác đã sửa " + strings.Join(names, "; ") + " sau đồng chí. Nếu tiếp tục, nội dung của họ sẽ ra khỏi văn bản, nhưng vẫn được giữ trong lịch sử.")
}
