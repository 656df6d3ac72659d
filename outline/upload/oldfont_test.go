package upload

import (
	"strings"
	"testing"
)

// sentences are real ones in Unicode, as Word keeps them in TCVN3 and in VNI.
var sentences = []struct{ unicode, tcvn3, vni string }{
	{
		"Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy báo cáo kết quả thực hiện Chỉ thị số 35-CT/TW",
		"Ban Th\u00adêng vô TØnh ñy yªu cÇu c¸c cÊp ñy b¸o c¸o kÕt qu¶ thùc hiÖn ChØ thÞ sè 35-CT/TW",
		"Ban Thöôøng vuï Tænh uûy yeâu caàu caùc caáp uûy baùo caùo keát quaû thöïc hieän Chæ thò soá 35-CT/TW",
	},
	{
		"Đảng bộ và nhân dân huyện Lạc Dương; những khó khăn, vướng mắc trong quá trình sắp xếp tổ chức bộ máy",
		"§¶ng bé vµ nh©n d©n huyÖn L¹c D\u00ad¬ng; nh÷ng khã kh¨n, v\u00adíng m¾c trong qu¸ tr×nh s¾p xÕp tæ chøc bé m¸y",
		"Ñaûng boä vaø nhaân daân huyeän Laïc Döông; nhöõng khoù khaên, vöôùng maéc trong quaù trình saép xeáp toå chöùc boä maùy",
	},
	{
		"Ở cơ sở, việc giữ gìn kỷ luật, kỷ cương được củng cố; mỹ thuật, lũy kế, hỗ trợ, ngõ hẻm, quỹ, tỵ nạn",
		"ë c¬ së, viÖc gi÷ g×n kû luËt, kû c\u00ad¬ng ®\u00adîc cñng cè; mü thuËt, lòy kÕ, hç trî, ngâ hÎm, quü, tþ n¹n",
		"ÔÛ cô sôû, vieäc giöõ gìn kyû luaät, kyû cöông ñöôïc cuûng coá; myõ thuaät, luõy keá, hoã trôï, ngoõ heûm, quyõ, tî naïn",
	},
	{
		"Ấn phẩm, ẩn số, ẵm, ặc, ằng, ẳng, thẫn thờ, dễ, kể, lề, bẽ, lẻ, rỉ, nghĩ, ỉ, ỗ, ổ, ộ, ỡ, ử, ữ, ự, ỳ",
		"Ên phÈm, Èn sè, ½m, Æc, »ng, ¼ng, thÉn thê, dÔ, kÓ, lÒ, bÏ, lÎ, rØ, nghÜ, Ø, ç, æ, é, ì, ö, ÷, ù, ú",
		"AÁn phaåm, aån soá, aüm, aëc, aèng, aúng, thaãn thôø, deã, keå, leà, beõ, leû, ræ, nghó, æ, oã, oå, oä, ôõ, öû, öõ, öï, yø",
	},
}

func TestOldFontsAreRead(t *testing.T) {
	for _, s := range sentences {
		// TCVN3 has no capitals with marks but Ă Â Ê Ô Ơ Ư Đ: its writers change to the font of capitals.
		want := strings.NewReplacer("Ở", "ở", "Ấ", "ấ").Replace(s.unicode)
		if got := tcvn3.convert(s.tcvn3); got != want {
			t.Errorf("TCVN3:\n%s, want\n%s", got, want)
		}
		if got := tcvn3Capitals.convert(s.tcvn3); got != strings.ToUpper(s.unicode) {
			t.Errorf("TCVN3 capitals: %s", got)
		}
		if got := vni.convert(s.vni); got != s.unicode {
			t.Errorf("VNI:\n%s, want\n%s", got, s.unicode)
		}
	}
}

func TestVNICapitals(t *testing.T) {
	for old, want := range map[string]string{
		"ÑAÛNG COÄNG SAÛN VIEÄT NAM": "ĐẢNG CỘNG SẢN VIỆT NAM", "TÆNH UÛY": "TỈNH ỦY", "NGHÒ QUYEÁT": "NGHỊ QUYẾT", "ÖÙNG CÖÛ": "ỨNG CỬ",
		"KYÛ LUAÄT": "KỶ LUẬT", "Eâ Aû": "Ê Ả", "NGHÓ": "NGHĨ", "TÎ": "TỴ", "AÊN": "ĂN",
	} {
		if got := vni.convert(old); got != want {
			t.Errorf("%q: %q, want %q", old, got, want)
		}
	}
}

func TestScriptOfAFont(t *testing.T) {
	for font, want := range map[string]script{
		".VnTime": tcvn3, ".VnTimeH": tcvn3Capitals, ".vnarial": tcvn3, "VNI-Times": vni, "Times New Roman": unicodeScript, "": unicodeScript,
		"VPS Times": unreadable, "VNtimes new roman": unreadable, "Vnu-times": unreadable,
	} {
		if got := scriptOf(font); got != want {
			t.Errorf("%s: %d, want %d", font, got, want)
		}
	}
}

// TestUnicodeInAnOldFont keeps text whose letters were converted while its
// font was not, paragraph by paragraph.
func TestUnicodeInAnOldFont(t *testing.T) {
	c := readWordFile(t, "<font .VnTime>Đảng bộ tỉnh </font><font .VnTime>à é ê</font>\n<font .VnTime>§¶ng bé tØnh</font>\n<font VNI-Times>plain words</font>")
	if want := "1 [] Đảng bộ tỉnh à é ê\n2 [] Đảng bộ tỉnh\n3 [] plain words\n"; printed(c) != want {
		t.Errorf("read:\n%s", printed(c))
	}
}

// TestLettersOfVNIOverRuns joins a vowel and its mark that stand in two runs.
func TestLettersOfVNIOverRuns(t *testing.T) {
	c := readWordFile(t, "<font VNI-Times>Ña</font><font VNI-Times>ûng bo</font><ins><font VNI-Times>ä</font></ins>")
	if want := "1 [] Đảng bộ\n"; printed(c) != want {
		t.Errorf("read %q", printed(c))
	}
}
