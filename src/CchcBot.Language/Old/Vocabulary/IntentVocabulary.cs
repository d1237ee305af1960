using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Vocabulary;

/// <summary>How people in offices ask: what is wanted, by what, and for whom.</summary>
internal static class IntentVocabulary
{
    public static readonly (Cue Cue, string Phrases)[] All =
    [
        (Cue.TaskNoun, """
            (nhiệm|nhiêm) vụ; nv; n vụ; [đầu|công|các] việc; công việc; đầu việc; công tác; chỉ tiêu; nội dung công việc; hạng mục; sản phẩm; mục; đầu mục; task; tasks; item[s]; work; assignment[s]; duty; duties; job[s]; deliverable[s]; to dos; action[s]; activities; vụ việc; nhiệm vụ được giao; phần việc; mảng việc; workload; todo; todos; cv; things; thing; stuff; everything; anything; something
            """),
        (Cue.Count, """
            [là|có|còn|được|hết] bao nhiêu [là]; bn; bnhieu; bao nhieu; (có|còn|được|hết|xong|trễ|vướng|nợ|thêm) mấy; !mấy; mấy (việc|nhiệm vụ|nv|công việc|đầu việc|cái|mục|đơn vị|phòng|người|task); tổng [cộng] [số] [có]; tổng số [lượng]; số lượng; đếm [giúp|hộ|xem] [tôi|em]; số (nhiệm vụ|việc|nv|công việc|đầu việc|đơn vị|task); con số; tổng cộng [có|là|bao nhiêu]; !nhiêu;
            how many; number of; count [of|the]; total [number] [of]; how much [work]; what number; tally
            """),
        (Cue.List, """
            liệt kê; danh sách; ds; danh mục; [cho|cho tôi|cho em|cho mình] (xem|coi); xem; kể [ra|tên]; điểm (tên|danh); đưa ra; hiển thị; hiện; tìm; lọc [ra|cho]; tra [cứu]; mở; in ra; !bảng; bảng kê; những; các; (việc|nhiệm vụ|nv) (gì|nào); việc nào; gì; nào; cái nào; những gì; nhắc lại [giúp|cho] [tôi|em|mình|anh|chị];
            list [of]; show [me]; display; give me; which; what; find; see; view; any; get me; filter; look up; all; pull up; tell me; let me see; are there; is there; do we have; looking like; look like; what s on; what s coming; let s see
            """),
        (Cue.Report, """
            [lập|làm|viết|xuất|soạn|tạo|ra|bản|gửi|cho|cần|lấy|in|kết xuất|lên] (báo cáo [tóm tắt|tổng hợp|nhanh|tổng kết|tình hình|kết quả|tiến độ|thực hiện|sơ kết]|bc [tổng hợp|nhanh]|bản tổng hợp|bản tóm tắt); báo cáo; bc; b c; tổng hợp [tình hình|kết quả|lại|giúp]; tóm tắt [tình hình|lại|giúp|kết quả]; tóm lược; tóm gọn; khái quát; tổng kết; sơ kết; tổng quan; nhìn chung; điểm lại; bức tranh [chung]; toàn cảnh; tình hình [chung|thực hiện|triển khai|công việc|tiến độ|xử lý|giải quyết]; tình hình; kết quả [thực hiện|triển khai|công tác|công việc]; đánh giá [chung|tình hình|kết quả]; rà soát; nắm tình hình; diễn biến; cập nhật tình hình; bcth;
            report [on|of]; reports; summary [of]; summari(s|z)e; summari(s|z)ation; overview [of]; overall picture; sum up; recap; wrap up of; briefing; brief me [on]; digest; review of; roundup; state of play; how are we doing; how are things [going]; results; outcome[s]; big picture; progress report; status report; status update; rundown; synopsis; situation
            """),
        (Cue.Progress, "tiến độ [thực hiện|triển khai|chung|công việc]; tiến triển; progress [of|on|with|for]"),
        (Cue.Share, """
            tỷ lệ; tỉ lệ; tỷ trọng; tỉ trọng; phần trăm; bao nhiêu phần trăm; mấy phần trăm; tỷ lệ phần trăm; cơ cấu; phân bố; phân bổ; biểu đồ [tròn|cột|thanh]; đồ thị; sơ đồ; xếp hạng; bảng xếp hạng; thứ hạng; thống kê; bảng thống kê; số liệu [thống kê]; phân tích; phân loại; chia nhóm; so sánh; đối chiếu; bảng tổng hợp; ma trận; phân tách; chia ra; tách;
            breakdown; break down; share[s] [of]; percentage[s] [of]; percent; proportion[s]; ratio[s]; rate[s]; completion rate[s]; chart[s]; graph[s]; pie [chart]; bar chart; plot; diagram; ranking[s]; rank; ranked; leaderboard; statistics; stats; distribution; split [up]; grouped; group; compare; comparison; dashboard
            """),
        (Cue.By, "(theo|từng|mỗi|chia theo|phân theo|xếp theo|nhóm theo|gom theo|tính theo|phân loại theo|theo từng|của từng|cho từng|ở từng|của mỗi|ở mỗi|trong từng|chia ra|giữa các|theo mỗi); by [each]; per; for each; each; every; in each; across [the|all]; among [the|all]; between the; broken down by; grouped by; group by; split by; according to; sorted by; of each"),
        (Cue.UnitThing, "[các] (đơn vị [thực hiện|chủ trì|trực thuộc]|phòng ban|phòng, ban|phòng|ban|bộ phận|đầu mối|cơ quan|phòng chuyên môn|trung tâm|bên|nơi|chỗ|tổ|phòng, ban, đơn vị); unit[s]; department[s]; division[s]; office[s]; team[s]; lead unit[s]; section[s]; center[s]; centre[s]"),
        (Cue.AreaThing, "[các] (lĩnh vực [cải cách|công tác]|lv|mảng [việc|công việc|công tác|nội dung]|nhóm [nhiệm vụ|nội dung|việc]|nội dung [cải cách]|chủ đề|trụ cột); area[s] [of reform|of work]; field[s]; domain[s]; sector[s]; topic[s]; theme[s]; pillar[s]; category; categories; work area[s]"),
        (Cue.StatusThing, "[các] (trạng thái [xử lý|thực hiện|nhiệm vụ]|tình trạng [xử lý|thực hiện|hoàn thành|công việc]|mức độ hoàn thành|kết quả xử lý|mức hoàn thành); status [es]; statuses; state[s]; stage[s]; condition"),
        (Cue.QuarterThing, "[các] (quý|quí) [trong năm]; quarter[s]; quarterly; hằng quý; hàng quý"),
        (Cue.PersonThing, "[các] (người [thực hiện|phụ trách|làm|chủ trì|được giao]|cán bộ [phụ trách]|chuyên viên|công chức|nhân viên|cá nhân|anh em|anh chị [em]|đồng chí|đ c|thành viên|viên chức|nhân sự|ng); person; people; officer[s]; employee[s]; staff [member[s]]; member[s] [of staff]; individual[s]; owner[s]; assignee[s]; colleague[s]; civil servant[s]; official[s]; user"),
        (Cue.Which, "nào; which; what; mô"),
        (Cue.Who, "ai; [những] (ai|người nào|cán bộ nào|chuyên viên nào|đồng chí nào|cá nhân nào|đồng chí nào|ai đó); who; whose; who s; whom; who is; who are; who has; which person; which officer; which people; which colleague[s]; người nào"),
        (Cue.Nobody, "(chưa|không|chẳng) [có|thấy] ai; nobody; no one; không người nào"),
        (Cue.DetailAsk, """
            [làm|thực hiện|triển khai|đã|đang|đã làm|đang làm|đi|đi được|xử lý] (đến|tới) đâu [rồi]; [hiện|giờ|bây giờ] (thế nào|như thế nào|ra sao|sao|sao) [rồi]; thế nào; như thế nào; ra sao; sao rồi; (xong|hoàn thành|làm xong|xong xuôi|hoàn tất|bắt đầu|ban hành|trình|trình ký|ký|nộp|tổ chức|triển khai|thực hiện|làm|gửi|phê duyệt|thông qua|phát hành|nghiệm thu|công bố|họp) [hay] [được] chưa; (đã|có) (xong|hoàn thành) (chưa|không|hay chưa); (xong|hoàn thành) hay chưa; (bao giờ|khi nào|lúc nào|chừng nào|hôm nào|ngày nào) [thì|mới] [đến|tới|hết|phải|cần|được] [xong|hoàn thành|hạn|nộp|ban hành|hết hạn|trình];
            [thời] hạn [chót|hoàn thành|của] [là] (khi nào|bao giờ|ngày nào|lúc nào|ngày mấy|hôm nào|mấy tây|chừng nào|đến bao giờ|đến khi nào|đến ngày nào|còn bao lâu|tới khi nào|tới bao giờ); là (khi nào|bao giờ|ngày nào|ai); chi tiết [về|của]; thông tin (chi tiết [về|của]|về|của|nhiệm vụ|việc); nội dung [của|là gì]; tình trạng; tình trạng hiện tại; trạng thái; bao lâu nữa; còn bao (lâu|nhiêu ngày); (lịch sử|quá trình); bước nào; khâu nào; giai đoạn nào; mấy phần trăm; bao nhiêu phần trăm; được bao nhiêu phần trăm; đến khâu nào; đến bước nào; có gì mới; gặp khó gì; tới đâu; đến đâu; trễ mấy ngày; trễ bao lâu; trễ bao nhiêu ngày; quá hạn bao lâu; quá hạn (mấy|bao nhiêu) ngày; còn mấy ngày;
            [current] status of; what s the status [of]; status; state of; details [of|on|for|about]; detail; how far [along]; how is; how s; where (are we|do we stand|does|is|do things stand) [with|on]; when is; when does; when do; when was; when must; when should; when will; due when; what is the deadline [of|for]; deadline (of|for); due date (of|for); tell me about; info[rmation] (on|about); more about; is it done; how late is; going; coming along; what about the task; history of; what happened (to|with); has it been; update on; where is; what is the progress of; what stage; (has|is|was|did|have) the; been (finished|completed|done|issued|started) [yet]; finished yet; done yet; completed yet
            """),
        (Cue.Lead, """
            [ai|phòng nào|đơn vị nào|bên nào|người nào|cơ quan nào|ban nào] [đang|được|sẽ|là người|là đơn vị|là] (chủ trì|phụ trách|đảm nhiệm|đảm trách|thực hiện chính|chịu trách nhiệm|phối hợp|đầu mối|lo|cầm|được giao|được phân công|đứng ra|làm đầu mối|theo dõi|tham mưu); ai [đang|sẽ|đã] (làm|thực hiện|lo|soạn|soạn thảo|lập|viết|xử lý|triển khai|theo dõi|giữ|cầm|đảm nhận); do (ai|phòng nào|đơn vị nào|bên nào|người nào) [làm|thực hiện|triển khai]; (của|giao cho|thuộc) (ai|phòng nào|đơn vị nào|bên nào); sản phẩm là gì; ai làm; ai thực hiện; ai lo; thuộc ai;
            (who|which unit|which department|who s) [is|are|s] (leading|leads|lead|responsible [for]|in charge [of]|owns|own|handling|handles|the lead [of|on]|the owner [of]|accountable|assigned [to]|doing|working on|running|runs|managing|manages|cooperating|coordinating); owner of; lead unit of; who does; who has; assigned to whom
            """),
        (Cue.Receive, "[gửi|nộp|báo|trình|chuyển] (cho|giúp|hộ|giùm|dùm|giúp cho|hộ cho|giùm cho|biết|gửi|báo|nhắn|nói|chỉ|bảo|nhắc|đưa|trả lời|kể|gởi|phục vụ); để; for me; give; show; tell; send; let; help; remind; get; inform; brief; bring; fetch; remind; provide; please"),
        (Cue.Assign, "[được|đã|đang|đã được] (giao [nhiệm vụ|việc]|phân [công|cho]|phân công|chỉ định|bàn giao) [cho|với|tới]; giao; thuộc [về|trách nhiệm]; assigned [to]; allocated [to]; given [to]; belong[s|ing] to; is [on] (my plate)"),
        (Cue.Wish, "muốn [được]; xin [phép|được|hỏi]; hỏi; nhờ; mong [được]; cần (biết|xem|hỏi|coi|lấy|tìm|danh sách|báo cáo|thống kê|số liệu|tổng hợp|nắm|rõ|có|một|bản|được|in|tra|bảng|con số|thông tin|gấp|ngay|bạn|em|bot); muốn (biết|xem|hỏi|coi|nắm|có|lấy|tra|tìm); đang (cần|muốn|tìm|hỏi); chào; cảm ơn; ơi; là; định hỏi; thắc mắc; quên; không (biết|rõ|nhớ|nắm|hiểu); xin phép; (tính|định) hỏi; đề nghị; want [to]; would like [to]; wish; wonder[ing]; d like [to]; need (a|an|the|to (see|know|have|check|look)); ask; am (looking|asking|interested|wondering|curious|trying); m (looking|asking|interested|wondering|curious|trying); can (see|get|have); could (see|get|have|you); need"),
        (Cue.WorkVerb, "làm; hoàn thành; xong; nộp; xử lý; triển khai; thực hiện; giải quyết; trình; báo cáo; chủ trì; phụ trách; theo dõi; lo; tham mưu; đảm nhiệm; do; finish; complete; deliver; submit; handle; lead; tham gia"),
        (Cue.Of, "của; thuộc; từ phía; phía; of; from; belonging to; s; do; bởi; by; ở; tại"),
        (Cue.FollowUp, "(thế|vậy|còn|thế còn|vậy còn|còn của|rồi còn|thế) (còn|thì sao|là sao|sao); thì sao; còn; thế còn; vậy còn; what about; how about; and [for|in|the]; same for; also for; thôi; only; just; chỉ; chỉ lấy; ý tôi là; còn về"),
        (Cue.Export, "[xuất|kết xuất|tải|in] [ra|thành|xuống|về|sang] (excel|word|pdf|csv|file [excel|word]|tệp [excel]|bảng excel|xlsx|docx); xuất ra; xuất file; tải về; export [it|this|them|that] [to|as] [excel|word|pdf|csv]; download [it|this]; as (excel|a file|word); in ra"),
        (Cue.Compare, "so với; versus; vs; compared (to|with)"),
        (Cue.WholeOffice, "[toàn|cả|trong|của|ở] [bộ] (văn phòng [ubnd] [tỉnh] [mình|ta|tôi|em|này|chúng ta]|vp|cơ quan [mình|ta|tôi|em|này|chúng ta]|toàn cơ quan); toàn (văn phòng|cơ quan|bộ|đơn vị); tất cả [các] (phòng|đơn vị|phòng ban|ban|bộ phận); (cả|toàn) (cơ quan|văn phòng); [the] (whole|entire) (office|organi(s|z)ation|agency); all [the] (units|departments|divisions); office wide; our office; whole of the office; every unit in the office; văn phòng ubnd tỉnh"),
        (Cue.OwnerWord, "[của|các|trong|cả|ở|toàn|nội bộ] (phòng|bên|đơn vị|ban|trung tâm|bộ phận|tổ|nhà|nhóm|phía|phòng ban|đội); [of] (our|my) (unit[s]|department[s]|team[s]|division[s]|section[s]|office unit|group|board|center|centre)"),
        (Cue.MyUnit, """
            [của|trong|cả|toàn] (phòng|bên|đơn vị|ban|trung tâm|bộ phận|tổ|nhà|nhóm|phía|phòng ban|đội) [của] (tôi|em|mình|tui|chúng tôi|chúng em|chúng mình|chúng ta|bọn em|bọn mình|tụi em|tụi mình|tớ|cháu|tao); (chúng|bọn|tụi) (tôi|em|mình|tui|ta|tớ); nội bộ phòng;
            (our|my) [own] (unit|department|team|division|section|group|board|center|centre|unit s|people|colleagues|bureau); ours; our; my unit s; our unit s; (the) (unit|department) [that] i (work|belong) (in|to)
            """),
        (Cue.ElderUnit, "[của|trong] (phòng|bên|đơn vị|ban|trung tâm) (anh|chị|cô|chú|bác)"),
        (Cue.Me, "tôi; em; mình; tui; tớ; !cháu; tao; bản thân [tôi|em|mình]; cá nhân (tôi|em|mình); chính (tôi|em|mình); i; me; my; mine; myself; i m; i ve; i d; my own"),
        (Cue.And, "và; với; cùng [với]; hoặc; hay; lẫn; hay là; kèm; cũng như; and; or; as well as; plus; along with; cả; or are; and are; và cả"),
        (Cue.But, "nhưng [mà]; mà; song; tuy; dù; but; though; although; yet"),
    ];
}
