using System.Globalization;
using System.Text;
using CchcBot.Domain.Queries;
using CchcBot.Language;

namespace CchcBot.Tests.Language;

/// <summary>The office in which the tests' questions are asked, and how a reading is written in their rows.</summary>
internal static class QuestionOffice
{
    public static readonly LanguageContext Office = UpdateOffice.Office with
    {
        Units =
        [
            .. UpdateOffice.Office.Units.Select(u =>
                u.Name.StartsWith("Trung tâm Phục vụ", StringComparison.Ordinal) ? new KnownUnit(u.Name, [.. u.Aliases, "Trung tâm PVHC"]) : u
            ),
        ],
        Plans = ["Kế hoạch CCHC năm 2026", "Kế hoạch chuyển đổi số năm 2026"],
        Areas = ["chỉ đạo điều hành", "thể chế", "thủ tục hành chính", "tổ chức bộ máy", "chế độ công vụ", "tài chính công", "chính quyền số"],
    };

    /// <summary>"list, vi, overdue, 2026-10-01..2026-12-31, unit=Phòng Nội chính".</summary>
    public static string Write(TaskQuery query)
    {
        var words = new List<string> { Name(query.Intent), Name(query.Language) };
        if (query.Intent is QueryIntent.Help or QueryIntent.None)
        {
            return string.Join(", ", words);
        }

        Add(query.Statuses.Count > 0, string.Join('+', query.Statuses.Select(Name)));
        Add(query.From is not null || query.To is not null, $"{Day(query.From)}..{Day(query.To)}");
        Add(query.Mine, "mine");
        Add(query.MyUnit, "myUnit");
        Add(query.Unit is not null, $"unit={query.Unit}");
        Add(query.Person is not null, $"person={query.Person}");
        Add(query.Area is not null, $"area={query.Area}");
        Add(query.Plan is not null, $"plan={query.Plan}");
        Add(query.GroupBy is not null, $"by={(query.GroupBy is { } group ? Name(group) : "")}");
        Add(query.Task is not null, $"task={query.Task}");
        return string.Join(", ", words);

        void Add(bool when, string word)
        {
            if (when)
            {
                words.Add(word);
            }
        }
    }

    /// <summary>The rows of a file: a text and what is read; lines that begin with # are remarks.</summary>
    public static TheoryData<string, string> Rows(string file)
    {
        var data = new TheoryData<string, string>();
        using var stream = typeof(QuestionOffice).Assembly.GetManifestResourceStream($"CchcBot.Tests.Language.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var at = line.LastIndexOf(" | ", StringComparison.Ordinal);
                data.Add(line[..at], line[(at + 3)..]);
            }
        }

        return data;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
