using System.Text;
using CchcBot.App.Read;

namespace CchcBot.Tests.App.Read;

public sealed class ReadDeadlinesTests
{
    [Fact]
    public void Writes_one_object_a_line()
    {
        const string Input = """
            {"id":"a1","text":"Trước ngày 15/12","planYear":2024,"periodStart":"2024-01-01","periodEnd":"2024-12-31"}
            Quý I

            {"id":"b","text":"Định kỳ 2 tuần/lần","planYear":null,"periodStart":"2026-01-01","periodEnd":"2030-12-31"}
            """;
        var (status, output, error) = Run(Input, "--json", "--year", "2025");
        Assert.Equal((0, ""), (status, error));
        Assert.Equal(
            [
                """{"id":"a1","deadline":{"kind":"date","start":null,"due":"2024-12-14","before":"2024-12-15","every":null,"after":null,"milestones":[],"words":["Trước ngày 15/12"]}}""",
                """{"id":null,"deadline":{"kind":"quarter","start":"2025-01-01","due":"2025-03-31","before":null,"every":null,"after":null,"milestones":[],"words":["Quý I"]}}""",
                """{"id":"b","deadline":{"kind":"recurring","start":"2026-01-01","due":"2030-12-31","before":null,"every":"2weeks","after":null,"milestones":[],"words":["Định kỳ 2 tuần/lần"]}}""",
            ],
            output.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public void Writes_milestones()
    {
        var (_, output, _) = Run("Quý I ban hành kế hoạch; Quý III, IV kiểm tra", "--json", "--year", "2025");
        Assert.Equal(
            """{"id":null,"deadline":{"kind":"quarters","start":"2025-07-01","due":"2025-12-31","before":null,"every":null,"after":null,"milestones":["""
            + """{"what":"ban hành kế hoạch","kind":"quarter","start":"2025-01-01","due":"2025-03-31"},"""
            + """{"what":"kiểm tra","kind":"quarters","start":"2025-07-01","due":"2025-12-31"}],"words":["Quý I","Quý III, IV"]}}""",
            output.TrimEnd());
    }

    [Fact]
    public void Shows_people_a_table_with_the_words_used()
    {
        var (status, output, _) = Run("Trước ngày 15/12\nKhông", "--year", "2025");
        Assert.Equal(0, status);
        Assert.Equal(
            [
                "Thời hạn trong kế hoạch  Cách hiểu                              Căn cứ vào",
                "-----------------------  -------------------------------------  ----------------",
                "Trước ngày 15/12         trước ngày 15/12/2025, hạn 14/12/2025  Trước ngày 15/12",
                "Không                    không nêu thời hạn",
            ],
            output.TrimEnd().Split(Environment.NewLine));
        Assert.Contains("before 15/12/2025, due 14/12/2025", Run("Trước ngày 15/12", "--year", "2025", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","text":"Quý I","periodStart":"01/01/2025"}""")]
    [InlineData("""{"id":"a","text":"Quý I","planYear":25}""")]
    [InlineData("{quý I")]
    public void Says_which_line_could_not_be_read(string line)
    {
        var (status, _, error) = Run("Quý I\n" + line, "--json");
        Assert.Equal(1, status);
        Assert.StartsWith("Dòng 2 không đọc được", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--year", "quý")]
    [InlineData("--lang", "fr")]
    [InlineData("--everything")]
    public void Shows_its_usage_for_wrong_words(params string[] options)
    {
        var (status, output, error) = Run("Quý I", options);
        Assert.Equal((2, ""), (status, output));
        Assert.Contains("CchcBot read deadlines", error, StringComparison.Ordinal);
    }

    private static (int Status, string Output, string Error) Run(string input, params string[] options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = ReadCommand.Run(["deadlines", .. options], stream, output, error);
        return (status, output.ToString(), error.ToString());
    }
}
