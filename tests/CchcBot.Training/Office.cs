using CchcBot.Language;

namespace CchcBot.Training;

/// <summary>The office that the labelled sentences were written in, on Saturday 2026-11-21.</summary>
public static class Office
{
    public static readonly LanguageContext Context = new(
        new(2026, 11, 21),
        "Phòng Nội chính",
        [
            new("Phòng Hành chính - Quản trị", ["HCQT", "P. HCQT", "phòng HC-QT"]),
            new("Phòng Nội chính", ["NC", "P.NC"]),
            new("Phòng Kinh tế ngành", ["KTN"]),
            new("Phòng Khoa giáo - Văn xã", ["KGVX"]),
            new("Trung tâm Phục vụ - Kiểm soát thủ tục hành chính", ["TTPVKSTTHC", "TT PVHCC", "Trung tâm PVHC"]),
            new("Trung tâm Công báo và Tin học", ["TTCBTH", "TT Công báo"]),
            new("Ban Tiếp công dân", ["BTCD"]),
        ],
        [
            new("Nguyễn Văn An", "Phòng Nội chính"),
            new("Trần Thị Bình", "Phòng Hành chính - Quản trị"),
            new("Lê Quốc Cường", "Trung tâm Công báo và Tin học"),
            new("Phạm Minh Quý", "Phòng Kinh tế ngành"),
            new("Đỗ Thị Năm", "Phòng Khoa giáo - Văn xã"),
        ],
        ["Kế hoạch CCHC năm 2026", "Kế hoạch chuyển đổi số năm 2026"],
        ["chỉ đạo điều hành", "thể chế", "thủ tục hành chính", "tổ chức bộ máy", "chế độ công vụ", "tài chính công", "chính quyền số"]);
}
