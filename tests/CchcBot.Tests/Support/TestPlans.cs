using System.Text;

namespace CchcBot.Tests.Support;

/// <summary>Small plans of our own wording, as text files.</summary>
internal static class TestPlans
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A plan of 2025 with number and date; each task: section, letter, words, lead, time.</summary>
    public static string Listed(
        IEnumerable<(int Section, string Letter, string Text, string Lead, string Time)> tasks,
        string number = "Số: 7/KH-VP",
        string year = "2025",
        IReadOnlyList<string>? titles = null
    )
    {
        var text = new StringBuilder($"""
            ỦY BAN NHÂN DÂN TỈNH SAO MAI
            VĂN PHÒNG

            {number}

            Sao Mai, ngày 20 tháng 12 năm 2024

            KẾ HOẠCH
            Cải cách hành chính{(year.Length > 0 ? " năm " + year : "")}

            II. NHIỆM VỤ


            """);
        foreach (var section in tasks.GroupBy(t => t.Section))
        {
            var title = titles is null ? $"Nội dung cải cách số {section.Key}" : titles[section.Key - 1];
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{section.Key}. {title}").AppendLine();
            foreach (var task in section)
            {
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{task.Letter}) {task.Text}").AppendLine()
                    .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"- Đơn vị chủ trì: {task.Lead}.").AppendLine()
                    .AppendLine("- Sản phẩm: Văn bản.").AppendLine()
                    .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"- Thời gian thực hiện: {task.Time}.").AppendLine();
            }
        }

        return text.ToString();
    }

    /// <summary>A plan whose sections have headings as offices write them.</summary>
    public static string Titled(params (string Title, (string Letter, string Text, string Lead, string Time)[] Tasks)[] sections) => Listed(
        sections.SelectMany((s, i) => s.Tasks.Select(t => (i + 1, t.Letter, t.Text, t.Lead, t.Time))), titles: [.. sections.Select(s => s.Title)]);

    /// <summary>Seven tasks: each quarter, an ongoing one, three lead units.</summary>
    public static string Year2025 { get; } = Listed(
    [
        (1, "a", "Ban hành kế hoạch kiểm tra nội bộ", TestOffice.Administration, "Quý I/2025"),
        (1, "b", "Đăng tin, bài về cải cách hành chính", TestOffice.Centre, "Thường xuyên trong năm"),
        (2, "a", "Rà soát quy trình nội bộ", TestOffice.Interior, "Quý II/2025"),
        (2, "b", "Công khai danh mục thủ tục được cắt giảm", TestOffice.Administration, "Quý IV/2025"),
        (3, "a", "Nâng cấp phần mềm quản lý văn bản", TestOffice.Centre, "Quý II/2025"),
        (3, "b", "Xây dựng quy chế họp không giấy", TestOffice.Centre, "Quý III/2025"),
        (3, "c", "Tập huấn kỹ năng số cho công chức", TestOffice.Centre, "Quý III/2025"),
    ]);

    /// <summary>As many tasks, all led by one unit.</summary>
    public static string Many(int count, string? lead = null) => Listed(
        Enumerable.Range(0, count).Select(i =>
            ((i / 20) + 1, $"{"abcdeghiklmnopqrstuv"[i % 20]}", $"Thực hiện nội dung số {i}", lead ?? TestOffice.Centre, "Quý III/2025")));

    /// <summary>A folder that holds the files, deleted with the returned object.</summary>
    public static TestFolder Folder(params (string Name, byte[] Content)[] files)
    {
        var folder = new TestFolder();
        folder.Fill(files);
        return folder;
    }
}

internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cchcbot-test-").FullName;

    public void Fill(params (string Name, byte[] Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
