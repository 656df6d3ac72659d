package dialog

// PhraseBuried tells that a message came to nothing, for whoever finds that no
// turn can be made of it.
var PhraseBuried = plain("Tôi chưa xử lý được tin vừa rồi, nên chưa lưu. Đồng chí gửi lại giúp; nếu vẫn vậy, báo người quản trị.")
