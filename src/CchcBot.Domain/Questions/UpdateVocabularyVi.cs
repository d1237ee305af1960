namespace CchcBot.Domain.Questions;

internal static partial class UpdateVocabulary
{
    /// <summary>Words that look like the vocabulary's without being it, so that their diacritics are taken at their word.</summary>
    private const string Lookalikes =
        "nhằm dùng đứng đừng chuyên giáo kỳ kỹ bộ bổ thời tối chợ kết tác hàng hoàng vương sáng bàn bạn bản ban đa đà da thử thu thư mời con đối đổi đội đời " +
        "hơi hội hồi nam nằm sâu bày bay tạm hại hải bà bá từ tủ chính chỉnh hán đầu đấu dầu chứa chữa huy thanh thánh hạnh thừa thưa lúi nửa nữa mọi mỗi";

    private static (UpdateCue Cue, string[] Phrases)[] Vietnamese() =>
    [
        (UpdateCue.Done,
        [
            "xong", "xong xuôi", "hoàn thành", "hoàn tất", "hoàn thành xong", "đã kết thúc", "kết thúc rồi", "done", "finish", "finished", "đã ht", "ht rồi", "completed",
            "làm rồi", "đã làm rồi", "thực hiện rồi", "đã thực hiện đầy đủ", "đã thực hiện đủ",
        ]),
        (UpdateCue.Issued,
        [
            "đã ban hành", "đã ký ban hành", "đã được ban hành", "đã được ký ban hành", "ban hành rồi", "vừa ban hành", "vừa ký ban hành", "mới ban hành", "đã phát hành", "phát hành rồi",
        ]),
        (UpdateCue.Past, ["đã", "rồi", "rùi", "òi", "vừa", "mới", "vừa mới", "xong rồi"]),
        (UpdateCue.Part,
        [
            "dự thảo", "bản thảo", "thảo", "đề cương", "khung", "khâu", "bước", "phần", "giai đoạn", "đợt", "vòng", "một số", "số liệu", "một ít", "một vài", "vài", "mấy", "nửa", "khảo sát", "thu thập",
            "lấy ý kiến", "ý kiến", "góp ý", "thẩm định", "thẩm tra", "soạn", "soạn thảo", "viết", "chuẩn bị", "hồ sơ", "tờ trình", "họp", "trao đổi", "phụ lục", "chương", "mẫu", "biểu mẫu",
            "draft", "sơ bộ", "bản nháp", "nháp", "danh sách", "tham mưu", "thống kê", "dữ liệu", "nhập liệu", "đề xuất", "xin ý kiến", "trình", "ký", "in", "đấu thầu", "mua sắm", "lựa chọn", "phân công",
            "rà soát", "tổng hợp", "chỉnh sửa", "sửa", "tiếp thu", "giải trình", "đợt một", "bên trong", "nội bộ", "cấp phòng", "phía", "lần", "một việc", "nội dung #", "việc nhỏ",
            "chỉ đạo", "kiểm tra", "đối chiếu", "scan", "tạo", "mở", "lập", "phát phiếu", "phiếu", "học", "thử", "thử nghiệm", "thí điểm", "cấu hình", "cài đặt",
        ]),
        (UpdateCue.Negation,
        [
            "chưa", "không", "chẳng", "chả", "đâu", "đừng", "chớ", "ko", "k", "kg", "hông", "hong", "hổng", "khỏi", "khum", "hem", "đéo", "đếch", "cóc", "not", "no", "never", "isnt", "kh", "hk", "hok", "nào đã", "làm gì có", "chư", "khôg", "chửa", "0",
        ]),
        (UpdateCue.Weak,
        [
            "sắp", "sắp sửa", "gần", "gần như", "hầu như", "hầu hết", "suýt", "cơ bản", "phần lớn", "đa số", "đa phần", "tương đối", "tạm", "tạm thời", "coi như", "xem như", "coi", "sẽ", "mai", "ngày mai",
            "mốt", "ngày kia", "tuần sau", "tuần tới", "tháng sau", "tháng tới", "quý sau", "quý tới", "năm sau", "năm tới", "hôm sau", "sắp tới", "thời gian tới", "tới đây", "cuối tuần", "cuối tháng", "cuối năm", "cuối quý",
            "đầu tuần", "dự kiến", "dự định", "phấn đấu", "cố gắng", "cố", "gắng", "ráng", "quyết tâm", "cam kết", "hứa", "đảm bảo", "bảo đảm", "chuẩn bị", "định", "tính", "muốn", "cần", "phải", "mong", "hy vọng",
            "hi vọng", "chắc", "chắc là", "có thể", "có lẽ", "cho xong", "xong đã <end>", "hình như", "nghe nói", "nghe", "đáng lẽ", "lẽ ra", "tưởng", "ngỡ", "khó", "lâu", "bao giờ", "khi nào", "lúc nào", "kịp", "nhưng", "nhưng mà", "tuy", "song", "trừ",
            "ngoại trừ", "ngoài ra", "riêng", "chỉ", "còn", "thiếu", "nốt", "nữa", "vẫn", "đang", "tiếp tục", "tiếp", "hơn", "một phần", "từng phần", "dở", "dang dở", "lỡ", "đùa", "giỡn", "làm sao", "sao", "nên",
            "để", "mới có thể", "xong mới", "hôm nào", "chừng nào", "khoảng", "ước", "ước tính", "thêm", "nếu được", "đòi", "bắt", "yêu cầu", "kêu", "bảo", "nói", "theo lời", "cho là", "nghĩ", "đoán", "giả vờ", "nợ", "bị", "sớm nhất",
            "dần", "từ từ", "ai", "gì", "nào", "lát nữa", "tí nữa", "chút nữa", "lát", "nay mai", "vài hôm", "mấy hôm", "hôm tới", "kế tiếp", "tới", "mới được", "chậm nhất", "muộn nhất", "trước khi", "đợi", "hẹn", "kế hoạch là", "có vẻ",
            "đúng ra", "thật ra", "thực ra", "giá mà", "ước gì", "mơ", "hết tuần", "hết tháng", "hết năm", "bữa nào", "mỗi", "cái đầu", "hãy", "xin phép", "được chừng", "tầm", "cỡ", "chừng", "almost", "nearly", "soon", "đợi xong", "bổ sung", "khắc phục", "lại",
        ]),
        (UpdateCue.Condition, ["nếu", "nếu như", "giá như", "giả sử", "giả như", "miễn là", "miễn", "trừ khi", "hễ", "một khi", "sau khi", "khi", "chừng nào", "đến khi", "tới khi", "lỡ như", "nhỡ", "giả dụ", "thì mới", "if", "khi nào"]),
        (UpdateCue.Light,
        [
            "ạ", "nhé", "nha", "nhá", "ơi", "vâng", "dạ", "dạ vâng", "ok", "oke", "okie", "okay", "thưa", "kính thưa", "kính", "kính gửi", "kính báo cáo", "xin báo cáo", "em báo cáo", "xin thông báo", "anh", "chị", "em", "tôi", "mình", "cháu", "cô", "chú", "bác", "sếp", "đồng chí", "đ", "c",
            "phòng em", "phòng tôi", "phòng mình", "bên em", "bên tôi", "bên mình", "đơn vị em", "đơn vị tôi", "đơn vị mình", "đơn vị", "phòng", "chúng tôi", "chúng em", "tụi em", "bọn em", "các anh", "các chị", "anh chị", "là", "thì", "này", "đó", "kia", "ấy", "ngay", "luôn", "hết", "cả", "hết cả",
            "đều", "đúng hạn", "đúng tiến độ", "trước hạn", "trước thời hạn", "đúng thời hạn", "đúng kế hoạch", "đúng theo kế hoạch", "đúng yêu cầu", "kịp hạn", "kịp thời", "sớm", "sớm hơn", "trước|sớm_hơn hạn # ngày|tuần", "sớm # ngày|tuần", "mất rồi", "sớm hơn hạn", "sớm hơn kế hoạch", "đầy đủ", "của", "cho", "về", "tại", "ở", "với", "được giao", "trong", "từ", "vào", "hôm", "lúc", "ngày", "từ lâu", "lâu rồi", "từ lâu rồi", "từ đời nào rồi",
            "theo kế hoạch", "theo yêu cầu", "theo đúng kế hoạch", "theo đúng tiến độ", "theo quy định", "theo tiến độ", "theo chỉ đạo", "hôm qua", "hôm nay", "hôm kia", "sáng nay", "chiều nay", "trưa nay", "chiều qua", "tối qua", "sáng qua", "tuần trước", "tháng trước", "quý trước", "hôm trước",
            "tuần rồi", "tháng rồi", "tuần qua", "tháng qua", "vừa qua", "vừa rồi", "bây giờ", "hiện nay", "hiện tại", "đến nay", "tới nay", "giờ", "nay", "phần mềm", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "chính thức", "toàn diện", "trọn vẹn", "triệt để", "tốt", "xuất sắc", "cảm ơn",
            "mà", "lãnh đạo", "ban lãnh đạo", "văn phòng", "ubnd tỉnh", "cấp trên", "chính", "trên", "dưới", "như", "vậy", "thế", "đây", "bot", "kính chuyển", "xin", "rằng", "việc làm", "nhiệm vụ trên", "đạt", "được", "theo", "và", "số", "bằng", "qua", "lên", "file", "link", "các", "những", "xong rồi", "phần việc của phòng em", "hoàn toàn", "toàn văn", "nhe", "nhoa", "hen", "he", "hihi",
        ]),
        (UpdateCue.Light, Deliverables),
        (UpdateCue.Harmless,
        [
            "không còn gì nữa", "không còn gì", "không còn việc gì", "không còn việc", "không cần làm gì thêm", "không cần làm gì nữa", "không có ý kiến gì", "không phát sinh gì", "không phát sinh", "không thiếu gì", "không sót gì",
            "nhưng hơi trễ|chậm|muộn", "nhưng trễ|chậm|muộn", "nhưng bị trễ|chậm|muộn", "nhưng trễ|chậm|muộn hạn", "nhưng trễ|chậm|muộn # ngày", "nhưng hơi trễ|chậm|muộn hạn", "tuy trễ|chậm|muộn", "tuy hơi trễ|chậm|muộn", "dù trễ|chậm|muộn", "trễ|chậm|muộn # ngày", "nhưng trễ|chậm|muộn hạn # ngày",
            "không trễ hạn", "không trễ", "không quá hạn", "không chậm",
        ]),
        (UpdateCue.AwaitsConfirmation,
        [
            "đang? chờ|đợi .. xác nhận", "đang? chờ|đợi .. nghiệm thu", "xin|nhờ|đề_nghị|mong|kính .. xác nhận", "chưa được xác nhận", "chưa ai xác nhận", "chờ|đợi .. kiểm tra xác nhận", "chưa xác nhận", "chờ|đợi .. chấm|ghi_nhận", "kính|nhờ|xin|mời|kính_chuyển .. kiểm_tra|xem|duyệt|rà_soát|xem_xét <end>", "nhờ .. ghi nhận", "đề nghị ghi nhận", "anh|chị|sếp xác nhận giúp",
        ]),
        (UpdateCue.Blocked,
        [
            "vướng", "vướng mắc", "bị vướng", "mắc", "kẹt", "bị kẹt", "tắc", "bị tắc", "ách tắc", "ùn tắc", "tắc nghẽn", "nghẽn", "khó khăn", "gặp khó", "trở ngại", "bế tắc", "bí", "đình trệ", "tạm dừng", "tạm ngưng", "tạm hoãn", "tạm ngừng", "bị treo", "bị dừng", "bị ngưng", "bị hoãn", "bị ách",
            "thiếu kinh_phí|tiền|vốn|người|nhân_lực|nhân_sự|máy|thông_tin|số_liệu|hồ_sơ|văn_bản|biên_chế|cán_bộ|thiết_bị|nguồn|tài_liệu|dữ_liệu|hướng_dẫn|chữ", "thiếu .. để", "không có kinh_phí|tiền|vốn|người|nhân_lực|nhân_sự|máy|nguồn|hướng_dẫn|biên_chế|cán_bộ|thiết_bị|văn_bản|mẫu|cơ_sở|tài_khoản|quyền",
            "chưa có kinh_phí|tiền|vốn|người|nhân_lực|nhân_sự|máy|nguồn|hướng_dẫn|biên_chế|cán_bộ|thiết_bị|văn_bản|mẫu|cơ_sở|tài_khoản|quyền|quy_định|chủ_trương|ý_kiến|nghị_định|thông_tư|quyết_định|phê|số|dự|đủ|phần|bộ|tỉnh|danh|đơn|nhà|chỉ|phương|hợp|mặt|thông|góp|phản|trả|câu|dữ", "chưa được cấp|bố_trí|giao|phê|duyệt|phân|hướng|cung|chấp|thống|tỉnh|sở|ubnd|bộ|đồng|trả|góp",
            "chưa cấp|bố_trí|phân_bổ .. kinh_phí|vốn|nguồn|tài_khoản", "chưa bố trí", "chưa cấp", "chưa trả lời", "chưa phản hồi", "chưa thấy trả|phản|gửi|góp|cấp", "chưa cho ý kiến", "chưa góp ý", "chưa thống nhất", "chưa đồng ý", "chưa chịu", "chưa cung cấp", "chưa phối hợp", "không phối hợp", "không hợp tác", "không đồng ý", "chưa mua được",
            "lỗi hệ_thống|phần_mềm|mạng|máy|kỹ_thuật", "hệ_thống|phần_mềm|mạng|máy|server|cổng .. lỗi|hỏng|treo|sập|hư|chết", "phụ thuộc", "không liên hệ được", "không liên lạc được", "nhà thầu chậm|bỏ|chưa", "bị trả lại", "bị trả hồ sơ", "chồng chéo", "mâu thuẫn", "quá tải", "bất cập", "không vào được", "không truy cập được",
            "<other> chưa ..", "sở|bộ|ubnd|hđnd|tỉnh|huyện|xã|cục|viện|ngân_hàng|kho_bạc .. chưa .. cấp|gửi|trả|cho|phản|góp|thống|duyệt|ban|có|ký|giao|chuyển|làm|chịu|xong|phê|bố|nộp|phối|hướng|cung", "không làm được nữa", "không làm tiếp được", "không triển khai được", "không thực hiện được", "không thể triển_khai|thực_hiện|làm",
            "không ai|chưa_ai hướng_dẫn|giúp|trả_lời|phối_hợp|hỗ_trợ", "khó quá", "khó lắm", "rất khó", "mất điện|mạng|kết_nối|dữ_liệu|hồ_sơ", "gặp trục trặc", "trục trặc", "gặp sự cố", "sự cố", "rào cản", "gặp vấn đề", "có vấn đề", "nghỉ thai sản", "blocked", "stuck", "issue", "đang phải dừng", "phải dừng", "chưa giải ngân được", "không đủ", "chưa đủ kinh|người|nhân|vốn|hồ|máy|điều",
        ]),
        (UpdateCue.Unblocked,
        [
            "không có gì vướng", "không vướng", "không vướng gì", "không vướng mắc", "không vướng mắc gì", "không có vướng mắc", "không có vướng mắc gì", "không bị vướng", "không bị vướng gì", "không gặp khó khăn", "không gặp khó khăn gì", "không có khó khăn", "không có khó khăn gì", "không khó khăn gì", "không có gì khó khăn", "không có trở ngại gì?",
            "không có vấn đề gì", "không có vấn đề", "không vấn đề gì", "không gặp vấn đề gì", "không còn vướng", "không còn vướng mắc", "không còn vướng mắc gì", "không còn vướng gì", "không còn khó khăn gì?", "hết vướng", "hết vướng mắc", "hết kẹt", "hết khó khăn", "gỡ được vướng|vướng_mắc|khó_khăn|nút_thắt", "đã gỡ .. vướng|vướng_mắc|khó_khăn|nút_thắt", "đã gỡ", "gỡ xong", "đã tháo gỡ", "tháo gỡ xong", "đã tháo gỡ .. khó_khăn|vướng_mắc|vướng",
            "đã giải quyết .. vướng_mắc|khó_khăn|vướng", "đã xử lý .. vướng_mắc|khó_khăn|vướng|lỗi|sự_cố", "đã khắc phục .. lỗi|sự_cố|vướng_mắc|khó_khăn", "đã hết vướng", "đã thông", "chưa vướng gì", "chưa có vướng mắc gì?", "chưa gặp khó khăn gì?", "chưa thấy vướng gì?", "chưa phát sinh vướng mắc", "chưa phát sinh khó khăn", "không phát sinh vướng mắc", "không phát sinh khó khăn",
            "vướng mắc đã được .. giải_quyết|tháo_gỡ|xử_lý|gỡ", "khó khăn đã được .. giải_quyết|tháo_gỡ|xử_lý|gỡ", "giải quyết xong .. vướng_mắc|vướng|khó_khăn", "không bị kẹt", "không kẹt gì?", "không trở ngại gì?", "đã có kinh_phí|hướng_dẫn|tiền|vốn|biên_chế|người", "ko vướng gì?", "ko có gì vướng", "ko vướng mắc gì?", "ko có vướng mắc gì?", "ko có khó khăn gì?", "k vướng gì?", "ko có vấn đề gì?",
        ]),
        (UpdateCue.Wait, ["chờ", "đợi", "đang chờ", "chờ đợi", "còn chờ", "pending", "waiting", "treo ở"]),
        (UpdateCue.WaitOwn,
        [
            "chờ|đợi .. lãnh_đạo|sếp|thủ_trưởng|trưởng_phòng|trưởng_ban|phó_phòng|giám_đốc|chánh_văn_phòng|cvp|chánh_thanh_tra|chánh|anh|chị .. ký|duyệt|phê|xem|cho|thông", "chờ|đợi ký", "chờ|đợi duyệt", "chờ|đợi phê duyệt", "chờ|đợi trình ký", "chờ|đợi ký ban hành", "chờ|đợi ban hành", "chờ|đợi .. lãnh đạo", "chờ|đợi .. sếp", "chờ|đợi .. trưởng phòng", "chờ|đợi .. chánh văn phòng", "chờ|đợi .. thủ trưởng", "chờ|đợi chữ ký", "chờ|đợi phát hành", "chờ|đợi đóng dấu", "chờ|đợi lấy số", "chờ|đợi cho số",
        ]),
        (UpdateCue.Outside, ["sở", "bộ", "ubnd", "hđnd", "tỉnh", "chính phủ", "trung ương", "huyện", "xã", "cấp trên", "nhà thầu", "tư vấn", "ttcp", "đơn vị", "nhà cung cấp", "chuyên gia", "địa phương", "hội đồng", "họ", "bên kia", "bên đó", "bên tư vấn|thi_công|b|nhà_thầu|đối_tác", "phòng ban", "cơ quan", "ngân hàng", "kho bạc", "chủ đầu tư", "đơn vị liên quan", "<other>", "cấp có thẩm quyền", "các đơn vị", "các phòng", "các sở", "đối tác", "viện", "cục", "tổng cục"]),
        (UpdateCue.Cause, ["vì", "do", "tại vì", "bởi vì", "bởi", "lý do", "nguyên nhân", "vì chưa", "tại"]),
        (UpdateCue.WillBeLate,
        [
            "không kịp", "không thể xong|kịp", "không thể hoàn thành", "không xong kịp", "không xong được", "không xong nổi", "không xong đúng hạn", "không hoàn thành được|kịp|đúng|nổi", "khó mà? kịp|xong", "khó mà? hoàn thành", "khó có thể .. kịp|xong|hoàn", "sẽ trễ|chậm|muộn", "sẽ bị? trễ|chậm|muộn|quá", "chắc trễ|chậm|muộn", "chắc là? bị? trễ|chậm|muộn|quá", "bị trễ|chậm|muộn", "trễ hạn", "trễ tiến độ", "chậm tiến độ", "có nguy cơ .. trễ|chậm|quá|muộn",
            "e là? .. trễ|chậm|muộn|không_kịp", "lỡ hạn", "quá hạn mất", "làm không kịp", "không đúng hạn được", "không đảm_bảo|bảo_đảm .. tiến_độ|hạn", "không đáp ứng .. tiến_độ|hạn", "chưa chắc .. kịp|xong|hoàn", "không chắc .. kịp|xong|hoàn", "ko kịp", "ko thể .. xong|kịp|hoàn", "ko xong kịp|được|nổi", "k kịp", "làm ko kịp", "không nộp kịp", "sợ .. không kịp", "trễ mất", "chậm mất", "<start> trễ|chậm|muộn", "trễ|chậm|muộn vì|do|nên",
        ]),
        (UpdateCue.Ask, ["xin", "đề nghị", "cho", "mong", "kiến nghị", "đề xuất", "nhờ", "cần", "muốn", "xin phép", "cho phép", "cho xin", "kính đề nghị", "kính xin", "kính mong", "xin được", "cần được", "đề nghị cho"]),
        (UpdateCue.Extend,
        [
            "gia hạn", "lùi", "lùi hạn", "lùi thời hạn", "lùi thời gian", "lùi tiến độ", "dời", "dời hạn", "hoãn", "hoãn lại", "hoãn hạn", "kéo dài", "giãn", "giãn tiến độ", "thêm thời gian", "thêm hạn", "thêm # ngày|tuần|tháng|quý|hôm|năm", "thêm .. # ngày|tuần|tháng|quý", "cần|xin|cho .. # ngày|tuần|tháng nữa", "thêm nửa tháng|năm", "thêm # # ngày|tuần|tháng", "thêm ít|vài|mấy ngày|hôm|tuần|bữa|tháng", "thêm ít bữa", "thêm tuần|tháng nữa?",
            "xin # ngày|tuần|tháng", "xin # # ngày|tuần|tháng", "xin sang", "xin qua", "xin đến", "xin tới", "xin chuyển sang", "xin để đến|sang|tới|qua", "xin thêm", "xin khất", "khất", "khất đến|sang|tới|lại", "điều chỉnh thời_hạn|thời_gian|hạn|tiến_độ", "đổi hạn", "nới hạn|thời_gian|thêm", "chuyển hạn", "chuyển thời hạn", "chuyển sang tháng|quý|năm|tuần|đầu|cuối|giữa", "chuyển thời gian", "để sang|đến|tới|qua tháng|quý|năm|tuần|đầu|cuối|giữa|hết|ngày|#",
            "cho .. đến|tới|sang|qua tháng|quý|năm|tuần|đầu|cuối|giữa|hết|ngày|#", "cho .. thêm", "cho .. # ngày|tuần|tháng nữa", "cần thêm # ngày|tuần|tháng", "cần # ngày|tuần|tháng nữa", "cần # # ngày|tuần|tháng nữa", "delay", "delay sang|đến|tới|thêm", "dời sang|đến|tới|qua", "dời lại", "tăng thời_hạn|thời_gian", "lùi lại", "đẩy lùi|hạn", "xin trễ|chậm|muộn", "nộp trễ|chậm|muộn", "cho .. nộp trễ|chậm|muộn|sau", "xin nộp .. sau|vào|trễ|chậm|muộn",
        ]),
        (UpdateCue.NoExtend,
        [
            "không cần .. gia_hạn|lùi|giãn|thêm|dời|hoãn", "không xin .. gia_hạn|lùi|thêm|giãn|dời|hoãn", "không gia hạn", "không phải gia_hạn|lùi|xin", "chưa cần .. gia_hạn|lùi|thêm", "chưa xin .. gia_hạn|lùi|thêm", "chưa gia hạn", "chưa phải .. gia_hạn|lùi", "khỏi .. gia_hạn|lùi|thêm", "đừng .. gia_hạn|lùi", "không lùi", "không dời", "không hoãn", "không kéo dài", "khỏi xin", "ko cần .. gia_hạn|lùi|thêm", "ko xin .. gia_hạn|lùi|thêm", "ko gia hạn", "k cần .. gia_hạn|lùi|thêm", "không muốn .. gia_hạn|lùi|thêm", "không đề nghị .. gia_hạn|lùi", "không có nhu cầu .. gia_hạn|lùi|thêm", "chẳng cần .. gia_hạn|lùi|thêm", "chẳng xin .. gia_hạn|lùi|thêm", "không nên .. gia_hạn|lùi|dời",
            "đã được? gia_hạn|lùi|dời|hoãn|kéo_dài", "được gia_hạn|lùi|giãn|dời rồi", "đã được .. gia_hạn|lùi|dời", "đã xin .. gia_hạn|lùi|thêm|dời|hoãn", "đã đề nghị .. gia_hạn|lùi", "vừa được gia_hạn|lùi", "đồng ý .. gia_hạn|lùi", "chấp thuận .. gia_hạn|lùi", "sẽ .. gia_hạn|lùi|hoãn|dời", "định .. gia_hạn|lùi", "tính .. gia_hạn|lùi", "có thể .. gia_hạn|lùi", "có lẽ .. gia_hạn|lùi", "chắc .. gia_hạn|lùi", "sắp .. gia_hạn|lùi", "hội_nghị|hội_thảo|họp|lớp|buổi|lịch|tập_huấn|đoàn|lễ .. lùi|dời|hoãn", "hết gia hạn", "thời gian gia hạn", "thời hạn gia hạn", "hạn gia hạn", "gia hạn lần trước", "bị từ chối .. gia hạn", "từ chối .. gia hạn", "chờ .. gia hạn", "thủ tục gia hạn",
        ]),
        (UpdateCue.NotBefore, ["phải .. mới", "phải đến|sang|tới|qua|chờ .. mới", "phải sang|đến|tới # mới", "phải .. .. mới xong", "phải đến|sang|tới .. .. mới"]),
        (UpdateCue.NotMine,
        [
            "không phải .. của phòng|bên|đơn_vị|tôi|em|mình|chúng|tụi|ban|bọn", "không phải việc|nhiệm_vụ|phần|trách_nhiệm .. phòng|bên|đơn_vị|tôi|em|mình|chúng|tụi|bọn", "không phải bên|phòng|đơn_vị|ban em|tôi|mình", "không phải <own>", "không phải của <own>", "không phải tôi|em|mình", "không phải phần .. em|tôi|mình", "không thuộc", "không thuộc về", "không liên quan đến|tới .. phòng|bên|tôi|em|mình|đơn_vị", "không liên quan .. phòng|bên|tôi|em|mình|đơn_vị",
            "bên|phòng em|tôi|mình không chủ_trì|làm|phụ|phải", "không chủ trì", "không phải chủ trì", "không phụ trách", "không phải .. chủ trì", "không được giao .. này|việc|nhiệm", "không có trong .. nhiệm vụ .. phòng|bên|em|tôi", "chuyển cho|sang|về|qua <other>", "chuyển .. cho|sang|về|qua <other>", "chuyển việc|nhiệm .. cho|sang|về|qua phòng|ban|bên|sở|trung|anh|chị|đơn", "bàn giao .. cho|sang|về|lại <other>", "đã bàn giao .. cho", "bàn giao cho|sang|lại phòng|ban|bên|sở|trung|anh|chị|đơn|đồng", "đã bàn giao .. sang",
            "giao cho <other>", "giao lại cho", "giao lại .. cho", "giao <other>", "đã giao .. cho|sang", "đã chuyển giao", "chuyển giao .. cho|sang", "đã phân công .. cho", "phân công .. cho <other>", "việc này? của <other>", "việc này là? của .. <other>", "nhiệm vụ này? của .. <other>", "việc này .. <other> phụ|chủ|đảm|làm|chịu", "nhiệm vụ này .. <other> phụ|chủ|đảm|làm|chịu", "<other> phụ_trách|chủ_trì|đảm_nhiệm|đảm_nhận", "<other> làm chứ|mới|mà", "là của <other>", "thuộc <other>", "thuộc về <other>", "thuộc .. nhiệm_vụ|trách_nhiệm|thẩm_quyền .. của <other>", "phải là <other>", "của <other> chứ|mà|mới",
            "việc này .. của phòng|bên|đơn_vị khác|kia|bạn", "của phòng|bên|đơn_vị khác", "thuộc .. phòng|bên|đơn_vị khác", "giao nhầm", "gửi nhầm người|phòng|đơn|cho|chỗ|địa|bên", "nhầm đơn_vị|phòng|người|bên|địa|chỗ", "nhầm rồi .. không phải", "sai đơn_vị|phòng|người|địa", "thuộc thẩm quyền .. của", "thuộc trách nhiệm .. của", "do <other> chủ|phụ|thực|đảm|làm", "do sở|bộ|phòng|ban|ubnd .. chủ_trì|phụ_trách|đảm_nhiệm", "hỏi <other>", "người khác phụ|làm|đảm|nhận", "đã giao người khác", "đã chuyển người khác", "không còn phụ trách", "không còn .. của phòng|bên|em|tôi", "chuyển công tác", "tôi không phụ", "cái|mục|phần|nhiệm_vụ|việc này|đó|ấy .. của bên? <other>", "<ref> .. của bên? <other> <end>", "<ref> thuộc <other>", "chỉ phối hợp", "<other> mới .. chủ_trì|phụ_trách|làm|đúng", "đã giao|chuyển <other>", "không liên quan <end>", "không liên quan việc|nhiệm_vụ", "phòng|bên|đơn_vị|ban em|tôi|mình không liên quan", "việc|nhiệm_vụ này bên|do|là_của|thuộc sở|bộ|ubnd|phòng|ban|trung_tâm|đơn_vị .. làm|chủ_trì|phụ_trách|đảm_nhiệm", "<start> <other> làm|chủ_trì|phụ_trách|thực_hiện|đảm_nhiệm .. việc|nhiệm_vụ", "thuộc .. trách_nhiệm|nhiệm_vụ|thẩm_quyền|chức_năng .. <other>", "<start> <other> mới|chứ", "giao .. cho <other>", "thuộc chức năng .. của <other>", "ko phải .. của phòng|bên|đơn_vị|tôi|em|mình", "ko phải việc .. phòng|bên|tôi|em|mình|đơn", "ko thuộc", "ko chủ trì", "k phải .. của phòng|bên|tôi|em|mình",
        ]),
        (UpdateCue.Cancel,
        [
            "không .. thực_hiện|làm|triển_khai|tiến_hành|tổ_chức nữa", "không phải làm|thực_hiện|triển_khai nữa", "không cần .. làm|thực_hiện|triển_khai nữa", "không cần nữa", "không cần thiết nữa", "thôi không làm|thực_hiện|triển_khai", "thôi .. không làm|thực|triển", "không còn phải làm|thực|triển", "không còn thực_hiện|triển_khai|cần|hiệu|phù", "không còn cần thiết", "việc|nhiệm_vụ này dừng|ngừng|hủy|bỏ", "không cần|phải làm|thực_hiện|triển_khai .. nữa", "không thực_hiện|triển_khai .. nữa", "không yêu cầu .. nữa", "không còn yêu cầu", "<start> hủy|bỏ|dừng <end>", "<ref> hủy|bỏ|dừng <end>", "hủy|dừng rồi", "<start> bỏ rồi", "<ref> bỏ rồi", "này bỏ rồi", "hủy|bỏ|dừng hẳn", "không còn phù hợp", "dừng thực_hiện|triển|làm|hẳn|nhiệm|việc", "dừng không .. nữa", "cho dừng", "đã dừng", "đề nghị dừng", "bị dừng hẳn", "ngừng thực_hiện|triển|hẳn", "ngưng thực_hiện|triển|hẳn", "chấm dứt nhiệm|việc|thực",
            "bỏ nhiệm|việc", "bỏ .. nhiệm_vụ|việc_này|đi", "bỏ đi", "bỏ khỏi|ra", "bãi bỏ", "đã bỏ", "được bỏ", "bị bỏ", "cho bỏ", "đề nghị bỏ", "xin bỏ", "đề nghị .. bỏ", "hủy nhiệm|việc|bỏ", "hủy .. nhiệm_vụ|việc_này|đi", "hủy đi", "đã hủy", "bị hủy", "được hủy", "đề nghị hủy", "xin hủy", "cho hủy", "đưa .. ra khỏi|ngoài", "đưa .. khỏi .. kế hoạch", "rút .. khỏi", "rút .. ra khỏi", "loại .. khỏi|ra", "gạch .. khỏi|bỏ", "xóa .. khỏi", "cắt .. khỏi", "lược bỏ", "trùng với", "trùng lặp", "bị trùng", "nhiệm_vụ|việc .. trùng <end>", "đề nghị xóa", "xin xóa", "trùng nhiệm|việc", "trùng rồi", "đã gộp .. vào", "gộp vào", "cancel", "khỏi làm nữa", "khỏi .. làm|thực|triển .. nữa", "ko .. thực_hiện|làm|triển_khai nữa", "ko cần làm nữa", "không nằm trong kế hoạch nữa", "không còn trong kế hoạch", "không có trong kế hoạch nữa",
        ]),
        (UpdateCue.NoCancel,
        [
            "không hủy", "không bỏ", "chưa hủy", "chưa bỏ", "chưa dừng", "không dừng", "đừng hủy", "đừng bỏ", "đừng dừng", "không được hủy|bỏ|dừng", "không bị hủy|bỏ|dừng", "chưa bị hủy|bỏ|dừng", "không trùng", "không phải trùng", "không đề nghị hủy|bỏ|dừng", "chưa đề nghị hủy|bỏ|dừng", "không xin hủy|bỏ|dừng", "không nên hủy|bỏ|dừng", "đừng .. bỏ|hủy", "không thể hủy|bỏ|dừng", "tạm dừng", "tạm ngừng", "tạm ngưng", "tạm hủy", "tạm bỏ", "sẽ .. hủy|bỏ|dừng", "có thể .. hủy|bỏ|dừng", "chắc .. hủy|bỏ|dừng", "sắp .. hủy|bỏ|dừng", "định .. hủy|bỏ|dừng", "tính .. hủy|bỏ|dừng", "hình như .. hủy|bỏ|dừng", "nghe nói .. hủy|bỏ|dừng", "nghe .. hủy|bỏ|dừng",
            "hội_nghị|họp|lớp|buổi|chuyến|hợp_đồng|gói_thầu|đoàn|lịch|sự_kiện|hội_thảo .. hủy|bỏ|dừng", "hủy|bỏ .. hội_nghị|họp|lớp|buổi|chuyến|hợp_đồng|thầu|lịch|hội_thảo|hẹn", "dừng lại", "dừng ở", "đang dừng", "phải dừng", "bỏ qua", "bỏ sót", "bỏ phiếu", "bỏ thầu", "bị bỏ sót", "bỏ dở", "bỏ lỡ", "bỏ quên", "đã bỏ ra", "hôm nay .. không .. nữa", "tuần này .. không .. nữa", "tháng này .. không .. nữa", "năm nay .. chưa", "không .. làm được nữa", "không làm nổi nữa", "đã bỏ .. công|thời_gian|nhiều", "không chờ .. nữa", "không nhắc .. nữa", "bỏ chữ|câu|từ|cụm|đoạn|điều|khoản|mục", "bỏ .. phần|điều|khoản|mục|nội_dung|câu", "cấm hủy|bỏ", "hủy tài|hồ", "tiêu hủy", "bãi bỏ .. thủ_tục|văn_bản|tthc|quy_định|nghị_quyết|quyết_định", "văn bản .. bãi bỏ", "thủ tục .. bãi bỏ", "danh mục .. bãi bỏ", "cắt giảm", "lược bỏ .. thủ_tục|giấy", "bỏ .. giấy_tờ|thủ_tục|tthc", "dừng nộp|nhận|tiếp", "đề xuất hủy|bỏ .. thủ|giấy|quy", "không .. gửi nữa", "còn .. bỏ|hủy|dừng", "trùng lịch|giờ|ngày|họp|tên", "bị trùng lịch|giờ|ngày|tên", "chưa .. bỏ|hủy", "không .. bỏ|hủy",
        ]),
        (UpdateCue.Retract,
        [
            "hủy|thu_hồi|rút|bỏ|xóa .. báo_cáo|cập_nhật|tin|câu|thông_tin|nội_dung|trạng_thái .. vừa|lúc|trước|trên|đó|cũ", "hủy|thu_hồi|rút|bỏ|xóa .. báo_cáo|cập_nhật|tin .. vừa_rồi|nãy|trước", "rút lại", "rút lại .. báo_cáo|cập_nhật|câu|lời|tin", "thu hồi .. báo_cáo|cập_nhật|tin", "bấm nhầm", "báo nhầm", "gõ nhầm", "nhắn nhầm", "ghi nhầm", "nhập nhầm", "cập nhật nhầm", "chọn nhầm", "báo cáo nhầm", "báo sai", "nhầm nút", "bấm lộn", "báo lộn", "gửi nhầm báo|cập|nội|rồi|tin", "gửi nhầm <end>", "hoàn tác", "undo", "hủy thao tác", "hủy lệnh", "hủy cập nhật", "hủy báo cáo", "hủy cái vừa|trước", "coi như .. chưa báo|nói", "báo cáo .. vừa rồi .. sai|nhầm|hủy", "lúc nãy .. nhầm|sai", "vừa rồi .. nhầm|sai", "xóa cập nhật", "cập nhật .. sai",
        ]),
        (UpdateCue.File,
        [
            "gửi file", "gửi kèm", "gửi .. file|tài_liệu|kết_quả|minh_chứng|sản_phẩm|bản|ảnh|đính|kèm|scan|link|hồ_sơ", "đính kèm", "kèm theo", "file đây", "đây là file|kết|minh|báo|tài|link|sản|văn", "file kết quả", "file đính kèm", "file báo cáo", "kèm file", "kết quả kèm", "link đây", "link báo_cáo|kết", "minh chứng", "ảnh chụp", "bản scan", "xem file", "xem tại", "xem ở", "đã gửi .. báo cáo", "đã nộp .. báo cáo", "nộp báo cáo rồi", "gửi báo cáo rồi", "đã gửi", "đã nộp", "vừa gửi", "vừa nộp", "upload", "tải lên", "đã up", "em nộp", "em gửi", "báo cáo .. đã gửi|nộp", "gửi anh|chị|sếp .. kết|báo|file|văn|bản", "nộp .. minh_chứng|kết_quả|sản_phẩm|bản", "nộp rồi", "gửi rồi", "tài liệu đây", "văn bản đây", "có trên", "kết_quả|file|báo_cáo|minh_chứng|tài_liệu|sản_phẩm đây",
        ]),
        (UpdateCue.NothingYet,
        [
            "chưa làm được gì", "chưa làm gì", "chưa làm gì cả|hết", "chưa làm", "chưa làm đến|tới", "chưa bắt đầu", "chưa triển khai", "chưa thực hiện", "chưa khởi động", "chưa đụng", "chưa động", "chưa đụng đến|tới", "chưa động gì", "chưa động đến", "chưa tiến hành", "chưa được gì", "chưa có gì", "chưa có tiến triển", "chưa có kết quả gì", "chưa bắt tay", "chưa khởi công", "ko làm gì", "không làm được gì", "chưa rờ", "chưa sờ", "chưa mó", "chưa làm tới", "chưa bắt đầu làm",
        ]),
        (UpdateCue.Working,
        [
            "đang", "vẫn đang", "đang làm", "đang triển khai", "đang thực hiện", "đang tiến hành", "đang xử lý", "tiếp tục", "vẫn làm", "vẫn tiến hành", "đã triển khai", "đã bắt đầu", "bắt đầu", "bắt đầu làm", "mới bắt đầu", "đã thực hiện", "đã kiểm tra", "đã tổ chức", "đã tập huấn", "đã họp", "đã khảo sát", "đã rà soát", "đã thu", "đã làm", "đã lập", "đã thành lập", "đã xây dựng", "đã tham mưu", "đã đề xuất", "đã soạn", "đã phân công", "đã giao", "đã gửi", "đã chuyển", "đã nhập", "đã cập nhật", "đã đăng", "đã đăng tải", "đã đấu thầu", "đã mua", "đã ký", "đã duyệt", "đã được duyệt|phê|ký|thông", "đã có", "đã trình", "đã tiếp thu", "đã chỉnh sửa", "đã sửa", "đã phối hợp", "đã xin", "đã lấy", "đã thẩm", "đã góp", "đã nhắc", "đã đôn đốc", "đã nộp", "đã thông qua", "đã tổng hợp", "đã thống nhất", "đã họp", "đã liên hệ", "đã đề nghị", "đã in", "đã cử", "đã phát", "đã hướng dẫn", "đã tuyên truyền", "đã giải ngân", "đã số hóa", "đã cấp", "đã chuẩn bị", "đã hoàn thiện", "đã báo cáo",
            "theo đúng tiến độ", "đúng tiến độ", "theo kế hoạch", "kịp", "kịp mà", "kịp tiến độ", "kịp hạn", "bình thường", "ổn", "tiến độ ổn", "vẫn ổn", "làm được", "được", "xong được", "thực hiện được", "triển khai được", "mới làm", "mới được", "mới triển khai", "làm gần", "đang hoàn thiện", "hoàn thiện", "đã được", "rồi sẽ", "làm tiếp", "chạy tiếp", "đang chạy", "tích cực", "khẩn trương", "vẫn chưa", "giải ngân được", "cố gắng", "phấn đấu", "dự kiến", "sẽ xong", "sẽ hoàn thành", "sẽ trình", "sẽ ban hành", "sẽ gửi", "sẽ nộp", "sẽ làm", "sẽ triển khai", "sẽ thực hiện", "sẽ báo cáo", "sẽ tổ chức", "sẽ ký", "đạt", "tiến độ", "mới trình", "vừa trình", "còn phải", "còn thiếu", "còn lại", "còn # phòng|đơn|việc|bước|mục|khâu|xã|huyện", "còn khâu|bước|phần|mỗi|một", "chỉ còn", "họp rồi", "trình rồi", "ký rồi", "duyệt rồi", "đang dở", "làm dở", "mới được", "vừa họp", "vừa khảo", "vừa lấy", "vừa gửi", "vừa làm", "làm xong", "mới xong", "khả năng",
        ]),
        (UpdateCue.Drafting, ["dự thảo", "soạn thảo", "soạn", "bản thảo", "đề cương", "xây dựng kế|đề|quy|báo"]),
        (UpdateCue.Consulting, ["lấy ý kiến", "xin ý kiến", "góp ý", "lấy góp ý", "thẩm định"]),
        (UpdateCue.Submitted, ["trình", "trình ký", "đã trình", "trình duyệt", "trình lãnh_đạo|ubnd|tỉnh|sếp", "chờ ký", "chờ duyệt", "chờ phê duyệt", "trình rồi", "đã ký", "mới trình"]),
        (UpdateCue.Question,
        [
            "khi nào", "bao giờ", "lúc nào", "thế nào", "như thế nào", "ra sao", "làm sao", "tại sao", "vì sao", "sao lại", "sao", "ai", "ở đâu", "bao nhiêu", "là gì", "gì vậy", "gì thế", "cái gì", "những gì", "gồm gì", "làm gì <end>", "nộp gì", "nào", "ngày mấy", "mấy ngày", "mấy bản", "mấy giờ", "có cần", "có phải", "có được", "có bắt", "cho hỏi", "cho em|tôi|mình hỏi", "xin hỏi", "hỏi chút", "hỏi", "là sao", "đến đâu rồi", "tới đâu rồi", "đâu rồi", "gửi đâu", "nộp đâu", "cho ai", "gửi|nộp|làm|báo_cáo|dùng|trình ... hay", "bao lâu", "còn mấy", "đúng không", "phải không", "hay không", "hay chưa", "được chưa", "đã .. chưa <end>", "có .. không <end>", "có .. chưa <end>", "có .. ko <end>", "hả", "nhỉ <end>", "à <end>",
        ]),
        (UpdateCue.QuestionEnd, ["xong|làm|nộp|gửi|ký|duyệt|trình|nhận|hành|khai|thành|tất|có|được|rồi|khảo|hiện chưa <end>", "không <end>", "ko <end>", "k <end>"]),
        (UpdateCue.Polite, ["được không", "có được không", "được ko", "được k", "dc ko", "dc không", "được chứ", "được không ạ", "có thể .. không <end>", "có thể .. được không", "có thể ... không <end>", "liệu ... không <end>", "nếu được", "nếu được thì", "nếu có thể"]),
        (UpdateCue.Topic,
        [
            "việc", "nhiệm vụ", "hạn", "thời hạn", "nộp", "báo cáo", "chủ trì", "phối hợp", "xong", "hoàn thành", "file", "mẫu", "biểu mẫu", "đề cương", "sản phẩm", "minh chứng", "gia hạn", "cập nhật", "kế hoạch", "văn bản", "bản giấy", "này", "đó", "mục", "phụ trách", "tiến độ", "làm", "thực hiện", "triển khai", "trình", "ban hành", "kết quả", "hồ sơ", "công việc", "hướng dẫn", "duyệt", "kinh phí", "deadline", "gửi", "số liệu", "yêu cầu", "nội dung", "quyết định", "công văn", "tờ trình", "cccd", "ký",
            "lùi", "đơn vị", "phòng", "ai làm", "xác nhận", "giao", "bao lâu", "còn mấy", "có cần", "có phải", "có bắt buộc", "ý kiến", "thẩm định", "phê duyệt", "ngày nữa", "bản", "duyệt", "tài liệu", "địa chỉ",
        ]),
        (UpdateCue.OffTopic,
        [
            "thời tiết", "mưa", "nắng", "giá vàng", "vàng", "ăn", "cơm", "cà phê", "cafe", "nhậu", "bóng đá", "đá bóng", "wifi", "mật khẩu", "lương", "tiền thưởng", "thưởng tết", "tết nghỉ", "nghỉ tết", "nghỉ lễ", "phim", "nhạc", "truyện cười", "chuyện cười", "dịch", "bài thơ", "làm thơ", "theo luật", "<start> luật", "thời hiệu", "bộ luật", "tên gì", "bạn tên|là_ai", "mấy tuổi", "người yêu", "giá", "xăng", "đường nào", "taxi", "xe", "máy in", "điện thoại", "số điện thoại", "sinh nhật", "đi đâu", "đi chơi", "du lịch", "tỷ giá", "chứng khoán", "xổ số", "tử vi", "nấu", "vé", "khách sạn", "học phí", "bệnh viện", "đăng ký kết hôn", "kết hôn", "khai sinh", "hộ chiếu", "bằng lái", "bảo hiểm", "thuế", "đất đai", "khiếu nại",
        ]),
        (UpdateCue.Thanks,
        [
            "cảm ơn", "cám ơn", "thanks", "thank", "tks", "xin chào", "chào", "hello", "hi", "vâng", "dạ", "ok", "oke", "okie", "đã nhận", "em nhận", "đã tiếp nhận", "đã rõ", "em rõ", "em hiểu", "đã hiểu", "nhận được rồi", "đã xem", "đã đọc", "để em xem", "để em kiểm tra", "để tôi xem", "để tôi kiểm tra", "em sẽ xem", "sẽ cập nhật sau", "sẽ trả lời sau", "sẽ báo sau", "báo sau", "trả lời sau", "cập nhật sau", "chúc", "tốt quá", "hay quá", "giỏi", "haha", "hihi", "tạm biệt", "đã nhận được", "đã nhận thông", "đã nhận nhắc", "đã nắm", "em đã nhận", "đợi em|tôi chút|tí|xíu|tý|lát", "chờ em|tôi chút|tí|xíu|tý|lát", "chờ|đợi chút|tí|xíu|tý|lát", "để mai em|tôi xem", "em xem đã|lại|sau", "để mai <end>", "để sau <end>",
        ]),
        (UpdateCue.Away, ["nghỉ phép", "nghỉ ốm", "ốm", "đi công tác", "công tác xa", "đang họp", "bận họp", "nghỉ", "vắng", "đi vắng", "đang bận", "bận", "nghỉ làm", "đi học", "đi tập huấn", "trên đường", "đang lái xe", "thai sản"]),
        (UpdateCue.Order, ["đánh dấu", "duyệt|phê_duyệt|đồng_ý .. tất_cả|hết|mọi|toàn_bộ", "chuyển trạng thái", "cập nhật trạng thái", "ghi .. là", "sửa .. thành", "đổi .. thành", "xóa", "hãy", "nhắc|đôn_đốc|giục .. phòng|bên|đơn_vị|anh|chị|<other>", "yêu cầu .. <other>", "yêu cầu .. phòng|đơn_vị", "bảo <other>", "bảo .. phòng|bên", "chốt", "ép", "bắt <other>", "bắt phòng|anh|chị", "set", "tự động"]),
        (UpdateCue.Others, ["phòng khác", "đơn vị khác", "người khác", "bên khác", "phòng bạn", "mọi phòng", "các phòng", "các đơn vị", "mọi nhiệm vụ", "mọi việc", "tất cả nhiệm|việc|các", "toàn bộ nhiệm|việc|các", "hết nhiệm|việc", "<other>", "của họ", "bên kia", "phòng kia", "của anh ấy|ta", "của chị ấy"]),
        (UpdateCue.All, ["tất cả", "toàn bộ", "hết cả", "xong hết", "xong cả", "hết rồi", "cả danh sách", "mọi việc", "các việc trên", "các nhiệm vụ trên", "tất cả các|đều", "cả # việc|nhiệm|mục", "các việc .. đều", "đều", "hoàn thành hết", "hoàn thành cả", "cả lũ", "all", "mọi nhiệm vụ", "các nhiệm vụ", "tất tần tật", "hết thảy", "sạch", "đều xong", "cả thảy", "cả list"]),
        (UpdateCue.Light, ["tất cả", "toàn bộ", "hết cả", "các việc trên", "cả danh sách", "hết thảy", "mọi việc", "các nhiệm vụ trên", "mọi nhiệm vụ", "cả # việc|nhiệm|mục", "tất cả các việc|nhiệm", "cả list", "cả thảy"]),
        (UpdateCue.TaskWord, ["việc", "việc số", "số", "mục", "nhiệm vụ", "nhiệm vụ số", "nv", "câu", "dòng", "ý", "điểm", "task", "item", "công việc", "công việc số", "việc thứ", "mục số", "mục thứ", "cái số", "cái", "cái thứ", "nhiệm vụ thứ", "stt", "thứ", "đầu việc", "còn", "riêng"]),
        (UpdateCue.Citing, ["theo", "căn cứ", "hướng dẫn", "thực hiện", "chờ", "quy định", "yêu cầu", "thay thế", "trả lời", "góp ý", "triển khai", "tinh thần", "nội dung", "sửa đổi", "như", "chưa có", "xin ý kiến", "của kế hoạch", "liên quan", "nghiên cứu", "dự thảo", "đợi", "phúc đáp", "giao tại", "chỉ đạo tại", "bãi bỏ", "hủy", "chưa ban hành", "chưa ký", "sẽ ban hành", "sắp ban hành", "vướng", "mâu thuẫn với", "trái với"]),
        (UpdateCue.Aside, ["chờ", "đợi", "vì", "do", "trùng với", "trùng", "với", "theo", "giống", "như", "sau khi", "trước khi", "của", "cùng", "trong", "phụ thuộc", "liên quan", "gộp vào", "so với", "khỏi", "hạn", "vào", "phụ thuộc vào", "liên quan đến"]),
        (UpdateCue.Joking, ["đùa", "giỡn", "nói chơi", "nói dối", "xạo", "tưởng", "nhầm", "lộn", "quên", "mơ", "ước gì", "giá mà", "mới lạ", "chết liền", "sai", "khoan"]),
        (UpdateCue.Query,
        [
            "liệt kê", "danh sách nhiệm_vụ|việc|các|những", "<start> danh sách", "thống kê theo|số|nhiệm_vụ|việc", "<start> thống_kê|tổng_hợp|tóm_tắt|xem|cơ_cấu|tình_hình|tình_trạng", "<start> báo_cáo|bc của|về|tổng|giúp|cho", "tóm tắt giúp|cho|tình_hình", "báo_cáo|bc tháng|quý|quí|tuần|năm|tình_hình", "tình hình thực_hiện|cải_cách|nhiệm_vụ",
            "việc|nhiệm_vụ|nv|phòng|đơn_vị|ai nào", "có việc|nhiệm_vụ gì|nào", "<start> các|những việc|nhiệm_vụ|nv", "<start> những|các", "việc|nhiệm_vụ|nv của|do|về|thuộc", "<start> việc|nhiệm_vụ|nv chưa|đang|quá|sắp|đã|thường_xuyên|xin|hoàn_thành|phải|đến_hạn", "bao nhiêu", "mấy việc|nhiệm_vụ|nv", "<start> quá hạn", "quá hạn quý|tháng|tuần|năm|của|trong", "sắp đến hạn", "sắp den han", "đến hạn",
            "tới hạn", "cơ cấu", "theo phòng|đơn_vị|lĩnh_vực|quý|tháng|từng|người|trạng_thái|tình_trạng", "mỗi người|phòng|đơn_vị", "số nhiệm_vụ|việc", "mảng", "lĩnh vực", "cho|giúp tôi xin|xem|biết", "còn nợ", "còn bao nhiêu|mấy", "còn việc|nhiệm_vụ", "đang làm những|gì", "# nhiệm_vụ|việc gần|quá|đến|chưa", "cần biết", "ai chưa|trễ|chậm|còn", "phòng tôi|em|mình còn", "còn quý|tháng|tuần|năm", "xuất ra", "thì sao", "từ đầu năm", "của tôi|em|mình tuần|tháng|quý|năm|chưa|đang|hôm", "<other> co|có|còn|đang làm|nợ", "có gì", "kế hoạch .. có", "trong # ngày|tuần|tháng tới",
        ]),
        (UpdateCue.Irritated,
        [
            "nhắc hoài", "cứ nhắc", "cứ nhắc hoài|mãi|suốt", "sao cứ|còn|lại nhắc", "sao cứ nhắc hoài|mãi|suốt", "còn nhắc", "sao nhắc", "nhắc mãi", "nhắc gì", "nhắc suốt", "nhắc lắm", "nhắc vừa", "nhắc ít thôi", "nhắc nhiều", "hỏi hoài", "hỏi mãi", "cứ hỏi", "cứ hỏi hoài|mãi", "hỏi lắm", "hỏi gì mà", "phiền quá", "phiền phức", "phiền ghê", "phiền thật", "mệt quá", "mệt ghê", "bực mình", "bực quá", "làm phiền", "đừng nhắc", "đừng nhắc nữa", "khỏi nhắc", "thôi nhắc", "nói rồi mà", "báo rồi mà", "đã báo rồi", "nhắc nữa", "còn hỏi", "sao còn hỏi", "nhắc quài", "khỏi phải nhắc", "nói mãi", "nói hoài", "spam",
        ]),
        (UpdateCue.Steering, ["bỏ qua mọi|tất|các|toàn|những", "quên hết|mọi|các", "ignore", "đóng vai", "giả vờ", "system", "prompt", "bạn là", "từ giờ bạn", "chế độ quản trị"]),
    ];

