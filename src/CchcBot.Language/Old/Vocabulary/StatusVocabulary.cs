using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Vocabulary;

/// <summary>How offices say in what state a task is. "(a|b)" either, "[a]" may be left out.</summary>
internal static class StatusVocabulary
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.Late, """
            quá [thời] hạn; quá deadline; quá hạn [định|chót]; quá ngày; tre; bị muộn; [bị] trễ [hạn|tiến độ|deadline|hẹn|nải|kế hoạch|so với hạn|so với kế hoạch|thời hạn]; trể [hạn]; cham; chậm [tiến độ|trễ|hạn|muộn|deadline|kế hoạch|so với kế hoạch];
            !muộn; muộn (hạn|màng|tiến độ); lố hạn; lỡ hạn; lỡ deadline; vỡ (tiến độ|kế hoạch|hạn); bể deadline; đã qua [thời] hạn; qua mất hạn; (không|chưa) (đúng|kịp) (hạn|tiến độ|thời hạn); đã hết [thời] hạn;
            hết hạn (rồi mà|mà|nhưng) [vẫn] chưa [xong|hoàn thành]; [đang] tụt [lại] tiến độ; ì ạch; (ra|ngoài) hạn; out of time; treo quá lâu; trượt (hạn|tiến độ|deadline); bị lố; !lố; lố ngày; trễ nãi; để quá hạn;
            overdue; over due; past (due|the deadline|their deadline|its deadline|deadline|the due date|their due date); late; delayed; behind [schedule|time|the schedule|plan]; (missed|missing|miss) [the|their|its] (deadline[s]|due date[s]);
            lagging [behind]; running late; tardy; belated; out of deadline; beyond the deadline; over the deadline; latest offenders; not on time; delays; lateness
            """),
        (Cue.DoneLate, """
            (hoàn thành|xong|làm xong|hoàn tất|kết thúc|nộp|đã nộp) [công việc|nhưng|mà] [bị] (trễ [hạn]|muộn|chậm [hạn|tiến độ]|quá [thời] hạn|không đúng hạn|sau [thời] hạn|sau hạn chót|trễ tiến độ|sau deadline);
            trễ [hạn] nhưng [đã|cũng đã|rồi cũng] (xong|hoàn thành); (chậm|muộn|quá hạn) nhưng đã (xong|hoàn thành); trễ mới (xong|hoàn thành);
            quá hạn (mới|rồi mới) (xong|hoàn thành|nộp); hết hạn mới (xong|hoàn thành|nộp); trễ [hạn] rồi mới (xong|hoàn thành);
            (completed|finished|done|closed|delivered|submitted) (late|after the deadline|after deadline|past the deadline|after the due date|past due|behind schedule|too late|with delay|with a delay|overdue|after their deadline|after their due date|beyond the deadline);
            late (completion[s]|finishes|finishers); belatedly (completed|finished)
            """),
        (Cue.DueSoon, """
            (sắp|gần|chuẩn bị|sắp sửa|gần như) (đến|tới|hết|quá|trễ|vào) [thời] (hạn|deadline|kỳ hạn); sắp trễ [hạn]; (sắp|gần) [phải] (nộp|xong|hoàn thành|đến lúc nộp); (cận|sát|gần|kề) (hạn|ngày|deadline|giờ); sắp (deadline|hạn);
            (có nguy cơ|nguy cơ) (trễ|quá hạn|chậm|trễ hạn|chậm tiến độ); hạn (gần|cận) kề; (việc|nhiệm vụ) sắp tới; sắp tới; hạn sắp tới; sắp đến [kỳ] hạn; sắp đáo hạn; gần đến ngày; sắp đến ngày; còn ít ngày;
            due soon; due shortly; coming due; coming up; upcoming [deadline[s]]; (near|nearing|approaching|close to) [the|their|its] (deadline[s]|due date[s]); deadline[s] (approaching|coming up|soon|nearing); about to (expire|be due|fall due|become due|become overdue|be late);
            (soon to be|nearly|almost|shortly) due; (falling|fall|falls) due soon; expiring soon; imminent; at risk
            """),
        (Cue.DueAt, """
            (đến|tới|hết|đáo) [thời|kỳ] hạn; (đến|tới|có) (deadline|kỳ); có [thời] hạn; [thời] hạn [chót|cuối|cuối cùng|nộp|hoàn thành|xong|làm|thực hiện|là|trong|vào|rơi vào]; hạn hoàn thành; đáo hạn; !hạn; deadline; deadlines; rơi vào; chót;
            due [date[s]|by|on|in|for|within]; fall[s|ing] due; expire[s]; expiring; is due; are due; cut off; hết thời gian thực hiện
            """),
        (Cue.Must, """
            (cần|bắt buộc) phải; phải; cần; bắt buộc; yêu cầu; dự kiến; sẽ; đáng lẽ; lẽ ra; đáng ra; (có kế hoạch|theo kế hoạch|kế hoạch) (phải|cần|sẽ); theo (kế hoạch|hạn) thì; !kịp; !để; !định; được yêu cầu; 
            must [be]; have to [be]; has to [be]; had to; need[s] to [be]; should [be]; supposed to [be]; required to [be]; will [be]; expected to [be]; scheduled to [be]; to be; got to; gotta; ought to; planned to [be]; meant to [be]
            """),
        (Cue.DoneWord, """
            [làm|thực hiện|triển khai|giải quyết|xử lý|đã] (xong|hoàn thành|hoàn tất) [hết|xuôi|trọn vẹn|rồi|xong]; hoàn thành; xong; hoàn tất; kết thúc; về đích; dứt điểm; đã (làm|thực hiện|giải quyết|ban hành|nộp) [được]; làm được; thực hiện được; giải quyết được; hoàn thiện xong; (hoàn thành|xong) đúng (hạn|tiến độ); đúng hạn; kịp hạn; đã đóng; đóng rồi; đã chốt; chốt xong; đã trọn; trọn vẹn;
            completed; complete; completing; done; finished; finish; finishing; closed; accomplished; completion[s]; wrapped up; delivered; on time; concluded; fulfilled
            """),
        (Cue.Submit, "nộp [sản phẩm|kết quả|hồ sơ|báo cáo]; trình [ký|duyệt]; submit; submitted; deliver; hand in; hand over; turn in"),
        (Cue.OpenWord, """
            !nợ; nợ (nhiều|mấy|bao nhiêu|những); nợ (việc|nhiệm vụ|gì|nv); (đang|vẫn|vẫn còn|còn|vẫn đang) (nợ|thiếu nợ); còn (lại|tồn|sót|dở|dang dở|dở dang|nguyên|treo|đọng); tồn đọng; !tồn; dang dở; bỏ dở; chưa (đâu vào đâu|dứt điểm|đóng|đạt|về đích|ra [được] sản phẩm|có (kết quả|sản phẩm)|giải quyết|giải quyết xong|trọn|kết thúc|chốt|làm hết|nộp);
            (đang|còn) mở; chưa trả; đang treo; còn phải (làm|hoàn thành|thực hiện|xử lý|giải quyết|nộp); còn (cần|chưa|đang chưa) (làm|hoàn thành|xong); (không|chưa) hoàn thành; chưa xong; chưa hoàn tất;
            unfinished; incomplete; uncompleted; outstanding; remaining; remain[s]; pending; open; still open; left [to do|over|undone]; still to (do|finish|complete|be done|be finished|be completed); yet to (do|finish|complete|be done|be completed|be finished);
            not closed; to do; undone; unresolved; backlog; owe; owes; owed; owing; not (yet|been|fully) (done|completed|finished|complete); not done; not finished; not completed; not complete; leftover; leftovers
            """),
        (Cue.Still, "[vẫn] còn; hiện còn; đang còn; still [have|has]"),
        (Cue.NotStarted, """
            chưa [hề|được|có ai|ai|thể] (bắt đầu|khởi động|triển khai|thực hiện|tiến hành|làm|động|đụng|đụng đến|đụng tới|động đến|động tới|khởi công|bắt tay|bắt tay vào|động tay|vào việc|nhúc nhích|nhận|tiếp nhận|bắt tay vào làm|xử lý|nhúng tay|khởi sự) [gì];
            (không|chưa) [thấy] (ai|người nào) (làm|nhận|bắt đầu|triển khai|thực hiện|phụ trách|đụng|động|được giao); chưa làm [gì]; còn nguyên; chưa (khởi động|có động tĩnh|có chuyển động|đi vào triển khai|có ai phụ trách|có người (làm|nhận|phụ trách|thực hiện)); nằm im; bắt đầu chưa; chưa (giao|phân công|phân|được giao) [việc] [cho] (ai|người nào); (chưa|không) [có|thấy] (phòng|đơn vị|bên|ban) nào (làm|nhận|bắt đầu|triển khai|thực hiện|phụ trách);
            not [yet|been] (started|begun|commenced|initiated|launched|touched|start); (have|has|had) not [yet] (started|begun|commenced|been started|been begun|been touched); (haven t|hasn t|didn t|aren t|isn t|have not|has not|hadn t|weren t|wasn t) [yet|been|even] [yet|been] (started|begun|start|commenced|touched|initiated);
            unstarted; untouched; yet to (start|begin|be started|commence|be touched); nobody [has] (started|touched|begun); no one has (started|touched|begun); never started; nonstarted; (no|without) progress; to start; not initiated; not picked up; (still )(not|waiting to) (started|start|begin); waiting to (start|begin); to be started
            """),
        (Cue.InProgress, """
            [mới] làm được (một nửa|một phần|nửa chừng|phân nửa|nửa); đang [được|trong quá trình] (làm|thực hiện|triển khai|tiến hành|xử lý|giải quyết|soạn|soạn thảo|dự thảo|chạy|lấy ý kiến|xây dựng|thi hành|diễn ra|thực thi|theo đuổi|tham mưu|thẩm định|hoàn thiện|phụ trách làm) [dở|dang dở|tới]; đang dở [dang]; [đang] dở dang; trong quá trình (thực hiện|triển khai|xử lý|làm);
            làm dở; (làm|triển khai|thực hiện) (dở dang|dang dở); đã (bắt đầu|triển khai) nhưng chưa xong; đang bắt tay (làm|vào làm); đang trong tiến trình;
            in progress; in process; under way; underway; [currently|now] (being (worked on|done|implemented|processed|handled|carried out|executed)|working on|under implementation|implementing|running|in the works|in work); in implementation; being drafted; ongoing work; work in progress; wip; carrying out; started but not finished; in hand; at work on; busy with; doing
            """),
        (Cue.Blocked, """
            vướng; vuong; vướng mắc; khó khăn; kẹt (kinh phí|vốn|tiền|nhân lực|nhân sự|người|mặt bằng|thủ tục|hồ sơ); (đang|bị|gặp) (vướng [mắc|víu|chỗ nào|ở đâu|gì|khó khăn]|kẹt|mắc [kẹt|ở]|ách tắc|tắc [nghẽn]|ách|nghẽn|bế tắc|khó khăn [vướng mắc|, vướng mắc]|khó|trở ngại|cản trở|trục trặc|rắc rối|đình trệ|tạm dừng|dừng lại|đình lại); bị treo; bị dừng; dậm chân tại chỗ; giậm chân tại chỗ; !vấp; vấp phải; (gặp|có) vấn đề; cần tháo gỡ; tháo gỡ; khó khăn vướng mắc;
            không (thể|làm|triển khai|thực hiện|tiến hành) [thể|tiếp tục] [làm|triển khai|thực hiện|tiến hành|tiếp] được; không thể (làm|triển khai|thực hiện|tiến hành|tiếp tục); chưa (tháo gỡ|gỡ) được; không đi tiếp được; kẹt lại; bị kẹt; bị cản; bị chặn; !chặn; mắc mứu;
            blocked; block; blocker[s]; blocking; stuck; obstacle[s]; impediment[s]; impeded; hindered; hindrance[s]; hindrances; hampered; held up; (having|have|has|with|facing|faces|face|in|encountering|experiencing|run into|running into) (problem[s]|trouble|difficult[ies]|difficulty|difficulties|issue[s]|obstacles); in difficulty; bottleneck[s]; stalled; on hold; halted; jammed; hurdles; snags; roadblock[s]; stopped; at a standstill; problematic; difficulties; can t (proceed|continue|move forward|go on)
            """),
        (Cue.Lack, "chưa có; thiếu; không có; chưa được (cấp|bố trí|phân bổ|giao); chưa bố trí [được]; chưa cấp; không đủ; chưa đủ; lack[s]; lacking; lack of; for lack of; missing; short of; no; without; shortage of; not enough; insufficient"),
        (Cue.Resource, "kinh phí; !tiền; ngân sách; biên chế; nhân lực; nhân sự; người [làm|thực hiện]; cán bộ; máy (móc|tính); !máy; thiết bị; phần mềm; hạ tầng; mặt bằng; vốn; nguồn lực; phương tiện; trụ sở; dữ liệu; đường truyền; funding; funds; budget; staff; money; equipment; manpower; personnel; resources; software; people; data"),
        (Cue.Wait, "!chờ; !đợi; (đang|còn|phải|vẫn|vì|do|vẫn đang|còn đang|còn phải|mới|đều) (chờ|đợi|ngóng) [đợi]; [đang] phụ thuộc [vào]; lệ thuộc; chờ đợi; trông chờ; waiting [for|on|until|upon]; wait[s] [for|on|until]; awaiting; await[s]; awaits; pending; depend[s|ing|ent] [on|upon]; hinge[s] on; subject to; until; cannot (start|begin) (before|until|without); can t (start|begin) (before|until|without); held until"),
        (Cue.EventNoun, """
            văn bản; hướng dẫn [của]; quyết định; ý kiến; chỉ đạo; chủ trương; thông tư; nghị định; nghị quyết; quy định; đề án; ban hành; cấp trên; trung ương; chính phủ; bộ (nội vụ|tư pháp|tài chính|ngành|trưởng); !bộ; các bộ; !sở; sở (nội vụ|tư pháp|tài chính|ban ngành); ubnd [tỉnh]; uỷ ban; ủy ban [nhân dân] [tỉnh]; hđnd; hội đồng nhân dân; thủ tướng; kết luận; công văn; cấp có thẩm quyền; thẩm quyền; các bộ; tỉnh uỷ; tỉnh ủy; quốc hội; căn cứ; chương trình của; cơ sở pháp lý; cho phép; thông báo; chỉ thị; sửa đổi luật; luật;
            guidance; guideline[s]; decision[s]; document[s]; regulation[s]; decree[s]; circular[s]; approval [from]; higher (level|authority|authorities|up|ups); superior[s]; ministry; ministries; [the] province; provincial; central; government; instruction[s]; legislation; law; resolution[s]; directive[s]; others; someone else; external; upper level; authorities; authority; people s committee; go ahead
            """),
        (Cue.ConfirmNoun, "[được] [lãnh đạo|cấp trên|sếp|phòng|ai] (xác nhận|nghiệm thu|công nhận|duyệt [kết quả|hoàn thành]|phê duyệt [kết quả|hoàn thành]|ký [duyệt|xác nhận]|thẩm tra|chấp nhận|kiểm duyệt|chốt|thẩm định (kết quả|hoàn thành)); confirm; confirmation; confirmed; sign off; signed off; acceptance; accepted; verification; verified; validated; validation; be confirmed; being confirmed; acknowledgement"),
        (Cue.AwaitingConfirmation, """
            (chưa|chưa được|chưa có|chưa ai) [ai|được|lãnh đạo|cấp trên] (xác nhận|nghiệm thu|công nhận) [hoàn thành]; đã trình [rồi] [nhưng|mà] chưa [được] (duyệt|phê duyệt|ký|ký ban hành); (báo|báo cáo) [đã] (xong|hoàn thành) [nhưng|mà] (chưa|đang chờ|chờ) [được] [xác nhận|duyệt|nghiệm thu]; cần (xác nhận|nghiệm thu|được xác nhận); (chờ|đợi) [được] (xác nhận|nghiệm thu|công nhận|duyệt hoàn thành|xác nhận hoàn thành); cần tôi (xác nhận|duyệt); (đã|được) báo (xong|hoàn thành);
            (awaiting|pending|waiting for|needing|needs|need|require|requires|requiring|subject to) [final|your|my|the] (confirmation|sign off|acceptance|verification); (to be|not yet|yet to be|still to be|not|waiting to be|need to be|needs to be|have to be) confirmed; unconfirmed; unverified; reported (done|finished|complete|as done|completed|as finished|as completed) but not [yet] confirmed; (said|claimed|reported|marked) (to be|as) (done|finished|completed|complete); (haven t|hasn t|have not|has not|aren t|isn t) [yet] been confirmed
            """),
        (Cue.AwaitingEvent, "chưa có (văn bản|hướng dẫn|quyết định|ý kiến|chỉ đạo|chủ trương|thông tư|nghị định|quy định|căn cứ|phê duyệt) [của|từ]; [chưa|không] (làm|triển khai|thực hiện|bắt đầu) được (vì|do|khi) (chưa có|chờ|thiếu) (văn bản|hướng dẫn|quyết định|ý kiến|chỉ đạo|chủ trương|thông tư|nghị định|quy định); phải chờ cấp trên; thiếu (hướng dẫn|văn bản|căn cứ|cơ sở pháp lý); phụ thuộc [vào] (cấp trên|bên ngoài|cơ quan khác|trung ương|bộ|tỉnh); awaiting [an] event; awaiting event[s]"),
        (Cue.Extension, """
            (gia hạn [thêm|thời gian|thời hạn|tiến độ]|lùi [thời|ngày|lại] [hạn|thời hạn|tiến độ|deadline|ngày]|dời (hạn|ngày|thời hạn|lịch|deadline|lại)|hoãn lại|giãn (tiến độ|hạn|thời gian)|kéo dài [thời gian|thời hạn|thêm|tiến độ]|(thêm|bổ sung) [thời] (gian|hạn|ngày)|nới [thời] hạn|khất [hạn|lại]|(điều chỉnh|thay đổi|đổi|chỉnh|sửa) [thời] hạn|tăng thời hạn); xin thêm (thời gian|ngày|hạn|giờ|thì giờ); xin khất; xin hoãn; xin dời; xin lùi; xin trễ; cho thêm thời gian; đẩy lùi; !dời; !hoãn;
            extension[s] [request[s]|requested]; extend; extending; extended; more time; extra time; additional time; longer deadline[s]; postpone[d|ment|ments]; postponement; (push|pushed|move|moved|pushing) back [the deadline|deadline[s]]; defer; deferred; deferral[s]; (later|new) (deadline|due date); asked to delay; reschedule[d]; prolong; prolongation; request[s|ed|ing] extension; (grace|respite)
            """),
        (Cue.Ongoing, "[làm|mang tính|có tính chất|mang tính chất|tính chất] thường xuyên [liên tục]; thường niên; định kỳ; liên tục; (hằng|hàng) (ngày|tuần); lặp (đi lặp lại|lại); không [có] [thời] hạn [cố định|cụ thể]; duy trì; quanh năm; (làm|thực hiện|triển khai) (suốt năm|cả năm|đều đặn|xuyên suốt); xuyên suốt; thường nhật; routine; recurring; regular; permanent; continuous; ongoing; standing; repeated; repeating; continuing; periodic; day to day; regularly; year round; open ended"),
        (Cue.NotReported, """
            (chưa|không|chưa hề|chưa thấy) [có|gửi|nộp|được|chịu|thấy|làm|ai] (báo cáo|bc|cập nhật|phản hồi|báo [lại|gì|tiến độ|tình hình]|trả lời|số liệu|thông tin|hồi âm|cáo báo|nhập|nhập liệu|hồi đáp|báo về|update|khai báo|cung cấp) [gì|tiến độ|tình hình|kết quả];
            (chưa|không) [có|thấy] (ai|phòng nào|đơn vị nào|bên nào|người nào|ban nào) [gửi|nộp|chịu] (báo cáo|cập nhật|phản hồi|trả lời); chưa (nộp|gửi) [bc|báo cáo|số liệu|kết quả|cập nhật]; (thiếu|nợ|còn nợ|đang nợ|trễ) (báo cáo|bc); im lặng; im hơi lặng tiếng; bặt tin; không (thấy|có) (tin tức|tín hiệu|động tĩnh|cập nhật) [gì]; chưa cập nhật; chưa báo cáo; vắng báo cáo; [bỏ] quên [không] [gửi|nộp] (báo cáo|cập nhật|bc); chây ì báo cáo; chậm báo cáo; bỏ báo cáo;
            (not|never|yet to|failed to|have not|has not|did not|haven t|hasn t|didn t|hadn t|aren t|isn t) [yet|been] (reported|report|updated|update|responded|respond|replied|reply|submitted a report|submitted their report|submitted report[s]|submitted any report|sent a report|sent report[s]|sent their report|sent any update|given an update|provided an update|sent in their report|sent in a report|filed a report);
            unreported; no (report|update|response|news|reply|reports|updates) [from|for|yet]; without (a report|an update|report[s]|update[s]|any update|any report|reporting); silent; (missing|lacking) (report[s]|update[s]); yet to (report|update|submit (a|their) report); nothing reported; still no (report|update); not submitted [a|their|any] report[s]; missing reports; owe[s] a report; not reported; report missing
            """),
        (Cue.Negation, "chưa [được|thể|bị|hề|ai|có ai]; chẳng; không [được|thể|bị|phải|hề]; chả; ko; k; hông; not [yet|been]; never; isn t; aren t; hasn t; haven t; wasn t; weren t; don t; doesn t; didn t; won t; cannot; can t"),
        (Cue.Already, "đã; đã được; already; have been; has been; have; has; đã từng"),
    ];
}
