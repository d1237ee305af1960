using System.Globalization;
using System.Text;
using CchcBot.Language;

namespace CchcBot.Tests.Language;

/// <summary>An office for status sentences, and the rows of their tests.</summary>
internal static class UpdateOffice
{
    public static readonly DateOnly Due = new(2026, 12, 31);

    public static readonly LanguageContext Office = new(
        new(2026, 11, 21),
        "Phòng Nội chính",
        [
            new("Phòng Hành chính - Quản trị", ["HCQT", "P. HCQT", "phòng HC-QT"]),
            new("Phòng Nội chính", ["NC", "P.NC"]),
            new("Phòng Kinh tế ngành", ["KTN"]),
            new("Phòng Khoa giáo - Văn xã", ["KGVX"]),
            new("Trung tâm Phục vụ - Kiểm soát thủ tục hành chính", ["TTPVKSTTHC", "TT PVHCC"]),
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
        ["Kế hoạch CCHC năm 2026"],
        ["thể chế", "thủ tục hành chính"]);

    /// <summary>"S" one task's card, "L" a list, "S 2026-11-30" with that due date.</summary>
    public static UpdateContext Answer(string context) =>
        new(Office, context[0] == 'L', context.Length > 1 ? DateOnly.ParseExact(context[2..], "yyyy-MM-dd", CultureInfo.InvariantCulture) : Due);

    /// <summary>A reading as the rows write it.</summary>
    public static string Write(UpdateReading reading)
    {
        var text = new StringBuilder(char.ToLowerInvariant(reading.Kind.ToString()[0]) + reading.Kind.ToString()[1..]);
        text.Append(reading.Task is null ? "" : $" task {reading.Task}");
        text.Append(reading.Percent is null ? "" : $" {reading.Percent}%");
        text.Append(reading.NewDue is { } due ? $" due {Day(due)}" : "");
        foreach (var evidence in reading.Evidence)
        {
            text.Append(evidence.Url is null ? $" doc {evidence.Number}{(evidence.Date is { } day ? $"@{Day(day)}" : "")}" : $" url {evidence.Url}");
        }

        return text.ToString();
    }

    /// <summary>The rows of a file: three columns, the last may be empty; lines that begin with # are remarks.</summary>
    public static TheoryData<string, string, string> Rows(string file)
    {
        var data = new TheoryData<string, string, string>();
        using var stream = typeof(UpdateOffice).Assembly.GetManifestResourceStream($"CchcBot.Tests.Language.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var columns = line.Split(" | ");
                data.Add(columns[0], columns[1], columns.Length > 2 ? columns[2] : "");
            }
        }

        return data;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