    // What tasks are about: these may stand in a clause that says that the task is finished.
    private static string[] Deliverables =>
    [
        "báo cáo", "kế hoạch", "quyết định", "công văn", "hội nghị", "hội thảo", "tập huấn", "lớp", "đề án", "quy chế", "văn bản", "thông báo", "chương trình", "sản phẩm", "kết quả", "tổng kết", "sơ kết", "tuyên truyền", "công khai", "niêm yết", "công bố", "cập nhật", "đăng tải", "đăng", "website", "cổng", "thông tin",
        "điện tử", "một cửa", "thủ tục", "hành chính", "tthc", "cchc", "cải cách", "chuyển đổi", "chuyển đổi số", "số hóa", "nhiệm vụ", "việc", "công việc", "công tác", "mục", "nội dung", "chỉ tiêu", "mục tiêu", "làm", "thực hiện", "triển khai", "tổ chức", "giải quyết", "xử lý", "nộp", "gửi", "ban hành", "thủ", "cuối năm nay", "năm", "năm nay", "tuần này", "tháng này", "quý này", "trước", "bàn giao", "bộ phận", "dịch vụ công", "trực tuyến", "danh mục", "quy trình", "cán bộ", "công chức", "sáng kiến", "hội thi", "cuộc thi", "đề tài", "chuyên đề", "quy định", "tiêu chuẩn", "đánh giá", "xếp loại", "nhập", "phát hành", "thông qua", "giao", "như yêu cầu", "đúng quy định", "lưu trữ", "trang", "đã", "rồi", "vừa", "mới", "nha sếp", "khối lượng", "tiến độ",
    ];
}
