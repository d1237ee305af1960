using System.Globalization;

namespace CchcBot.Tests.Support;

/// <summary>
/// What offices send after the plan: a revised Word file of it, and a plan that replaces it. Made of the tasks of <see cref="TestPlans.Year2025"/>.
/// </summary>
internal static class AmendedPlans
{
    /// <summary>The tasks of <see cref="TestPlans.Year2025"/>, as (section, letter, text, lead, time).</summary>
    public static IReadOnlyList<(int Section, string Letter, string Text, string Lead, string Time)> Year2025 { get; } =
    [
        (1, "a", "Ban hành kế hoạch kiểm tra nội bộ", TestOffice.Administration, "Quý I/2025"),
        (1, "b", "Đăng tin, bài về cải cách hành chính", TestOffice.Centre, "Thường xuyên trong năm"),
        (2, "a", "Rà soát quy trình nội bộ", TestOffice.Interior, "Quý II/2025"),
        (2, "b", "Công khai danh mục thủ tục được cắt giảm", TestOffice.Administration, "Quý IV/2025"),
        (3, "a", "Nâng cấp phần mềm quản lý văn bản", TestOffice.Centre, "Quý II/2025"),
        (3, "b", "Xây dựng quy chế họp không giấy", TestOffice.Centre, "Quý III/2025"),
        (3, "c", "Tập huấn kỹ năng số cho công chức", TestOffice.Centre, "Quý III/2025"),
    ];

    /// <summary>
    /// The plan revised in the summer: a task put in before the others of section 3 (so their letters shift), 2b earlier, 3c led by another unit,
    /// 3a reworded, 2a left out.
    /// </summary>
    public static byte[] Revised { get; } = Docx("Số: 7/KH-VP",
    [
        Year2025[0], Year2025[1],
        (2, "a", Year2025[3].Text, Year2025[3].Lead, "Quý III/2025"),
        (3, "a", "Kiện toàn Tổ công tác chuyển đổi số của Văn phòng", TestOffice.Administration, "Quý IV/2025"),
        (3, "b", "Nâng cấp phần mềm quản lý văn bản và điều hành", TestOffice.Centre, "Quý II/2025"),
        (3, "c", Year2025[5].Text, Year2025[5].Lead, Year2025[5].Time),
        (3, "d", Year2025[6].Text, TestOffice.Interior, Year2025[6].Time),
    ]);

    /// <summary>Another plan, after a reorganisation: it has 1a, 1b, 3a (later), 3b and a new task, and neither 2a, 2b nor 3c.</summary>
    public static byte[] Replacing { get; } = Docx("Số: 21/KH-VP",
    [
        Year2025[0], Year2025[1],
        (2, "a", Year2025[4].Text, Year2025[4].Lead, "Quý IV/2025"),
        (2, "b", Year2025[5].Text, Year2025[5].Lead, Year2025[5].Time),
        (2, "c", "Sắp xếp, tổ chức lại các đơn vị thuộc Văn phòng", TestOffice.Interior, "Quý IV/2025"),
    ], "Kế hoạch này thay thế Kế hoạch số 7/KH-VP ngày 20/12/2024 của Văn phòng.", signed: "Sao Mai, ngày 10 tháng 7 năm 2025");

    /// <summary>Next year's plan: it has 3b's work again, and two tasks of its own.</summary>
    public static byte[] Year2026 { get; } = Docx("Số: 3/KH-VP",
    [
        (1, "a", "Ban hành kế hoạch kiểm tra công vụ", TestOffice.Administration, "Quý I/2026"),
        (1, "b", "Đánh giá bộ chỉ số cải cách hành chính", TestOffice.Interior, "Quý IV/2026"),
        (3, "b", Year2025[5].Text, TestOffice.Centre, "Quý II/2026"),
    ], signed: "Sao Mai, ngày 05 tháng 01 năm 2026", year: 2026);

    public static byte[] Docx(
        string number,
        IEnumerable<(int Section, string Letter, string Text, string Lead, string Time)> tasks,
        string? closing = null,
        string signed = "Sao Mai, ngày 20 tháng 12 năm 2024",
        int year = 2025)
    {
        var document = new SampleDocx().Letterhead("ỦY BAN NHÂN DÂN TỈNH SAO MAI", "VĂN PHÒNG", number, signed)
            .Paragraph("KẾ HOẠCH", bold: true, centered: true)
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"Cải cách hành chính năm {year}"), bold: true, centered: true)
            .Paragraph("II. NHIỆM VỤ", bold: true);
        foreach (var section in tasks.GroupBy(t => t.Section))
        {
            document.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{section.Key}. Nội dung cải cách số {section.Key}"), bold: true);
            foreach (var task in section)
            {
                document
                    .Paragraph($"{task.Letter}) {task.Text}")
                    .Paragraph($"- Đơn vị chủ trì: {task.Lead}.")
                    .Paragraph("- Sản phẩm: Văn bản.")
                    .Paragraph($"- Thời gian thực hiện: {task.Time}.");
            }
        }

        document.Paragraph("III. TỔ CHỨC THỰC HIỆN", bold: true).Paragraph("Các đơn vị căn cứ Kế hoạch này tổ chức thực hiện.");
        return (closing is null ? document : document.Paragraph(closing)).Build();
    }
}
