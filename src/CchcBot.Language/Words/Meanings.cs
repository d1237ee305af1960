namespace CchcBot.Language.Words;

/// <summary>
/// Everyday words that mean the same, gathered so that the model learns of all what it saw of one. They decide nothing: each is one more
/// feature of a text.
/// </summary>
internal static class Meanings
{
    private const string Not = "(chưa|chửa|chẳng|hổng|hông|hong|không|ko|chx|chưa ai|chưa được|chưa hề|chưa thấy|không ai|không thấy)";
    private const string Above =
        "(văn bản|hướng dẫn|quyết định|nghị quyết|nghị định|thông tư|luật|quy định|chủ trương|bộ|trung ương|chính phủ|tỉnh|trên|cấp trên|sở|ubnd|hđnd|"
        + "ủy ban|hội đồng|vb|hd|ý kiến)";
    private const string Finished = "(xong|hoàn thành|hoàn tất|làm xong|nộp|trả|về đích|cán đích|kết thúc|đóng|giải quyết)";
    private const string Authority = "(ministry|circular|decree|guidance|guidelines|province|government|decision|resolution|law|higher|superiors|instructions)";

    /// <summary>One set a meaning; a place in the list is its name.</summary>
    private static readonly string[] Patterns =
    [
        // Late.
        "quá (hạn|thời hạn|hẹn|ngày|kỳ|hạng); qh; (trễ|chậm|trể|muộn) [hạn|hẹn|tiến độ|trễ|ngày]; (lỡ|lố|lụt|rớt|vỡ|bể|trượt|cháy|lụy|quá) (hạn|hẹn|ngày|tiến độ|"
            + "kèo); tồn đọng; dây dưa; mãn hạn; overdue; late; past (due|deadline); missed; behind [schedule]; slipped; slipping; delayed; lapsed; tardy",
        // Soon due.
        "(sắp|gần|sát|cận|chuẩn bị|cận kề) [đến|tới|hết|vào] (hạn|kỳ|ngày|hẹn|deadline|nút); sắp (phải|hết); cận kề; gấp; nước rút; sắp tới; đến nơi; tới nơi; "
            + "due soon; upcoming; coming due; imminent; nearing; approaching; close to; about to; urgent; soon",
        // Open.
        Not + " [làm|mần] " + "(xong|hoàn thành|hoàn tất|dứt điểm|kết thúc|rồi|đóng|giải quyết|xử lý xong|trọn|đâu vào đâu|hết|gọn|dứt); (còn|vẫn) (nợ|tồn|treo|dở|"
            + "lại|sót|thiếu|vương|phải); (dang|dở) (dở|dang); đang mở; nợ; tồn; unfinished; incomplete; open; outstanding; remaining; remain; pending; undone; "
            + "still (to do|to be done|has|have|open); left; not (done|finished|completed|closed); yet to finish",
        // Done.
        "đã " + Finished + "; (làm|mần) xong; xong [rồi|xuôi|hết]; hoàn (thành|tất); kết thúc; dứt điểm; cán đích; về đích; ht; hthanh; hth; khép lại; thành quả; "
            + "finished; completed; done; closed; delivered; wrapped; accomplished; complete; achieved",
        // Done, and late.
        Finished + " [mà|nhưng] [là] (trễ|muộn|chậm|quá hạn|sau hạn|sau thời hạn|sau ngày|không đúng hạn|không kịp|lố); (trễ|chậm|muộn|quá hạn) [rồi|mà|nhưng] "
            + "[mới|đã|cũng|vẫn] (xong|hoàn thành|được xử lý|nộp); sau (thời hạn|hạn|hẹn|giờ); không đúng hạn; (finished|completed|delivered|done|closed|submitted) "
            + "[but] (late|after|past|behind); late completion[s]; not on time",
        // Not begun.
        Not + " (bắt đầu|bắt tay|triển khai|khởi động|khởi công|động|đụng|thực hiện|rục rịch|nhúc nhích|làm gì|tiến hành|mở|rờ|sờ|mó|bđ|bdau|bd|tk|làm|mần); "
            + "nằm (im|yên|không|chờ|nguyên); xếp xó; (not|never|hasn|haven|isn|aren) [t] [been|yet] (started|begun|start|begin|touched|kicked|launched|moved); "
            + "untouched; unstarted; yet to (start|begin); nothing (done|moving|started)",
        // Going on.
        "đang (làm|triển khai|thực hiện|xử lý|tiến hành|chạy|dở|soạn|dự thảo|mần|viết|tiếp tục|giải quyết|lấy ý kiến); làm dở; (dang|dở) (dở|dang); đang làm dở; "
            + "in progress; under way; underway; being (worked|done|drafted|prepared|written); working on; in the works; half done",
        // Held up.
        "vướng [mắc]; kẹt; tắc [nghẽn]; ách [tắc]; khó khăn; trở ngại; trục trặc; nghẽn; (bị|đang) (chặn|dừng|treo|hoãn|cản|tắc); đình trệ; đình lại; bế tắc; bó tay; "
            + "lấn cấn; mắc (kẹt|míu); giậm chân; (thiếu|hết|chưa có|không có) (kinh phí|tiền|vốn|người|mặt bằng|nhân lực|kp|kinh phi|kphi|ngân sách|biên chế); "
            + "blocked; stuck; held (up|back); obstacle[s]; problem[s]; issue[s]; trouble; hindered; stalled; bottleneck[s]; difficult[y|ies]; jammed; frozen",
        // Waiting to be confirmed.
        "(chờ|đợi|chưa|cho|không ai) [ai|được|có] (xác nhận|nghiệm thu|công nhận|kiểm tra|chấm|xn|duyệt hoàn thành|gật); báo (xong|hoàn thành); (awaiting|pending|"
            + "waiting for|needs|need) [a|my] (confirmation|verification|sign off|review|approval|confirm); unconfirmed; unverified; (to be|not) (confirmed|verified|checked)",
        // More time.
        "gia hạn; giãn (hạn|tiến độ); (lùi|dời|hoãn|giãn|nới|kéo dài|điều chỉnh|khất|đẩy|thêm|xê|đổi) [lại] (hạn|thời hạn|ngày|thời gian|tiến độ|kỳ|thời điểm); xin [được] "
            + "(lùi|dời|hoãn|thêm|khất|giãn|nới|gia|đẩy|trả chậm); khất; extension[s]; extend[ed]; more (time|days|weeks); postpone[d|ment]; extra (time|days|weeks); "
            + "push[ed] back; put off; additional (time|days|weeks)",
        // Without an end.
        "thường xuyên; định kỳ; tx; quanh năm; hằng (ngày|tuần|tháng|quý|năm); hàng (ngày|tuần|tháng|quý|năm); liên tục; đều (đặn|đều); lặp [đi] lại; (không|chẳng) có "
            + "(hạn|thời hạn|ngày kết thúc|điểm dừng); suốt năm; lâu dài; tháng nào cũng; (mỗi|moi) (tuần|tháng|quý|ngày); continuous; ongoing; recurring; standing; "
            + "permanent; routine; open ended; year round; every (day|week|month|quarter); repeating; regular",
        // Waits for a document of others.
        "(chờ|đợi|trông|ngóng|trông chờ|trông ngóng|chưa có|hóng) [vào] " + Above + "; chưa (ban hành|có hướng dẫn); (waiting|awaiting|waits|await|pending|depends) "
            + "[for|on] [the|a|new|further] " + Authority + "; (until|once) the " + Authority,
        // Nothing was said of it.
        Not + " [có|gửi|nộp|thấy|ai] (báo cáo|báo|cập nhật|phản hồi|trả lời|hồi âm|bc|cn|phúc đáp|nói gì); im (lặng|re|hơi|ru|thin|ắng|ỉm); lặng (thinh|im|tiếng); làm thinh; "
            + "bặt (tin|vô âm tín); (not|never|hasn|haven|nobody|no one) [t] [yet|has] (reported|updated|responded|replied|report|update); no (update|report|news|word)[s]; "
            + "without [an|any] (update|report)[s]; silent; unreported; gone quiet; not heard",
        // How many.
        "bao nhiêu; bao nhiu; mấy; số lượng; đếm; tổng số; con số; số (việc|nhiệm vụ|nv|đầu việc|mục); how many; number of; count; total of; how much",
        // A report.
        "báo cáo; bc; tổng hợp; tóm (tắt|lại|gọn); tình hình; sơ kết; tổng kết; toàn cảnh; bức tranh; summary; summari(s|z)e; report; overview; digest; recap; brief; state of",
        // By unit, by person, by area, by quarter, by state.
        "(phòng|đơn vị|bên|ban|nơi|đầu mối|cơ quan|chỗ) (nào|mô); (theo|từng|mỗi|các|giữa các) (phòng|đơn vị|ban|bên|đầu mối); (which|each|every|per|by|across) "
            + "(unit|department|division|office|team|bureau)[s]",
        "ai; người (nào|mô); cá nhân; nhân sự; cán bộ nào; (từng|mỗi|theo|mấy) (người|cá nhân|cán bộ|chuyên viên|đồng chí|anh em|nhân sự|bác|tay); who; whose; (per|by|each|"
            + "every|which) (person|officer|individual|member|colleague|people|employee|staff)[s]; person by person; head by head",
        "(lĩnh vực|mảng|lv|khối|nhóm|nội dung) (nào|mô); (theo|từng|mỗi|các) (lĩnh vực|mảng|lv|nhóm|nội dung|khối); (which|each|every|per|by|across) (area|field|topic|sector)[s]; "
            + "area by area",
        "(theo|từng|mỗi|qua các|các) quý; (per|by|each|every|which) quarter; quarterly; quarter (by|over) quarter; so [sánh] (với|sánh|giữa); compare[d]; versus; vs; chênh",
        "theo (trạng thái|tình trạng|tiến độ|mức độ); trạng thái; tình trạng; (by|per) (status|state); tỷ lệ; tỉ lệ; cơ cấu; biểu đồ; phần trăm; pie; chart; ratio; percentage; share",
        // Here ends what a question may ask. What weakens a word beside it.
        "chưa; không; khỏi; chẳng; chả; đâu; hổng; hông; ko; đừng; not; never; no; isn t; hasn t; haven t; didn t; don t; won t; can t; cannot; without",
        "sẽ; mai; mốt; sắp; kịp; hứa; dự kiến; tới đây; will; tomorrow; soon; going to; plan to; expect; hope",
        "nếu; giá mà; miễn; hễ; khi nào; chừng nào; if; unless; once; when; until; provided",
        "gần; cơ bản; hầu (hết|như); tạm; suýt; xong phần; một phần; nửa; almost; nearly; mostly; basically; partly; half",
        "nghe (nói|đâu); tưởng; hình như; chắc; có lẽ; maybe; probably; think; thought; supposedly; heard",
        // Belongs to others.
        "(chuyển|giao|bàn giao|đẩy|trả) [lại|việc|nhiệm vụ] (cho|sang|qua|về|lại); không phải [là] [việc|nhiệm vụ|phần|của]; nhầm (phòng|người|địa chỉ|chỗ|bên); (thuộc|của|do) "
            + "(phòng|bên|đơn vị|ban) (khác|kia); not (mine|ours|our|my|us); belongs to; handed (over|to); reassign[ed]; transferred; wrong (person|unit|department|team)",
        // Dropped.
        "(hủy|huỷ|bỏ|dẹp|xóa|xoá) [luôn|đi|việc|nhiệm vụ|bỏ]; (dừng|ngừng|ngưng|thôi) [không] (làm|triển khai|thực hiện|hẳn|việc); rút [lại]; không [cần|phải|còn] (làm|triển khai|"
            + "thực hiện) nữa; (trùng|gộp) (với|vào|lặp); cancel[led]; drop[ped]; scrap[ped]; withdraw; withdrawn; no longer (needed|required|necessary); duplicate; called off; abandon[ed]",
        // A question.
        "sao; thế nào; ra sao; khi nào; bao giờ; ở đâu; tới đâu; đến đâu; gì; được không; phải không; đúng không; chưa ạ; what; when; how; where; why; which; should i; can i; do i",
        // The end of the work, said by what comes of it.
        "nghiệm thu; bàn giao (xong|rồi|đủ|cho dân); đưa vào (dùng|sử dụng|vận hành|hoạt động); khánh thành; trao (thưởng|giải); đóng (sổ|việc|hồ sơ|máy|lại|được); "
            + "không (còn|sót|thiếu) [gì|việc|hồ sơ|cái] [nào|phải|để] [làm|nữa]; tròn [việc|trịa]; trọn [vẹn|gói]; gọn; đâu vào (đấy|đó); chạy (ổn|êm|ngon); "
            + "(đủ|đầy đủ|hết) [rồi|cả|sạch]; dứt; ổn thỏa; êm; nothing (more|remains|left|else|remaining); all (set|done|in); wrapped up; over; finito; live; in place; "
            + "signed off; handed (out|in); off my (plate|desk|list)",
        // The speaker is at it, or has only begun.
        "mới [chỉ] (được|làm|có|xong|bắt đầu|tới|đến|họp); tiếp tục; (em|tui|tôi|phòng|bên em) [vẫn|cứ|đang] (làm|mần|lo|theo|bám|đẩy); để (em|tui|tôi|phòng); vẫn (đang|còn|làm|chạy); "
            + "đang; đạt; được [khoảng|cỡ|chừng]; so far; still (working|drafting|writing|collecting); started; begun; moving; going (well|on|fine); on (track|schedule); progressing; halfway",
        // Time is asked of somebody.
        "(cho|xin) [phép] (em|tui|tôi|phòng|bên em|chúng tôi|đơn vị|anh em|tụi em|mình) (xin|tới|đến|thêm|lùi|khất|qua); xin (tới|đến|qua|sang|hẹn|phép|đặt|đẩy|tính); thêm [cho] [vài|mấy|một|hai|ba] "
            + "(ngày|tuần|tháng|bữa|hôm|quý); tới (hết|giữa|cuối|đầu|tháng|mùng|ngày); need[s] (till|until|more|another|extra|to); (move|moved|shift|slip|slips|slides) to; (grant|give|allow) (us|me); "
            + "another (week|month|day|two|couple); can (we|i) have; mong [được|lãnh đạo|anh|chị] (lùi|gia|cho); hạn mới; dời (tới|qua|sang|đến|lại); lùi (tới|qua|sang|đến|lại); hoãn (tới|qua|sang|đến|lại)",
        // It is somebody else's.
        "việc của (họ|người ta|bên|phòng|xã|sở|ban|huyện|anh|chị|trung tâm); của (bên|họ|người ta); do (sở|bên|phòng|xã|ban|họ|huyện|anh|chị|công an) [chủ trì|làm|lo|cấp|quản lý|phụ trách]; đầu mối "
            + "(là|bên|ở|chính); [chỉ] (phối hợp|góp ý|đôn đốc|nhập liệu); (em|tui|tôi|phòng|xã) (không|hổng|ko) (nhận|làm|lo|phụ trách|chủ trì|dính|liên quan); không (liên quan|dính); "
            + "(talk|speak|write|ask) to; you want; s (job|task|responsibility|business); off our hands; not (part|responsible|in charge|under)",
        // Something is missing or refused.
        "(chưa|không|chẳng|hổng|ko) (về|đủ|ký|có|chịu|gửi|trả lời|cấp|duyệt|chi|rót|bàn giao|giao|đồng ý|thống nhất|phản hồi|cho|mở|tới|phân bổ|bố trí|ra|kịp); thiếu; hết (tiền|vốn|mực|giấy|"
            + "kinh phí); hư; hỏng; lỗi; sập; mất (điện|mạng); (không|ko) (vô|vào) được; nghỉ (thai sản|ốm|phép|việc); phản đối; từ chối; (won|wouldn|doesn|didn|hasn|haven) t (sign|reply|respond|answer|come|"
            + "arrive|arrived|replied|agree|agreed|approve); refuse[s|d]; broke[n]; down; quit; missing; lack[s|ing]; no (budget|money|funds|staff|reply|answer|room)",
        // Small talk.
        "chúc; cảm ơn; cám ơn; cà phê; nhậu; ăn (cơm|trưa|sáng|tối|cưới|giỗ|gì); uống; bóng đá; đám (cưới|giỗ|ma); trời (mưa|nắng|lạnh|nóng|ơi); sức khỏe; ngủ; lương; thưởng; thanks; thank you; happy; "
            + "congratulations; lunch; coffee; weekend; weather; greetings; hello; dạ vâng; ok; oke; vâng; rõ; đã rõ; nhất trí; haha; hihi",
        // A paper or file comes with it.
        "đính kèm; (gửi|kèm|up|tải|chụp|scan) [lại|kèm|lên|bản] (file|tệp|ảnh|hình|bản|link|minh chứng|tài liệu|biên bản|văn bản); file; tệp; link; ảnh; scan; minh chứng; bản (scan|chụp|mềm); attached; attachment; "
            + "uploaded; photo[s]; enclosed; here is; see (the|attached)",
        // The speaker takes back what he said, or it is not to be written.
        "(bấm|báo|gửi|ghi|nhắn|nhập) (nhầm|lộn|sai|lầm); (thu hồi|rút lại|xóa|hủy|bỏ) [giùm|giúp] (báo cáo|tin|câu|cái|lời|phần|bản|cập nhật|kết quả); coi như (chưa|không) [báo|có|nói]; ignore (what|my|that|the); "
            + "disregard; by mistake; my bad; undo; take back; retract; wrong (task|one|button); cancel my",
        // An order to others, or to the bot.
        "(đánh dấu|ghi nhận|coi như|xem như|xác nhận|chốt|đóng|sửa|đổi|cập nhật|nhập|duyệt|chuyển|xóa|giao|nhắc) (hết|toàn bộ|tất cả|giùm|giúp|hộ|thay|cho|là|các|mọi|trạng thái); từ (giờ|nay|bây giờ) [trở đi]; "
            + "mọi (câu|việc|thứ); set (the|all|status|every|it|to); mark (all|every|it|as|the); pretend; assume",
        // As what stood before it.
        "cũng (vậy|thế|rứa|y|như|xong|chưa|đang|thôi); tương tự; như trên; y chang; giống (vậy|thế|nhau|trên); likewise; same; as well; too; both; ditto; cả hai; đều",
        // A document of completion.
        "ban hành; đã ký; ký (rồi|xong|ban hành|duyệt); phát hành; nghiệm thu; bàn giao; công bố; trình ký; signed; issued; published; approved; submitted",
    ];

    private static readonly WordSet[] Sets = [.. Patterns.Select(p => new WordSet(p))];

    /// <summary>Those that say what is asked; the further ones say what is reported.</summary>
    public const ulong Asked = (1UL << 20) - 1;

    /// <summary>Which meanings begin at each word of a sentence, as bits.</summary>
    public static ulong[] Of(Sentence words)
    {
        var found = new ulong[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            for (var set = 0; set < Sets.Length; set++)
            {
                if (Sets[set].At(words, i, lenient: words.IsPlain, untaken: false) > 0)
                {
                    found[i] |= 1UL << set;
                }
            }
        }

        return found;
    }
}
